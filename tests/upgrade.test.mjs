// A referendum changes the runtime under live vouchers and an open agreement: nothing is lost, old clients go on.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { connect, eventOf } from './lib/client.mjs';
import { HALF, NEBA, WHOLE, draftHash, draftSale, issue, propose, report, signConsent } from './lib/deeds.mjs';
import { passReferendum } from './lib/democracy.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { height } from './lib/rpc.mjs';
import { fastRuntime, nextRuntime } from './lib/settings.mjs';
import { specWithRuntime } from './lib/spec.mjs';
import { until } from './lib/wait.mjs';

const [ada, ben, cleo] = [person('Alice', 'Ada'), person('Bob', 'Ben'), person('Charlie', 'Cleo')];
const PRICE = 40n * NEBA;

test('a runtime upgrade by referendum', { timeout: 150_000 }, async (t) => {
  const spec = specWithRuntime('dev', fastRuntime());
  const node = await startNode(t, 'dev', ['--chain', spec, '--alice', '--sealing', 'interval=200']);
  const chain = await connect(node.url);
  t.after(() => chain.close());
  const old = await ApiPromise.create({ provider: new WsProvider(node.url), noInitWarn: true });
  t.after(() => old.disconnect());
  const version = async () => (await node.call('state_getRuntimeVersion')).specVersion;
  const versionBefore = await version();
  const agreement = await openAgreement(chain);
  for (let count = 0; count < 5; count += 1) await issue(chain, ada, cleo, 1_000n + BigInt(count), `Promise ${count}`);
  const stateBefore = await commerceState(node);
  let enactedAt;

  await t.test('a vote changes the spec version', async (tVote) => {
    const code = new Uint8Array(readFileSync(nextRuntime()));
    const { bytes } = await passReferendum(chain, ada, [ben, cleo], chain.tx('System', 'set_code', { code }));
    await until('the new runtime is in force', async () => await version() !== versionBefore, { seconds: 60 });
    assert.equal(await version(), versionBefore + 1);
    enactedAt = await heightOfChange(node, versionBefore);
    tVote.diagnostic(`spec version ${versionBefore} → ${versionBefore + 1} at block ${enactedAt}; the call has ${bytes} bytes`);
  });

  await t.test('vouchers and the agreement are the same, byte for byte', async () => {
    assert.ok(stateBefore.length >= 6, `${stateBefore.length} items`);
    assert.deepEqual(await commerceState(node), stateBefore);
  });

  await t.test('clients that were connected before go on decoding and signing', async () => {
    const done = await report(chain, ben, agreement, WHOLE);
    assert.deepEqual(eventOf(done, 'Escrow', 'Closed'), { agreement, outcome: { type: 'Completed', value: undefined } });
    await until('the old client sees the new version', () => old.runtimeVersion.specVersion.toNumber() === versionBefore + 1);
    assert.ok((await old.query.escrow.agreements(agreement)).isNone);
    for (const number of [1, enactedAt - 1, enactedAt, enactedAt + 1, done.block.number]) {
      const at = await old.at(await old.rpc.chain.getBlockHash(number));
      const events = await at.query.system.events();
      assert.ok(events.some(({ event }) => event.section === 'system' && event.method === 'ExtrinsicSuccess'), `block ${number}`);
    }
    const at = await old.at(done.block.hash);
    assert.ok((await at.query.system.events()).some(({ event }) => event.section === 'escrow' && event.method === 'Closed'));
  });

  await t.test('a client that connects now does as well', async () => {
    // While the change is among the sixteen last finalized blocks, polkadot-api 2.2.2 never ends looking for it.
    await until('the change is sixteen blocks old', async () => await height(node.http) > enactedAt + 20);
    const late = await connect(node.url);
    const { outcome } = await issue(late, ben, ada, 100n, 'A promise under the new runtime.');
    late.close();
    assert.equal(eventOf(outcome, 'Vouchers', 'Issued').issuer, ben.address);
    assert.ok(!node.hasPanicked());
  });
});

/** An agreement of which half is done. */
async function openAgreement(chain) {
  const { voucher } = await issue(chain, ada, ada, 8_000n, 'Eighty dollars.');
  const sale = { seller: ada, buyer: ben, voucher, cents: 8_000n, price: PRICE, onRelease: 'Redeem' };
  const draft = await draftSale(chain, { ...sale, terms: 'It outlives a runtime.' });
  const signed = { party: 1, hash: await draftHash(chain, draft), nonce: 0n, validUntil: draft.terms.consent_by };
  const { consent } = signConsent({ ...signed, genesis: chain.genesis, sign: ben.signText });
  const { agreement } = await propose(chain, ada, draft, [consent]);
  await report(chain, ben, agreement, HALF);
  return agreement;
}

/** All keys and values of the two pallets, as the node stores them. */
async function commerceState(node) {
  const pairs = [];
  for (const prefix of ['Vouchers', 'Escrow'].map((pallet) => xxhashAsHex(pallet, 128))) {
    const keys = await node.call('state_getKeysPaged', prefix, 1_000);
    for (const key of keys) pairs.push([key, await node.call('state_getStorage', key)]);
  }
  return pairs;
}

/** The block at whose end the runtime changed. */
async function heightOfChange(node, before) {
  let [low, high] = [1, Number((await node.call('chain_getHeader')).number)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const hash = await node.call('chain_getBlockHash', middle);
    const { specVersion } = await node.call('state_getRuntimeVersion', hash);
    if (specVersion === before) low = middle + 1;
    else high = middle;
  }
  return low;
}
