// What must not work: broken transactions, broken requests, calls by the wrong person. Each gets a clear answer.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Failed, connect } from './lib/client.mjs';
import { HALF, NEBA, draftHash, draftSale, issue, propose, signConsent } from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { height } from './lib/rpc.mjs';

const [ada, ben, cleo] = [person('Alice', 'Ada'), person('Bob', 'Ben'), person('Charlie', 'Cleo')];
const MEGABYTE = 1 << 20;

/** What JSON-RPC 2.0 says, and what the node says of transactions: they cannot be read, or must not be. */
const PARSE = -32700, REQUEST = -32600, METHOD = -32601, PARAMS = -32602;
const UNREADABLE = [1001, 1002, 1040], INVALID = [1010, 1011];

test('bad input', { timeout: 150_000 }, async (t) => {
  const node = await startNode(t, 'instant', ['--dev', '--sealing', 'instant']);
  const chain = await connect(node.url);
  t.after(() => chain.close());
  const post = async (body) => {
    const response = await fetch(node.http, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await response.text();
    return { status: response.status, text, answer: parse(text) };
  };
  const rpc = async (method, params) => (await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))).answer;

  await t.test('broken transactions are refused, each with a reason', async () => {
    const good = await goodTransaction(chain);
    const broken = {
      'empty': [new Uint8Array(), UNREADABLE],
      'cut off': [good.slice(0, good.length - 20), UNREADABLE],
      'with an unknown version': [withByte(good, versionAt(good), 0x7f), UNREADABLE],
      'with a signature over something else': [withByte(good, good.length - 1, good.at(-1) ^ 1), INVALID],
      'random': [randomBytes(300), UNREADABLE],
      'a megabyte of zeros': [new Uint8Array(MEGABYTE), UNREADABLE],
    };
    for (const [what, [bytes, codes]] of Object.entries(broken)) {
      const { error } = await rpc('author_submitExtrinsic', [hex(bytes)]);
      assert.ok(codes.includes(error?.code), `${what}: ${JSON.stringify(error)}`);
      assert.ok(error.message.length > 3, what);
    }
    const { error } = await rpc('author_submitExtrinsic', ['0xnonsense']);
    assert.equal(error.code, PARAMS);
  });

  await t.test('two hundred random transactions do no harm', async () => {
    for (let count = 0; count < 200; count += 1) {
      const { error } = await rpc('author_submitExtrinsic', [hex(randomBytes(1 + count * 3))]);
      assert.ok(error, 'refused');
    }
  });

  await t.test('a transaction larger than a block is refused', async () => {
    const remark = chain.tx('System', 'remark', { remark: new Uint8Array(4.5 * MEGABYTE) });
    const bytes = await remark.sign(ada.signer);
    const { error } = await rpc('author_submitExtrinsic', [hex(bytes)]);
    assert.ok(INVALID.includes(error?.code), JSON.stringify(error));
    assert.match(JSON.stringify(error), /exhaust/i);
  });

  await t.test('broken requests are answered with an error', async () => {
    const request = (fields) => JSON.stringify({ jsonrpc: '2.0', id: 1, ...fields });
    const cases = [
      ['no JSON', 'chain_getHeader please', PARSE],
      ['half a JSON', '{"jsonrpc":"2.0","id":1,', PARSE],
      ['no request', '{"hello":"world"}', PARSE, REQUEST],
      ['an unknown method', request({ method: 'chain_doMyTaxes', params: [] }), METHOD],
      ['parameters of the wrong kind', request({ method: 'chain_getBlockHash', params: ['not', 'a', 'number'] }), PARAMS],
      ['a hash that is too short', request({ method: 'chain_getBlock', params: ['0x1234'] }), PARAMS],
      ['parameters missing', request({ method: 'state_getStorage', params: [] }), PARAMS],
      ['an empty batch', '[]', REQUEST],
    ];
    for (const [what, body, ...codes] of cases) {
      const { answer, text } = await post(body);
      assert.ok(codes.includes(answer?.error?.code), `${what}: ${text.slice(0, 200)}`);
    }
  });

  await t.test('huge requests are refused or answered, and the node lives', async () => {
    const one = { jsonrpc: '2.0', id: 1, method: 'system_health', params: [] };
    const many = await post(JSON.stringify(Array.from({ length: 10_000 }, (_, id) => ({ ...one, id }))));
    assert.ok(Array.isArray(many.answer) ? many.answer.length === 10_000 : many.answer.error, many.text.slice(0, 200));
    const big = await post(JSON.stringify({ ...one, params: ['x'.repeat(20 * MEGABYTE)] })).catch((error) => error);
    assert.ok(big instanceof Error || big.status === 413 || big.answer?.error, `${big.status}`);
    assert.equal((await rpc('system_health', [])).result.isSyncing, false);
  });

  await t.test('the wrong person gets the documented error', async () => {
    const { voucher } = await issue(chain, ada, ben, 100n, 'For Ben.');
    const agreement = await openAgreement(chain);
    const before = await chain.entries('Vouchers', 'Vouchers');
    const attempts = {
      'Vouchers.NotHolder': [
        ['Vouchers', 'transfer', { voucher, to: cleo.address }],
        ['Vouchers', 'split', { voucher, parts: [50n, 50n] }],
        ['Vouchers', 'redeem', { voucher, amount: 1n }],
      ],
      'Vouchers.NotIssuer': [['Vouchers', 'cancel', { voucher }]],
      'Vouchers.NotExpired': [['Vouchers', 'reap', { voucher }]],
      'Vouchers.NotFound': [['Vouchers', 'transfer', { voucher: 999_999n, to: cleo.address }]],
      'Escrow.NotProver': [['Escrow', 'report', { agreement, progress: HALF }]],
      'Escrow.NotProposed': [['Escrow', 'withdraw', { agreement }]],
      'Escrow.DeadlineNotReached': [['Escrow', 'settle', { agreement }]],
      'Escrow.NotFound': [['Escrow', 'report', { agreement: 999_999n, progress: HALF }]],
      'BadOrigin': [
        ['System', 'set_code', { code: new Uint8Array(4) }],
        ['Balances', 'force_transfer', { source: id(ada), dest: id(cleo), value: NEBA }],
        ['Democracy', 'fast_track', { proposal_hash: `0x${'11'.repeat(32)}`, voting_period: 1, delay: 1 }],
        ['Staking', 'set_validator_count', { new: 1 }],
        ['TxPause', 'pause', { full_name: [new Uint8Array([1]), new Uint8Array([2])] }],
      ],
    };
    for (const [name, calls] of Object.entries(attempts)) {
      for (const [pallet, call, args] of calls) {
        await assert.rejects(chain.send(cleo, chain.tx(pallet, call, args)), (error) => {
          assert.ok(error instanceof Failed, `${pallet}.${call}: ${error}`);
          assert.equal(error.name, name, `${pallet}.${call}`);
          return true;
        });
      }
    }
    assert.deepEqual(await chain.entries('Vouchers', 'Vouchers'), before, 'nothing changed');
  });

  await t.test('an unsigned call of a person is refused', async () => {
    const bare = await chain.tx('Vouchers', 'redeem', { voucher: 0n, amount: 1n }).getBareTx();
    const { error } = await rpc('author_submitExtrinsic', [hex(bare)]);
    assert.ok(INVALID.includes(error?.code), JSON.stringify(error));
  });

  await t.test('after all that the node makes blocks and never panicked', async () => {
    const before = await height(node.http);
    await issue(chain, ada, ben, 1n, 'Still here.');
    assert.ok(await height(node.http) > before);
    assert.ok(!node.hasPanicked());
  });
});

async function goodTransaction(chain) {
  const tx = chain.tx('Balances', 'transfer_keep_alive', { dest: id(ben), value: NEBA });
  return tx.sign(ada.signer);
}

async function openAgreement(chain) {
  const { voucher } = await issue(chain, ada, ada, 100n, 'For sale.');
  const sale = { seller: ada, buyer: ben, voucher, cents: 100n, price: NEBA, onRelease: 'Redeem' };
  const draft = await draftSale(chain, { ...sale, terms: 'Sold.' });
  const signed = { party: 1, hash: await draftHash(chain, draft), nonce: 0n, validUntil: draft.terms.consent_by };
  const { consent } = signConsent({ ...signed, genesis: chain.genesis, sign: ben.signText });
  return (await propose(chain, ada, draft, [consent])).agreement;
}

const id = ({ address }) => ({ type: 'Id', value: address });
const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;
const withByte = (bytes, index, value) => Uint8Array.from(bytes, (byte, at) => (at === index ? value : byte));

/** Where the version stands: behind the compact length. */
const versionAt = ([first]) => [1, 2, 4][first & 3];

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
