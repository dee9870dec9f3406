// The books of agreements: who consented to what, how far it went, what moved, how it ended.

import { ensure, same } from './contradiction.mjs';
import { caseOf, decide, dispute, inPeace, offerSettlement, openDispute } from './disputes.mjs';
import { authorized, awaitPayments, disputedByBank, failed, isExternal, lost } from './payments.mjs';

/** All of the work, in parts per billion. */
const WHOLE = 1_000_000_000;

export class Agreements {
  /** Every agreement, by number. */
  all = new Map();
  #from;
  #books;

  /** The books of events that begin with block `from`, beside those of vouchers and of the court's cases. */
  constructor(from, vouchers, cases) {
    this.#from = from;
    this.#books = { vouchers, cases };
  }

  /** Notes an event of pallet `Escrow`. Tells whether its name is known. */
  record(name, value, at) {
    if (!Object.hasOwn(EVENTS, name)) return false;
    const { agreement: id } = value;
    const agreement = name === 'Proposed' ? this.#begin(id, value) : id === undefined ? undefined : this.#of(name, id);
    EVENTS[name](agreement, value, at, this.#books);
    return true;
  }

  /** Notes that market's offer became this agreement: who had sealed it, and who accepted it. */
  accept(id, { offer, by, signers, listing, share }, at) {
    const agreement = this.running(id);
    const sealed = signers.map(([who, nonce, delegate]) => ({ who, nonce, delegate }));
    agreement.offer = { ...at, offer, by, sealed, listing, share };
    agreement.deeds.push({ ...at, deed: 'offer accepted', ...agreement.offer });
    const consented = new Set([by, ...sealed.map(({ who }) => who)]);
    needs(agreement, agreement.parties, consented, 'the offer of');
  }

  /** An agreement that has not ended; one that began before the first event is begun here. */
  running(id) {
    if (!this.all.has(id)) {
      ensure(this.#from > 1, `agreement ${id} was never proposed`);
      this.#begin(id, { isWhole: false });
    }
    const agreement = this.all.get(id);
    ensure(!agreement.end, `agreement ${id} has ended in block ${agreement.end?.block}`);
    return agreement;
  }

  /** The agreement that an event is about. A bank may take a payment back when the agreement has ended long ago. */
  #of(name, id) {
    return name === 'PaymentDisputed' && this.all.has(id) ? this.all.get(id) : this.running(id);
  }

  #begin(id, { hash, draft, by, isWhole = true }) {
    ensure(!this.all.has(id), `agreement ${id} begins twice`);
    ensure(draft || !isWhole, `agreement ${id} was proposed without a draft`);
    const agreement = {
      id, hash, draft, proposer: by, parties: undefined, legs: draft?.legs.map(unmoved), consents: [], offer: undefined,
      progress: 0, amendments: 0, awaited: undefined, cancelling: new Set(), amending: new Map(), disputes: [], deeds: [], end: undefined,
      isWhole,
    };
    this.all.set(id, agreement);
    return agreement;
  }
}

