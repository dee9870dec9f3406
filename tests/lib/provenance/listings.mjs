// The books of the market: what was offered for sale, at which prices, and which offers were accepted.

import { ensure, same } from './contradiction.mjs';

export class Listings {
  /** Every listing, by number. */
  all = new Map();
  #from;
  #vouchers;
  #agreements;

  /** The books of events that begin with block `from`, beside those of vouchers and agreements. */
  constructor(from, vouchers, agreements) {
    this.#from = from;
    this.#vouchers = vouchers;
    this.#agreements = agreements;
  }

  /** Notes an event of pallet `Market`. Tells whether its name is known. */
  record(name, value, at) {
    if (BESIDE_THE_STORY.has(name)) return true;
    if (name === 'OfferAccepted') {
      this.#agreements.accept(value.agreement, value, at);
      return true;
    }
    if (name === 'Listed') {
      this.#begin(value, at);
      return true;
    }
    if (!Object.hasOwn(EVENTS, name)) return false;
    const listing = this.#live(value.listing);
    if (listing) EVENTS[name](listing, value, at);
    return true;
  }

  #begin({ listing: id, owner, voucher, value, ask, accepts, discount, page }, at) {
    ensure(!this.all.has(id), `listing ${id} begins twice`);
    const listed = this.#vouchers.living(voucher);
    if (listed) same(`the holder of voucher ${voucher}`, listed.holder, owner);
    const deeds = [{ ...at, deed: 'listed', owner, value, ask, accepts, discount, page }];
    this.all.set(id, { id, voucher, owner, currency: value.currency, left: value.minor, ask, deeds, end: undefined });
  }

  /** The listing, which lives; or nothing if it may have begun before the first event. */
  #live(id) {
    const listing = this.all.get(id);
    if (!listing) {
      ensure(this.#from > 1, `there never was a listing ${id}`);
      return undefined;
    }
    ensure(!listing.end, `listing ${id} has ended in block ${listing.end?.block}`);
    return listing;
  }
}

// What a person did with nonces of its own, or in vain, is no part of a voucher's story.
const BESIDE_THE_STORY = new Set(['OfferRefused', 'NonceCancelled', 'NoncesCancelledBelow', 'FillCleared']);

const EVENTS = {
  AskChanged(listing, { old, new: ask }, at) {
    same(`what listing ${listing.id} asks`, listing.ask, old);
    listing.ask = ask;
    listing.deeds.push({ ...at, deed: 'ask changed', old, ask });
  },

  ListingChanged(listing, { accepts, page }, at) {
    listing.deeds.push({ ...at, deed: 'changed', accepts, page });
  },

  Sold(listing, { agreement, value, left }, at) {
    same(`what is left of listing ${listing.id}`, listing.left - value, left);
    listing.left = left;
    listing.deeds.push({ ...at, deed: 'sold', agreement, value, left });
    if (left === 0n) listing.end = { ...at, how: 'sold' };
  },

  Delisted(listing, { owner, by }, at) {
    same(`the owner of listing ${listing.id}`, listing.owner, owner);
    listing.deeds.push({ ...at, deed: 'delisted', by });
    listing.end = { ...at, how: 'delisted' };
  },
};
