// Shows that an operator has a key for votes: node prove-key.mjs 0x<what Witness.key_payload answers>

import { createInterface } from 'node:readline/promises';
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';

const [payload] = process.argv.slice(2);
if (!/^0x[0-9a-f]{64}$/i.test(payload ?? '')) {
  console.error('Say what to sign: the 32 bytes that Witness.key_payload(set, account) answers, in hexadecimal with 0x in front.');
  process.exit(1);
}
await cryptoWaitReady();
const terminal = createInterface({ input: process.stdin, output: process.stderr });
const phrase = (await terminal.question('The secret phrase of the key: ')).trim();
terminal.close();

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;
const key = new Keyring({ type: 'sr25519' }).addFromUri(phrase);
// The bytes as they are: a wallet would put <Bytes> around them.
console.log(`key:   ${hex(key.publicKey)}`);
console.log(`proof: ${hex(key.sign(Buffer.from(payload.slice(2), 'hex')))}`);
