// The deal by card, told while it happens, on a chain of its own with a processor that exists on this machine only.

import { BOND, WORTH, begin, people, playCardDeal } from './lib/card-deal.mjs';
import { NEBA } from './lib/deeds.mjs';
import { dollars } from './lib/texts.mjs';

const { ada, ben, cleo } = people;
const say = (...lines) => lines.forEach((line) => console.log(line));

// What was started, last first.
const ends = [];
const story = { after: (end) => ends.unshift(end) };

async function narrate() {
  say('A chain, an operator\'s gateway and a processor are started on this machine. The processor is a fake; no money moves.');
  const { fakes, gateway, node, connection: { chain } } = await begin(story, 'card');
  say(`The processor is at ${fakes.url}, the gateway at ${gateway.url}, the chain at ${node.url}.`);

  await playCardDeal({ chain, fakes, gateways: [gateway], ada, ben, arbiter: cleo, tell: async (step, facts) => {
    say('', ...tellers[step](facts));
    if (facts.payment) say(`  At the processor: ${await held(fakes, facts.payment)}`);
  } });
  say('', 'Nobody on the chain ever held a dollar: it held the right to order captures, and what was not earned went back.');
}

const tellers = {
  shop: () => [
    'Ada shows that the merchant account is hers, and the attestors have seen it.',
    `Her bond of ${BOND / NEBA} NEBA answers for what she will owe buyers.`,
  ],
  issued: ({ plumbing, barter }) => [
    `Ada promises plumbing worth ${dollars(WORTH.plumbing)}: voucher ${plumbing}.`,
    `Ben promises lessons worth ${dollars(WORTH.barter)}: voucher ${barter}.`,
  ],
  opened: ({ agreement }) => [
    `They agree: ${dollars(WORTH.plumbing)} of plumbing for ${dollars(WORTH.card)} by card and Ben's voucher, so ${dollars(WORTH.plumbing - WORTH.paid)} are a discount.`,
    `It is agreement ${agreement}. The vouchers are locked, and it waits for the card.`,
  ],
  paid: ({ payment }) => [
    `Ben pays by card: ${payment}. He tells the chain which payment it is, as a hash that says nothing about him.`,
  ],
  began: () => ['The gateway has read the payment, the attestors agree that the money is held, and the agreement has begun.'],
  half: () => ['Half of the pipes are in. Ben says so: 50 %. Half of every voucher moves in that block, and a capture is ordered.'],
  captured: ({ ledger }) => [
    `The gateway has seen the order become final, and carried it out: ${dollars(BigInt(ledger.captured))} are Ada's.`,
  ],
  quarrel: () => ['Something drips. Ben disputes 30 % of the rest; only that is frozen.'],
  peace: () => ['They settle before any arbiter rules: half of the disputed is paid, half goes back.'],
  done: () => ['The rest is done. Ben says so: 100 %. The agreement leaves the chain\'s storage.'],
  over: ({ sheet, ledger }) => [
    `The attestors have seen the last of it: ${dollars(sheet.released)} released, and ${dollars(BigInt(ledger.authorized) - sheet.released)} never left Ben's card.`,
  ],
};

async function held(fakes, payment) {
  const { authorized, captured, capturable, state } = await fakes.ledger(payment);
  return `${dollars(BigInt(authorized))} authorized, ${dollars(BigInt(captured))} captured, ${dollars(BigInt(capturable))} held (${state}).`;
}

try {
  await narrate();
} catch (error) {
  console.error(`The example stopped: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const end of ends) await end();
}
