// What a list of events must not contain.

import { isDeepStrictEqual } from 'node:util';

/** Why events do not make a story. `event` is the one at which it showed, if it was one. */
export class Contradiction extends Error {}

/** That what an event says of something is what it was. */
export function same(what, before, told) {
  if (!isDeepStrictEqual(bare(before), bare(told))) throw new Contradiction(`${what} is ${plain(before)}, not ${plain(told)}`);
}

/** That something is so. */
export function ensure(holds, otherwise) {
  if (!holds) throw new Contradiction(otherwise);
}

// Decoders differ in whether they spell out what is not there.
const bare = (value) => (value === undefined ? undefined : JSON.parse(plain(value)));

/** Any decoded value as one line of text. */
export const plain = (value) => (value === undefined ? 'none' : JSON.stringify(value, writable));

/** For `JSON.stringify`: numbers beyond JSON's as decimal strings, bytes as hexadecimal, sets and maps as lists. */
export function writable(_, value) {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return [...value.values()];
  return value;
}
