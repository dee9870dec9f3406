// The books of the court: who judged a dispute, how each of them voted, and what it cost whom.

import { ensure, same } from './contradiction.mjs';

export class Cases {
  /** Every case, by number. */
  all = new Map();
  #from;

  /** The books of events that begin with block `from`. */
  constructor(from) {
    this.#from = from;
  }

  /** Notes an event of pallet `Arbitration`. Tells whether its name is known. */
  record(name, value, at) {
    if (BESIDE_THE_STORY.has(name)) return true;
    if (name === 'CaseOpened') {
      this.#begin(value, at);
      return true;
    }
    if (!Object.hasOwn(EVENTS, name)) return false;
    const found = this.all.get(value.case);
    ensure(found || this.#from > 1, `there never was a case ${value.case}`);
    if (found) EVENTS[name](found, value, at);
    return true;
  }

  /** That a case came to this, if it is known: `how` it ended, and with which share. */
  cameTo(id, how, released) {
    const found = this.all.get(id);
    if (found) same(`what case ${id} came to`, { how: found.end?.how, released: found.end?.released }, { how, released });
  }

  /** That a case, if it is known, is about this agreement and this claim. */
  isAbout(id, agreement, { released }) {
    const found = this.all.get(id);
    if (found) same(`what case ${id} is about`, { agreement: found.agreement, claim: found.claim }, { agreement, claim: released });
  }

  #begin({ case: id, agreement, claimant, claim, fee, until }, at) {
    ensure(!this.all.has(id), `case ${id} begins twice`);
    const deeds = [{ ...at, deed: 'opened', claimant, claim, fee, until }];
    this.all.set(id, { id, agreement, claimant, claim, fee, rounds: [], ruling: undefined, deeds, end: undefined });
  }
}

// What concerns the pool of jurors, the rules, or keys to evidence is no part of a case's story.
const BESIDE_THE_STORY = new Set([
  'Joined', 'BondAdded', 'Left', 'BondWithdrawn', 'WentAway', 'Returned', 'Reweighed', 'KeySet', 'KeyGiven', 'Unpayable', 'RulesSet',
]);

const EVENTS = {
  EvidenceAdded(found, { party, content }, at) {
    note(found, at, 'evidence', { party, content });
  },

  CaseRested(found, { party }, at) {
    note(found, at, 'rested', { party });
  },

  DrawAwaited(found, { round, seats }, at) {
    note(found, at, 'draw awaited', { round, seats });
  },

  PanelSeated(found, { round, jurors, empty, until }, at) {
    const panel = roundOf(found, round);
    for (const juror of jurors) {
      ensure(!found.rounds.some((other) => other.everybody.has(juror)), `${juror} has a seat twice in case ${found.id}`);
      panel.everybody.add(juror);
      panel.seated.add(juror);
    }
    note(found, at, 'seated', { round, jurors, empty, until });
  },

  SeatsLost(found, { round, jurors }, at) {
    const panel = roundOf(found, round);
    for (const juror of jurors) {
      ensure(!panel.committed.has(juror), `${juror} lost a seat in case ${found.id}, but had committed`);
      ensure(panel.seated.delete(juror), `${juror} has no seat in case ${found.id}`);
    }
    note(found, at, 'seats lost', { round, jurors });
  },

  Committed(found, { round, juror }, at) {
    const panel = roundOf(found, round);
    ensure(panel.seated.has(juror), `${juror} has no seat in case ${found.id}`);
    panel.committed.add(juror);
    note(found, at, 'committed', { round, juror });
  },

  RevealBegan(found, { round, until }, at) {
    note(found, at, 'reveal began', { round, until });
  },

  Revealed(found, { round, juror, released, reason }, at) {
    const { committed, votes } = roundOf(found, round);
    ensure(committed.has(juror), `${juror} did not commit to a vote in case ${found.id}`);
    ensure(!votes.has(juror), `${juror} votes twice in case ${found.id}`);
    votes.set(juror, released);
    note(found, at, 'revealed', { round, juror, released, reason });
  },

  Undecided(found, { round, votes }, at) {
    same(`the number of votes in case ${found.id}`, roundOf(found, round).votes.size, votes);
    note(found, at, 'undecided', { round, votes });
  },

  Ruled(found, { round, released, votes, until }, at) {
    const shown = [...roundOf(found, round).votes.values()].sort((one, other) => one - other);
    same(`the number of votes in case ${found.id}`, shown.length, votes);
    if (votes > 0) {
      const median = Math.floor((shown[(votes - 1) >> 1] + shown[votes >> 1]) / 2);
      same(`the median of the votes in case ${found.id}`, median, released);
    } else if (found.ruling !== undefined) same(`the ruling of case ${found.id}, for which nobody voted again,`, found.ruling, released);
    found.ruling = released;
    note(found, at, 'ruled', { round, released, votes, until });
  },

  Appealed(found, { party, round, seats, fee }, at) {
    note(found, at, 'appealed', { party, round, seats, fee });
  },

  Settled(found, { agreement, released }, at) {
    end(found, at, 'settled', { agreement, released });
  },

  Enforced(found, { agreement, released }, at) {
    same(`the ruling of case ${found.id}`, found.ruling, released);
    end(found, at, 'ruled', { agreement, released });
  },

  CostsBorne(found, { party, due, paid }, at) {
    ensure(paid <= due, `${party} paid ${paid} for case ${found.id} and owed ${due}`);
    note(found, at, 'costs borne', { party, due, paid });
  },

  JurorPaid(found, { round, juror, amount }, at) {
    sat(found, round, juror);
    note(found, at, 'juror paid', { round, juror, amount });
  },

  JurorSlashed(found, { round, juror, amount, deed: why }, at) {
    sat(found, round, juror);
    note(found, at, 'juror slashed', { round, juror, amount, why: why.type });
  },

  PanelPaid(found, { round, payer, returned }, at) {
    note(found, at, 'panel paid', { round, payer, returned });
  },
};

function roundOf(found, round) {
  ensure(!found.end, `case ${found.id} has ended in block ${found.end?.block}`);
  found.rounds[round] ??= { everybody: new Set(), seated: new Set(), committed: new Set(), votes: new Map() };
  return found.rounds[round];
}

/** That somebody had a seat. Panels are paid after the end, too. */
function sat(found, round, juror) {
  ensure(found.rounds[round]?.everybody.has(juror), `${juror} never had a seat in round ${round} of case ${found.id}`);
}

function note(found, at, deed, facts) {
  found.deeds.push({ ...at, deed, ...facts });
}

function end(found, at, how, { agreement, released }) {
  ensure(!found.end, `case ${found.id} has ended in block ${found.end?.block}`);
  same(`the agreement of case ${found.id}`, found.agreement, agreement);
  found.end = { ...at, how, released };
  note(found, at, 'ended', { how, released });
}
