// The offer library as JavaScript has it: it says what the vectors say, and what an implementation from docs/offers.md says.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Keyring } from '@polkadot/keyring';
import { TypeRegistry } from '@polkadot/types';
import { hexToU8a, stringToU8a, u8aToHex, u8aWrapBytes } from '@polkadot/util';
import { blake2AsHex, cryptoWaitReady, decodeAddress } from '@polkadot/util-crypto';
import { chromium } from 'playwright-core';

const folder = process.env.NEXONOMY_OFFER_LIB;
assert.ok(folder && existsSync(folder), 'NEXONOMY_OFFER_LIB names the folder that scripts/build-offer-lib wrote');
const library = await import(pathToFileURL(join(folder, 'node.js')));
await cryptoWaitReady();

const VECTORS = fileURLToPath(new URL('../pallets/deal/vectors/', import.meta.url));
const vectors = readdirSync(VECTORS).map((file) => [file, JSON.parse(readFileSync(join(VECTORS, file), 'utf8'))]);
const named = (name) => vectors.find(([file]) => file === `${name}.json`)[1];

for (const [file, { about, genesis, offer, scale, hash, seals }] of vectors) {
  test(`${file}: ${about}`, () => {
    assert.equal(u8aToHex(library.encode(offer)), scale);
    assert.equal(library.hash(offer), hash);
    assert.deepEqual(asJson(library.decode(scale)), offer);
    assert.deepEqual(asJson(library.decode(hexToU8a(scale))), offer);
    for (const { signatory, scheme, secret, wrapped, text, seal } of seals) {
      assert.equal(library.text(offer, signatory, genesis), text.join('\n'));
      assert.ok(library.verify(offer, seal, genesis));
      assert.deepEqual(asJson(library.decodeSeal(library.encodeSeal(seal))), seal);
      const fresh = library.sign(offer, signatory, genesis, secret, { scheme, wrapped });
      assert.ok(library.verify(offer, fresh, genesis));
      // Sr25519 never signs twice alike.
      if (scheme !== 'sr25519') assert.deepEqual(asJson(fresh), seal);
    }
  });

  test(`${file}: the description leads to the same text, bytes and hash`, () => {
    const bytes = registry.createType('Offer', asPolkadotJs(offer)).toU8a();
    assert.equal(u8aToHex(bytes), scale);
    assert.equal(blake2AsHex(bytes, 256), hash);
    for (const { signatory, text } of seals) assert.equal(describedText(offer, signatory, genesis), text.join('\n'));
  });
}

test('a seal counts under one offer, for one party, nonce, delegate and chain', () => {
  const { offer, genesis, seals } = named('three-parties');
  for (const { seal } of seals) {
    const refused = (other, its = offer, chain = genesis) => assert.equal(library.verify(its, { ...seal, ...other }, chain), false);
    refused({ party: (seal.party + 1) % 3, delegate: undefined });
    refused({ nonce: BigInt(seal.nonce) + 1n });
    refused({ delegate: seal.delegate ? undefined : offer.terms.provers[3].value.names[1] });
    refused({}, offer, genesis.replace('ab', 'ac'));
    refused({}, { ...offer, legs: [offer.legs[1], offer.legs[0], ...offer.legs.slice(2)] });
    refused({}, { ...offer, in_part: 1 });
    refused({}, { ...offer, terms: { ...offer.terms, consent_by: BigInt(offer.terms.consent_by) + 1n } });
  }
});

test('a seal counts under one arbitration', () => {
  const { offer, genesis, seals: [{ seal }] } = named('panel');
  const { arbiters: { value: { names, verdict } }, fee } = offer.terms.arbitration;
  const panel = (value) => ({ arbiters: { type: 'Panel', value: { names, verdict, ...value } }, fee });
  const counts = (arbitration) => library.verify({ ...offer, terms: { ...offer.terms, arbitration } }, seal, genesis);
  assert.ok(counts(panel({})));
  for (const other of [
    undefined, null, { ...panel({}), fee: BigInt(fee) + 1n }, { arbiters: { type: 'Court', value: { seats: 3 } }, fee },
    panel({ names: names.slice(1) }), panel({ names: [...names].reverse() }), panel({ names: [names[0], names[1], offer.parties[1]] }),
    panel({ verdict: { type: 'Unanimous' } }), panel({ verdict: { type: 'Median', value: { votes: 3 } } }),
  ]) assert.equal(counts(other), false);
});

