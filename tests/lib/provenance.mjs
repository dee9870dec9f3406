// The story of vouchers, rebuilt from events alone. Nothing here asks a chain.

import { Agreements } from './provenance/agreements.mjs';
import { Cases } from './provenance/cases.mjs';
import { Contradiction } from './provenance/contradiction.mjs';
import { Listings } from './provenance/listings.mjs';
import { Vouchers } from './provenance/vouchers.mjs';

export { Contradiction };

/** The pallets whose events tell the story. */
export const PALLETS = ['Vouchers', 'Escrow', 'Market', 'Arbitration'];

/**
 * The story that `events` tell: `{ vouchers, families, agreements, listings, cases, others, last }`, the first five as maps
 * by number. An event is `{ block, time?, pallet, name, value }` with the names and fields of the pallets; they come in
 * order and begin with block `from`. If that is not the first block, what began earlier is left out.
 *
 * Throws [`Contradiction`] when an event does not follow from those before it, when something happened that not
 * everybody consented to, and when a family's money does not add up.
 */
export function history(events, { from = 1 } = {}) {
  const vouchers = new Vouchers(from);
  const cases = new Cases(from);
  const agreements = new Agreements(from, vouchers, cases);
  const listings = new Listings(from, vouchers, agreements);
  const books = { Vouchers: vouchers, Escrow: agreements, Market: listings, Arbitration: cases };
  const others = [];
  let last;
  for (const event of events) {
    const { block, time, pallet, name, value } = event;
    const book = books[pallet];
    if (!book) continue;
    last = { block, time };
    try {
      if (!book.record(name, value, last)) others.push(event);
    } catch (error) {
      if (error instanceof Contradiction) error.event = event;
      throw error;
    }
  }
  vouchers.close();
  return {
    vouchers: vouchers.all, families: vouchers.families, agreements: agreements.all, listings: listings.all, cases: cases.all,
    others, last,
  };
}

/**
 * What belongs to the story of one voucher: its family and those joined with it by merging, with their vouchers, and the
 * agreements, listings, cases before the court and unknown events about them. `undefined` if the events know no such voucher.
 *
 * Throws [`Contradiction`] when a part of it began before the first event.
 */
export function storyOf(story, id) {
  const asked = story.vouchers.get(id);
  if (!asked) return undefined;
  const families = joined(story.families, asked.family);
  for (const { missing } of families) {
    if (missing !== undefined) {
      throw new Contradiction(`voucher ${missing} is part of this story and began earlier: read from an earlier block`);
    }
  }
  const roots = new Set(families.map(({ root }) => root));
  const vouchers = [...story.vouchers.values()].filter(({ family }) => roots.has(family));
  const numbers = new Set(vouchers.map((voucher) => voucher.id));
  const listings = [...story.listings.values()].filter(({ voucher }) => numbers.has(voucher));
  const involved = new Set(vouchers.flatMap((voucher) => [...voucher.agreements]));
  const agreements = [...involved].sort(ascending).map((number) => story.agreements.get(number)).filter(Boolean);
  const cases = [...story.cases.values()].filter(({ agreement }) => involved.has(agreement));
  const listed = new Set(listings.map((listing) => listing.id));
  const judged = new Set(cases.map((found) => found.id));
  const others = story.others.filter(({ value }) => {
    const { voucher, agreement, listing, case: number } = value ?? {};
    const subjects = [[voucher, numbers], [agreement, involved], [listing, listed], [number, judged]].filter(([subject]) => subject !== undefined);
    return subjects.length === 0 || subjects.some(([subject, ours]) => ours.has(subject));
  });
  return { asked, families, vouchers, agreements, listings, cases, others, last: story.last };
}

/** The family of this root first, then all that are joined with it, over any number of steps. */
function joined(families, root) {
  const found = new Set([root]);
  for (const next of found) families.get(next).joined.forEach((other) => found.add(other));
  const [first, ...rest] = found;
  return [first, ...rest.sort(ascending)].map((number) => families.get(number));
}

const ascending = (one, other) => (one < other ? -1 : 1);
