// A node that is killed under load, or stopped politely, comes back with every block that it had called final.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './lib/client.mjs';
import { DAY, NEBA, contentId, usd } from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { follow, height } from './lib/rpc.mjs';
import { sleep, until } from './lib/wait.mjs';

const ROUNDS = 3;
const BLOCKS_A_ROUND = 2;
/** Transactions that each of two people sends together, again and again while the node lives. */
const BURST = 10;
const PAUSE = 500;

test('a node keeps every finalized block', { timeout: 300_000 }, async (t) => {
  const node = await startNode(t, 'dev', ['--dev']);
  let sent = 0;

  for (let round = 1; round <= ROUNDS; round += 1) {
    await t.test(`killed under load, round ${round} of ${ROUNDS}`, async (tKill) => {
      const { finalized, transactions } = await runUnderLoad(node, () => node.stop('SIGKILL'));
      assert.ok(transactions > 0, 'there was load');
      sent += transactions;
      await node.start();
      const marks = await assertKept(node, finalized);
      const last = Math.max(...finalized.keys());
      tKill.diagnostic(`finalized blocks up to ${last} kept under ${transactions} transactions; ${marks} marked final anew`);
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
    assert.equal(await assertKept(node, finalized), 0, 'and is marked final as before');
  });

  await t.test('the chain goes on', async () => {
    const before = await height(node.http, 'finalized');
    await until('two more blocks are finalized', async () => await height(node.http, 'finalized') >= before + 2);
    assert.ok(sent >= ROUNDS * BURST, `${sent} transactions`);
    assert.ok(!node.hasPanicked());
  });
});

/** Loads the node until some blocks are finalized, then ends it right after it called one final. */
async function runUnderLoad(node, endIt) {
  const finalized = new Map();
  const unfollow = follow(node.url, 'chain_subscribeFinalizedHeads', (header) => {
    finalized.set(Number(header.number), header);
  });
  const load = startLoad(node);
  const goal = await height(node.http, 'finalized') + BLOCKS_A_ROUND;
  await until('enough blocks are finalized under load', () => load.failure() || (finalized.has(goal) && load.count() > 0), { every: 5 });
  assert.ifError(load.failure());
  const end = await endIt();
  unfollow();
  load.stop();
  return { finalized, end, transactions: load.count() };
}

/**
 * That a node that is back has all these blocks, and soon calls the last of them final again. The mark of finality
 * itself is written a moment after it is told: a kill in between loses the mark, never the block. Gives how many marks.
 */
async function assertKept(node, finalized) {
  const last = Math.max(...finalized.keys());
  const assertSame = async () => {
    for (const [number, header] of finalized) {
      const hash = await node.call('chain_getBlockHash', number);
      assert.ok(hash, `block ${number} is still there`);
      assert.deepEqual(await node.call('chain_getHeader', hash), header, `block ${number}`);
    }
  };
  const marked = await height(node.http, 'finalized');
  await assertSame();
  await until(`block ${last} is final again`, async () => await height(node.http, 'finalized') >= last);
  await assertSame();
  return Math.max(0, last - marked);
}

/** A stream of transfers and of vouchers from two people, until the node or the caller stops it. */
function startLoad(node) {
  const state = { count: 0, isStopped: false };
  // The node's end is the load's end too; a failure before that is for the caller to notice.
  keepSending(node, state).catch((error) => { state.failure = error; });
  return {
    count: () => state.count,
    failure: () => state.failure,
    stop: () => { state.isStopped = true; },
  };
}

async function keepSending(node, state) {
  const chain = await connect(node.url);
  try {
    const [alice, bob] = [person('Alice'), person('Bob')];
    const promise = { value: usd(100n), expires_at: await chain.now() + DAY, terms: contentId('Load.') };
    const pay = chain.tx('Balances', 'transfer_keep_alive', { dest: { type: 'Id', value: bob.address }, value: NEBA });
    const promises = chain.tx('Vouchers', 'issue', { holder: alice.address, promise });
    while (!state.isStopped) {
      await Promise.all([[alice, pay], [bob, promises]].map(([who, tx]) => burst(node, who, tx, state)));
      await sleep(PAUSE);
    }
  } finally {
    chain.close();
  }
}

/** Signs and submits the same transaction of one person several times. */
async function burst(node, who, tx, state) {
  const first = await node.call('system_accountNextIndex', who.address);
  for (let index = 0; index < BURST; index += 1) {
    const bytes = await tx.sign(who.signer, { nonce: first + index });
    await node.call('author_submitExtrinsic', `0x${Buffer.from(bytes).toString('hex')}`);
    state.count += 1;
  }
}