test('no signature with a flipped bit counts', () => {
  for (const { seal } of named('three-parties').seals) {
    const { offer, genesis } = named('three-parties');
    const bytes = hexToU8a(seal.signature.value);
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      const signature = { ...seal.signature, value: u8aToHex(flipped) };
      assert.equal(library.verify(offer, { ...seal, signature }, genesis), false, `${seal.signature.type}, bit ${bit}`);
    }
  }
});

test('what keys of the Polkadot.js family sign counts, plain and wrapped', () => {
  const { offer, genesis } = named('barter');
  for (const [scheme, type] of [['sr25519', 'Sr25519'], ['ed25519', 'Ed25519'], ['ecdsa', 'Ecdsa']]) {
    const pair = new Keyring({ type: scheme, ss58Format: 6174 }).addFromUri('//Alice');
    assert.equal(library.account('//Alice', { scheme }), pair.address);
    const ours = { ...offer, parties: [pair.address, offer.parties[1]] };
    const text = stringToU8a(library.text(ours, { party: 0, nonce: 9n }, genesis));
    for (const bytes of [text, u8aWrapBytes(text)]) {
      const seal = { party: 0, nonce: 9n, signature: { type, value: u8aToHex(pair.sign(bytes)) } };
      assert.ok(library.verify(ours, seal, genesis), scheme);
    }
    const { signature } = library.sign(ours, { party: 0, nonce: 9 }, genesis, '//Alice', { scheme, wrapped: false });
    assert.ok(pair.verify(text, hexToU8a(signature.value), pair.publicKey), `${scheme}, the other way`);
  }
});

test('fills are shares rounded for whoever sealed, and nothing is lost', () => {
  const { offer, fills, seals } = named('in-part');
  const totals = [BigInt(offer.legs[0].asset.value.value.minor), BigInt(offer.legs[1].asset.value.amount)];
  const whole = 1_000_000_000n;
  const isSealed = (leg) => offer.legs[leg].from === seals[0].seal.party;
  const until = (leg, parts) => (totals[leg] * BigInt(parts) + (isSealed(leg) ? 0n : whole - 1n)) / whole;
  const sums = totals.map(() => 0n);
  for (const { filled, share, amounts } of fills) {
    totals.forEach((_, leg) => {
      const amount = until(leg, filled + share) - until(leg, filled);
      assert.equal(String(amount), amounts[leg]);
      sums[leg] += amount;
    });
  }
  assert.equal(fills.length, 7);
  assert.deepEqual(sums, totals);
});

test('$100 sold for $80 is $80 and a discount of $20', () => {
  const { offer } = named('discount');
  const discount = { expires_at: 1830297600000, minimum_use: 500n };
  const sale = (paid) => library.discounted({
    from: 0, to: 1, voucher: 7, sold: { currency: 'USD', minor: '10000' }, paid, on_release: { type: 'HandOver' }, discount,
  });
  assert.deepEqual(asJson(sale(8000)), offer.legs.slice(0, 2));
  assert.equal(sale(10_000).length, 1);
  assert.equal(sale(10_000)[0].asset.value.discount, undefined);
  assert.equal(sale(0)[0].asset.value.discount.minimum_use, 500n);
});

