// The books of vouchers: each one's life, and the money of each family.
//
// A family is a voucher as issued and all that was split from it. Of each, this must hold:
//
//     issued + merged in = live + merged out + redeemed + cancelled + expired

import { Contradiction, ensure, same } from './contradiction.mjs';

export class Vouchers {
  /** Every voucher that began, by number; what ended has an `end`. */
  all = new Map();
  /** Every family, by the number of the voucher that was issued. */
  families = new Map();
  #from;
  #strangers = new Set();

  /** The books of events that begin with block `from`. */
  constructor(from) {
    this.#from = from;
  }

  /** Notes an event of pallet `Vouchers`. Tells whether its name is known. */
  record(name, value, at) {
    if (!Object.hasOwn(EVENTS, name)) return false;
    EVENTS[name](this, value, at);
    return true;
  }

  /** Checks the law of families. */
  close() {
    const lives = new Map();
    for (const { family, end, value } of this.all.values()) {
      if (!end) lives.set(family, (lives.get(family) ?? 0n) + value);
    }
    for (const family of this.families.values()) {
      family.live = lives.get(family.root) ?? 0n;
      const { issued, mergedIn, live, mergedOut, redeemed, cancelled, expired } = family;
      if (family.missing !== undefined || issued + mergedIn === live + mergedOut + redeemed + cancelled + expired) continue;
      throw new Contradiction(`the family of voucher ${family.root} does not add up: `
        + `issued ${issued} + merged in ${mergedIn} is not live ${live} + merged out ${mergedOut} + redeemed ${redeemed}`
        + ` + cancelled ${cancelled} + expired ${expired}, in minor units`);
    }
  }

  /** The voucher, which lives; or nothing if it may have begun before the first event. */
  living(id) {
    const voucher = this.all.get(id);
    if (!voucher) {
      ensure(this.isEarlier(id), `voucher ${id} was never issued`);
      return undefined;
    }
    ensure(!voucher.end, `voucher ${id} is gone since block ${voucher.end?.block}`);
    return voucher;
  }

