// Card payments on a development chain with a real gateway and a fake processor: to the cent, and through crashes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { KEYS, prepareGateway, startFakes } from './lib/cards.mjs';
import {
  WORTH, draftDeal, open, openShop, payByCard, playCardDeal, stateOf, untilActive, untilCaptured, untilSettled,
} from './lib/card-deal.mjs';
import { connect, eventsOf } from './lib/client.mjs';
import { HALF, WHOLE, issue, report } from './lib/deeds.mjs';
import { passReferendum } from './lib/democracy.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { fastRuntime, nextRuntime } from './lib/settings.mjs';
import { specWithRuntime } from './lib/spec.mjs';
import { sleep, until } from './lib/wait.mjs';

// The attestors of a development chain are its validators, by their stashes.
const [operator, ben, ada, cleo] = ['Alice//stash', 'Bob', 'Charlie', 'Dave'].map((name) => person(name));

/** A chain with one attestor, who also carries orders out. */
async function begin(t, name, chainArgs = ['--dev']) {
  const fakes = await startFakes(t, `${name}-fakes`);
  const gateway = await prepareGateway(t, `${name}-gateway`, { fakes, seller: ada, operator });
  const node = await startNode(t, name, [...chainArgs, '--gateway', gateway.url]);
  await gateway.start(node);
  const connection = { chain: await connect(node.url) };
  t.after(() => connection.chain.close());
  return { fakes, gateway, node, connection };
}

test('the deal by card, with a quarrel, to the cent', { timeout: 400_000 }, async (t) => {
  const { fakes, gateway, node, connection: { chain } } = await begin(t, 'card');
  const ledgers = {};
  const checks = {
    shop: ({ account }) => assert.equal(account.owner, ada.address),
    issued: () => {},
    opened: async ({ agreement, outcome }) => {
      assert.equal(await stateOf(chain, agreement), 'Funding');
      assert.equal(eventsOf(outcome, 'Escrow', 'Activated').length, 0);
    },
    paid: async ({ agreement }) => assert.equal(await stateOf(chain, agreement), 'Funding'),
    began: async ({ payment }) => assert.deepEqual(money(await fakes.ledger(payment)), [6_000, 6_000, 0, 0]),
    half: () => {},
    captured: ({ ledger }) => assert.deepEqual(money(ledger), [6_000, 3_000, 3_000, 0]),
    quarrel: async ({ agreement }) => {
      const { legs } = await chain.view('Escrow', 'agreement', agreement);
      assert.deepEqual(legs.map(({ frozen }) => frozen), [1_200n, 300n, 300n, 900n]);
    },
    peace: () => {},
    done: async ({ agreement }) => assert.equal(await stateOf(chain, agreement), undefined),
    over: ({ ledger, sheet }) => {
      assert.equal(ledger.captured - ledger.refunded, 5_550, '3,000 + half of 900 + 2,100');
      assert.equal(ledger.capturable, 0, 'nothing stays held');
      assert.equal(sheet.released, 5_550n);
      assert.equal(sheet.undecided + sheet.held, 0n);
    },
  };
  const story = await playCardDeal({ chain, fakes, gateways: [gateway], ada, ben, arbiter: cleo, tell: async (step, facts) => {
    ledgers[step] = facts.payment && await fakes.ledger(facts.payment);
    await checks[step](facts);
  } });
  assert.deepEqual(await chain.entries('Escrow', 'Agreements'), []);
  const vouchers = await chain.entries('Vouchers', 'Vouchers');
  const left = (issuer) => vouchers.filter(({ value }) => value.issuer === issuer.address).reduce((sum, { value }) => sum + value.value, 0n);
  // Of $80 of plumbing what was not earned went back to Ada; the discount and the lessons moved or went back whole.
  assert.equal(left(ada), 600n + 2_000n);
  assert.equal(left(ben), WORTH.barter);
  assert.ok(!node.hasPanicked());
  assertNoSecrets([node, gateway]);
  assert.ok(story);
});

