// The events of a chain, block by block, from a node's JSON-RPC.
//
// Of the state nothing is read but `System.Events` and, for dates, `Timestamp.Now`. The runtime is asked only what it is
// (its version) and how its events are written (its metadata).

import { getDynamicBuilder, getLookupFn } from '@polkadot-api/metadata-builders';
import { Struct, decAnyMetadata, str, u32, u64, unifyMetadata } from '@polkadot-api/substrate-bindings';
import WebSocket from 'ws';
import { PALLETS } from '../provenance.mjs';

// twox128 of the pallet's name, then of the item's.
const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';
const NOW = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';

/** How many blocks are asked for at a time. */
const WINDOW = 64;

/** The node cannot be asked, or no longer knows. The message says what to do. */
export class Unreadable extends Error {}

/** The node has no state of a block, or not any more. */
class Forgotten extends Unreadable {}

/**
 * Connects to the node at `url`. Gives what [`events`] reads from: the height of the last final block, hashes by height,
 * stored values, and answers of the runtime. The archive group serves a node that keeps every state; with any other
 * node the older methods reach back as far as its state does.
 */
export async function connect(url) {
  const socket = await Socket.open(url);
  const { methods } = await socket.ask('rpc_methods');
  const chain = methods.includes('archive_v1_storage') ? new Archive(socket) : new Legacy(socket);
  return Object.assign(chain, { close: () => socket.close() });
}

/**
 * The events of our pallets in blocks `from` to the last final one, as `{ block, time, pallet, name, value }` in order.
 * Each block is decoded as the runtime says that wrote it. `onBlock(block, last)` hears how far it is.
 */
export async function events(chain, { from = 1, onBlock = () => {}, decoderOf = decoderAt } = {}) {
  const last = await chain.height();
  if (from > last) throw new Unreadable(`Block ${from} is not final yet; the last final one is ${last}.`);
  try {
    return { found: await range(chain, from, last, onBlock, decoderOf), last };
  } catch (error) {
    if (!(error instanceof Forgotten)) throw error;
    throw new Unreadable(`The node cannot tell the events since block ${from}: it remembers blocks ${await oldest(chain, last)} to ${last}. `
      + 'Ask one that runs with --state-pruning archive --blocks-pruning archive, or begin later with --from BLOCK.');
  }
}

async function range(chain, from, last, onBlock, decoderOf) {
  const decoders = new Map();
  let decode = await known(decoders, chain, await chain.hash(from - 1), decoderOf);
  const found = [];
  for (let first = from; first <= last; first += WINDOW) {
    const count = Math.min(WINDOW, last - first + 1);
    const blocks = await Promise.all(Array.from({ length: count }, (_, index) => read(chain, first + index)));
    for (const { block, hash, time, bytes } of blocks) {
      const records = decode(bytes);
      for (const { event: { type: pallet, value: { type: name, value } } } of records) {
        if (PALLETS.includes(pallet)) found.push({ block, time, pallet, name, value });
      }
      // The code that a block stores runs from the next block on.
      const isUpgrade = ({ event }) => event.type === 'System' && event.value.type === 'CodeUpdated';
      if (records.some(isUpgrade)) decode = await known(decoders, chain, hash, decoderOf);
      onBlock(block, last);
    }
  }
  return found;
}

/** The first block that can be read together with all after it. That needs the state before it as well: its runtime. */
async function oldest(chain, last) {
  let [low, high] = [1, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isThere = await read(chain, middle).then(() => true, () => false);
    if (isThere) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

async function read(chain, block) {
  const hash = await chain.hash(block);
  const [bytes, now] = await chain.values(hash, [EVENTS, NOW]);
  if (!bytes) throw new Forgotten(`block ${block}`);
  return { block, hash, bytes, time: now && Number(u64.dec(now)) };
}

/** The decoder of the runtime that stands in this block's state; one for each version. */
async function known(decoders, chain, hash, decoderOf) {
  const { specVersion } = RuntimeVersion.dec(await chain.ask(hash, 'Core_version', '0x'));
  if (!decoders.has(specVersion)) decoders.set(specVersion, await decoderOf(chain, hash));
  return decoders.get(specVersion);
}

// What follows the version is not needed.
const RuntimeVersion = Struct({ specName: str, implName: str, authoringVersion: u32, specVersion: u32 });

async function decoderAt(chain, hash) {
  const metadata = unifyMetadata(decAnyMetadata(await chain.ask(hash, 'Metadata_metadata', '0x')));
  return getDynamicBuilder(getLookupFn(metadata)).buildStorage('System', 'Events').value.dec;
}

/** A node that keeps the state of every block. */
class Archive {
  #socket;

  constructor(socket) {
    this.#socket = socket;
  }

  height() {
    return this.#socket.ask('archive_v1_finalizedHeight');
  }

  async hash(block) {
    const [hash] = await this.#socket.ask('archive_v1_hashByHeight', block);
    if (!hash) throw new Forgotten(`block ${block}`);
    return hash;
  }

  async values(hash, keys) {
    const values = new Map();
    const items = keys.map((key) => ({ key, type: 'value' }));
    await this.#socket.follow('archive_v1_storage', [hash, items], ({ event, key, value, error }) => {
      if (event === 'storage') values.set(key, value);
      if (event === 'storageError') throw new Unreadable(`The node cannot read block ${hash}: ${error}`);
      return event === 'storageDone';
    });
    return keys.map((key) => values.get(key));
  }

  async ask(hash, method, parameters) {
    const { success, value, error } = await this.#socket.ask('archive_v1_call', hash, method, parameters);
    if (!success) throw new Unreadable(`The runtime of block ${hash} does not answer ${method}: ${error}`);
    return value;
  }
}

