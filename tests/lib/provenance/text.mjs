// A story as people read it, and as programs do.

import { plain, writable } from './contradiction.mjs';
import {
  AT_DEADLINE, change, conditions, disputes, goods, keeper, letters, moment, money, neba, people, percent, price, promise, proofs,
  reason, short, word,
} from './words.mjs';

/** The lines that tell `story`, a part that `storyOf` chose. */
export function lines(story) {
  const { asked, families, agreements, listings, cases, others } = story;
  const byNumber = new Map(story.vouchers.map((voucher) => [voucher.id, voucher]));
  const currencyOf = (id) => byNumber.get(id)?.currency;
  const sections = [
    [`Voucher ${asked.id}: ${fate(asked)}.`],
    ...families.map((family) => [
      `Family of voucher ${family.root}${family.root === asked.family ? '' : ', joined by merging'}`,
      `  ${balance(family)}`,
      '',
      ...tree(byNumber.get(family.root), byNumber),
    ]),
    ...agreements.flatMap((agreement) => [
      tellAgreement(agreement, currencyOf),
      ...cases.filter((found) => found.agreement === agreement.id).map(tellCase),
    ]),
    ...listings.map(tellListing),
    others.map(({ block, time, pallet, name, value }) => `${when({ block, time })}  ${pallet}.${name} ${plain(value)}`),
  ];
  return sections.filter((section) => section.length > 0).flatMap((section, index) => (index > 0 ? ['', ...section] : section));
}

/** The same for programs: accounts and hashes in full, amounts in minor units as decimal strings. */
export function json({ asked, ...story }) {
  const told = { voucher: asked.id, ...story, families: story.families.map(({ missing: _, ...family }) => ({ ...family, currency: letters(family.currency) })) };
  told.vouchers = story.vouchers.map((voucher) => ({ ...voucher, currency: letters(voucher.currency) }));
  told.agreements = story.agreements.map(({ cancelling: _, amending: __, latestWish: ___, steppedIn: ____, decidedIn: _____, ...agreement }) => agreement);
  told.cases = story.cases.map(({ rounds: _, ...found }) => found);
  return JSON.stringify(told, writable, 2);
}

/** What a voucher is now, or how it ended. */
function fate({ end, value, currency, holder, lock, kind, expiresAt }) {
  if (end) return END[end.how](end);
  const nature = kind.type === 'Ordinary' ? '' : ` (${kind.type.toLowerCase()})`;
  const locked = lock ? `, locked by ${keeper(lock)}` : '';
  return `${money(value, currency)}${nature}, held by ${short(holder)}, void from ${moment(expiresAt)}${locked}`;
}

const END = {
  split: () => 'gone, split into others',
  merged: ({ into }) => `gone, merged into voucher ${into}`,
  redeemed: () => 'gone, all of it was redeemed',
  cancelled: () => 'gone, its issuer took it back',
  reaped: () => 'gone, it expired and was cleared away',
};

/** The law of families with this family's numbers; that it holds was checked. */
function balance({ currency, ...family }) {
  const sum = (...terms) => terms.filter(([, amount], index) => index === 0 || amount > 0n)
    .map(([name, amount]) => `${name} ${money(amount, currency)}`).join(' + ');
  const before = sum(['issued', family.issued], ['merged in', family.mergedIn]);
  const after = sum(['live', family.live], ['merged out', family.mergedOut], ['redeemed', family.redeemed],
    ['cancelled', family.cancelled], ['expired', family.expired]);
  return `${before} = ${after}`;
}

/** A voucher and, farther in, what was split from it. */
function tree(voucher, byNumber) {
  const own = [
    `voucher ${voucher.id}: ${fate(voucher)}`,
    ...(voucher.parent === undefined ? [`  terms ${voucher.terms}`] : []),
    ...voucher.deeds.map((deed) => `  ${when(deed)}  ${VOUCHER[deed.deed](deed, voucher)}`),
  ];
  const parts = voucher.children.flatMap((id) => ['', ...tree(byNumber.get(id), byNumber).map(indented)]);
  return [...own, ...parts];
}

const indented = (line) => (line ? `    ${line}` : line);