const EVENTS = {
  Proposed(agreement, { by }, at) {
    note(agreement, at, 'proposed', { by });
  },

  Consented(agreement, { party }, at) {
    ensure(!agreement.parties, `agreement ${agreement.id} was active when a consent came`);
    ensure(!agreement.consents.some(({ who }) => who === party), `${party} consented twice to agreement ${agreement.id}`);
    agreement.consents.push({ ...at, who: party });
    note(agreement, at, 'consented', { by: party });
  },

  FundingOpened(agreement, { hash, parties, until }, at) {
    unite(agreement, { hash, parties });
    awaitPayments(agreement);
    note(agreement, at, 'awaits payments', { parties: agreement.parties, until });
  },

  PaymentAuthorized(agreement, { leg }, at) {
    authorized(agreement, leg);
    note(agreement, at, 'payment authorized', { leg });
  },

  PaymentFailed(agreement, { leg, why }, at) {
    failed(agreement, leg);
    note(agreement, at, 'payment failed', { leg, why: why.type });
  },

  PaymentLost(agreement, { leg, amount }, at) {
    isTakenIn(agreement);
    lost(agreement, leg, amount);
    note(agreement, at, 'payment lost', { leg, amount, currency: agreement.legs?.[leg]?.asset.value.money.currency });
  },

  PaymentDisputed(agreement, { leg, taken_back: takenBack, in_trouble: inTrouble }, at) {
    disputedByBank(agreement, leg, takenBack);
    note(agreement, at, 'payment disputed', { leg, takenBack, inTrouble, currency: agreement.legs?.[leg]?.asset.value.money.currency });
  },

  Activated(agreement, { hash, parties }, at) {
    unite(agreement, { hash, parties });
    const missing = [...agreement.awaited ?? []];
    ensure(missing.length === 0, `agreement ${agreement.id} began without the payments of legs ${missing.join(', ')}`);
    ensure(agreement.awaited || !agreement.legs?.some(isExternal), `agreement ${agreement.id} began without awaiting its payments`);
    agreement.awaited = undefined;
    note(agreement, at, 'activated', { parties: agreement.parties });
  },

  Withdrawn(agreement, { by }, at) {
    ensure(!agreement.parties, `agreement ${agreement.id} was active and could not be withdrawn`);
    end(agreement, at, 'withdrawn', { by });
  },

  Progressed(agreement, { progress, by }, at) {
    isActive(agreement);
    ensure(progress > agreement.progress, `progress of agreement ${agreement.id} falls to ${progress}`);
    agreement.progress = progress;
    // What some wanted at the progress before is void.
    agreement.cancelling.clear();
    agreement.amending.clear();
    agreement.steppedIn = at.block;
    // Before there were devices and witnesses, the event named the party alone.
    note(agreement, at, 'progressed', { progress, by: typeof by === 'string' ? { type: 'Party', value: by } : by });
  },

  Released(agreement, { leg, from, to, what }, at, { vouchers }) {
    isActive(agreement);
    move(agreement, leg, { from, to, what });
    const decidedIn = caseOf(agreement, leg, 'forward', totalOf(what), at);
    note(agreement, at, 'released', { leg, from, to, what, case: decidedIn });
    if (what.type !== 'Voucher') return;
    const { id, value, on_release: onRelease } = what.value;
    vouchers.released(id, agreement.id, { to, value, isRedeemed: onRelease.type === 'Redeem', decidedIn });
  },

  Refunded(agreement, { leg, from, to, what }, at, { vouchers }) {
    isTakenIn(agreement);
    move(agreement, leg, { from, to, what });
    const decidedIn = caseOf(agreement, leg, 'back', totalOf(what), at);
    note(agreement, at, 'refunded', { leg, from, to, what, case: decidedIn });
    if (what.type !== 'Voucher') return;
    vouchers.refunded(what.value.id, agreement.id, { holder: from, value: what.value.value, decidedIn });
  },

  LegStuck(agreement, { leg, error }, at) {
    isTakenIn(agreement);
    if (agreement.legs?.[leg]) {
      agreement.legs[leg].isStuck = agreement.disputes.at(-1)?.decision !== undefined;
      agreement.legs[leg].stuckIn = at.block;
    }
    note(agreement, at, 'leg stuck', { leg, error });
  },

  DustForwarded(agreement, { party, amount }, at) {
    isTakenIn(agreement);
    forwardDust(agreement, party, amount, at);
    note(agreement, at, 'dust forwarded', { party, amount });
  },

  CancelConsented(agreement, { party }, at) {
    isTakenIn(agreement);
    inPeace(agreement);
    agreement.cancelling.add(party);
    agreement.amending.clear();
    note(agreement, at, 'wants to cancel', { by: party });
  },

  AmendConsented(agreement, { who, changes }, at) {
    isActive(agreement);
    inPeace(agreement);
    if (!agreement.amending.has(changes)) agreement.amending.set(changes, new Set());
    agreement.amending.get(changes).add(who);
    agreement.latestWish = changes;
    note(agreement, at, 'wants to amend', { by: who, changes });
  },

  Amended(agreement, { number, changes, by }, at) {
    isActive(agreement);
    if (agreement.isWhole) same(`the number of amendments to agreement ${agreement.id}`, agreement.amendments, number);
    const newcomers = changes.filter(({ type }) => type === 'HandOver').map(({ value }) => value.to);
    // The consent that completes an amendment is told right before it.
    const consented = agreement.amending.get(agreement.latestWish) ?? new Set();
    needs(agreement, agreement.parties && [...agreement.parties, ...newcomers], consented, 'an amendment of');
    agreement.amendments = number + 1;
    const added = changes.filter(({ type }) => type === 'AddLeg').map(({ value }) => unmoved(value));
    agreement.legs?.push(...added);
    agreement.cancelling.clear();
    agreement.amending.clear();
    note(agreement, at, 'amended', { number, changes, by });
  },

  HandedOver(agreement, { party, from, to }, at) {
    isActive(agreement);
    if (agreement.parties) {
      same(`party ${party} of agreement ${agreement.id}`, agreement.parties[party], from);
      // The list is that of an earlier deed as well.
      agreement.parties = agreement.parties.with(party, to);
    }
    note(agreement, at, 'handed over', { party, from, to });
  },

  Disputed(agreement, value, at, { vouchers, cases }) {
    isActive(agreement);
    // What was signed before is void: the texts name this number.
    agreement.amendments += 1;
    cases.isAbout(value.case, agreement.id, value.claim);
    note(agreement, at, 'disputed', dispute(agreement, value, { at, vouchers, amounts: ({ asset }) => totalOf(asset) }));
  },

  SettlementOffered(agreement, value, at) {
    isActive(agreement);
    offerSettlement(agreement, value);
    note(agreement, at, 'settlement offered', { case: value.case, by: value.by, released: value.released });
  },

  DisputeSettled(agreement, value, at, { cases }) {
    isActive(agreement);
    cases.cameTo(value.case, 'settled', value.released);
    needs(agreement, agreement.parties, openDispute(agreement)?.offer?.by ?? new Set(), 'the settlement of');
    decide(agreement, value, at, 'settled');
    note(agreement, at, 'settled', { case: value.case, released: value.released });
  },

  DisputeRuled(agreement, value, at, { cases }) {
    isActive(agreement);
    cases.cameTo(value.case, 'ruled', value.released);
    decide(agreement, value, at, 'ruled');
    note(agreement, at, 'ruled', { case: value.case, released: value.released });
  },

  Closed(agreement, { outcome }, at) {
    isTakenIn(agreement);
    if (outcome.type === 'Decided' && agreement.isWhole) ensure(agreement.disputes.length > 0, `agreement ${agreement.id} was never in dispute`);
    const isAwaiting = agreement.awaited !== undefined;
    ensure(outcome.type === 'Cancelled' || !agreement.isWhole || (outcome.type === 'NotFunded') === isAwaiting,
      `agreement ${agreement.id} ${isAwaiting ? 'never began' : 'had begun'}, and ended as ${outcome.type}`);
    if (outcome.type === 'Completed') same(`progress of agreement ${agreement.id}`, agreement.progress, WHOLE);
    if (outcome.type === 'Cancelled') needs(agreement, agreement.parties, agreement.cancelling, 'the cancellation of');
    agreement.legs?.forEach((leg, index) => {
      same(`what left leg ${index} of agreement ${agreement.id}`, leg.moved, totalOf(leg.asset));
    });
    end(agreement, at, 'closed', { outcome: outcome.type });
  },

  // It concerns consents that do not exist yet.
  NonceRevoked() {},
};

