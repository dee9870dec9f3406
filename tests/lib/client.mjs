// A client of the chain as a dApp has one: polkadot-api over WebSocket.

import { Binary, createClient } from 'polkadot-api';
import { getWsProvider } from 'polkadot-api/ws';
import { filter, firstValueFrom } from 'rxjs';
import WebSocket from 'ws';

/** Connects to the node at `url` and gives a [`Chain`]. */
export async function connect(url) {
  return Chain.over(getWsProvider(url, { websocketClass: WebSocket }));
}

/** A transaction that is in a block and failed there. `name` is the error's, such as `Vouchers.NotHolder`. */
export class Failed extends Error {
  constructor(dispatchError, outcome) {
    super(`the transaction failed: ${errorName(dispatchError)}`);
    Object.assign(this, { name: errorName(dispatchError), outcome });
  }
}

/** What a client can ask and do. Everything is read at the best block, so that it shows what was just done. */
export class Chain {
  static async over(provider) {
    const chain = new Chain();
    chain.client = createClient(provider);
    chain.api = chain.client.getUnsafeApi();
    chain.genesis = (await chain.client.getChainSpecData()).genesisHash;
    return chain;
  }

  close() {
    this.client.destroy();
  }

  /** The chain's clock in milliseconds, as of the best block; before the first block, what that will say. */
  async now() {
    return await this.api.query.Timestamp.Now.getValue(BEST) || BigInt(Date.now());
  }

  /** What an account has: free, held and frozen planck. */
  async balance(address) {
    const { data } = await this.api.query.System.Account.getValue(address, BEST);
    return { free: data.free, held: data.reserved, frozen: data.frozen };
  }

  /** Asks a view function, such as `view('Vouchers', 'deposit_for', 1)`. */
  view(pallet, name, ...args) {
    return this.api.view[pallet][name](...args, BEST);
  }

  /** A constant of the runtime. */
  constant(pallet, name) {
    return this.api.constants[pallet][name]();
  }

  /** All entries of a map. */
  entries(pallet, map) {
    return this.api.query[pallet][map].getEntries(BEST);
  }

  /** The name of a call and its arguments as a transaction. */
  tx(pallet, call, args) {
    return this.api.tx[pallet][call](args);
  }

  /**
   * Signs a transaction as `person`, sends it, and waits until it is in a block, or in a finalized one. Gives where
   * it is, its events and its fee; throws [`Failed`] if it failed there.
   */
  async send(person, tx, { finalized = false } = {}) {
    const progress = tx.signSubmitAndWatch(person.signer, await this.#options(person));
    const isDone = ({ type, found }) => type === 'finalized' || (!finalized && found);
    const { ok, dispatchError, events, block, txHash } = await firstValueFrom(progress.pipe(filter(isDone)));
    const outcome = { block, txHash, events: events.map(({ event }) => event), fee: feeOf(events) };
    if (!ok) throw new Failed(dispatchError, outcome);
    return outcome;
  }

  /** Signs a transaction as `person` and gives it to the node's pool. For one so large that to follow it takes longer than a block. */
  async submit(person, tx) {
    const bytes = await tx.sign(person.signer, await this.#options(person));
    return this.client._request('author_submitExtrinsic', [Binary.toHex(bytes)]);
  }

  /**
   * A transaction is signed for the chain that has a certain block. That is the last final one, as polkadot-api has it by
   * itself: signed for the best block, the transaction would be void (`BadProof`) as soon as that block loses against
   * another. What was just done counts in the nonce all the same.
   */
  async #options(person) {
    return { nonce: await this.api.apis.AccountNonceApi.account_nonce(person.address, BEST) };
  }
}

const BEST = { at: 'best' };

/** The contents of the events `pallet.name` among what a transaction caused. */
export const eventsOf = ({ events }, pallet, name) =>
  events.filter(({ type, value }) => type === pallet && value.type === name).map(({ value }) => value.value);

/** The one event `pallet.name` of a transaction. */
export function eventOf(outcome, pallet, name) {
  const found = eventsOf(outcome, pallet, name);
  if (found.length !== 1) throw new Error(`expected one ${pallet}.${name}, found ${found.length}`);
  return found[0];
}

/** The name of an error as the pallet's documentation has it. */
export function errorName({ type, value }) {
  return type === 'Module' ? `${value.type}.${value.value.type}` : value?.type ? `${type}.${value.type}` : type;
}

function feeOf(events) {
  const paid = events.find(({ event }) => event.type === 'TransactionPayment' && event.value.type === 'TransactionFeePaid');
  return paid?.event.value.value.actual_fee ?? 0n;
}