const under = (by) => (by ? `, under ${keeper(by)}` : '');
const decided = (number) => (number === undefined ? '' : `, as decided in case ${number}`);
const list = (parts, { currency }) => parts.map(([id, value]) => `voucher ${id} (${money(value, currency)})`).join(', ');

/** What each deed on a voucher says. */
const VOUCHER = {
  issued: ({ value, issuer, holder }, { currency }) =>
    `issued: ${money(value, currency)} by ${short(issuer)} to ${issuer === holder ? 'itself' : short(holder)}`,
  parted: ({ from, value }, { currency }) => `parted from voucher ${from}: ${money(value, currency)}`,
  'handed on': ({ from, to, value, by, decidedIn }, { currency }) =>
    `handed on: ${money(value, currency)} from ${short(from)} to ${short(to)}${under(by)}${decided(decidedIn)}`,
  'given back': ({ to, value, by, decidedIn }, { currency }) =>
    `given back: ${money(value, currency)} to ${short(to)}${under(by)}${decided(decidedIn)}`,
  split: ({ by, children }, voucher) => `split by ${short(by)} into ${list(children, voucher)}`,
  'split off': ({ child, value, remaining, by }, { currency }) =>
    `split off: voucher ${child} (${money(value, currency)})${under(by)}; ${money(remaining, currency)} remain`,
  'took up': ({ by, absorbed, value }, voucher) =>
    `merged by ${short(by)} with ${list(absorbed, voucher)}; now ${money(value, voucher.currency)}`,
  merged: ({ by, into, value }, { currency }) => `merged by ${short(by)}: ${money(value, currency)} into voucher ${into}`,
  redeemed: ({ issuer, holder, value, remaining, by, decidedIn }, { currency }) =>
    `redeemed: ${money(value, currency)}, kept by ${short(issuer)} for ${short(holder)}`
    + `${by ? under(by) : `, with the consent of ${short(holder)}`}${decided(decidedIn)}; ${money(remaining, currency)} remain`,
  cancelled: ({ by, value }, { currency }) => `cancelled: ${money(value, currency)}, taken back by ${short(by)}`,
  reaped: ({ by, value }, { currency }) => `expired: ${money(value, currency)} were never redeemed; cleared away by ${short(by)}`,
  discounted: ({ value, expiresAt, minimumUse }, { currency }) =>
    `became a discount: ${money(value, currency)}, ${conditions({ expires_at: expiresAt, minimum_use: minimumUse }, currency)}`,
  locked: ({ by }) => `locked by ${keeper(by)}`,
  unlocked: ({ by, decidedIn }) => `free again from ${keeper(by)}${decided(decidedIn)}`,
  'receipt refused': ({ error }) => `a receipt was refused: ${reason(error)}`,
};

const OUTCOME = {
  Completed: 'completed',
  DeadlineReleased: 'its deadline passed, the rest went to the receivers',
  DeadlineRefunded: 'its deadline passed, the rest went back to the givers',
  Cancelled: 'cancelled by all',
  Decided: 'ended when its dispute was decided',
  NotFunded: 'a payment did not come, and everything went back',
};

function tellAgreement(agreement, currencyOf) {
  const { id, hash, draft, parties, end, progress, isWhole } = agreement;
  const state = end ? (OUTCOME[end.outcome] ?? end.outcome ?? end.how)
    : agreement.awaited ? 'awaits payments' : parties || !isWhole ? `active, ${percent(progress)} done` : 'proposed';
  return [
    `Agreement ${id}: ${state}`,
    `  draft ${hash ?? 'unknown: it was proposed before the first block that was read'}`,
    ...(draft ? tellDraft(draft, currencyOf) : parties ? [`between ${people(parties)}`] : []).map(indented),
    ...agreement.deeds.map((deed) => `  ${when(deed)}  ${AGREEMENT[deed.deed](deed, currencyOf)}`),
  ];
}

/** What the parties consented to. Amendments are told where they happened. */
function tellDraft({ parties, legs, terms }, currencyOf) {
  const nameOf = (party) => short(parties[party]);
  return [
    `between ${people(parties)}`,
    ...legs.map((leg, index) => `leg ${index}: ${promise(leg, nameOf, currencyOf)}`),
    proofs(terms, nameOf),
    `deadline ${moment(terms.deadline)}, then ${AT_DEADLINE[terms.at_deadline.type]}`,
    ...(terms.arbitration ? [disputes(terms.arbitration)] : []),
    `document ${terms.content}, consents until ${moment(terms.consent_by)}`,
  ];
}