/** A node that forgets old states. */
class Legacy {
  #socket;

  constructor(socket) {
    this.#socket = socket;
  }

  async height() {
    const { number } = await this.#socket.ask('chain_getHeader', await this.#socket.ask('chain_getFinalizedHead'));
    return Number(number);
  }

  async hash(block) {
    const hash = await this.#socket.ask('chain_getBlockHash', block);
    if (!hash) throw new Forgotten(`block ${block}`);
    return hash;
  }

  values(hash, keys) {
    return Promise.all(keys.map(async (key) => await this.#state('state_getStorage', key, hash) ?? undefined));
  }

  ask(hash, method, parameters) {
    return this.#state('state_call', method, parameters, hash);
  }

  async #state(method, ...parameters) {
    try {
      return await this.#socket.ask(method, ...parameters);
    } catch (error) {
      throw /discarded|unknown block|not found/i.test(error.message) ? new Forgotten(`block ${parameters.at(-1)}`) : error;
    }
  }
}

/** JSON-RPC over one WebSocket. */
class Socket {
  #socket;
  #url;
  #next = 0;
  #waiting = new Map();
  #followed = new Map();

  static async open(url) {
    const opened = new Socket();
    opened.#url = url;
    opened.#socket = new WebSocket(url, { maxPayload: 64 << 20 });
    await new Promise((resolve, reject) => {
      opened.#socket.once('open', resolve);
      opened.#socket.once('error', ({ message, code }) => {
        reject(new Unreadable(`No node answers at ${url} (${code ?? message}). Start one, or name another with --url.`));
      });
    });
    opened.#socket.on('error', () => {});
    opened.#socket.on('close', () => opened.#fail(opened.#ended()));
    opened.#socket.on('message', (data) => opened.#hear(JSON.parse(data)));
    return opened;
  }

  close() {
    this.#socket.terminate();
  }

  /** The node's answer to one call. */
  ask(method, ...params) {
    return new Promise((resolve, reject) => this.#send(method, params, { resolve, reject }));
  }

  /** Follows a subscription until `onItem` says that an item was the last one. */
  follow(method, params, onItem) {
    return new Promise((resolve, reject) => {
      // Items may follow the answer in the same breath, so who hears them is set as the answer comes in.
      const answered = (subscription) => this.#followed.set(subscription, { onItem, resolve, reject });
      this.#send(method, params, { resolve: answered, reject });
    });
  }

  #send(method, params, { resolve, reject }) {
    const id = this.#next += 1;
    this.#waiting.set(id, { resolve, reject, method });
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }), (error) => error && reject(this.#ended()));
  }

  #hear({ id, result, error, params }) {
    if (id !== undefined) {
      const { resolve, reject, method } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(`${method}: ${error.message} ${error.data ?? ''}`));
      else resolve(result);
      return;
    }
    const { onItem, resolve, reject } = this.#followed.get(params.subscription) ?? {};
    if (!onItem) return;
    try {
      if (!onItem(params.result)) return;
      resolve();
    } catch (failure) {
      reject(failure);
    }
    this.#followed.delete(params.subscription);
  }

  #ended() {
    return new Unreadable(`The node at ${this.#url} ended the connection. Ask again.`);
  }

  #fail(error) {
    for (const { reject } of [...this.#waiting.values(), ...this.#followed.values()]) reject(error);
  }
}
