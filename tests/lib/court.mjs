// What people do before the court: jurors, parties, and whoever checks the accounts afterwards.

import { randomBytes } from 'node:crypto';
import { hexToU8a, stringToU8a, u8aConcat } from '@polkadot/util';
import { blake2AsHex, encodeAddress } from '@polkadot/util-crypto';
import { Bytes, Struct, u32, u64, u8 } from '@polkadot-api/substrate-bindings';
import { WHOLE, contentId } from './deeds.mjs';
import { recipient, wrap } from './evidence.mjs';
import { SS58_PREFIX, person } from './keys.mjs';
import { height } from './rpc.mjs';
import { until } from './wait.mjs';

/** So many per cent in parts per billion. */
export const percent = (hundredths) => hundredths * (WHOLE / 100);

// --- Many people at once.

/** Somebody who can open what was encrypted for the public key `key`, and encrypts evidence of its own by `contentKey`. */
export function juror(uri) {
  return { ...person(uri), ...recipient(), contentKey: randomBytes(32) };
}

/** `payer` gives everybody the same amount, in one transaction. */
export const fund = (chain, payer, people, value) => chain.send(payer, batch(chain, people.map(({ address }) =>
  chain.tx('Balances', 'transfer_keep_alive', { dest: { type: 'Id', value: address }, value }))));

/** Several calls as one transaction that does all of them or none. */
export const batch = (chain, calls) => chain.tx('Utility', 'batch_all', { calls: calls.map(({ decodedCall }) => decodedCall) });

/**
 * Everybody sends a transaction, all at once, and waits until `isDone`. A node follows no more than sixteen transactions
 * for one client, so these are not followed: what they did shows in the state.
 */
export async function together(chain, what, transactions, isDone) {
  await Promise.all(transactions.map(([who, tx]) => chain.submit(who, tx)));
  return until(what, isDone, { seconds: 40, every: 500 });
}

// --- A case.

/** A case, as those see it who act in it: its two `parties`, and a `helper` who has no part in it and moves it on. */
export class Court {
  constructor({ node, chain, parties, helper }) {
    Object.assign(this, { node, chain, parties, helper });
  }

  /** The case with the panel that sits. */
  look() {
    return this.chain.view('Arbitration', 'case', this.id);
  }

  /** The helper moves the case on as soon as that is possible. */
  async advance({ seconds = 30 } = {}) {
    const tx = this.chain.tx('Arbitration', 'advance', { case: this.id });
    // Tried again if the block that made it possible lost against another.
    return until('the case moves on', async () => (await this.look()).can_advance && this.chain.send(this.helper, tx),
      { seconds, every: 500 });
  }

  /** Waits until so many have or had seats on a panel that commits, and gives the panel. */
  seated({ seats, round = 0 }) {
    return until(`${seats} are drawn`, async () => {
      const { case: { stage, round: present }, panel } = await this.look();
      return stage.type === 'Commit' && present === round && panel.seats.length === seats && panel;
    }, { seconds: 200, every: 1_000 });
  }

  /** Both parties give each of these jurors the key to their evidence, each party in one transaction. */
  giveKeys(jurors) {
    const give = ({ contentKey }) => batch(this.chain, jurors.map((who) =>
      this.chain.tx('Arbitration', 'give_key', { case: this.id, juror: who.address, wrapped: wrap(contentKey, this.id, who) })));
    return Promise.all(this.parties.map((party) => this.chain.send(party, give(party))));
  }

  hash(round, who, said) {
    return voteHash({ genesis: this.chain.genesis, case: this.id, round, who, ...said });
  }

  commitment(round, who, said) {
    return this.chain.tx('Arbitration', 'commit', { case: this.id, hash: this.hash(round, who, said) });
  }

