// Software of the Polkadot.js family: its API decodes everything, its extension's code signs what the chain accepts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { base64Encode } from '@polkadot/util-crypto';
import { compactStripLength, hexToU8a, stringToHex, u8aToHex } from '@polkadot/util';
import { getPolkadotSignerFromPjs } from 'polkadot-api/pjs-signer';
import { connect, eventOf } from './lib/client.mjs';
import { DAY, NEBA, contentId, draftHash, draftSale, issue, propose, usd } from './lib/deeds.mjs';
import { extensionSigner } from './lib/extension.mjs';
import { SS58_PREFIX, person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { consentText } from './lib/texts.mjs';

const [alice, bob, charlie] = [person('Alice'), person('Bob'), person('Charlie')];
const OURS = ['Balances', 'Staking', 'Democracy', 'Vouchers', 'Escrow'];

/** What the library may say about the chain. The first is a check of ours that adds nothing to what is signed. */
const EXPECTED_WARNING = /Unknown signed extensions AuthorizeCall found, treating them as no-effect/;

test('software of the Polkadot.js family', { timeout: 150_000 }, async (t) => {
  const warnings = collectWarnings(t);
  const node = await startNode(t, 'dev', ['--dev']);
  const api = await ApiPromise.create({ provider: new WsProvider(node.url), noInitWarn: false });
  t.after(() => api.disconnect());
  const chain = await connect(node.url);
  t.after(() => chain.close());

  await t.test('knows the chain\'s name, token and addresses', async () => {
    assert.deepEqual(api.registry.chainTokens, ['NEBA']);
    assert.deepEqual(api.registry.chainDecimals, [12]);
    assert.equal(api.registry.chainSS58, SS58_PREFIX);
    assert.equal(api.runtimeVersion.specName.toString(), 'nexonomy');
    assert.equal(api.consts.system.ss58Prefix.toNumber(), SS58_PREFIX);
    assert.equal(await node.call('system_accountNextIndex', bob.address), 0, 'the node reads the chain\'s own addresses');
  });

  for (const version of [14, 15, 16]) {
    await t.test(`decodes metadata V${version} and every type in it`, async () => {
      const answer = await api.rpc.state.call('Metadata_metadata_at_version', u32(version));
      const [, bytes] = compactStripLength(hexToU8a(answer.toHex()).slice(1)); // Some(opaque bytes)
      const registry = new TypeRegistry();
      const metadata = new Metadata(registry, bytes);
      registry.setMetadata(metadata);
      assert.equal(metadata.version, version);
      const pallets = metadata.asLatest.pallets.map(({ name }) => name.toString());
      for (const name of OURS) assert.ok(pallets.includes(name), `${name} is in the metadata`);
      const types = metadata.asLatest.lookup.types;
      for (const { id } of types) registry.createClass(registry.createLookupType(id));
      assert.ok(types.length > 300, `${types.length} types`);
    });
  }

  await t.test('transfers', async () => {
    const before = (await api.query.system.account(bob.address)).data.free.toBigInt();
    const events = await send(api.tx.balances.transferKeepAlive(bob.address, NEBA), alice.pair);
    const { data } = events.find(({ method }) => method === 'Transfer');
    assert.deepEqual([data.from.toString(), data.to.toString(), data.amount.toBigInt()], [alice.address, bob.address, NEBA]);
    assert.equal((await api.query.system.account(bob.address)).data.free.toBigInt() - before, NEBA);
  });

  for (const knows of [false, true]) {
    await t.test(`signs with the extension's code, ${knows ? 'with' : 'without'} the chain's metadata`, async () => {
      const signer = extensionSigner(alice, knows ? await metadataDef(api) : undefined);
      const promise = { value: usd(700n), expiresAt: await chain.now() + 30n * DAY, terms: contentId('Seven dollars.') };
      const events = await send(api.tx.vouchers.issue(bob.address, promise), alice.address, { signer, withSignedTransaction: true });
      const { data } = events.find(({ method }) => method === 'Issued');
      assert.equal(data.issuer.toString(), alice.address);
      assert.equal(data.value.minor.toBigInt(), 700n);
    });
  }

  await t.test('signs through the extension what another library built', async () => {
    const { signPayload, signRaw } = extensionSigner(charlie);
    const wallet = { ...charlie, signer: getPolkadotSignerFromPjs(charlie.address, signPayload, signRaw) };
    const { outcome } = await issue(chain, wallet, bob, 300n, 'Three dollars.');
    assert.equal(eventOf(outcome, 'Vouchers', 'Issued').issuer, charlie.address);
  });

  await t.test('consents to an agreement with the extension\'s raw signature', async () => {
    const { voucher } = await issue(chain, alice, alice, 5_000n, 'Fifty dollars.');
    const sale = { seller: alice, buyer: bob, voucher, cents: 5_000n, price: 20n * NEBA, onRelease: 'Redeem' };
    const draft = await draftSale(chain, { ...sale, terms: 'A sale.' });
    const [hash, nonce, validUntil] = [await draftHash(chain, draft), 7n, draft.terms.consent_by];
    const data = stringToHex(consentText({ hash, nonce, validUntil, genesis: chain.genesis }));
    const { signature } = await extensionSigner(bob).signRaw({ address: bob.address, data, type: 'bytes' });
    const consent = { party: 1, nonce, valid_until: validUntil, signature: { type: 'Sr25519', value: signature } };
    const { outcome, agreement } = await propose(chain, alice, draft, [consent]);
    assert.equal(eventOf(outcome, 'Escrow', 'Activated').agreement, agreement);
    assert.equal((await api.query.escrow.agreements(agreement)).unwrap().parties.length, 2);
  });

  await t.test('decodes every transaction and every event of every block', async () => {
    const seen = await walk(api, node);
    for (const name of ['timestamp.set', 'balances.transferKeepAlive', 'vouchers.issue', 'escrow.propose']) {
      assert.ok(seen.calls.has(name), `${name} was seen`);
    }
    for (const name of ['system.ExtrinsicSuccess', 'balances.Transfer', 'vouchers.Issued', 'vouchers.Locked', 'escrow.Activated']) {
      assert.ok(seen.events.has(name), `${name} was seen`);
    }
    t.diagnostic(`${seen.blocks} blocks with ${seen.transactions} transactions and ${seen.count} events decoded`);
  });

  await t.test('says nothing of the registry but that it does not know AuthorizeCall', () => {
    const aboutRegistry = warnings.filter((line) => /REGISTRY/.test(line));
    assert.deepEqual(aboutRegistry.filter((line) => !EXPECTED_WARNING.test(line)), []);
    assert.deepEqual(warnings.filter((line) => /error|unable|fail/i.test(line)), []);
  });
});

/** Decodes all blocks up to the best one; what was decoded must encode to the very same bytes. */
async function walk(api, node) {
  const seen = { blocks: 0, transactions: 0, count: 0, calls: new Set(), events: new Set() };
  const { number } = await api.rpc.chain.getHeader();
  for (; seen.blocks <= number.toNumber(); seen.blocks += 1) {
    const hash = await api.rpc.chain.getBlockHash(seen.blocks);
    const raw = (await node.call('chain_getBlock', hash.toHex())).block.extrinsics;
    const { block } = await api.rpc.chain.getBlock(hash);
    for (const [index, { method, ...transaction }] of block.extrinsics.entries()) {
      assert.equal(u8aToHex(block.extrinsics[index].toU8a()), raw[index], `transaction ${index} of block ${seen.blocks}`);
      seen.calls.add(`${method.section}.${method.method}`);
      seen.transactions += 1;
    }
    const events = seen.blocks ? await (await api.at(hash)).query.system.events() : [];
    for (const { event } of events) {
      assert.equal(event.data.length, event.meta.fields.length);
      seen.events.add(`${event.section}.${event.method}`);
      seen.count += 1;
    }
  }
  return seen;
}

/** What the extension keeps of a chain whose metadata its user accepted; Polkadot.js Apps offers the same. */
async function metadataDef(api) {
  return {
    chain: (await api.rpc.system.chain()).toString(),
    genesisHash: api.genesisHash.toHex(),
    icon: 'substrate',
    metaCalls: base64Encode(api.runtimeMetadata.asCallsOnly.toU8a()),
    specVersion: api.runtimeVersion.specVersion.toNumber(),
    ss58Format: api.registry.chainSS58,
    tokenDecimals: api.registry.chainDecimals[0],
    tokenSymbol: api.registry.chainTokens[0],
    types: {},
  };
}

/** Sends a transaction and gives its events once it is in a block. */
function send(tx, account, options = {}) {
  return new Promise((resolve, reject) => {
    tx.signAndSend(account, options, ({ status, events, dispatchError }) => {
      if (dispatchError) reject(new Error(dispatchError.toString()));
      else if (status.isInBlock) resolve(events.map(({ event }) => event));
    }).catch(reject);
  });
}

/** Keeps what the library tells on the console, and shows it no more. */
function collectWarnings(t) {
  const lines = [];
  for (const method of ['warn', 'error']) {
    t.mock.method(console, method, (...words) => lines.push(words.join(' ')));
  }
  return lines;
}

const u32 = (number) => u8aToHex(new Uint8Array(new Uint32Array([number]).buffer));
