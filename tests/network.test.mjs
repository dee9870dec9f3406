// Four validators, a fifth node that joins by warp sync, and light clients behind it. One network serves all of it.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { startFromWorker } from 'polkadot-api/smoldot/from-node-worker';
import { jsonDeserialize } from 'polkadot-api/utils';
import { openPage } from './lib/browser.mjs';
import { connect } from './lib/client.mjs';
import { issue, usd } from './lib/deeds.mjs';
import { measureFinality } from './lib/finality.mjs';
import { person } from './lib/keys.mjs';
import { startNetwork } from './lib/network.mjs';
import { startNode } from './lib/node.mjs';
import { height } from './lib/rpc.mjs';
import { fastRuntime } from './lib/settings.mjs';
import { specWithRuntime } from './lib/spec.mjs';
import { median, sleep, until } from './lib/wait.mjs';
import { readVoucher } from './light-client.mjs';

const FINALITY_LIMIT = 8;
const BLOCKS = 50;
const EPOCH = 60;
const CENTS = 12_345n;

const [ada, ben] = [person('Alice', 'Ada'), person('Bob', 'Ben')];

test('a network of four validators', { timeout: 540_000 }, async (t) => {
  const spec = specWithRuntime('local', fastRuntime());
  const validators = await startNetwork(t, spec);
  const [alice, , , dave] = validators;
  await until('every validator sees the three others', async () => {
    const peers = await Promise.all(validators.map(async (node) => (await node.call('system_health')).peers));
    return peers.every((count) => count >= 3);
  });
  const finality = measureFinality(alice);
  t.after(() => finality.stop());
  const voucher = await issueVoucher(alice);
  let gateway;
  let publishedSpec;

  await t.test('a fifth node joins by warp sync', async (t5) => {
    await until('the finality voters were renewed', async () => await voterSet(alice) > 0, { seconds: 240 });
    await until('that is final', async () => await voterSet(alice, 'finalized') > 0);
    const bootnodes = await Promise.all(validators.map((node) => node.address()));
    const args = ['--chain', spec, '--sync', 'warp', '--bootnodes', ...bootnodes];
    const start = performance.now();
    // The new voters have just been named, and the next final block may be the one after: the hardest place to begin at.
    gateway = await startNode(t, 'gateway', args, { webSocket: true });
    await until('it follows the finalized chain', async () => {
      const [mine, theirs] = await Promise.all([height(gateway.http, 'finalized'), height(alice.http, 'finalized')]);
      return mine > 0 && mine >= theirs - 1;
    }, { seconds: 90 });
    const newest = await height(gateway.http, 'finalized');
    t5.diagnostic(`warp sync to block ${newest} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
    assert.match(gateway.log(), /Warp sync is complete/);
    assert.match(gateway.log(), /State sync is complete/);
    assert.equal(await gateway.call('chain_getBlockHash', newest), await alice.call('chain_getBlockHash', newest));
  });

  await t.test('a light client in Node reads a voucher from the network alone', async (tLight) => {
    publishedSpec = await lightSpec(gateway);
    const found = await readVoucher(smoldotInWorker(tLight), publishedSpec, voucher);
    await assertVoucher(found, alice);
    tLight.diagnostic(`synchronised and read in ${found.seconds.toFixed(1)} s, at block ${found.number}`);
  });

  await t.test('a light client in a browser reads it too', async (tLight) => {
    const { page, sockets } = await openPage(tLight, 'page.mjs');
    const answer = await page.evaluate(([chainSpec, id]) => window.showVoucher(chainSpec, id), [publishedSpec, String(voucher)]);
    const found = JSON.parse(answer, jsonDeserialize);
    await assertVoucher(found, alice);
    const port = gateway.listenAddress.split('/')[4];
    assert.deepEqual([...sockets], [`ws://127.0.0.1:${port}`], 'it spoke to its peer and to nobody else');
    await page.screenshot({ path: artifact('light-client.png') });
    assert.match(await page.textContent('main'), new RegExp(`${CENTS} minor units`));
    tLight.diagnostic(`synchronised and read in ${found.seconds.toFixed(1)} s, at block ${found.number}`);
  });

  await t.test(`blocks are final within ${FINALITY_LIMIT} seconds of their import`, async (tFinal) => {
    await finality.reach(BLOCKS, BLOCKS * 3 + 60);
    const waits = finality.waits.slice(0, BLOCKS);
    finality.stop();
    const text = `median ${median(waits).toFixed(1)} s, worst ${Math.max(...waits).toFixed(1)} s of ${waits.length} blocks`;
    tFinal.diagnostic(`import to finality: ${text}`);
    assert.ok(median(waits) <= FINALITY_LIMIT, text);
  });

  await t.test('finality goes on when one is killed, and it catches up when it is back', async (tKill) => {
    assert.deepEqual(await dave.stop('SIGKILL'), { code: null, signal: 'SIGKILL' });
    const killedAt = await height(alice.http, 'finalized');
    await until('six more blocks are finalized', async () => await height(alice.http, 'finalized') >= killedAt + 6, { seconds: 90 });
    const start = performance.now();
    await dave.start();
    await until('it has caught up', async () => await height(dave.http, 'finalized') >= await height(alice.http, 'finalized') - 1);
    tKill.diagnostic(`back at the finalized head after ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const together = await height(dave.http, 'finalized');
    assert.equal(await dave.call('chain_getBlockHash', together), await alice.call('chain_getBlockHash', together));
  });

  await t.test('the chain goes on after all were stopped for longer than an epoch', async (tStop) => {
    const before = await height(alice.http, 'finalized');
    const hash = await alice.call('chain_getBlockHash', before);
    const ends = await Promise.all([gateway, ...validators].map((node) => node.stop('SIGTERM')));
    assert.deepEqual(ends.map(({ code }) => code), ends.map(() => 0), 'all ended by themselves');
    await sleep((EPOCH + 5) * 1000);
    await Promise.all(validators.map((node) => node.start()));
    const start = performance.now();
    await until('new blocks are finalized', async () => await height(alice.http, 'finalized') >= before + 5, { seconds: 120 });
    tStop.diagnostic(`five more blocks final ${((performance.now() - start) / 1000).toFixed(1)} s after the restart`);
    for (const node of validators) assert.equal(await node.call('chain_getBlockHash', before), hash, `${node.name} kept its chain`);
  });

  for (const node of [...validators, gateway]) assert.ok(!node.hasPanicked(), node.name);
});

/** How often the set of those who vote on finality was renewed. */
async function voterSet(node, which = 'best') {
  const at = which === 'finalized' ? [await node.call('chain_getFinalizedHead')] : [];
  const answer = await node.call('state_call', 'GrandpaApi_current_set_id', '0x', ...at);
  return Buffer.from(answer.slice(2), 'hex').readBigUInt64LE();
}

async function issueVoucher(node) {
  const chain = await connect(node.url);
  const { voucher } = await issue(chain, ada, ben, CENTS, 'Light clients can see it.');
  chain.close();
  return voucher;
}

/** The spec that a light client starts from, with the node's own address to begin with. */
async function lightSpec(node) {
  const spec = await node.call('sync_state_genSyncSpec', true);
  assert.ok(spec.lightSyncState, 'the spec says where a light client may begin');
  spec.bootNodes = [await node.address()];
  return JSON.stringify(spec);
}

/** The light client on a thread of its own, which ends with the test `t`. */
function smoldotInWorker(t) {
  const worker = new Worker(new URL(import.meta.resolve('polkadot-api/smoldot/node-worker')));
  t.after(() => worker.terminate());
  return startFromWorker(worker, { maxLogLevel: 1 });
}

async function assertVoucher({ number, hash, voucher }, node) {
  assert.deepEqual(voucher.value, usd(CENTS));
  assert.deepEqual([voucher.issuer, voucher.holder], [ada.address, ben.address]);
  assert.equal(await node.call('chain_getBlockHash', number), hash, 'the light client is on the same chain');
}

function artifact(name) {
  const folder = fileURLToPath(new URL('artifacts/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder + name;
}
