// The sale, told while it happens: node example.mjs [ws://host:port]

import { connect } from './lib/client.mjs';
import { NEBA } from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { call } from './lib/rpc.mjs';
import { CENTS, playSale } from './lib/sale.mjs';
import { dollars } from './lib/texts.mjs';

const PRICE = 250n * NEBA;
const url = process.argv[2] ?? 'ws://127.0.0.1:9944';
const [ada, ben] = [person('Alice', 'Ada'), person('Bob', 'Ben')];

try {
  const name = await call(url.replace(/^ws/, 'http'), 'system_chain');
  const chain = await connect(url);
  try {
    await narrate(chain, name);
  } finally {
    chain.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

async function narrate(chain, name) {
  say(`This is ${name}. Its first block is ${chain.genesis}.`);
  say(`Ada is ${ada.address}.`);
  say(`Ben is ${ben.address}.`);

  const story = {
    issued: ({ outcome, voucher }) => [
      `Ada promises to paint a fence. The promise is worth ${dollars(CENTS)}, and it is now voucher ${voucher}.`,
      at(outcome),
    ],
    signed: ({ text }) => [
      'Ben wants that fence painted. He needs no connection to agree; this is what he signs:',
      ...text.split('\n').map((line) => `    ${line}`),
    ],
    opened: ({ outcome, agreement, account }) => [
      `Ada hands in the agreement with Ben's signature. It is agreement ${agreement}, and it binds both in one step.`,
      at(outcome),
      `Ben's ${neba(PRICE)} wait at ${account}; the voucher is locked. Nobody can run away with either.`,
    ],
    half: ({ outcome }) => [
      'The first coat is on. Ben says so: 50 %.',
      at(outcome),
      `Half of the price went to Ada, and half of her promise counts as kept.`,
    ],
    done: ({ outcome, voucher, agreement }) => [
      'The second coat is on. Ben says so: 100 %.',
      at(outcome),
      `Ada has the rest and her deposits. Voucher ${voucher} and agreement ${agreement} have left the chain's storage;`
        + ' their story stays in its events.',
    ],
  };
  await playSale({ chain, ada, ben, price: PRICE, tell: (step, facts) => {
    console.log();
    story[step](facts).forEach(say);
    for (const who of ['ada', 'ben']) showBalance(who, facts);
  } });
  console.log('\nThat was a sale between strangers, and nobody in the middle had to be trusted.');
}

function say(sentence) {
  console.log(sentence);
}

function at({ block, txHash, fee }) {
  return `  In block ${block.number} (${block.hash}),\n  transaction ${txHash}, fee ${neba(fee)}.`;
}

function neba(planck) {
  return `${planck / NEBA}.${String(planck % NEBA).padStart(12, '0')} NEBA`;
}

function showBalance(who, { before, after }) {
  const [old, now] = [before[who], after[who]];
  if (old.free === now.free && old.held === now.held) return;
  const deposit = now.held > 0n ? `, and ${neba(now.held)} held as a deposit` : '';
  console.log(`  ${who === 'ada' ? 'Ada' : 'Ben'} had ${neba(old.free)} and has ${neba(now.free)}${deposit}.`);
}

function explain(error) {
  if (error.cause?.code === 'ECONNREFUSED' || error.message === 'fetch failed') {
    return `No node answers at ${url}. Start one with scripts/run, then run the example again.`;
  }
  return `The example stopped: ${error.message}`;
}