  /** Whether a voucher that these books do not have may have begun before the first event. */
  isEarlier(id) {
    if (this.#from === 1 || this.all.has(id)) return false;
    this.#strangers.add(id);
    return true;
  }

  begin(id, voucher, at) {
    ensure(!this.all.has(id) && !this.#strangers.has(id), `voucher ${id} begins twice`);
    this.all.set(id, {
      id, ...voucher, children: [], holders: [{ ...at, holder: voucher.holder }], lock: undefined,
      agreements: new Set(), deeds: [], end: undefined,
    });
  }

  /** A part of `parent`, or of a voucher that is not in these books. */
  beginChild(id, parent, value, at) {
    ensure(value > 0n, `voucher ${id} would be worth nothing`);
    if (!parent) {
      this.#strangers.add(id);
      return;
    }
    const { family, issuer, holder, currency, terms, expiresAt, kind } = parent;
    this.begin(id, { parent: parent.id, family, issuer, holder, currency, value, terms, expiresAt, kind }, at);
    parent.children.push(id);
    note(this.all.get(id), at, 'parted', { from: parent.id, value });
  }

  /** That agreement `agreement` says it released this voucher to `to`, as the events before must have shown. */
  released(id, agreement, { to, value, isRedeemed, decidedIn }) {
    const voucher = this.all.get(id);
    if (!voucher && this.isEarlier(id)) return;
    ensure(voucher, `voucher ${id} was never issued`);
    voucher.agreements.add(agreement);
    const deed = voucher.deeds.findLast(({ deed }) => deed === (isRedeemed ? 'redeemed' : 'handed on'));
    ensure(deed, `agreement ${agreement} released voucher ${id}, which shows nothing of it`);
    same(`the amount of voucher ${id} that was released`, deed.value, value);
    deed.decidedIn = decidedIn;
    if (isRedeemed) same(`the lock of voucher ${id}`, deed.by, lockOf(agreement));
    else {
      same(`who got voucher ${id}`, deed.to, to);
      deed.by = lockOf(agreement);
    }
  }

  /** That agreement `agreement` says it gave this voucher, or a part that is one now, back to `holder`. */
  refunded(id, agreement, { holder, value, decidedIn }) {
    const voucher = this.living(id);
    if (!voucher) return;
    voucher.agreements.add(agreement);
    const deed = voucher.deeds.at(-1);
    if (deed.deed === 'handed on' && deed.from === deed.to) Object.assign(deed, { deed: 'given back', by: lockOf(agreement) });
    deed.decidedIn = decidedIn;
    same(`the lock of voucher ${id}`, voucher.lock, undefined);
    same(`the holder of voucher ${id}`, voucher.holder, holder);
    same(`the value of voucher ${id}`, voucher.value, value);
  }
}

const EVENTS = {
  Issued(book, { voucher, issuer, holder, value, expires_at: expiresAt, terms, kind }, at) {
    const { currency, minor } = value;
    book.begin(voucher, { family: voucher, issuer, holder, currency, value: minor, terms, expiresAt, kind }, at);
    book.families.set(voucher, {
      root: voucher, currency, issued: minor, mergedIn: 0n, mergedOut: 0n, redeemed: 0n, cancelled: 0n, expired: 0n,
      live: 0n, joined: new Set(), missing: undefined,
    });
    note(book.all.get(voucher), at, 'issued', { value: minor, issuer, holder });
  },

  Transferred(book, { voucher: id, from, to, value }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    isAs(voucher, { holder: from, value });
    // A part that an agreement gives back is handed to whoever holds it already.
    if (from !== to) voucher.holders.push({ ...at, holder: to });
    voucher.holder = to;
    note(voucher, at, 'handed on', { from, to, value: value.minor, by: voucher.lock });
  },

  Split(book, { voucher: id, holder, children }, at) {
    const parent = book.living(id);
    if (parent) {
      isAs(parent, { holder });
      same(`the value of voucher ${id}`, parent.value, children.reduce((sum, [, value]) => sum + value, 0n));
    }
    for (const [child, value] of children) book.beginChild(child, parent, value, at);
    if (parent) end(parent, at, 'split', { by: holder, children });
  },

  SplitOff(book, { voucher: id, child, value }, at) {
    const parent = book.living(id);
    book.beginChild(child, parent, value, at);
    if (!parent) return;
    reduce(parent, value);
    ensure(parent.value > 0n, `all of voucher ${id} would be split off`);
    note(parent, at, 'split off', { child, value, remaining: parent.value, by: parent.lock });
  },

  Merged(book, { voucher: id, holder, absorbed, value }, at) {
    const whole = book.living(id);
    const family = whole && book.families.get(whole.family);
    if (whole) isAs(whole, { holder });
    for (const [number, minor] of absorbed) {
      const part = book.living(number);
      if (part) {
        isAs(part, { holder });
        same(`the value of voucher ${number}`, part.value, minor);
        const left = book.families.get(part.family);
        left.mergedOut += minor;
        if (family) join(left, family);
        end(part, at, 'merged', { by: holder, into: id, value: minor });
      } else if (family) family.missing = number;
      if (whole && part) isAlike(whole, part);
      if (family) family.mergedIn += minor;
    }
    if (!whole) return;
    same(`the currency of voucher ${id}`, whole.currency, value.currency);
    whole.value = value.minor;
    note(whole, at, 'took up', { by: holder, absorbed, value: value.minor });
  },

  Redeemed(book, { voucher: id, issuer, holder, amount, remaining, by }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    isAs(voucher, { issuer, holder });
    same(`the currency of voucher ${id}`, voucher.currency, amount.currency);
    same(`the lock of voucher ${id}`, voucher.lock, by);
    reduce(voucher, amount.minor);
    same(`what remains of voucher ${id}`, voucher.value, remaining);
    book.families.get(voucher.family).redeemed += amount.minor;
    note(voucher, at, 'redeemed', { issuer, holder, value: amount.minor, remaining, by });
    if (remaining === 0n) voucher.end = { ...at, how: 'redeemed' };
  },

  Cancelled(book, { voucher: id, issuer, value }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    isAs(voucher, { issuer, holder: issuer, value });
    book.families.get(voucher.family).cancelled += value.minor;
    end(voucher, at, 'cancelled', { by: issuer, value: value.minor });
  },

  Reaped(book, { voucher: id, issuer, holder, value, by }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    isAs(voucher, { issuer, holder, value });
    ensure(at.time === undefined || at.time >= voucher.expiresAt, `voucher ${id} had not expired`);
    book.families.get(voucher.family).expired += value.minor;
    end(voucher, at, 'reaped', { by, value: value.minor });
  },

  Discounted(book, { voucher: id, holder, value, expires_at: expiresAt, minimum_use: minimumUse }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    isAs(voucher, { holder, value });
    ensure(expiresAt <= voucher.expiresAt, `voucher ${id} would live longer as a discount`);
    voucher.expiresAt = expiresAt;
    voucher.kind = { type: 'Discount', value: { minimum_use: minimumUse } };
    note(voucher, at, 'discounted', { value: value.minor, expiresAt, minimumUse });
  },

  Locked(book, { voucher: id, lock }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    same(`the lock of voucher ${id}`, voucher.lock, undefined);
    voucher.lock = lock;
    if (lock.keeper.type === 'Agreement') voucher.agreements.add(lock.id);
    note(voucher, at, 'locked', { by: lock });
  },

  Unlocked(book, { voucher: id, lock }, at) {
    const voucher = book.living(id);
    if (!voucher) return;
    same(`the lock of voucher ${id}`, voucher.lock, lock);
    voucher.lock = undefined;
    note(voucher, at, 'unlocked', { by: lock });
  },

  ReceiptRefused(book, { voucher: id, index, error }, at) {
    // Anybody can hand in a receipt for a voucher that never was.
    const voucher = book.all.get(id);
    if (voucher) note(voucher, at, 'receipt refused', { index, error });
  },
};

/** The lock of an agreement. */
export const lockOf = (agreement) => ({ keeper: { type: 'Agreement', value: undefined }, id: agreement });

function note(voucher, at, deed, facts) {
  voucher.deeds.push({ ...at, deed, ...facts });
}

function end(voucher, at, how, facts) {
  same(`the lock of voucher ${voucher.id}`, voucher.lock, undefined);
  note(voucher, at, how, facts);
  voucher.end = { ...at, how, into: facts.into };
}

function reduce(voucher, amount) {
  ensure(amount > 0n && amount <= voucher.value, `voucher ${voucher.id} is worth ${voucher.value}, not ${amount} or more`);
  voucher.value -= amount;
}

function join(one, other) {
  if (one === other) return;
  one.joined.add(other.root);
  other.joined.add(one.root);
}

/** That an event describes the voucher as it is. */
function isAs(voucher, { issuer, holder, value }) {
  if (issuer !== undefined) same(`the issuer of voucher ${voucher.id}`, voucher.issuer, issuer);
  if (holder !== undefined) same(`the holder of voucher ${voucher.id}`, voucher.holder, holder);
  if (value !== undefined) same(`the value of voucher ${voucher.id}`, { currency: voucher.currency, minor: voucher.value }, value);
}

/** That two vouchers promise the same thing, so that they could be joined. */
function isAlike(one, other) {
  for (const field of ['issuer', 'currency', 'expiresAt', 'terms', 'kind']) {
    same(`the ${field} of voucher ${other.id}, which is merged into ${one.id},`, other[field], one[field]);
  }
}