function note(agreement, at, deed, facts) {
  agreement.deeds.push({ ...at, deed, ...facts });
}

function end(agreement, at, how, facts) {
  note(agreement, at, how, facts);
  agreement.end = { ...at, how, outcome: facts.outcome };
}

/** That everybody consented, and what is on chain is held. */
function isTakenIn(agreement) {
  ensure(!agreement.isWhole || agreement.parties, `agreement ${agreement.id} is not active yet`);
}

/** That it has begun: no payment is awaited any more. */
function isActive(agreement) {
  isTakenIn(agreement);
  ensure(!agreement.awaited, `agreement ${agreement.id} still awaits payments`);
}

/** Everybody has consented to the draft. */
function unite(agreement, { hash, parties }) {
  if (agreement.isWhole) {
    same(`the hash of agreement ${agreement.id}`, agreement.hash, hash);
    same(`the people of agreement ${agreement.id}`, agreement.draft.parties, parties);
  }
  needs(agreement, parties, new Set(agreement.consents.map(({ who }) => who)), 'the draft of');
  agreement.hash = hash;
  agreement.parties = [...parties];
}

/** A leg of which nothing was released or refunded yet. */
const unmoved = (leg) => ({ ...leg, moved: 0n, frozen: 0n });

/** How much of what a leg is about, in the smallest unit. An item is one piece. */
function totalOf({ type, value }) {
  switch (type) {
    case 'Native': return value;
    case 'Asset': return value.amount;
    case 'Voucher': return value.value;
    case 'External': return value.money.minor;
    default: return 1n;
  }
}

