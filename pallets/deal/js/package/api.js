// Objects on one side, JSON and bytes on the other: the same for Node and for browsers.

import * as wasm from './nexonomy_offer.js';

export const text = (offer, signatory, genesis) => wasm.text(toJson(offer), toJson(signatory), genesis);

export const hash = (offer) => toHex(wasm.hash(toJson(offer)));

export const encode = (offer) => wasm.encode(toJson(offer));

export const decode = (bytes) => fromJson(wasm.decode(toBytes(bytes)));

export const encodeSeal = (seal) => wasm.encode_seal(toJson(seal));

export const decodeSeal = (bytes) => fromJson(wasm.decode_seal(toBytes(bytes)));

export const verify = (offer, seal, genesis) => wasm.verify(toJson(offer), toJson(seal), genesis);

export const sign = (offer, signatory, genesis, secretUri, { scheme = 'sr25519', wrapped = true } = {}) =>
  fromJson(wasm.sign(toJson(offer), toJson(signatory), genesis, secretUri, scheme, wrapped));

export const account = (secretUri, { scheme = 'sr25519' } = {}) => wasm.account(secretUri, scheme);

export const discounted = (sale) => fromJson(wasm.discounted(toJson(sale)));

export const forCall = (offer) =>
  JSON.parse(wasm.decode(encode(offer)), (key, value) => {
    if (key === 'currency' && !value.startsWith('0x')) return toHex(new TextEncoder().encode(value));
    if (Array.isArray(value)) return value.map((seat) => seat ?? undefined);
    return amount(key, value);
  });

const toJson = (value) =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null';

const fromJson = (json) => JSON.parse(json, amount);

/** The library writes long numbers as decimal strings. Nothing else that it writes has digits only. */
const amount = (_, value) => (typeof value === 'string' && /^\d{1,39}$/.test(value) ? BigInt(value) : value);

const toHex = (bytes) => `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

function toBytes(bytes) {
  if (bytes instanceof Uint8Array) return bytes;
  if (typeof bytes !== 'string' || !/^0x([0-9a-f]{2})*$/i.test(bytes)) {
    throw new TypeError('Give bytes as a Uint8Array, or as 0x and an even number of digits.');
  }
  return Uint8Array.from(bytes.slice(2).match(/../g) ?? [], (digits) => parseInt(digits, 16));
}
