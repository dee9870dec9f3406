// A node that is killed under load, or stopped politely, comes back with every block that it had called final.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './lib/client.mjs';
import { DAY, NEBA, contentId, usd } from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { follow, height } from './lib/rpc.mjs';
import { until } from './lib/wait.mjs';

const ROUNDS = 3;
const BLOCKS_A_ROUND = 3;
/** Transactions sent together, again and again while the node lives. */
const BURST = 20;

test('a node keeps every finalized block', async (t) => {
  const node = await startNode(t, 'dev', ['--dev']);
  let sent = 0;

  for (let round = 1; round <= ROUNDS; round += 1) {
    await t.test(`killed under load, round ${round} of ${ROUNDS}`, async (tKill) => {
      const { finalized, transactions } = await runUnderLoad(node, () => node.stop('SIGKILL'));
      assert.ok(transactions > 0, 'there was load');
      sent += transactions;
      await node.start();
      await assertKept(node, finalized);
      tKill.diagnostic(`${finalized.size} finalized blocks up to ${Math.max(...finalized.keys())} kept under ${transactions} transactions`);
    });
  }

  await t.test('stopped politely, it ends by itself and loses no block at all', async () => {
    let best;
    const { finalized, end } = await runUnderLoad(node, async () => {
      best = await height(node.http);
      return node.stop('SIGTERM');
    });
    assert.deepEqual(end, { code: 0, signal: null });
    await node.start();
    assert.ok(await height(node.http) >= best, 'the best block is still there');
    await assertKept(node, finalized);
  });

  await t.test('the chain goes on', async () => {
    const before = await height(node.http, 'finalized');
    await until('two more blocks are finalized', async () => await height(node.http, 'finalized') >= before + 2);
    assert.ok(sent >= ROUNDS * BURST, `${sent} transactions`);
    assert.doesNotMatch(node.log(), /panicked/);
  });
});

/** Loads the node until some blocks are finalized, then ends it right after it called one final. */
async function runUnderLoad(node, endIt) {
  const finalized = new Map();
  const unfollow = follow(node.url, 'chain_subscribeFinalizedHeads', (header) => {
    finalized.set(Number(header.number), header);
  });
  const load = startLoad(node);
  const from = await height(node.http, 'finalized');
  const enough = () => [...finalized.keys()].some((number) => number >= from + BLOCKS_A_ROUND) && load.transactions() >= BURST;
  await until('enough blocks are finalized', enough, { every: 5 });
  const end = await endIt();
  unfollow();
  await load.stop();
  return { finalized, end, transactions: load.transactions() };
}

/** That the chain still has these headers, and calls the last of them final. */
async function assertKept(node, finalized) {
  const last = Math.max(...finalized.keys());
  assert.ok(await height(node.http, 'finalized') >= last, `block ${last} was final before and is so again`);
  for (const [number, header] of finalized) {
    const hash = await node.call('chain_getBlockHash', number);
    assert.deepEqual(await node.call('chain_getHeader', hash), header, `block ${number}`);
  }
}

/** A stream of transfers and of vouchers from two people, until the node or the caller stops it. */
function startLoad(node) {
  let count = 0;
  let isStopped = false;
  const run = async () => {
    const chain = await connect(node.url);
    try {
      const [alice, bob] = [person('Alice'), person('Bob')];
      const pay = () => chain.tx('Balances', 'transfer_keep_alive', { dest: { type: 'Id', value: bob.address }, value: NEBA });
      const expires = await chain.now() + DAY;
      const promise = () => chain.tx('Vouchers', 'issue', {
        holder: alice.address, promise: { value: usd(100n), expires_at: expires, terms: contentId('Load.') },
      });
      while (!isStopped) {
        await Promise.all([burst(node, alice, pay), burst(node, bob, promise)]);
        count += 2 * BURST;
      }
    } finally {
      chain.close();
    }
  };
  // The node's end is the load's end; whether there was enough of it is checked by the count.
  const done = run().catch(() => {});
  return { transactions: () => count, stop: () => { isStopped = true; return done; } };
}

/** Signs and submits several transactions of one person. */
async function burst(node, who, make) {
  const first = await node.call('system_accountNextIndex', who.address);
  for (let index = 0; index < BURST; index += 1) {
    const bytes = await make().sign(who.signer, { nonce: first + index });
    await node.call('author_submitExtrinsic', `0x${Buffer.from(bytes).toString('hex')}`);
  }
}