/** What a leg is about, whatever the amount. A voucher's number changes when it is divided; its own events tell of that. */
function kindOf({ type, value }) {
  switch (type) {
    case 'Native': return { type };
    case 'Asset': return { type, id: value.id };
    case 'Voucher': return { type, on_release: value.on_release };
    case 'External': return { type, account: value.account, currency: value.money.currency, at_expiry: value.at_expiry };
    default: return { type, ...value };
  }
}

/** Counts what moved, which must be what all consented to, between the people of that leg. */
function move({ id, legs, parties }, index, { from, to, what }) {
  if (!legs) return;
  const leg = legs[index];
  ensure(leg, `agreement ${id} has no leg ${index}`);
  const name = `leg ${index} of agreement ${id}`;
  same(`the giver of ${name}`, parties[leg.from], from);
  same(`the receiver of ${name}`, parties[leg.to], to);
  same(`what ${name} is about`, kindOf(leg.asset), kindOf(what));
  count(leg, totalOf(what), name);
}

/**
 * Counts a last share that was too small for its receiver: one that was decided, or else, as legs end in order, one of the
 * first that has not ended but for what is in dispute.
 */
function forwardDust(agreement, party, amount, at) {
  const { id, legs, parties } = agreement;
  if (!legs) return;
  for (const [index, { asset, from, to, frozen, due }] of legs.entries()) {
    if (asset.type !== 'Native' || frozen === 0n || !due) continue;
    for (const [side, whose] of [['forward', to], ['back', from]]) {
      if (due[side] !== amount || parties[whose] !== party || caseOf(agreement, index, side, amount, at) === undefined) continue;
      return count(legs[index], amount, `leg ${index} of agreement ${id}`);
    }
  }
  const index = legs.findIndex(({ asset, moved, frozen }) => asset.type === 'Native' && moved + frozen < totalOf(asset));
  ensure(index >= 0, `agreement ${id} has no native leg that ${amount} could be the rest of`);
  const leg = legs[index];
  ensure([leg.from, leg.to].some((side) => parties[side] === party), `${party} has no share in leg ${index} of agreement ${id}`);
  count(leg, amount, `leg ${index} of agreement ${id}`);
}

function count(leg, amount, name) {
  leg.moved += amount;
  ensure(leg.moved <= totalOf(leg.asset), `${leg.moved} left ${name}, which has ${totalOf(leg.asset)}`);
}

/** That everybody who had to consent to something did; of an agreement that began earlier we cannot know. */
function needs(agreement, people, consented, what) {
  if (!agreement.isWhole || !people) return;
  const missing = people.filter((who) => !consented.has(who));
  ensure(missing.length === 0, `${what} agreement ${agreement.id} has no consent of ${missing.join(', ')}`);
}
