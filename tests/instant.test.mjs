// `--sealing instant`, for those who develop dApps: a transaction is in a finalized block within a second.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './lib/client.mjs';
import { NEBA } from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { median, sleep } from './lib/wait.mjs';

const ROUNDS = 20;

test('with instant sealing a transaction is final within a second', { timeout: 120_000 }, async (t) => {
  const node = await startNode(t, 'instant', ['--dev', '--sealing', 'instant']);
  const chain = await connect(node.url);
  t.after(() => chain.close());
  const [alice, bob] = [person('Alice'), person('Bob')];
  const before = await chain.balance(bob.address);
  const pay = () => chain.send(alice, chain.tx('Balances', 'transfer_keep_alive', {
    dest: { type: 'Id', value: bob.address }, value: NEBA,
  }), { finalized: true });

  await pay(); // The first one also fetches the metadata.
  const times = [];
  const heights = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { block } = await pay();
    times.push(performance.now() - start);
    heights.push(block.number);
  }

  t.diagnostic(`transaction to finalized block: median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`);
  assert.ok(Math.max(...times) < 1_000, `within a second each time: ${times.map(Math.round)}`);
  assert.deepEqual(heights, heights.map((_, index) => heights[0] + index), 'one block for each transaction, one after the other');
  assert.equal((await chain.balance(bob.address)).free - before.free, BigInt(ROUNDS + 1) * NEBA);

  const clock = await chain.now();
  await sleep(1_500);
  assert.equal((await chain.client.getBestBlocks())[0].number, heights.at(-1), 'no block without a transaction');
  await pay();
  assert.ok(await chain.now() > clock, 'the chain\'s clock goes on');
});
