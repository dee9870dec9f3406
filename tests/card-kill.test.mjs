// Machines die while card payments are under way: each payment is captured once, whatever happens.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SMALL, assertNoSecrets, begin, money, people, smallDeals, untilSettled } from './lib/card-deal.mjs';
import { connect } from './lib/client.mjs';
import { WHOLE, report } from './lib/deeds.mjs';
import { sleep } from './lib/wait.mjs';

const POINTS = 20;
/** How much later than at the point before a machine dies. From the block with an order, over its finality and the capture,
 * to the block that has seen the capture, it takes some eight seconds. */
const STEP = 400;

test('gateway, node or both die at twenty points, and each payment is captured once', { timeout: 900_000 }, async (t) => {
  const { fakes, gateway, node, connection } = await begin(t, 'kill');
  const deals = await smallDeals(connection.chain, { fakes, gateways: [gateway], count: POINTS });
  for (const [point, { agreement }] of deals.entries()) {
    await report(connection.chain, people.ben, agreement, WHOLE);
    await sleep(point * STEP);
    await die(point, { gateway, node, connection });
  }
  for (const { agreement, payment } of deals) {
    await untilSettled(connection.chain, agreement, 'Released');
    const ledger = await fakes.ledger(payment);
    assert.deepEqual(money(ledger), [SMALL, 0, SMALL, 0], `payment ${payment}`);
    assert.equal(ledger.captures.length, 1, `payment ${payment} was captured once`);
  }
  const captures = (await fakes.moves()).filter(({ path }) => path.endsWith('/capture'));
  t.diagnostic(`${captures.length} requests to capture for ${deals.length} payments`);
  assertNoSecrets([node, gateway]);
});

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
