// What hardware wallets rely on: a release checks the hash of its own metadata, as other software computes it.
//
// Not part of the usual tests, because only a release has the hash: `scripts/release` runs it on the program it built.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { compactStripLength, hexToU8a, u8aToHex } from '@polkadot/util';
import { NEBA } from '../lib/deeds.mjs';
import { SS58_PREFIX, person } from '../lib/keys.mjs';
import { startNode } from '../lib/node.mjs';

const [alice, bob] = [person('Alice'), person('Bob')];
// `Metadata_metadata_at_version(15)` as SCALE: a little-endian u32.
const VERSION_15 = '0x0f000000';

test('a release checks the hash of its metadata', { timeout: 120_000 }, async (t) => {
  const node = await startNode(t, 'release', ['--dev']);
  const api = await ApiPromise.create({ provider: new WsProvider(node.url), noInitWarn: true });
  t.after(() => api.disconnect());
  const answer = await api.rpc.state.call('Metadata_metadata_at_version', VERSION_15);
  const [, metadata] = compactStripLength(hexToU8a(answer.toHex()).slice(1)); // Some(opaque bytes)
  const { specName, specVersion } = api.runtimeVersion;
  const info = { base58Prefix: SS58_PREFIX, decimals: 12, tokenSymbol: 'NEBA' };
  const digest = merkleizeMetadata(metadata, {
    ...info, specName: specName.toString(), specVersion: specVersion.toNumber(),
  }).digest();
  t.diagnostic(`the hash of metadata V15 is ${u8aToHex(digest)}`);

  const transfer = (hash) => new Promise((resolve, reject) => {
    const options = { mode: 1, metadataHash: u8aToHex(hash), withSignedTransaction: true, nonce: -1 };
    api.tx.balances.transferKeepAlive(bob.address, NEBA)
      .signAndSend(alice.pair, options, ({ status, dispatchError }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        else if (status.isInBlock) resolve(status.asInBlock.toHex());
        else if (status.isInvalid || status.isDropped) reject(new Error(status.type));
      })
      .catch(reject);
  });

  await t.test('a transaction that signs the hash is taken', async () => {
    assert.match(await transfer(digest), /^0x/);
  });

  await t.test('one that signs another hash is refused', async () => {
    const wrong = Uint8Array.from(digest, (byte, index) => (index ? byte : byte ^ 1));
    await assert.rejects(transfer(wrong), /bad signature/i);
  });
});
