// The development accounts, as people who can sign.

import { Keyring } from '@polkadot/keyring';
import { stringToU8a, u8aToHex, u8aWrapBytes } from '@polkadot/util';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { getPolkadotSigner } from 'polkadot-api/signer';

await cryptoWaitReady();

/** The prefix of the chain's addresses. */
export const SS58_PREFIX = 6174;

const keyring = new Keyring({ type: 'sr25519', ss58Format: SS58_PREFIX });

/** The account of `//Name`, under the name that a story gives it. */
export function person(uri, name = uri) {
  const pair = keyring.addFromUri(`//${uri}`);
  const sign = (bytes) => pair.sign(bytes);
  return {
    name,
    pair,
    address: pair.address,
    publicKey: pair.publicKey,
    signer: getPolkadotSigner(pair.publicKey, 'Sr25519', sign),
    /** Signs a text as wallets do: between `<Bytes>` and `</Bytes>`. */
    signText: (text) => multiSignature(sign(u8aWrapBytes(stringToU8a(text)))),
    /** Signs a text as it stands. */
    signPlainText: (text) => multiSignature(sign(stringToU8a(text))),
  };
}

const multiSignature = (bytes) => ({ type: 'Sr25519', value: u8aToHex(bytes) });
