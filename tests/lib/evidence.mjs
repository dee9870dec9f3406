// Keys to evidence, wrapped for one juror of one case, in the format of docs/jurors.md.

import {
  createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, randomBytes,
} from 'node:crypto';
import { hexToU8a, stringToU8a, u8aConcat } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { u64 } from '@polkadot-api/substrate-bindings';

/** A new X25519 key pair: `key` is public, in hexadecimal digits. */
export function recipient() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { key: `0x${rawKey(publicKey).toString('hex')}`, privateKey };
}

/** Encrypts a content key for a juror of a case: an ephemeral public key, a nonce, what was encrypted with its tag. */
export function wrap(contentKey, caseId, { key, publicKey: account }) {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const [ephemeral, nonce, owner] = [rawKey(publicKey), randomBytes(24), hexToU8a(key)];
  const secret = wrappingKey(diffieHellman({ privateKey, publicKey: publicKeyOf(owner) }), ephemeral, owner);
  const cipher = createCipheriv(...xChaCha(secret, nonce), { authTagLength: 16 });
  cipher.setAAD(slot(caseId, account));
  const encrypted = Buffer.concat([cipher.update(contentKey), cipher.final()]);
  return new Uint8Array(Buffer.concat([ephemeral, nonce, encrypted, cipher.getAuthTag()]));
}

/** The content key in `wrapped`. Throws if it was not encrypted for this juror and this case, or was changed. */
export function unwrap(wrapped, caseId, { key, publicKey: account, privateKey }) {
  const part = (from, to) => Buffer.from(wrapped).subarray(from, to);
  const [ephemeral, nonce, encrypted, tag] = [part(0, 32), part(32, 56), part(56, -16), part(-16)];
  const secret = wrappingKey(diffieHellman({ privateKey, publicKey: publicKeyOf(ephemeral) }), ephemeral, hexToU8a(key));
  const decipher = createDecipheriv(...xChaCha(secret, nonce), { authTagLength: 16 });
  decipher.setAAD(slot(caseId, account)).setAuthTag(tag);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

/** What a wrapped key is for: the case and the juror. */
const slot = (caseId, account) => u8aConcat(u64.enc(caseId), account);
// Node refuses a shared secret of zeros by itself.
const wrappingKey = (shared, ephemeral, owner) => blake2AsU8a(u8aConcat(stringToU8a('nexonomy/key'), shared, ephemeral, owner), 256);
const rawKey = (key) => Buffer.from(key.export({ format: 'jwk' }).x, 'base64url');
const publicKeyOf = (raw) =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(raw).toString('base64url') } });

/**
 * XChaCha20-Poly1305 in terms of ChaCha20-Poly1305, which Node has: with a key made by HChaCha20 of the nonce's first
 * 16 bytes, and a nonce of the last 8. HChaCha20 is a block of ChaCha20 without the addition of its input at the end, so
 * that is taken off again. Source: draft-irtf-cfrg-xchacha-03, section 2.
 */
export function xChaCha(key, nonce) {
  const start = nonce.subarray(0, 16);
  const block = createCipheriv('chacha20', key, start).update(Buffer.alloc(64));
  const less = (at, input) => {
    const words = Buffer.alloc(16);
    for (let word = 0; word < 16; word += 4) words.writeInt32LE((block.readInt32LE(at + word) - input.readInt32LE(word)) | 0, word);
    return words;
  };
  const subkey = Buffer.concat([less(0, Buffer.from('expand 32-byte k')), less(48, start)]);
  return ['chacha20-poly1305', subkey, Buffer.concat([Buffer.alloc(4), nonce.subarray(16)])];
}