test('amounts, moments and numbers are read as bigint, string and number, and given as bigint', () => {
  const { offer, hash } = named('open-seat');
  const other = library.decode(library.encode(offer));
  assert.equal(other.legs[1].asset.value, 250_500_000_000_000n);
  assert.equal(other.terms.deadline, 1798848000000n);
  assert.equal(library.hash(other), hash);
  other.legs[1].asset.value = 250_500_000_000_000;
  other.listing = undefined;
  other.in_part = null;
  assert.equal(library.hash(other), hash);
  assert.deepEqual(library.forCall(offer).legs[0].asset.value.value, { currency: '0x555344', minor: 10_000n });
  assert.deepEqual(library.forCall(offer).parties, [offer.parties[0], undefined]);
  assert.equal(library.forCall(offer).terms.arbitration, undefined);
  assert.deepEqual(library.forCall(named('court').offer).terms.arbitration, {
    arbiters: { type: 'Court', value: { seats: 7 } }, fee: 14_000_000_000_000n,
  });
});

test('mistakes are named in a sentence', () => {
  const { offer, genesis } = named('open-seat');
  const first = { party: 0, nonce: 0 };
  const judged = (arbiters) => ({ ...offer, terms: { ...offer.terms, arbitration: { arbiters, fee: 0 } } });
  const native = (value) => ({ ...offer, legs: [offer.legs[0], { from: 1, to: 0, asset: { type: 'Native', value } }] });
  for (const [deed, words] of [
    [() => library.hash(undefined), /^In the offer, invalid type: null/],
    [() => library.hash({ ...offer, nonse: 1 }), /^In the offer, nonse: unknown field `nonse`/],
    [() => library.hash({ ...offer, parties: ['5xyz', null] }), /parties\[0\]: .*"5xyz", expected an SS58 address/],
    [() => library.hash({ ...offer, legs: Array(17).fill(offer.legs[0]) }), /legs: 17 are too many, there can be 16 at most/],
    [() => library.hash(judged({ type: 'Court', value: { seats: 256 } })), /In the offer, terms\.arbitration\..*from 0 to 255/],
    [() => library.hash(judged({ type: 'Panel', value: { names: Array(8).fill(offer.parties[0]), verdict: { type: 'Unanimous' } } })),
      /names of arbiters: 8 are too many, there can be 7 at most/],
    [() => library.hash({ ...offer, in_part: 1_000_000_001 }), /in_part: .*at most 1000000000/],
    [() => library.hash(native(1.5)), /legs\[1\]\.asset\.value: .*expected a whole number from 0/],
    [() => library.hash(native(-1n)), /legs\[1\]\.asset\.value: .*"-1"/],
    [() => library.hash(native(2 ** 60)), /may have lost digits: .*a decimal string or a bigint/],
    [() => library.hash(native(2n ** 128n)), /legs\[1\]\.asset\.value: .*340282366920938463463374607431768211455/],
    [() => library.text(offer, { party: 2, nonce: 0 }, genesis), /^There is no party 3: the offer has 2\./],
    [() => library.text(offer, { party: 1, nonce: 0 }, genesis), /^The seat of party 2 is open/],
    [() => library.text(offer, first, '0xab'), /^In the genesis hash, "0xab" is not a hash/],
    [() => library.sign(offer, first, genesis, '//Bob', { scheme: 'ed25519' }), /^This is the key of YXrBMQ.*, but YXpY8R.* has to sign\./],
    [() => library.sign(offer, first, genesis, 'my secret words'), /^The secret is not understood\. (?!.*my secret)/],
    [() => library.sign(offer, first, genesis, ''), /^The secret is not understood\./],
    [() => library.sign(offer, first, genesis, '//Alice', { scheme: 'rsa' }), /^There is no scheme "rsa": take ed25519, sr25519 or ecdsa\./],
    [() => library.decode('0x00'), /^These bytes are no offer in SCALE/],
    [() => library.decode(`${named('open-seat').scale}00`), /^These bytes are no offer in SCALE/],
    [() => library.decode('0xf'), /^Give bytes as a Uint8Array/],
  ]) assert.throws(deed, { message: words });
});

