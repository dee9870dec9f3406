// What stands beside a chain that takes card payments: fake processors and an operator's gateway.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { compactAddLength, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { Program, freePort } from './program.mjs';
import { fakesBinary, gatewayBinary } from './settings.mjs';
import { place } from './workplace.mjs';

/** The merchant account that the fake Stripe has. */
export const MERCHANT = 'acct_fake';
// The keys of the fakes; they open nothing anywhere else.
export const KEYS = { read: 'rk_test_fake_read_7f3a9c', write: 'sk_test_fake_write_e81b52', hook: 'whsec_fake_0123456789abcdef' };

// How the chain names Stripe and its test mode.
const [STRIPE, TEST_MODE] = [0, 0];
const text = (value) => compactAddLength(stringToU8a(value));

/** How the chain names the merchant account. */
export const accountTag = blake2AsHex(u8aConcat([STRIPE, TEST_MODE], text(MERCHANT)));

/** How the chain names a payment there. */
export const paymentReference = (payment) => blake2AsHex(u8aConcat([STRIPE], text(MERCHANT), [TEST_MODE], text(payment)));

/** Starts processors that exist on this machine only, and end with the test `t`. */
export async function startFakes(t, name = 'fakes') {
  const fakes = new Fakes(name);
  t.after(() => fakes.stop('SIGKILL'));
  await fakes.start();
  return fakes;
}

class Fakes extends Program {
  constructor(name) {
    const file = place(`${name}.url`);
    super(name, [fakesBinary(), '127.0.0.1:0', '--address-file', file]);
    this.file = file;
  }

  async start() {
    rmSync(this.file, { force: true });
    await super.start(() => { this.url = readFileSync(this.file, 'utf8').trim(); return this.url; });
  }

  /** Plays the shop, the payer, the owner or time. */
  async control(what, body = {}) {
    const response = await fetch(`${this.url}/_ctl/${what}`, { method: 'POST', body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`the fakes refuse ${what}: ${answer.error}`);
    return answer;
  }

  /** A card payment that is held, for what `tag` names. Gives its id. */
  async authorize({ tag, cents, ...more }) {
    const body = { rail: 'stripe', amount: Number(cents), currency: 'usd', tag: tag.replace(/^0x/, ''), many: true, ...more };
    return (await this.control('authorize', body)).payment;
  }

  /** Where the money of a payment is, in cents. */
  async ledger(payment) {
    const { payments: [found] } = await this.control('ledger', { payment });
    return found;
  }

  /** Each request so far that moved money: `[{ path, key }]`. */
  async moves() {
    const requests = await this.control('requests');
    return requests.filter(({ method, path }) => method === 'POST' && /capture|refunds|cancel/.test(path));
  }
}

/** A gateway for an operator's node. It has an address before it runs, so that the node can be told it first. */
export async function prepareGateway(t, name, { fakes, seller, operator }) {
  const gateway = new Gateway(name, { fakes, seller, operator, port: await freePort() });
  t.after(() => gateway.stop('SIGKILL'));
  return gateway;
}

class Gateway extends Program {
  constructor(name, { fakes, seller, operator, port }) {
    const file = place(name, 'gateway.toml');
    super(name, [gatewayBinary(), '--config', file, 'run'], { env: { RUST_LOG: 'debug' } });
    Object.assign(this, { fakes, seller, operator, file, url: `http://127.0.0.1:${port}`, port });
  }

  /** Starts it beside `node`, for the first time or again. */
  async start(node) {
    this.node ??= node;
    await this.#configure();
    await super.start(async () => (await fetch(`${this.url}/health`)).ok);
  }

  /** Tells it a payment's id, as a shop does. Tells whether it waited for that: the chain asks for it, and it was not yet found. */
  async hint(payment) {
    const body = JSON.stringify({ account: accountTag, payment });
    return (await fetch(`${this.url}/v1/hint`, { method: 'POST', body })).status === 204;
  }

  async #configure() {
    mkdirSync(place(this.name), { recursive: true });
    const secrets = Object.fromEntries(Object.entries(KEYS).map(([key, value]) => [key, this.#secret(key, value)]));
    const genesis = await this.node.call('chain_getBlockHash', 0);
    const writes = this.operator ? `write = { file = "${secrets.write}" }\nmost_per_day = { USD = 10000000 }` : '';
    writeFileSync(this.file, `journal = "${place(this.name, 'journal.sqlite')}"
[node]
url = "${this.node.http}"
genesis = "${genesis}"
${this.operator ? `operator = "${u8aToHex(this.operator.publicKey)}"` : ''}
[listen]
worker = "127.0.0.1:${this.port}"
[[account]]
processor = "stripe"
id = "${MERCHANT}"
live = false
seller = "${u8aToHex(this.seller.publicKey)}"
captures_often = true
address = "${this.fakes.url}/stripe"
read = { file = "${secrets.read}" }
${writes}
webhook = { file = "${secrets.hook}" }
requests_per_second = 50.0
`);
  }

  #secret(name, value) {
    const file = place(this.name, name);
    writeFileSync(file, value, { mode: 0o600 });
    return file;
  }
}