  /** These jurors commit; then `count` have. */
  commit(round, votes, count) {
    const transactions = votes.map(([who, said]) => [who, this.commitment(round, who, said)]);
    return together(this.chain, `${count} have committed`, transactions, () => this.#voted('Committed', count));
  }

  reveal(said) {
    return this.chain.tx('Arbitration', 'reveal', { case: this.id, ...said });
  }

  /** Everybody shows their vote; the last of them finds the ruling. Gives what the last one caused. */
  async showVotes(votes) {
    const transactions = votes.map(([who, said]) => [who, this.reveal(said)]);
    const [[last, tx], ...others] = transactions.reverse();
    await together(this.chain, 'all votes but one are shown', others, () => this.#voted('Revealed', others.length));
    return this.chain.send(last, tx);
  }

  async #voted(kind, count) {
    const { panel } = await this.look();
    return panel.seats.filter(({ vote: { type } }) => type === kind).length === count;
  }
}

// --- Votes.

// What the hash of a vote is made of; before it stands a prefix.
const Vote = Struct({ genesis: Bytes(32), case: u64, round: u8, juror: Bytes(32), released: u32, reason: Bytes(32), salt: Bytes(32) });

/** A vote for this share, with a secret salt and a document that says why. */
export const vote = (released) => ({
  released,
  reason: contentId(`To the receivers go ${released} parts per billion.`),
  salt: `0x${randomBytes(32).toString('hex')}`,
});

/** The hash by which `who` fixes a vote, from the published description alone. */
export function voteHash({ genesis, case: id, round, who, released, reason, salt }) {
  const content = Vote.enc({
    genesis: hexToU8a(genesis), case: id, round, juror: who.publicKey, released, reason: hexToU8a(reason), salt: hexToU8a(salt),
  });
  return blake2AsHex(u8aConcat(stringToU8a('nexonomy/vote'), content), 256);
}

// --- Amounts.

/** `share` of `total`, in parts per billion, rounded down. */
export const shareOf = (total, share) => total * BigInt(share) / BigInt(WHOLE);

/** Divides `total` by `weights`; what is left over goes to the largest remainders, among equals to the first. */
export function split(total, weights) {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => total * weight / whole);
  const byRemainder = weights.map((weight, index) => ({ index, rest: total * weight % whole }))
    .sort((one, other) => (other.rest === one.rest ? one.index - other.index : other.rest > one.rest ? 1 : -1));
  const leftOver = Number(total - parts.reduce((sum, part) => sum + part, 0n));
  for (const { index } of byRemainder.slice(0, leftOver)) parts[index] += 1n;
  return parts;
}

/** What the claimant and the opponents bear of what a ruling cost. */
export function shareCosts(cost, claim, released) {
  const opposite = claim >= WHOLE / 2 ? 0 : WHOLE;
  const whole = Math.abs(opposite - claim);
  const lost = Math.min(Math.abs(released - claim), whole);
  return split(cost, [BigInt(lost), BigInt(whole - lost)]);
}

/** The account of a pallet, from the eight letters that name it. */
export const palletAccount = (letters) => encodeAddress(u8aConcat(stringToU8a('modl'), stringToU8a(letters), new Uint8Array(20)), SS58_PREFIX);

// --- A chain's story.

/** How many blocks are asked for at a time. */
const WINDOW = 12;

/**
 * What finalized blocks tell, from the first on. A block that was seen may lose against another; what a test reckons
 * with must come from final ones.
 */
export async function story(node, chain) {
  const last = await height(node.http, 'finalized');
  const blocks = [];
  for (let first = 1; first <= last; first += WINDOW) {
    const count = Math.min(WINDOW, last - first + 1);
    blocks.push(...await Promise.all(Array.from({ length: count }, (_, index) => readBlock(node, chain, first + index))));
  }
  return new Story(blocks);
}

async function readBlock(node, chain, number) {
  const hash = await node.call('chain_getBlockHash', number);
  const records = await chain.api.query.System.Events.getValue({ at: hash });
  return { number, hash, events: records.map(({ event: { type, value } }) => ({ pallet: type, name: value.type, value: value.value })) };
}

class Story {
  constructor(blocks) {
    this.blocks = blocks;
  }

  /** The events of a pallet, of one name or of all, with the block of each. */
  events(pallet, name) {
    return this.blocks.flatMap(({ number, hash, events }) => events
      .filter((event) => event.pallet === pallet && (name === undefined || event.name === name))
      .map((event) => ({ ...event, number, hash })));
  }

  /** What an account has paid for its transactions. */
  fees({ address }) {
    const paid = this.events('TransactionPayment', 'TransactionFeePaid').filter(({ value }) => value.who === address);
    return paid.reduce((sum, { value }) => sum + value.actual_fee + value.tip, 0n);
  }
}