test('a browser says the same', { timeout: 60_000 }, async (t) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(await serve(t, folder));
  const answers = await page.evaluate(async (every) => {
    const { hash, sign, text, verify } = await import('/browser.js');
    return every.map(({ offer, genesis, seals }) => ({
      hash: hash(offer),
      texts: seals.map(({ signatory }) => text(offer, signatory, genesis)),
      good: seals.every(({ signatory, scheme, secret, seal }) =>
        verify(offer, seal, genesis) && verify(offer, sign(offer, signatory, genesis, secret, { scheme }), genesis)),
    }));
  }, vectors.map(([, vector]) => vector));
  assert.deepEqual(answers, vectors.map(([, { hash, seals }]) => ({
    hash, texts: seals.map(({ text }) => text.join('\n')), good: true,
  })));
});

/** What a JSON file would hold. */
function asJson(value) {
  return JSON.parse(JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)));
}

async function serve(t, root) {
  const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
  const server = createServer(({ url }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end('<!doctype html><title>Offers</title>');
    const path = join(root, url);
    if (!existsSync(path)) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(path)]).end(readFileSync(path));
  });
  t.after(() => server.close());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

// A second implementation, from docs/offers.md alone. The layout of bytes:

const registry = new TypeRegistry();
registry.register({
  Money: { currency: '[u8; 3]', minor: 'Compact<u128>' },
  AssetAmount: { id: 'u32', amount: 'Compact<u128>' },
  Ask: { _enum: { Native: 'Compact<u128>', Asset: 'AssetAmount', Money: 'Money' } },
  Answer: { listing: 'u64', ask: 'Ask' },
  Discount: { expires_at: 'u64', minimum_use: 'Compact<u128>' },
  OnRelease: { _enum: ['HandOver', 'Redeem'] },
  VoucherAmount: { id: 'u64', value: 'Money', on_release: 'OnRelease', discount: 'Option<Discount>' },
  Item: { collection: 'u32', item: 'u32' },
  AtExpiry: { _enum: ['Void', 'CaptureToReserve'] },
  External: { account: '[u8; 32]', money: 'Money', at_expiry: 'AtExpiry' },
  Goods: { _enum: { Native: 'Compact<u128>', Asset: 'AssetAmount', Voucher: 'VoucherAmount', Item: 'Item', External: 'External' } },
  Leg: { from: 'u8', to: 'u8', asset: 'Goods' },
  DeviceKey: { _enum: { Ed25519: '[u8; 32]', Sr25519: '[u8; 32]', P256: '[u8; 33]' } },
  Witnesses: { needed: 'u8', names: 'Vec<[u8; 32]>' },
  Prover: { _enum: { Party: 'u8', Device: 'DeviceKey', Witnesses: 'Witnesses' } },
  Step: { progress: 'u32', prover: 'u8' },
  AtDeadline: { _enum: ['Release', 'Refund'] },
  Verdict: { _enum: { Median: { votes: 'u8' }, Unanimous: 'Null' } },
  Panel: { names: 'Vec<[u8; 32]>', verdict: 'Verdict' },
  Arbiters: { _enum: { Panel: 'Panel', Court: { seats: 'u8' } } },
  Arbitration: { arbiters: 'Arbiters', fee: 'Compact<u128>' },
  Terms: {
    provers: 'Vec<Prover>', steps: 'Vec<Step>', deadline: 'u64', at_deadline: 'AtDeadline', consent_by: 'u64', content: '[u8; 32]',
    arbitration: 'Option<Arbitration>',
  },
  Offer: {
    listing: 'Option<Answer>', parties: 'Vec<Option<[u8; 32]>>', legs: 'Vec<Leg>', terms: 'Terms', in_part: 'Option<u32>',
  },
});

/** `{ type, value }` becomes `{ [type]: value }`; addresses and currencies become bytes. */
function asPolkadotJs(value, key) {
  if (key === 'currency') return u8aToHex(stringToU8a(value));
  if (typeof value === 'string' && value.startsWith('YX')) return u8aToHex(decodeAddress(value));
  if (Array.isArray(value)) return value.map((inner) => asPolkadotJs(inner));
  if (value === null || typeof value !== 'object') return value;
  if ('type' in value) return { [value.type]: asPolkadotJs(value.value ?? null) };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asPolkadotJs(inner, name)]));
}