/** An amount of a payment whose currency may be unknown. */
const outside = (minor, currency) => (currency ? money(minor, currency) : `${minor} minor units`);

/** What each deed on an agreement says. */
const AGREEMENT = {
  proposed: ({ by }) => `proposed by ${short(by)}`,
  consented: ({ by }) => `consent of ${short(by)}`,
  activated: ({ parties }) => `in force: all ${parties.length} consented`,
  'awaits payments': ({ parties, until }) => `all ${parties.length} consented; payments outside the chain are awaited until ${moment(until)}`,
  'payment authorized': ({ leg }) => `the payment of leg ${leg} is there`,
  'payment failed': ({ leg, why }) => `the payment of leg ${leg} will not come: ${why}`,
  'payment lost': ({ leg, amount, currency }) => `of the payment of leg ${leg} ${outside(amount, currency)} went back that nobody ordered`,
  'payment disputed': ({ leg, takenBack, inTrouble, currency }) =>
    `the payer's bank has taken back ${outside(takenBack, currency)} of the payment of leg ${leg}; ${inTrouble ? 'nothing is ordered on it for now' : 'that is over'}`,
  withdrawn: ({ by }) => `withdrawn by ${short(by)}`,
  'offer accepted': ({ offer, by, sealed, listing, share }) => {
    const seals = sealed.map(({ who, nonce, delegate }) =>
      `${short(who)} with nonce ${nonce}${delegate ? ` by its delegate ${short(delegate)}` : ''}`);
    const answers = listing === undefined ? '' : `, in answer to listing ${listing}`;
    return `from offer ${offer}, sealed by ${seals.join(' and ') || 'nobody'}; ${percent(share)} of it accepted by ${short(by)}${answers}`;
  },
  progressed: ({ progress, by }) => `progress ${percent(progress)}, on the word of ${word(by)}`,
  released: ({ leg, from, to, what, case: number }, currencyOf) =>
    `leg ${leg} released: ${goods(what, currencyOf)}, from ${short(from)} to ${short(to)}${decided(number)}`,
  refunded: ({ leg, from, to, what, case: number }, currencyOf) =>
    `leg ${leg} refunded: ${goods(what, currencyOf).replace(/, (redeemed|handed over)$/, '')}, back to ${short(from)}, not to ${short(to)}`
    + decided(number),
  disputed: ({ case: number, by, share, released, against, evidence }) =>
    `${short(by)} disputes ${percent(share)} of what is unreleased, against ${people(against)}, and claims `
    + `${percent(released)} of that for the receivers: case ${number}${evidence.length > 0 ? `; evidence ${evidence.join(', ')}` : ''}`,
  'settlement offered': ({ case: number, by, released }) =>
    `${short(by)} would settle case ${number} with ${percent(released)} for the receivers`,
  settled: ({ case: number, released }) => `case ${number} settled by all: ${percent(released)} of what was frozen go to the receivers`,
  ruled: ({ case: number, released }) => `the court ruled in case ${number}: ${percent(released)} of what was frozen go to the receivers`,
  'leg stuck': ({ leg, error }) => `leg ${leg} could not move: ${reason(error)}`,
  'dust forwarded': ({ party, amount }) => `${neba(amount)} of ${short(party)} were too few for its account`,
  'wants to cancel': ({ by }) => `${short(by)} consents to cancel`,
  'wants to amend': ({ by, changes }) => `${short(by)} consents to changes ${changes}`,
  amended: ({ number, changes, by }, currencyOf) =>
    `amendment ${number}, brought by ${short(by)}: ${changes.map((each) => change(each, currencyOf)).join('; ')}`,
  'handed over': ({ party, from, to }) => `party ${party}: ${short(to)} takes the place of ${short(from)}`,
  closed: ({ outcome }) => OUTCOME[outcome] ?? outcome,
};

function tellCase({ id, agreement, fee, deeds, end }) {
  const state = !end ? 'open' : end.how === 'settled' ? 'settled by the parties' : `ruled, ${percent(end.released)} for the receivers`;
  return [
    `Case ${id} about agreement ${agreement}, for ${neba(fee)}: ${state}`,
    ...deeds.map((deed) => `  ${when(deed)}  ${CASE[deed.deed](deed)}`),
  ];
}

