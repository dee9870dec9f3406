// Card payments on a development chain with a real gateway and a fake processor: to the cent, and through an upgrade.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SMALL, WORTH, begin, assertNoSecrets, money, people, playCardDeal, smallDeals, stateOf, untilCaptured, untilSettled } from './lib/card-deal.mjs';
import { eventsOf } from './lib/client.mjs';
import { HALF, WHOLE, report } from './lib/deeds.mjs';
import { passReferendum } from './lib/democracy.mjs';
import { fastRuntime, nextRuntime } from './lib/settings.mjs';
import { specWithRuntime } from './lib/spec.mjs';
import { until } from './lib/wait.mjs';

const { ada, ben, cleo } = people;

test('the deal by card, with a quarrel, to the cent', { timeout: 400_000 }, async (t) => {
  const { fakes, gateway, node, connection: { chain } } = await begin(t, 'card');
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
  await playCardDeal({ chain, fakes, gateways: [gateway], ada, ben, arbiter: cleo, tell: async (step, facts) => {
    await checks[step](facts);
  } });
  assert.deepEqual(await chain.entries('Escrow', 'Agreements'), []);
  const vouchers = await chain.entries('Vouchers', 'Vouchers');
  const left = (issuer) => vouchers.filter(({ value }) => value.issuer === issuer.address).reduce((sum, { value }) => sum + value.value.minor, 0n);
  // Of $80 of plumbing what was not earned went back to Ada; the discount and the lessons moved or went back whole.
  assert.equal(left(ada), 600n + 2_000n);
  assert.equal(left(ben), WORTH.barter);
  assert.ok(!node.hasPanicked());
  assertNoSecrets([node, gateway]);
});

test('the runtime changes while a capture is ordered', { timeout: 400_000 }, async (t) => {
  const spec = specWithRuntime('dev', fastRuntime());
  const { fakes, gateway, node, connection: { chain } } = await begin(t, 'upgraded', ['--chain', spec, '--alice', '--force-authoring']);
  const version = async () => (await node.call('state_getRuntimeVersion')).specVersion;
  const before = await version();
  const [{ agreement, payment }] = await smallDeals(chain, { fakes, gateways: [gateway], count: 1 });
  // Nobody carries the order out until the new runtime is in force.
  await gateway.stop();
  await report(chain, ben, agreement, HALF);
  const code = new Uint8Array(readFileSync(nextRuntime()));
  await passReferendum(chain, cleo, [ada, ben], chain.tx('System', 'set_code', { code }));
  await until('the new runtime is in force', async () => await version() === before + 1, { seconds: 200 });
  assert.deepEqual(money(await fakes.ledger(payment)), [SMALL, SMALL, 0, 0]);
  await gateway.start();
  await untilCaptured(fakes, payment, BigInt(SMALL) / 2n);
  await report(chain, ben, agreement, WHOLE);
  await untilSettled(chain, agreement, 'Released');
  assert.deepEqual(money(await fakes.ledger(payment)), [SMALL, 0, SMALL, 0]);
  assert.ok(!node.hasPanicked());
});