// The text:

const EXPONENTS = { USD: 2, JPY: 0, KWD: 3, PTS: 0 };

function describedText(offer, { party, delegate, nonce }, genesis) {
  const { listing, parties, legs, terms, in_part: inPart } = offer;
  const numbered = (word, list, show) => list.map((entry, index) => `${word} ${index + 1}: ${show(entry)}`);
  return [
    'Nexonomy offer',
    ...(listing ? [`listing: ${listing.listing}, asking ${goodsText(listing.ask)}`] : []),
    ...numbered('party', parties, (account) => account ?? 'whoever accepts'),
    ...numbered('leg', legs, ({ from, to, asset }) => `party ${from + 1} gives party ${to + 1} ${goodsText(asset)}`),
    ...numbered('proof', terms.provers, proofText),
    ...numbered('step', terms.steps, ({ progress, prover }) => `${percentText(progress)} by proof ${prover + 1}`),
    `deadline: ${terms.deadline}, then ${terms.at_deadline.type.toLowerCase()}`,
    `disputes: ${disputesText(terms.arbitration)}`,
    `content: ${terms.content}`,
    `in part: ${inPart === undefined ? 'no' : `at least ${percentText(inPart)}`}`,
    `signed for: party ${party + 1}${delegate ? ` by ${delegate}` : ''}`,
    `nonce: ${nonce}`,
    `valid until: ${terms.consent_by}`,
    `chain: ${genesis}`,
  ].join('\n');
}

function goodsText({ type, value }) {
  if (type === 'Native') return nativeText(BigInt(value));
  if (type === 'Asset') return `${value.amount} units of asset ${value.id}`;
  if (type === 'Money') return moneyText(value);
  if (type === 'Item') return `item ${value.item} of collection ${value.collection}`;
  if (type === 'External') {
    const then = value.at_expiry.type === 'Void' ? 'given back' : 'captured to the reserve';
    return `${moneyText(value.money)} outside the chain, to account ${value.account}, ${then} when the hold ends`;
  }
  const { id, value: worth, on_release: { type: then }, discount } = value;
  const least = discount && moneyText({ ...worth, minor: discount.minimum_use });
  return `voucher ${id} worth ${moneyText(worth)}, ${then === 'Redeem' ? 'to redeem' : 'to keep'}`
    + (discount ? `, as a discount until ${discount.expires_at} from ${least} at a time` : '');
}

function proofText({ type, value }) {
  if (type === 'Party') return `party ${value + 1}`;
  if (type === 'Device') return `device ${value.type.toLowerCase()} ${value.value}`;
  return `${value.needed} of ${value.names.join(' ')}`;
}

function disputesText(arbitration) {
  if (!arbitration) return 'nobody decides';
  const { arbiters: { type, value }, fee } = arbitration;
  return `${type === 'Panel' ? panelText(value) : courtText(value)}, costs ${nativeText(BigInt(fee))}`;
}

function panelText({ names, verdict: { type, value } }) {
  return type === 'Median' ? `${value.votes} of ${names.join(' ')} (median)` : `all of ${names.join(' ')} (unanimous)`;
}

function courtText({ seats }) {
  return seats === 1 ? '1 juror of the court' : `${seats} jurors of the court`;
}

function moneyText({ currency, minor }) {
  const exponent = EXPONENTS[currency];
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? `${digits} ${currency}` : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)} ${currency}`;
}

function nativeText(planck) {
  const decimals = String(planck % 10n ** 12n).padStart(12, '0').replace(/0+$/, '');
  return `${planck / 10n ** 12n}${decimals && `.${decimals}`} NEBA`;
}

function percentText(parts) {
  return `${Math.floor(parts / 1e7)}.${String(parts % 1e7).padStart(7, '0')}%`;
}