/** What each deed in a case says. */
const CASE = {
  opened: ({ claimant, claim, until }) =>
    `opened by ${short(claimant)}, who claims ${percent(claim)} for the receivers; evidence until ${moment(until)}`,
  evidence: ({ party, content }) => `evidence of ${short(party)}: ${content}`,
  rested: ({ party }) => `${short(party)} has no more to say`,
  'draw awaited': ({ round, seats }) => `round ${round}: the lot will fill ${seats} seats`,
  seated: ({ round, jurors, empty, until }) =>
    `round ${round}: ${people(jurors) || 'nobody'} called${empty > 0 ? `, ${empty} seats stay empty` : ''}; votes until ${moment(until)}`,
  'seats lost': ({ round, jurors }) => `round ${round}: ${people(jurors)} did not commit in time`,
  committed: ({ round, juror }) => `round ${round}: ${short(juror)} has fixed a vote`,
  'reveal began': ({ round, until }) => `round ${round}: votes are to be shown until ${moment(until)}`,
  revealed: ({ round, juror, released, reason: why }) =>
    `round ${round}: ${short(juror)} votes for ${percent(released)} to the receivers; reason ${why}`,
  undecided: ({ round, votes }) => `round ${round}: those who were named did not decide, with ${votes} votes; the open court takes over`,
  ruled: ({ round, released, votes, until }) =>
    `round ${round}: ruled, ${percent(released)} for the receivers, by ${votes} votes; final from ${moment(until)}`,
  appealed: ({ party, round, seats, fee }) => `${short(party)} appeals and pays ${neba(fee)} for ${seats} seats: round ${round}`,
  ended: ({ how, released }) =>
    (how === 'settled' ? `the parties agreed on ${percent(released)} for the receivers` : `the ruling is final: ${percent(released)} for the receivers`),
  'costs borne': ({ party, due, paid }) =>
    `${short(party)} bears ${neba(due)} of the costs${paid < due ? `, of which it had only ${neba(paid)}` : ''}`,
  'juror paid': ({ round, juror, amount }) => `round ${round}: ${short(juror)} is paid ${neba(amount)}`,
  'juror slashed': ({ round, juror, amount, why }) => `round ${round}: ${short(juror)} was ${why.toLowerCase()} and loses ${neba(amount)} of the bond`,
  'panel paid': ({ round, payer, returned }) => `round ${round}: paid out${returned > 0n ? `; ${neba(returned)} go back to ${short(payer)}` : ''}`,
};

function tellListing({ id, voucher, owner, currency, left, ask, deeds, end }) {
  const state = end ? end.how : `${money(left, currency)} offered, ${price(ask)} asked for all`;
  return [
    `Listing ${id} of voucher ${voucher}, by ${short(owner)}: ${state}`,
    ...deeds.map((deed) => `  ${when(deed)}  ${LISTING[deed.deed](deed, currency)}`),
  ];
}

const accepted = ({ in_part: inPart, barter, other_prices: otherPrices }) => {
  const wishes = [inPart && 'parts', barter && 'barter', otherPrices && 'other prices'].filter(Boolean);
  return wishes.length > 0 ? `; open to ${wishes.join(', ')}` : '';
};

/** What each deed on a listing says. */
const LISTING = {
  listed: ({ value, ask, accepts, discount, page }) => {
    const conditions = discount ? `; below its value a discount, void from ${moment(discount.expires_at)}` : '';
    return `listed: ${money(value.minor, value.currency)} for ${price(ask)}${accepted(accepts)}${conditions}; page ${page}`;
  },
  'ask changed': ({ old, ask }) => `asks ${price(ask)} instead of ${price(old)}`,
  changed: ({ accepts, page }) => `page ${page}${accepted(accepts)}`,
  sold: ({ agreement, value, left }, currency) => `${money(value, currency)} sold by agreement ${agreement}; ${money(left, currency)} left`,
  delisted: ({ by }) => `taken down by ${short(by)}`,
};

const when = ({ block, time }) => `${time === undefined ? '' : `${moment(time)}  `}block ${block}`;
