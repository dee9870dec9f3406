// Statements: short signed messages that nodes keep for a while and hand on, beside the chain.

import { createHash } from 'node:crypto';
import { compactToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { follow } from './rpc.mjs';
import { until } from './wait.mjs';

/** How long a statement of these tests lives, in seconds. */
const LIFE = 600;

/** The tags of a statement's fields, in their order. */
const PROOF = 0, EXPIRY = 2, TOPIC = 4, DATA = 8;

/** The digest by which statements on one subject are found. */
export const topicOf = (subject) => u8aToHex(createHash('sha256').update(subject).digest());

/** The time from which a statement is void, in seconds since 1970, and its rank among those of the same time. */
export const soon = ({ seconds = LIFE, rank = 0 } = {}) =>
  (BigInt(Math.floor(Date.now() / 1000) + seconds) << 32n) | BigInt(rank);

/** What `who` says on a subject, in SCALE. Without `who` it is unsigned; `signedBy` pretends. */
export function statement(text, { who, subject = 'plumbing', expiry = soon(), signedBy = who } = {}) {
  const data = Buffer.from(text);
  const fields = [
    u8aConcat([EXPIRY], le64(expiry)),
    u8aConcat([TOPIC], topicOf(subject)),
    u8aConcat([DATA], compactToU8a(data.length), data),
  ];
  const signed = u8aConcat(...fields);
  // An sr25519 signature, then whose it is.
  const proof = who ? [u8aConcat([PROOF, 0], signedBy.pair.sign(signed), who.publicKey)] : [];
  return u8aToHex(u8aConcat(compactToU8a(proof.length + fields.length), ...proof, signed));
}

/** Where the state says how much an account may have stored: so many statements, of so many bytes together. */
export const allowance = (who, count, bytes) => ({
  [u8aToHex(u8aConcat(Buffer.from(':statement_allowance:'), who.publicKey))]: u8aToHex(u8aConcat(le32(count), le32(bytes))),
});

/** Follows the statements that `filter` lets through: first those that the node has, then what comes. */
export function listen(node, filter = 'any') {
  const heard = [];
  let complete = false;
  const stop = follow(node.url, 'statement_subscribeStatement', ({ data: { statements, remaining } }) => {
    heard.push(...statements);
    complete ||= !remaining;
  }, [filter]);
  return { heard, stop, begun: () => until('the node has told what it has', () => complete) };
}

/** The statements that a node has, in no order of their own. */
export async function stored(node, filter) {
  const { heard, stop, begun } = listen(node, filter);
  await begun().finally(stop);
  return heard.sort();
}

function le64(number) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(number);
  return bytes;
}

function le32(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