// Twenty deals; at a moment of each that is later than that of the one before, somebody's machine dies.
test('gateway, node or both die at twenty points, and each payment is captured once', { timeout: 600_000 }, async (t) => {
  const { fakes, gateway, node, connection } = await begin(t, 'kill');
  await openShop(connection.chain, ada);
  const deals = [];
  for (let point = 0; point < 20; point += 1) {
    const deal = await smallDeal(connection.chain, { ada, ben, cleo, fakes, gateway, nonce: BigInt(point) });
    deals.push(deal);
    await report(connection.chain, ben, deal.agreement, WHOLE);
    // From the block with the order over its finality to the capture and its sighting it takes some eight seconds.
    await sleep(point * 400);
    await die(point, { gateway, node, connection });
  }
  for (const { agreement, payment } of deals) {
    await untilSettled(connection.chain, agreement, 'Released');
    const ledger = await fakes.ledger(payment);
    assert.deepEqual(money(ledger), [2_000, 0, 2_000, 0], `payment ${payment}`);
    assert.equal(ledger.captures.length, 1, `payment ${payment} was captured once`);
  }
  const captures = (await fakes.moves()).filter(({ path }) => path.endsWith('/capture'));
  t.diagnostic(`${captures.length} requests to capture for ${deals.length} payments`);
  assertNoSecrets([node, gateway]);
});

test('the runtime changes while a capture is ordered', { timeout: 400_000 }, async (t) => {
  const spec = specWithRuntime('dev', fastRuntime());
  const { fakes, gateway, node, connection: { chain } } = await begin(t, 'upgraded', ['--chain', spec, '--alice', '--force-authoring']);
  const version = async () => (await node.call('state_getRuntimeVersion')).specVersion;
  const before = await version();
  await openShop(chain, ada);
  const { agreement, payment } = await smallDeal(chain, { fakes, gateway, nonce: 0n });
  // Nobody carries the order out until the new runtime is in force.
  await gateway.stop();
  await report(chain, ben, agreement, HALF);
  const code = new Uint8Array(readFileSync(nextRuntime()));
  await passReferendum(chain, cleo, [ada, ben], chain.tx('System', 'set_code', { code }));
  await until('the new runtime is in force', async () => await version() === before + 1, { seconds: 200 });
  assert.deepEqual(money(await fakes.ledger(payment)), [2_000, 2_000, 0, 0]);
  await gateway.start();
  await untilCaptured(fakes, payment, 1_000n);
  await report(chain, ben, agreement, WHOLE);
  await untilSettled(chain, agreement, 'Released');
  assert.deepEqual(money(await fakes.ledger(payment)), [2_000, 0, 2_000, 0]);
  assert.ok(!node.hasPanicked());
});

/** $20 of something for $20 by card. */
async function smallDeal(chain, { fakes, gateway, nonce }) {
  const worth = { plumbing: 2_001n, paid: 2_000n, barter: 1n, card: 2_000n };
  const [plumbing, barter] = [await issue(chain, ada, ada, worth.plumbing, 'Work.'), await issue(chain, ben, ben, worth.barter, 'Thanks.')];
  const draft = await draftDeal(chain, { ada, ben, arbiter: cleo, plumbing: plumbing.voucher, barter: barter.voucher, worth });
  const { agreement } = await open(chain, { ada, ben, draft, nonce });
  const { payment } = await payByCard(chain, { ben, fakes, agreement, cents: worth.card });
  await untilActive(chain, { agreement, payment, gateways: [gateway] });
  return { agreement, payment };
}

/** Ends one process or both without warning, and starts them again. */
async function die(point, { gateway, node, connection }) {
  const [isGateway, isNode] = [[true, false], [false, true], [true, true]][point % 3];
  if (isGateway) await gateway.stop('SIGKILL');
  if (isNode) {
    connection.chain.close();
    await node.stop('SIGKILL');
    await node.start();
    connection.chain = await connect(node.url);
  }
  if (isGateway) await gateway.start();
}

/** Authorised, held, captured, refunded. */
const money = ({ authorized, capturable, captured, refunded }) => [authorized, capturable, captured, refunded];

/** No credential stands in what these programs logged. */
function assertNoSecrets(programs) {
  for (const program of programs) {
    const log = program.log();
    for (const secret of Object.values(KEYS)) assert.ok(!log.includes(secret), `${program.name} logs a secret`);
  }
}
