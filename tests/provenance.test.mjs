// The story of a voucher from events alone: on made-up events, on forged ones, and on a real chain's.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, eventsOf } from './lib/client.mjs';
import {
  HALF, NEBA, WHOLE, draftHash, draftSale, issue, propose, report, signConsent, signReceipt, submitReceipt, usd,
} from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { Contradiction, history, storyOf } from './lib/provenance.mjs';
import { Unreadable, events as eventsOfChain } from './lib/provenance/chain.mjs';
import { json, lines } from './lib/provenance/text.mjs';
import { EXPONENTS, money, short } from './lib/provenance/words.mjs';
import { until } from './lib/wait.mjs';

const MONTH = 30 * 24 * 3_600_000;
const TERMS = `0x${'11'.repeat(32)}`;
const HASH = `0x${'22'.repeat(32)}`;
const CHANGES = `0x${'33'.repeat(32)}`;
const KEEPER = (id) => ({ keeper: { type: 'Agreement', value: undefined }, id });
const ORDINARY = { type: 'Ordinary', value: undefined };
const CONDITIONS = {
  provers: [{ type: 'Party', value: 1 }], steps: [], deadline: 90_000n, at_deadline: { type: 'Refund', value: undefined },
  consent_by: 60_000n, content: TERMS, arbitration: undefined,
};

// The events of pallets as a chain would tell them, one block each.
const issued = (voucher, minor, { issuer = 'Ada', holder = issuer, terms = TERMS } = {}) => ['Vouchers', 'Issued', {
  voucher, issuer, holder, value: usd(minor), expires_at: BigInt(MONTH), terms, kind: ORDINARY,
}];
const split = (voucher, holder, children) => ['Vouchers', 'Split', { voucher, holder, children }];
const splitOff = (voucher, child, value) => ['Vouchers', 'SplitOff', { voucher, child, value }];
const transferred = (voucher, from, to, minor) => ['Vouchers', 'Transferred', { voucher, from, to, value: usd(minor) }];
const merged = (voucher, holder, absorbed, minor) => ['Vouchers', 'Merged', { voucher, holder, absorbed, value: usd(minor) }];
const redeemed = (voucher, holder, minor, remaining, by) => ['Vouchers', 'Redeemed', {
  voucher, issuer: 'Ada', holder, amount: usd(minor), remaining, by,
}];
const locked = (voucher, agreement) => ['Vouchers', 'Locked', { voucher, lock: KEEPER(agreement) }];
const unlocked = (voucher, agreement) => ['Vouchers', 'Unlocked', { voucher, lock: KEEPER(agreement) }];
const discounted = (voucher, holder, minor, minimumUse) => ['Vouchers', 'Discounted', {
  voucher, holder, value: usd(minor), expires_at: BigInt(MONTH) / 2n, minimum_use: minimumUse,
}];
const escrow = (name, agreement, value) => ['Escrow', name, { agreement, ...value }];
const promised = (from, to, asset) => ({ from, to, asset });
const agreed = (agreement, parties, legs, terms) => [
  escrow('Proposed', agreement, { hash: HASH, draft: { parties, legs, terms: { ...CONDITIONS, ...terms } }, by: parties[0] }),
  ...parties.map((party) => escrow('Consented', agreement, { party })),
];
const activated = (agreement, parties) => escrow('Activated', agreement, { hash: HASH, parties });
const progressed = (agreement, progress, by) => escrow('Progressed', agreement, { progress, by });
const byParty = (who) => ({ type: 'Party', value: who });
const leg = (name, agreement, index, from, to, what) => escrow(name, agreement, { leg: index, from, to, what });
const native = (value) => ({ type: 'Native', value });
const ofVoucher = (id, value, onRelease, discount) => ({
  type: 'Voucher', value: { id, value, on_release: { type: onRelease, value: undefined }, discount },
});
const closed = (agreement, outcome) => escrow('Closed', agreement, { outcome: { type: outcome, value: undefined } });

const numbered = (told) => told.map(([pallet, name, value], index) => ({ block: index + 1, time: (index + 1) * 3_000, pallet, name, value }));
const tell = (...told) => history(numbered(told));
const textOf = (story, id) => lines(storyOf(story, id)).join('\n');
const refuses = (told, pattern) => assert.throws(() => tell(...told), (error) => {
  assert.ok(error instanceof Contradiction, error.stack);
  assert.match(error.message, pattern);
  return true;
});

/** Ada sells voucher 0, worth $60, to Ben for 200 NEBA: half, then all. The locked voucher hands on voucher 1, then itself. */
const SALE = [
  issued(0n, 6_000n),
  ...agreed(0n, ['Ada', 'Ben'], [promised(1, 0, native(200n * NEBA)), promised(0, 1, ofVoucher(0n, 6_000n, 'HandOver'))]),
  locked(0n, 0n),
  activated(0n, ['Ada', 'Ben']),
  progressed(0n, HALF, byParty('Ben')),
  leg('Released', 0n, 0, 'Ben', 'Ada', native(100n * NEBA)),
  splitOff(0n, 1n, 3_000n),
  transferred(1n, 'Ada', 'Ben', 3_000n),
  leg('Released', 0n, 1, 'Ada', 'Ben', ofVoucher(1n, 3_000n, 'HandOver')),
  progressed(0n, WHOLE, byParty('Ben')),
  leg('Released', 0n, 0, 'Ben', 'Ada', native(100n * NEBA)),
  unlocked(0n, 0n),
  transferred(0n, 'Ada', 'Ben', 3_000n),
  leg('Released', 0n, 1, 'Ada', 'Ben', ofVoucher(0n, 3_000n, 'HandOver')),
  closed(0n, 'Completed'),
];

test('family_has_tree_holders_and_sums_when_split_and_handed_on', () => {
  const story = tell(
    issued(0n, 10_000n, { holder: 'Ben' }),
    split(0n, 'Ben', [[1n, 6_000n], [2n, 4_000n]]),
    splitOff(1n, 3n, 1_000n),
    transferred(2n, 'Ben', 'Cleo', 4_000n),
    redeemed(3n, 'Ben', 400n, 600n),
    redeemed(3n, 'Ben', 600n, 0n),
  );
  const [root, first, second, third] = [0n, 1n, 2n, 3n].map((id) => story.vouchers.get(id));
  assert.deepEqual(root.children, [1n, 2n]);
  assert.deepEqual(first.children, [3n]);
  assert.equal(root.end.how, 'split');
  assert.equal(first.value, 5_000n);
  assert.deepEqual(second.holders.map(({ holder, block }) => [holder, block]), [['Ben', 2], ['Cleo', 4]]);
  assert.deepEqual(third.deeds.map(({ deed, value }) => [deed, value]), [['parted', 1_000n], ['redeemed', 400n], ['redeemed', 600n]]);
  assert.equal(third.end.how, 'redeemed');
  const { issued: promised, live, redeemed: kept, mergedIn } = story.families.get(0n);
  assert.deepEqual([promised, live, kept, mergedIn], [10_000n, 9_000n, 1_000n, 0n]);

  const text = textOf(story, 3n);
  assert.match(text, /^Voucher 3: gone, all of it was redeemed\.$/m);
  assert.match(text, /^ {2}issued 100\.00 USD = live 90\.00 USD \+ redeemed 10\.00 USD$/m);
  assert.match(text, /^ {4}voucher 1: 50\.00 USD, held by Ben/m, 'a child stands farther in');
  assert.match(text, /^ {8}voucher 3: gone/m, 'a grandchild still farther');
  assert.match(text, /redeemed: 4\.00 USD, kept by Ada for Ben, with the consent of Ben; 6\.00 USD remain/);
});

test('families_are_told_together_when_merged', () => {
  const story = tell(
    issued(0n, 5_000n), issued(1n, 3_000n), issued(2n, 100n), issued(3n, 700n, { terms: HASH }),
    splitOff(1n, 4n, 1_000n),
    merged(0n, 'Ada', [[4n, 1_000n], [2n, 100n]], 6_100n),
  );
  const sums = (root) => {
    const { issued: promised, mergedIn, live, mergedOut } = story.families.get(root);
    return [promised, mergedIn, live, mergedOut];
  };
  assert.deepEqual(sums(0n), [5_000n, 1_100n, 6_100n, 0n]);
  assert.deepEqual(sums(1n), [3_000n, 0n, 2_000n, 1_000n]);
  assert.deepEqual(sums(2n), [100n, 0n, 0n, 100n]);
  assert.deepEqual(storyOf(story, 2n).families.map(({ root }) => root), [2n, 0n, 1n], 'through voucher 0 to the family of 1');
  assert.deepEqual(storyOf(story, 3n).families.map(({ root }) => root), [3n]);
  const text = textOf(story, 4n);
  assert.match(text, /^Voucher 4: gone, merged into voucher 0\.$/m);
  assert.match(text, /^Family of voucher 0, joined by merging$/m);
  assert.match(text, /issued 50\.00 USD \+ merged in 11\.00 USD = live 61\.00 USD/);
  assert.match(text, /merged by Ada with voucher 4 \(10\.00 USD\), voucher 2 \(1\.00 USD\); now 61\.00 USD/);
  assert.doesNotMatch(text, /voucher 3/);
});

test('sale_is_told_with_consents_words_and_legs', () => {
  const story = tell(...SALE);
  const agreement = story.agreements.get(0n);
  assert.equal(agreement.hash, HASH);
  assert.equal(agreement.proposer, 'Ada');
  assert.deepEqual(agreement.consents.map(({ who, block }) => [who, block]), [['Ada', 3], ['Ben', 4]]);
  assert.equal(agreement.end.outcome, 'Completed');
  assert.deepEqual(story.vouchers.get(1n).deeds.at(-1).by, KEEPER(0n), 'the hand-over is the agreement\'s');
  const text = textOf(story, 1n);
  for (const expected of [
    'Agreement 0: completed', `draft ${HASH}`, 'consent of Ada', 'consent of Ben', 'in force: all 2 consented',
    'progress 50 %, on the word of Ben', 'leg 0 released: 100 NEBA, from Ben to Ada',
    'leg 1 released: 30.00 USD of voucher 1, handed over, from Ada to Ben', 'progress 100 %, on the word of Ben',
  ]) assert.ok(text.includes(expected), `"${expected}" in\n${text}`);
});

test('redemption_names_its_agreement_when_work_is_released', () => {
  const work = promised(0, 1, ofVoucher(0n, 5_000n, 'Redeem'));
  const start = [issued(0n, 5_000n), ...agreed(7n, ['Ada', 'Ben'], [work]), locked(0n, 7n), activated(7n, ['Ada', 'Ben'])];
  const half = [
    progressed(7n, HALF, 'Ben'),
    redeemed(0n, 'Ada', 2_500n, 2_500n, KEEPER(7n)),
    leg('Released', 7n, 0, 'Ada', 'Ben', ofVoucher(0n, 2_500n, 'Redeem')),
  ];
  const refund = [
    unlocked(0n, 7n),
    leg('Refunded', 7n, 0, 'Ada', 'Ben', ofVoucher(0n, 2_500n, 'Redeem')),
    closed(7n, 'DeadlineRefunded'),
  ];
  const text = textOf(tell(...start, ...half, ...refund), 0n);
  assert.match(text, /redeemed: 25\.00 USD, kept by Ada for Ada, under agreement 7; 25\.00 USD remain/);
  assert.match(text, /progress 50 %, on the word of Ben/, 'the event as it was before there were devices');
  assert.match(text, /leg 0 refunded: 25\.00 USD of voucher 0, back to Ada, not to Ben/);
  assert.match(text, /Agreement 7: its deadline passed, the rest went back to the givers/);
  refuses([...start, half[0], redeemed(0n, 'Ada', 2_500n, 2_500n)], /the lock of voucher 0 is .* not none/);
  refuses([...start, half[0], half[1], leg('Released', 7n, 0, 'Ada', 'Ben', ofVoucher(0n, 2_501n, 'Redeem'))], /released is "2500", not "2501"/);
  refuses([...start, ...half, refund[1]], /the lock of voucher 0/);
});

test('discount_and_reaping_are_told', () => {
  const told = [
    issued(0n, 10_000n, { holder: 'Ben' }),
    splitOff(0n, 1n, 2_000n),
    discounted(1n, 'Ben', 2_000n, 500n),
    redeemed(1n, 'Ben', 500n, 1_500n),
  ];
  const reaped = { pallet: 'Vouchers', name: 'Reaped', value: { voucher: 1n, issuer: 'Ada', holder: 'Ben', value: usd(1_500n), by: 'Cleo' } };
  const story = history([...numbered(told), { block: 9, time: MONTH / 2, ...reaped }]);
  assert.deepEqual(story.vouchers.get(1n).kind, { type: 'Discount', value: { minimum_use: 500n } });
  const { live, expired, redeemed: kept } = story.families.get(0n);
  assert.deepEqual([live, expired, kept], [8_000n, 1_500n, 500n]);
  const text = textOf(story, 1n);
  assert.match(text, /became a discount: 20\.00 USD, void from 1970-01-16 00:00:00, at least 5\.00 USD at a time/);
  assert.match(text, /expired: 15\.00 USD were never redeemed; cleared away by Cleo/);
  assert.throws(() => history([...numbered(told), { block: 9, time: MONTH / 2 - 1, ...reaped }]), /voucher 1 had not expired/);
});

test('cancelled_vouchers_count_as_taken_back', () => {
  const story = tell(issued(0n, 10_000n), ['Vouchers', 'Cancelled', { voucher: 0n, issuer: 'Ada', value: usd(10_000n) }]);
  assert.equal(story.families.get(0n).cancelled, 10_000n);
  assert.match(textOf(story, 0n), /issued 100\.00 USD = live 0\.00 USD \+ cancelled 100\.00 USD/);
});

test('offer_tells_who_sealed_it_and_who_accepted', () => {
  const listing = 4n;
  const listed = ['Market', 'Listed', {
    listing, owner: 'Ada', voucher: 0n, value: usd(6_000n), ask: { type: 'Money', value: usd(5_000n) },
    accepts: { in_part: true, barter: false, other_prices: true }, discount: undefined, page: TERMS,
  }];
  const asks = (old, now) => ['Market', 'AskChanged', { listing, old, new: now }];
  const accepted = (signers) => ['Market', 'OfferAccepted', { agreement: 2n, offer: HASH, by: 'Ada', signers, listing, share: WHOLE }];
  const before = [
    issued(0n, 6_000n), listed, asks({ type: 'Money', value: usd(5_000n) }, native(40n * NEBA)),
    ...agreed(2n, ['Ada', 'Ben'], [promised(0, 1, ofVoucher(0n, 6_000n, 'HandOver'))]), locked(0n, 2n), activated(2n, ['Ada', 'Ben']),
  ];
  const sold = ['Market', 'Sold', { listing, agreement: 2n, value: 6_000n, left: 0n }];
  const text = textOf(tell(...before, accepted([['Ben', 9n, 'Cleo']]), sold), 0n);
  for (const expected of [
    `from offer ${HASH}, sealed by Ben with nonce 9 by its delegate Cleo; 100 % of it accepted by Ada, in answer to listing 4`,
    'Listing 4 of voucher 0, by Ada: sold', 'listed: 60.00 USD for 50.00 USD; open to parts, other prices',
    'asks 40 NEBA instead of 50.00 USD', '60.00 USD sold by agreement 2; 0.00 USD left',
  ]) assert.ok(text.includes(expected), `"${expected}" in\n${text}`);
  refuses([...before, accepted([['Cleo', 9n, undefined]])], /the offer of agreement 2 has no consent of Ben/);
  refuses([...before, asks(native(1n), native(2n))], /what listing 4 asks/);
});

test('draft_is_told_in_words', () => {
  const discount = { expires_at: BigInt(MONTH) / 2n, minimum_use: 500n };
  const legs = [
    promised(1, 0, native(250n * NEBA)), promised(1, 2, { type: 'Asset', value: { id: 7, amount: 90n } }),
    promised(0, 1, ofVoucher(0n, 8_000n, 'Redeem', discount)), promised(2, 0, { type: 'Item', value: { collection: 3, item: 4 } }),
  ];
  const terms = {
    provers: [{ type: 'Party', value: 1 }, { type: 'Witnesses', value: { needed: 1, names: ['Dan', 'Eve'] } }],
    steps: [{ progress: HALF, prover: 1 }, { progress: WHOLE, prover: 0 }], at_deadline: { type: 'Release', value: undefined },
  };
  const told = [issued(0n, 8_000n), ...agreed(0n, ['Ada', 'Ben', 'Cleo'], legs, terms), locked(0n, 0n)];
  const text = textOf(tell(...told), 0n);
  assert.ok(text.includes([
    `  draft ${HASH}`,
    '    between Ada, Ben, Cleo',
    '    leg 0: 250 NEBA, from Ben to Ada',
    '    leg 1: 90 of asset 7, from Ben to Cleo',
    '    leg 2: 80.00 USD of voucher 0, redeemed, from Ada to Ben; as a discount, void from 1970-01-16 00:00:00, at least 5.00 USD at a time',
    '    leg 3: item 4 of collection 3, from Cleo to Ada',
    '    progress is proven by Ben or 1 of Dan, Eve, in steps: 50 % by prover 1, 100 % by prover 0',
    '    deadline 1970-01-01 00:01:30, then the rest goes to the receivers',
    `    document ${TERMS}, consents until 1970-01-01 00:01:00`,
    '  1970-01-01 00:00:06  block 2  proposed by Ada',
  ].join('\n')), text);
});

test('who_decides_disputes_is_told_in_words', () => {
  const decided = (arbiters, fee) => {
    const legs = [promised(0, 1, ofVoucher(0n, 8_000n, 'Redeem'))];
    const told = [issued(0n, 8_000n), ...agreed(0n, ['Ada', 'Ben'], legs, { arbitration: { arbiters, fee } }), locked(0n, 0n)];
    return textOf(tell(...told), 0n).split('\n').find((line) => line.includes('disputes')).trim();
  };
  const panel = (verdict) => ({ type: 'Panel', value: { names: ['Dan', 'Eve'], verdict } });
  const median = panel({ type: 'Median', value: { votes: 1 } });
  const unanimous = panel({ type: 'Unanimous', value: undefined });
  assert.equal(decided(median, 3n * NEBA), 'disputes are decided by 1 of Dan, Eve, by their median, for 3 NEBA');
  assert.equal(decided(unanimous, 0n), 'disputes are decided by Dan, Eve, when all agree, for 0 NEBA');
  assert.equal(decided({ type: 'Court', value: { seats: 7 } }, 1n), "disputes are decided by 7 of the court's jurors, for 0.000000000001 NEBA");
});

// What the court and escrow tell of a dispute, case 3 of agreement 0.
const court = (name, value) => ['Arbitration', name, { case: 3n, ...value }];
const byCourt = (seats) => ({ arbiters: { type: 'Court', value: { seats } }, fee: 6n * NEBA });
const disputed = (by, share, released, against) => [
  court('CaseOpened', { agreement: 0n, claimant: by, claim: released, fee: 6n * NEBA, until: 60_000n }),
  escrow('Disputed', 0n, { case: 3n, by, claim: { share, released, against }, evidence: [TERMS] }),
];
const revealed = (juror, released, round = 0) => court('Revealed', { round, juror, released, reason: HASH });
const judged = (votes, released) => [
  court('DrawAwaited', { round: 0, seats: votes.length, from: 4 }),
  court('PanelSeated', { round: 0, jurors: votes.map(([juror]) => juror), empty: 0, until: 70_000n }),
  ...votes.map(([juror]) => court('Committed', { round: 0, juror })),
  court('RevealBegan', { round: 0, until: 80_000n }),
  ...votes.map(([juror, vote]) => revealed(juror, vote)),
  court('Ruled', { round: 0, released, votes: votes.length, until: 90_000n }),
];
const enforced = (released) => [
  court('Enforced', { agreement: 0n, released }),
  court('CostsBorne', { party: 'Ben', due: 2n * NEBA, paid: 2n * NEBA }),
  court('CostsBorne', { party: 'Ada', due: 4n * NEBA, paid: NEBA }),
  escrow('DisputeRuled', 0n, { case: 3n, released }),
];
const PERCENT = HALF / 50;
const VOTES = [['Xia', 20 * PERCENT], ['Yan', 30 * PERCENT], ['Zoe', 100 * PERCENT]];

/**
 * Ada sold voucher 0, worth $60, to Ben for 200 NEBA. Half is done; Ben disputes the rest and claims it all. The court gives
 * 30 % to the receivers: 30 NEBA to Ada and $9 to Ben, and back 70 NEBA to Ben and $21 to Ada.
 */
const QUARREL = [
  issued(0n, 6_000n),
  ...agreed(0n, ['Ada', 'Ben'], [promised(1, 0, native(200n * NEBA)), promised(0, 1, ofVoucher(0n, 6_000n, 'HandOver'))],
    { arbitration: byCourt(3) }),
  ...SALE.slice(4, 11),
  ...disputed('Ben', WHOLE, 0, 0b01),
  ...judged(VOTES, 30 * PERCENT),
  ...enforced(30 * PERCENT),
  leg('Released', 0n, 0, 'Ben', 'Ada', native(30n * NEBA)),
  leg('Refunded', 0n, 0, 'Ben', 'Ada', native(70n * NEBA)),
  splitOff(0n, 2n, 900n),
  transferred(2n, 'Ada', 'Ben', 900n),
  leg('Released', 0n, 1, 'Ada', 'Ben', ofVoucher(2n, 900n, 'HandOver')),
  unlocked(0n, 0n),
  leg('Refunded', 0n, 1, 'Ada', 'Ben', ofVoucher(0n, 2_100n, 'HandOver')),
  closed(0n, 'Decided'),
  court('JurorPaid', { round: 0, juror: 'Xia', amount: 3n * NEBA }),
  court('JurorSlashed', { round: 0, juror: 'Zoe', amount: NEBA, deed: { type: 'Incoherent', value: undefined } }),
  court('PanelPaid', { round: 0, payer: 'Ben', returned: 0n }),
];
const indexIn = (list, name, nth = 0) => list.map(([, each], index) => (each === name ? index : -1)).filter((index) => index >= 0)[nth];

test('dispute_is_told_with_its_case_and_what_the_ruling_moved', () => {
  const story = tell(...QUARREL);
  const agreement = story.agreements.get(0n);
  assert.equal(agreement.end.outcome, 'Decided');
  assert.deepEqual(agreement.disputes.map(({ by, against, decision }) => [by, against, decision.how, decision.released]),
    [['Ben', ['Ada'], 'ruled', 30 * PERCENT]]);
  assert.deepEqual(story.cases.get(3n).end.released, 30 * PERCENT);
  const text = textOf(story, 2n);
  for (const expected of [
    'Agreement 0: ended when its dispute was decided',
    `Ben disputes 100 % of what is unreleased, against Ada, and claims 0 % of that for the receivers: case 3; evidence ${TERMS}`,
    'the court ruled in case 3: 30 % of what was frozen go to the receivers',
    'leg 0 released: 100 NEBA, from Ben to Ada\n',
    'leg 0 released: 30 NEBA, from Ben to Ada, as decided in case 3',
    'leg 0 refunded: 70 NEBA, back to Ben, not to Ada, as decided in case 3',
    'handed on: 9.00 USD from Ada to Ben, under agreement 0, as decided in case 3',
    'free again from agreement 0, as decided in case 3',
    'Case 3 about agreement 0, for 6 NEBA: ruled, 30 % for the receivers',
    'opened by Ben, who claims 0 % for the receivers', 'round 0: Xia, Yan, Zoe called', 'round 0: Zoe has fixed a vote',
    `round 0: Yan votes for 30 % to the receivers; reason ${HASH}`, 'round 0: ruled, 30 % for the receivers, by 3 votes',
    'the ruling is final: 30 % for the receivers', 'Ada bears 4 NEBA of the costs, of which it had only 1 NEBA',
    'round 0: Xia is paid 3 NEBA', 'round 0: Zoe was incoherent and loses 1 NEBA of the bond', 'round 0: paid out\n',
  ]) assert.ok(`${text}\n`.includes(expected), `"${expected}" in\n${text}`);
  assert.doesNotMatch(text, /Released|Arbitration\./, 'nothing is unknown');
  const told = JSON.parse(json(storyOf(story, 0n)));
  assert.deepEqual(told.cases.map(({ id, claimant, ruling }) => [id, claimant, ruling]), [['3', 'Ben', 30 * PERCENT]]);
  const others = tell(...QUARREL, ['Arbitration', 'Sang', { case: 3n }], ['Arbitration', 'Sang', { case: 4n }]).others;
  assert.equal(others.length, 2);
  assert.doesNotThrow(() => history(numbered(QUARREL).filter(({ pallet }) => pallet !== 'Arbitration')), 'without the court, too');
});

test('settlement_needs_everybody_and_ends_the_case', () => {
  const before = [...QUARREL.slice(0, indexIn(QUARREL, 'DrawAwaited'))];
  const offers = (who, released) => escrow('SettlementOffered', 0n, { case: 3n, released, by: who });
  const settled = (released) => [
    court('PanelPaid', { round: 0, payer: 'Ben', returned: 6n * NEBA }), court('Settled', { agreement: 0n, released }),
    escrow('DisputeSettled', 0n, { case: 3n, released }),
  ];
  const moves = QUARREL.slice(indexIn(QUARREL, 'Enforced') + 4, -3);
  const agreeing = [offers('Ben', 10 * PERCENT), offers('Ada', 30 * PERCENT), offers('Ben', 30 * PERCENT)];
  const text = textOf(tell(...before, ...agreeing, ...settled(30 * PERCENT), ...moves), 0n);
  for (const expected of [
    'Ben would settle case 3 with 10 % for the receivers', 'case 3 settled by all: 30 % of what was frozen go to the receivers',
    'Case 3 about agreement 0, for 6 NEBA: settled by the parties', 'round 0: paid out; 6 NEBA go back to Ben',
  ]) assert.ok(text.includes(expected), `"${expected}" in\n${text}`);
  refuses([...before, agreeing[0], agreeing[1], ...settled(30 * PERCENT)], /the settlement of agreement 0 has no consent of Ben/);
  refuses([...before, ...agreeing, ...settled(31 * PERCENT)], /what was offered in case 3 is 300000000, not 310000000/);
  refuses([...before, ...agreeing, ...settled(30 * PERCENT).toSpliced(1, 1)], /what case 3 came to/);
  refuses([...before, agreeing[0], agreeing[0]], /Ben offered the same in case 3 before/);
  refuses([...before, escrow('CancelConsented', 0n, { party: 'Ada' })], /agreement 0 is in dispute, case 3/);
  refuses([...before, ...disputed('Ada', WHOLE, 0, 0b10)], /case 3 begins twice/);
});

test('what_was_decided_moves_later_when_it_could_not_at_once', () => {
  const ruled = indexIn(QUARREL, 'DisputeRuled');
  const [paid, back, ...voucher] = QUARREL.slice(ruled + 1, -3);
  const stuck = escrow('LegStuck', 0n, { leg: 0, error: { type: 'Other', value: undefined } });
  const text = textOf(tell(...QUARREL.slice(0, ruled + 1), stuck, ...voucher.slice(0, -1), paid, back, closed(0n, 'Decided')), 0n);
  assert.match(text, /leg 0 could not move: Other/);
  assert.match(text, /leg 0 refunded: 70 NEBA, back to Ben, not to Ada, as decided in case 3/);
  // Ada's account is gone, and its part is too small to open it again.
  const small = (amount) => QUARREL.map((event) => (event === paid ? escrow('DustForwarded', 0n, { party: 'Ada', amount }) : event));
  assert.doesNotThrow(() => tell(...small(30n * NEBA)));
  refuses(small(31n * NEBA), /agreement 0 has no native leg that 31000000000000 could be the rest of/);
});

test('forged_disputes_are_refused', () => {
  const at = (name, nth) => indexIn(QUARREL, name, nth);
  const moves = at('DisputeRuled') + 1;
  for (const [what, told, pattern] of [
    ['a ruling that nobody asked for', QUARREL.toSpliced(at('CaseOpened'), 2), /there never was a case 3/],
    ['a dispute of a stranger', QUARREL.with(at('Disputed'), disputed('Eve', WHOLE, 0, 1)[1]), /Eve is no party of agreement 0/],
    ['another claim than before the court', QUARREL.with(at('Disputed'), disputed('Ben', WHOLE, 1, 1)[1]), /what case 3 is about/],
    ['another ruling than the court\'s', QUARREL.with(at('DisputeRuled'), escrow('DisputeRuled', 0n, { case: 3n, released: HALF })), /what case 3 came to/],
    ['a ruling that is not the median', QUARREL.with(at('Ruled'), court('Ruled', { round: 0, released: HALF, votes: 3, until: 9n })),
      /the median of the votes in case 3 is 300000000, not 500000000/],
    ['a vote too many', QUARREL.toSpliced(at('Ruled'), 0, revealed('Zoe', 0)), /Zoe votes twice in case 3/],
    ['a vote of a stranger', QUARREL.with(at('Revealed'), revealed('Eve', 0)), /Eve did not commit to a vote in case 3/],
    ['a vote left out', QUARREL.toSpliced(at('Revealed'), 1), /the number of votes in case 3 is 2, not 3/],
    ['a seat twice', QUARREL.with(at('PanelSeated'), court('PanelSeated', { round: 0, jurors: ['Xia', 'Xia'], empty: 0, until: 1n })), /Xia has a seat twice/],
    ['more than was decided', QUARREL.with(moves, leg('Released', 0n, 0, 'Ben', 'Ada', native(31n * NEBA))),
      /what case 3 decided of leg 0 of agreement 0 is "30000000000000", not "31000000000000"/],
    ['the wrong side', QUARREL.with(moves, leg('Refunded', 0n, 0, 'Ben', 'Ada', native(30n * NEBA))), /what case 3 decided of leg 0/],
    ['an end by a dispute that never was', SALE.with(-1, closed(0n, 'Decided')), /agreement 0 was never in dispute/],
    ['pay for somebody who had no seat', [...QUARREL, court('JurorPaid', { round: 0, juror: 'Eve', amount: 1n })], /Eve never had a seat in round 0/],
  ]) assert.throws(() => tell(...told), (error) => error instanceof Contradiction && pattern.test(error.message), what);
});

test('legs_end_with_what_was_promised', () => {
  const wants = ['Ada', 'Ben'].map((who) => escrow('AmendConsented', 0n, { who, changes: CHANGES }));
  const added = promised(1, 0, { type: 'Asset', value: { id: 7, amount: 90n } });
  const amended = escrow('Amended', 0n, { number: 0, changes: [{ type: 'AddLeg', value: added }], by: 'Ben' });
  const before = [...SALE.slice(0, 11), ...wants, amended, ...SALE.slice(11, -1)];
  const paid = leg('Released', 0n, 2, 'Ben', 'Ada', added.asset);
  assert.match(textOf(tell(...before, paid, SALE.at(-1)), 0n), /amendment 0, brought by Ben: one more leg: 90 of asset 7, from party 1 to party 0/);
  refuses([...before, SALE.at(-1)], /what left leg 2 of agreement 0 is "0", not "90"/);

  // Ada's account is gone, and the last share is too small to open it again.
  const ends = (paid, ...dust) => SALE.with(12, leg('Released', 0n, 0, 'Ben', 'Ada', native(paid))).toSpliced(13, 0, ...dust);
  const dust = (party, amount) => escrow('DustForwarded', 0n, { party, amount });
  const all = 100n * NEBA;
  assert.match(textOf(tell(...ends(all - 3n, dust('Ada', 3n))), 0n), /0\.000000000003 NEBA of Ada were too few for its account/);
  refuses(ends(all - 3n), /what left leg 0 of agreement 0/);
  refuses(ends(all - 3n, dust('Ada', 2n)), /what left leg 0 of agreement 0/);
  refuses(ends(all - 3n, dust('Ada', 4n)), /200000000000001 left leg 0 of agreement 0/);
  refuses(ends(all - 3n, dust('Eve', 3n)), /Eve has no share in leg 0 of agreement 0/);
  refuses(ends(all, dust('Ada', 1n)), /agreement 0 has no native leg that 1 could be the rest of/);
});

test('amendments_are_told_with_everybodys_consent', () => {
  const wants = (who) => escrow('AmendConsented', 0n, { who, changes: CHANGES });
  const changes = [
    { type: 'Deadline', value: BigInt(MONTH) },
    { type: 'HandOver', value: { party: 1, to: 'Cleo' } },
    { type: 'Proofs', value: {
      provers: [{ type: 'Witnesses', value: { needed: 2, names: ['Dan', 'Eve', 'Finn'] } }, { type: 'Party', value: 1 }],
      steps: [{ progress: HALF, prover: 0 }, { progress: WHOLE, prover: 1 }],
    } },
  ];
  const amended = escrow('Amended', 0n, { number: 0, changes, by: 'Cleo' });
  const handedOver = escrow('HandedOver', 0n, { party: 1, from: 'Ben', to: 'Cleo' });
  const before = SALE.slice(0, 11);
  const device = { type: 'Device', value: { key: { type: 'Ed25519', value: TERMS }, time: 60_000n, place: undefined } };
  const cancels = ['Ada', 'Cleo'].map((party) => escrow('CancelConsented', 0n, { party }));
  const end = [
    leg('Refunded', 0n, 0, 'Cleo', 'Ada', native(100n * NEBA)),
    unlocked(0n, 0n), leg('Refunded', 0n, 1, 'Ada', 'Cleo', ofVoucher(0n, 3_000n, 'HandOver')), closed(0n, 'Cancelled'),
  ];
  const story = tell(
    ...before, wants('Ada'), wants('Ben'), wants('Cleo'), amended, handedOver, progressed(0n, 600_000_000, device), ...cancels, ...end,
  );
  assert.deepEqual(story.agreements.get(0n).parties, ['Ada', 'Cleo']);
  assert.deepEqual(story.agreements.get(0n).deeds.find(({ deed }) => deed === 'activated').parties, ['Ada', 'Ben']);
  const text = textOf(story, 0n);
  for (const expected of [
    `Ben consents to changes ${CHANGES}`,
    'amendment 0, brought by Cleo: deadline 1970-01-31 00:00:00; party 1 is now Cleo; '
      + 'progress is proven by 2 of Dan, Eve, Finn or party 1, in steps: 50 % by prover 0, 100 % by prover 1',
    'party 1: Cleo takes the place of Ben', `progress 60 %, on the word of the device with Ed25519 key ${TERMS}, read 1970-01-01 00:01:00`,
    'Cleo consents to cancel', 'Agreement 0: cancelled by all',
  ]) assert.ok(text.includes(expected), `"${expected}" in\n${text}`);

  refuses([...before, wants('Ada'), wants('Ben'), amended], /an amendment of agreement 0 has no consent of Cleo/);
  refuses([...before, wants('Ada'), wants('Ben'), progressed(0n, 600_000_000, byParty('Ben')), wants('Cleo'), amended], /no consent of Ada, Ben/);
  refuses([...before, cancels[0], end.at(-1)], /the cancellation of agreement 0 has no consent of Ben/);
});

const card = (minor) => ({
  type: 'External', value: { account: HASH, money: usd(minor), at_expiry: { type: 'Void', value: undefined } },
});
const awaiting = (agreement, parties) => escrow('FundingOpened', agreement, { hash: HASH, parties, until: 70_000n });
const payment = (name, agreement, index, more = {}) => escrow(`Payment${name}`, agreement, { leg: index, ...more });

/** Ben pays 200 NEBA and $60 by card for what Ada does; the card is awaited. */
const CARD = [
  ...agreed(0n, ['Ada', 'Ben'], [promised(1, 0, native(200n * NEBA)), promised(1, 0, card(6_000n)), promised(0, 1, native(NEBA))]),
  awaiting(0n, ['Ada', 'Ben']),
];
const REFUNDED = [
  leg('Refunded', 0n, 0, 'Ben', 'Ada', native(200n * NEBA)),
  leg('Refunded', 0n, 2, 'Ada', 'Ben', native(NEBA)),
];

test('payment_outside_the_chain_is_told_from_its_authorization_to_its_capture', () => {
  const story = tell(
    issued(0n, 1n), ...CARD, payment('Authorized', 0n, 1), activated(0n, ['Ada', 'Ben']),
    progressed(0n, WHOLE, byParty('Ada')),
    leg('Released', 0n, 0, 'Ben', 'Ada', native(200n * NEBA)),
    leg('Released', 0n, 1, 'Ben', 'Ada', card(6_000n)),
    leg('Released', 0n, 2, 'Ada', 'Ben', native(NEBA)),
    closed(0n, 'Completed'),
    // A hundred days later the payer's bank is asked.
    payment('Disputed', 0n, 1, { taken_back: 6_000n, in_trouble: true }),
  );
  const { deeds, end } = story.agreements.get(0n);
  assert.equal(end.outcome, 'Completed');
  const told = deeds.map(({ deed }) => deed);
  assert.deepEqual(told.slice(3), ['awaits payments', 'payment authorized', 'activated', 'progressed',
    'released', 'released', 'released', 'closed', 'payment disputed']);
});

test('agreement_that_is_not_funded_gives_everything_back', () => {
  const story = tell(...CARD, payment('Failed', 0n, 1, { why: { type: 'Declined', value: undefined } }), ...REFUNDED, closed(0n, 'NotFunded'));
  assert.equal(story.agreements.get(0n).end.outcome, 'NotFunded');
  const late = tell(...CARD, ...REFUNDED, leg('Refunded', 0n, 1, 'Ben', 'Ada', card(6_000n)), closed(0n, 'NotFunded'));
  assert.equal(late.agreements.get(0n).legs[1].moved, 6_000n);
});

test('payment_that_is_lost_counts_as_gone', () => {
  const story = tell(
    ...CARD, payment('Authorized', 0n, 1), activated(0n, ['Ada', 'Ben']),
    payment('Lost', 0n, 1, { amount: 2_500n }),
    ...REFUNDED, leg('Refunded', 0n, 1, 'Ben', 'Ada', card(3_500n)), closed(0n, 'DeadlineRefunded'),
  );
  assert.equal(story.agreements.get(0n).legs[1].moved, 6_000n);
});

test('forged_payments_are_refused', () => {
  const begun = [...CARD, payment('Authorized', 0n, 1), activated(0n, ['Ada', 'Ben'])];
  refuses([...CARD, activated(0n, ['Ada', 'Ben'])], /agreement 0 began without the payments of legs 1/);
  refuses([...CARD.slice(0, -1), activated(0n, ['Ada', 'Ben'])], /agreement 0 began without awaiting its payments/);
  refuses([...CARD, progressed(0n, HALF, byParty('Ada'))], /agreement 0 still awaits payments/);
  refuses([...CARD, payment('Authorized', 0n, 0)], /leg 0 of agreement 0 is not paid outside/);
  refuses([...begun, payment('Authorized', 0n, 1)], /the payment of leg 1 of agreement 0 was not awaited/);
  refuses([...begun, payment('Lost', 0n, 1, { amount: 6_001n })], /6001 left leg 1 of agreement 0, which has 6000/);
  refuses([...begun, payment('Disputed', 0n, 1, { taken_back: 6_001n, in_trouble: true })], /6001 were taken back of leg 1/);
  refuses([...begun, ...REFUNDED, leg('Refunded', 0n, 1, 'Ben', 'Ada', card(6_000n)), closed(0n, 'NotFunded')],
    /agreement 0 had begun, and ended as NotFunded/);
  refuses([...CARD, ...REFUNDED, leg('Refunded', 0n, 1, 'Ben', 'Ada', card(6_000n)), closed(0n, 'DeadlineRefunded')],
    /agreement 0 never began, and ended as DeadlineRefunded/);
  refuses([...begun, leg('Released', 0n, 1, 'Ben', 'Ada', { ...card(10n), value: { ...card(10n).value, account: TERMS } })],
    /what leg 1 of agreement 0 is about/);
});

test('payments_are_told_in_words', () => {
  const story = tell(
    issued(0n, 6_000n),
    ...agreed(0n, ['Ada', 'Ben'], [promised(0, 1, ofVoucher(0n, 6_000n, 'HandOver')), promised(1, 0, card(6_000n))]),
    locked(0n, 0n), awaiting(0n, ['Ada', 'Ben']), payment('Authorized', 0n, 1), activated(0n, ['Ada', 'Ben']),
    payment('Lost', 0n, 1, { amount: 6_000n }),
    unlocked(0n, 0n), leg('Refunded', 0n, 0, 'Ada', 'Ben', ofVoucher(0n, 6_000n, 'HandOver')),
    closed(0n, 'DeadlineRefunded'),
    payment('Disputed', 0n, 1, { taken_back: 100n, in_trouble: false }),
  );
  const text = textOf(story, 0n);
  assert.match(text, /leg 1: 60\.00 USD outside the chain, from Ben to Ada$/m);
  assert.match(text, /all 2 consented; payments outside the chain are awaited until 1970-01-01 00:01:10$/m);
  assert.match(text, /the payment of leg 1 is there$/m);
  assert.match(text, /of the payment of leg 1 60\.00 USD went back that nobody ordered$/m);
  assert.match(text, /the payer's bank has taken back 1\.00 USD of the payment of leg 1; that is over$/m);
});

test('forged_lists_are_refused_and_say_where', () => {
  const forged = [
    ['an event left out', SALE.toSpliced(8, 1), /voucher 1 was never issued/],
    ['a consent left out', SALE.toSpliced(3, 1), /the draft of agreement 0 has no consent of Ben/],
    ['two events exchanged', SALE.with(9, SALE[10]).with(10, SALE[9]), /agreement 0 released voucher 1, which shows nothing of it/],
    ['a payment left out', SALE.toSpliced(7, 1), /what left leg 0 of agreement 0 is "100000000000000", not "200000000000000"/],
    ['a payment told twice', SALE.toSpliced(12, 0, SALE[12], SALE[12]), /300000000000000 left leg 0 of agreement 0, which has 200000000000000/],
    ['a payment of something else', SALE.with(7, leg('Released', 0n, 0, 'Ben', 'Ada', { type: 'Asset', value: { id: 1, amount: 100n } })), /what leg 0 of agreement 0 is about/],
    ['a payment by a stranger', SALE.with(7, leg('Released', 0n, 0, 'Eve', 'Ada', native(100n * NEBA))), /the giver of leg 0 of agreement 0 is "Ben", not "Eve"/],
    ['a leg that nobody consented to', SALE.toSpliced(8, 0, leg('Released', 0n, 2, 'Ben', 'Ada', native(1n))), /agreement 0 has no leg 2/],
    ['a proposal without a draft', SALE.with(1, escrow('Proposed', 0n, { hash: HASH, by: 'Ada' })), /agreement 0 was proposed without a draft/],
    ['other people than in the draft', SALE.with(5, activated(0n, ['Ada'])), /the people of agreement 0/],
    ['another hash', SALE.with(5, escrow('Activated', 0n, { hash: CHANGES, parties: ['Ada', 'Ben'] })), /the hash of agreement 0/],
    ['progress that falls', SALE.with(11, progressed(0n, HALF - 1, byParty('Ben'))), /progress of agreement 0 falls to 499999999/],
    ['an end too early', [...SALE.slice(0, 11), closed(0n, 'Completed')], /progress of agreement 0 is 500000000, not 1000000000/],
    ['something after the end', [...SALE, progressed(0n, WHOLE, byParty('Ben'))], /agreement 0 has ended in block 17/],
    ['a stranger as receiver', SALE.with(10, leg('Released', 0n, 1, 'Ada', 'Eve', ofVoucher(1n, 3_000n, 'HandOver'))), /the receiver of leg 1 of agreement 0 is "Ben", not "Eve"/],
    ['a stranger as giver', [...SALE, transferred(0n, 'Eve', 'Ada', 3_000n)], /the holder of voucher 0 is "Ben", not "Eve"/],
    ['parts that do not add up', [issued(0n, 100n), split(0n, 'Ada', [[1n, 60n], [2n, 41n]])], /the value of voucher 0 is "100", not "101"/],
    ['more redeemed than promised', [issued(0n, 100n), redeemed(0n, 'Ada', 101n, 0n)], /voucher 0 is worth 100/],
    ['a wrong remainder', [issued(0n, 100n), redeemed(0n, 'Ada', 60n, 50n)], /what remains of voucher 0 is "40", not "50"/],
    ['a merge that creates money', [issued(0n, 100n), issued(1n, 50n), merged(0n, 'Ada', [[1n, 50n]], 151n)],
      /the family of voucher 0 does not add up: issued 100 \+ merged in 50 is not live 151/],
    ['a merge of another promise', [issued(0n, 100n), issued(1n, 50n, { terms: HASH }), merged(0n, 'Ada', [[1n, 50n]], 150n)], /the terms of voucher 1/],
    ['a voucher that begins twice', [issued(0n, 100n), issued(0n, 100n)], /voucher 0 begins twice/],
    ['life after the end', [issued(0n, 100n), redeemed(0n, 'Ada', 100n, 0n), transferred(0n, 'Ada', 'Ben', 100n)], /voucher 0 is gone since block 2/],
  ];
  assert.doesNotThrow(() => tell(...SALE));
  for (const [what, told, pattern] of forged) {
    assert.throws(() => tell(...told), (error) => error instanceof Contradiction && pattern.test(error.message), what);
  }
  assert.throws(() => tell(...forged[0][1]), ({ event }) => event.block === 9 && event.name === 'Transferred', 'it says at which event');
});

test('unknown_events_are_shown_plainly', () => {
  const story = tell(
    issued(0n, 100n), issued(1n, 100n),
    ['Vouchers', 'Blessed', { voucher: 0n, by: 'Cleo', times: 3n }],
    ['Vouchers', 'Blessed', { voucher: 1n, by: 'Dan', times: 3n }],
    ['Market', 'Opened', { hours: [9, 17] }],
    ['Balances', 'Transfer', { from: 'Ada', to: 'Ben', amount: 1n }],
  );
  const text = textOf(story, 0n);
  assert.match(text, /block 3 {2}Vouchers\.Blessed \{"voucher":"0","by":"Cleo","times":"3"\}/);
  assert.match(text, /Market\.Opened \{"hours":\[9,17\]\}/);
  assert.doesNotMatch(text, /Dan|Balances/, 'but only what can concern this voucher');
});

test('story_is_whole_or_refused_when_read_from_a_later_block', () => {
  const told = numbered([
    issued(0n, 100n), issued(1n, 50n),
    issued(2n, 70n), transferred(0n, 'Ada', 'Ben', 100n), split(0n, 'Ben', [[3n, 40n], [4n, 60n]]), transferred(2n, 'Ada', 'Cleo', 70n),
    issued(5n, 10n), merged(5n, 'Ada', [[1n, 50n]], 60n),
  ]);
  assert.throws(() => history(told.slice(2)), /voucher 0 was never issued/);
  const story = history(told.slice(2), { from: 3 });
  assert.match(textOf(story, 2n), /handed on: 0\.70 USD from Ada to Cleo/);
  assert.equal(storyOf(story, 0n), undefined);
  assert.equal(storyOf(story, 4n), undefined, 'a part of what began earlier is left out as well');
  assert.throws(() => storyOf(story, 5n), /voucher 1 is part of this story and began earlier/);
});

test('json_has_everything_in_full', () => {
  const told = JSON.parse(json(storyOf(tell(...SALE), 0n)));
  assert.deepEqual(told.families, [{
    root: '0', currency: 'USD', issued: '6000', mergedIn: '0', mergedOut: '0', redeemed: '0', cancelled: '0', expired: '0', live: '6000', joined: [],
  }]);
  assert.equal(told.voucher, '0');
  assert.deepEqual(told.agreements[0].consents.map(({ who }) => who), ['Ada', 'Ben']);
  assert.deepEqual(told.vouchers[1].holders.map(({ holder }) => holder), ['Ada', 'Ben']);
});

test('amounts_have_the_digits_of_the_chains_table', () => {
  const source = readFileSync(new URL('../pallets/primitives/src/money.rs', import.meta.url), 'utf8');
  const codes = (name) => source.match(new RegExp(`const ${name}:[^=]*= &\\[([^;]*)\\];`))[1].match(/b"(\w{3})"(?:, \d)?/g)
    .map((entry) => [entry.slice(2, 5), entry.slice(8)]);
  const units = codes('UNITS_OF_ACCOUNT');
  for (const digits of [0, 3]) {
    const others = units.filter(([, exponent]) => Number(exponent) === digits);
    assert.deepEqual([...codes(`EXPONENT_${digits}`), ...others].map(([code]) => code), EXPONENTS[digits], `${digits} digits`);
  }
  assert.ok(units.every(([, exponent]) => ['0', '2', '3'].includes(exponent)));
  const in3 = (text) => `0x${Buffer.from(text).toString('hex')}`;
  assert.deepEqual([money(5n, in3('USD')), money(1_250n, in3('JPY')), money(12_345n, in3('KWD')), money(150n, in3('HRS'))],
    ['0.05 USD', '1250 JPY', '12.345 KWD', '1.50 HRS']);
});

test('each_block_is_decoded_by_the_runtime_that_wrote_it', async () => {
  // A chain of 200 blocks whose code changes in blocks 70 and 128; each decoder signs what it decodes.
  const version = (block) => (block < 70 ? 1 : block < 128 ? 2 : 3);
  const asked = [];
  const chain = {
    height: async () => 200,
    hash: async (block) => `0x${block}`,
    values: async (hash) => [hash, '0xb80b000000000000'],
    ask: async (hash, method) => {
      asked.push(`${method} ${hash}`);
      const u32 = Buffer.alloc(4);
      u32.writeUInt32LE(version(Number(hash.slice(2))));
      return `0x0000${'00'.repeat(4)}${u32.toString('hex')}`;
    },
  };
  const made = [];
  const decoderOf = async (_, hash) => {
    const name = `decoder ${made.push(hash)}`;
    return (bytes) => [
      { event: { type: 'Vouchers', value: { type: name, value: Number(bytes.slice(2)) } } },
      { event: { type: 'System', value: { type: [70, 128].includes(Number(bytes.slice(2))) ? 'CodeUpdated' : 'ExtrinsicSuccess' } } },
    ];
  };
  const { found, last } = await eventsOfChain(chain, { decoderOf });
  assert.equal(last, 200);
  assert.deepEqual(found.map(({ block }) => block), Array.from({ length: 200 }, (_, index) => index + 1), 'in order, none left out');
  assert.ok(found.every(({ block, name, value, time }) => name === `decoder ${version(block - 1)}` && value === block && time === 3_000));
  assert.deepEqual(made, ['0x0', '0x70', '0x128'], 'one decoder for each version');
  assert.deepEqual(asked, ['Core_version 0x0', 'Core_version 0x70', 'Core_version 0x128'], 'the runtime is asked only where it changed');

  chain.values = async (hash) => (Number(hash.slice(2)) <= 3 ? [undefined, undefined] : [hash, undefined]);
  await assert.rejects(eventsOfChain(chain, { decoderOf }), (error) => error instanceof Unreadable && /it remembers blocks 5 to 200\. Ask one/.test(error.message));
  await assert.rejects(eventsOfChain(chain, { from: 201, decoderOf }), /Block 201 is not final yet; the last final one is 200/);
});

const [ada, ben, cleo] = [person('Alice', 'Ada'), person('Bob', 'Ben'), person('Charlie', 'Cleo')];
const ARCHIVE = ['--state-pruning', 'archive', '--blocks-pruning', 'archive'];

test('the script tells the story of a chain', { timeout: 180_000 }, async (t) => {
  const node = await startNode(t, 'archive', ['--dev', '--sealing', 'instant', ...ARCHIVE]);
  const chain = await connect(node.url);
  t.after(() => chain.close());
  const { voucher, parts, sold, agreement, hash } = await playStory(chain);
  await final(chain);

  await t.test('with its tree, its consents and its sums', async () => {
    const { code, out, err } = await provenance(String(sold), '--url', node.url);
    assert.equal(code, 0, err);
    const who = { Ada: short(ada.address), Ben: short(ben.address), Cleo: short(cleo.address) };
    const expected = [
      `Voucher ${sold}: gone, merged into voucher ${parts[0]}.`,
      `Family of voucher ${voucher}`,
      'issued 100.00 USD + merged in 30.00 USD = live 75.00 USD + merged out 30.00 USD + redeemed 25.00 USD',
      `issued: 100.00 USD by ${who.Ada} to itself`,
      `split by ${who.Ada} into voucher ${parts[0]} (60.00 USD), voucher ${parts[1]} (40.00 USD)`,
      `voucher ${parts[0]}: 35.00 USD, held by ${who.Ben}`,
      `locked by agreement ${agreement}`,
      `split off: voucher ${sold} (30.00 USD), under agreement ${agreement}; 30.00 USD remain`,
      `handed on: 30.00 USD from ${who.Ada} to ${who.Ben}, under agreement ${agreement}`,
      `merged by ${who.Ben} with voucher ${sold} (30.00 USD); now 60.00 USD`,
      `redeemed: 25.00 USD, kept by ${who.Ada} for ${who.Ben}, with the consent of ${who.Ben}; 35.00 USD remain`,
      `handed on: 40.00 USD from ${who.Ada} to ${who.Cleo}`,
      `Agreement ${agreement}: completed`,
      `draft ${hash}`,
      `leg 0: 250 NEBA, from ${who.Ben} to ${who.Ada}`,
      `leg 1: 60.00 USD of voucher ${parts[0]}, handed over, from ${who.Ada} to ${who.Ben}`,
      `progress is proven by ${who.Ben}`,
      'then the rest goes back to the givers',
      `proposed by ${who.Ada}`,
      `consent of ${who.Ada}`,
      `consent of ${who.Ben}`,
      'in force: all 2 consented',
      `progress 50 %, on the word of ${who.Ben}`,
      `leg 0 released: 125 NEBA, from ${who.Ben} to ${who.Ada}`,
      `leg 1 released: 30.00 USD of voucher ${sold}, handed over, from ${who.Ada} to ${who.Ben}`,
      `progress 100 %, on the word of ${who.Ben}`,
      `leg 1 released: 30.00 USD of voucher ${parts[0]}, handed over, from ${who.Ada} to ${who.Ben}`,
    ];
    for (const line of expected) assert.ok(out.includes(line), `"${line}" in\n${out}`);
    const spaces = (number) => out.match(new RegExp(`^( *)voucher ${number}:`, 'm'))[1].length;
    assert.deepEqual([voucher, ...parts, sold].map(spaces), [0, 4, 4, 8], 'who was split from whom');
    assert.match(out, new RegExp(`${new Date().getUTCFullYear()}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d {2}block \\d+ {2}issued`));
  });

  await t.test('for programs, in agreement with the ledger', async () => {
    const { code, out, err } = await provenance(String(voucher), '--json', '--url', node.url);
    assert.equal(code, 0, err);
    const told = JSON.parse(out);
    const live = told.vouchers.filter(({ end }) => !end).map(({ id, holder, value }) => [BigInt(id), holder, BigInt(value)]);
    const entries = await chain.entries('Vouchers', 'Vouchers');
    const ledger = entries.map(({ keyArgs: [id], value }) => [id, value.holder, value.value.minor]);
    assert.deepEqual(live.sort(byNumber), ledger.sort(byNumber));
    assert.deepEqual(live.sort(byNumber), [[parts[0], ben.address, 3_500n], [parts[1], cleo.address, 4_000n]].sort(byNumber));
    assert.deepEqual(told.agreements[0].consents.map(({ who }) => who).sort(), [ada.address, ben.address].sort());
    assert.equal(told.agreements[0].hash, hash);
  });

  await t.test('or says clearly why not', async () => {
    const never = await provenance('777', '--url', node.url);
    assert.deepEqual([never.code, never.out], [2, '']);
    assert.match(never.err, /^There never was a voucher 777: the events of blocks 1 to \d+ do not name it\.$/m);

    const nowhere = `ws://127.0.0.1:${await unusedPort()}`;
    const alone = await provenance('0', '--url', nowhere);
    assert.deepEqual([alone.code, alone.out], [3, '']);
    assert.match(alone.err, new RegExp(`^No node answers at ${nowhere} \\(ECONNREFUSED\\)\\. Start one, or name another with --url\\.$`, 'm'));

    for (const args of [[], ['zero'], ['1', '2'], ['1', '--from', '0'], ['1', '--loud'], ['1', '--url', 'http://127.0.0.1']]) {
      const { code, out, err } = await provenance(...args);
      assert.deepEqual([code, out], [4, ''], args.join(' '));
      assert.match(err, /scripts\/provenance --help/);
    }
  });

  await t.test('from a later block: what began there is whole, what began before is not there', async () => {
    const { voucher: late, outcome } = await issue(chain, cleo, ben, 700n, 'A late promise.');
    await final(chain);
    const from = ['--from', String(outcome.block.number), '--url', node.url];
    const whole = await provenance(String(late), ...from);
    assert.equal(whole.code, 0, whole.err);
    assert.match(whole.out, /issued 7\.00 USD = live 7\.00 USD/);
    const cut = await provenance(String(voucher), ...from);
    assert.equal(cut.code, 2);
    assert.match(cut.err, /If it began before block \d+, read from an earlier one/);
  });
});

test('a node that forgets serves as far as its state goes', { timeout: 180_000 }, async (t) => {
  const node = await startNode(t, 'pruned', ['--dev', '--sealing', 'instant', '--state-pruning', '8']);
  const chain = await connect(node.url);
  t.after(() => chain.close());
  const { voucher } = await issue(chain, ada, ben, 500n, 'An early promise.');
  await final(chain);
  const young = await provenance(String(voucher), '--url', node.url);
  assert.equal(young.code, 0, young.err);
  assert.match(young.out, /issued 5\.00 USD = live 5\.00 USD/);

  for (let count = 0; count < 20; count += 1) await issue(chain, ada, ben, 500n, `Promise ${count}.`);
  await final(chain);
  const old = await provenance(String(voucher), '--url', node.url);
  assert.deepEqual([old.code, old.out], [3, '']);
  assert.match(old.err, /remembers blocks \d+ to \d+\. Ask one that runs with --state-pruning archive --blocks-pruning archive/);

  const [, first] = old.err.match(/remembers blocks (\d+) to/);
  const inTime = await provenance('20', '--from', first, '--url', node.url);
  assert.equal(inTime.code, 0, inTime.err);
  assert.match(inTime.out, /issued 5\.00 USD = live 5\.00 USD/);
});

/**
 * Ada promises $100 and splits the promise into $60 and $40. Ben buys the $60, half by half, and merges what he has; he
 * takes $25 of it in work. Cleo is given the $40.
 */
async function playStory(chain) {
  const { voucher } = await issue(chain, ada, ada, 10_000n, 'Ada paints the garden fence: two coats, green.');
  const divided = await chain.send(ada, chain.tx('Vouchers', 'split', { voucher, parts: [6_000n, 4_000n] }));
  const parts = eventsOf(divided, 'Vouchers', 'Split')[0].children.map(([id]) => id);

  const sale = { seller: ada, buyer: ben, voucher: parts[0], cents: 6_000n, price: 250n * NEBA, onRelease: 'HandOver' };
  const draft = await draftSale(chain, { ...sale, terms: 'Ben buys sixty dollars of painting.' });
  const hash = await draftHash(chain, draft);
  const signed = { party: 1, hash, nonce: 0n, validUntil: draft.terms.consent_by, genesis: chain.genesis, sign: ben.signText };
  const { agreement } = await propose(chain, ada, draft, [signConsent(signed).consent]);
  const half = await report(chain, ben, agreement, HALF);
  const [{ child: sold }] = eventsOf(half, 'Vouchers', 'SplitOff');
  await report(chain, ben, agreement, WHOLE);

  await chain.send(ben, chain.tx('Vouchers', 'merge', { vouchers: [parts[0], sold] }));
  const validUntil = await chain.now() + 3_600_000n;
  const receipt = { voucher: parts[0], cents: 2_500n, number: 0, validUntil, genesis: chain.genesis, sign: ben.signText };
  await submitReceipt(chain, cleo, signReceipt(receipt));
  await chain.send(ada, chain.tx('Vouchers', 'transfer', { voucher: parts[1], to: cleo.address }));
  return { voucher, parts, sold, agreement, hash };
}

/** Runs the script as a user would. */
function provenance(...args) {
  const script = fileURLToPath(new URL('../scripts/provenance', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(script, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err] = [[], []];
    child.stdout.on('data', (data) => out.push(data));
    child.stderr.on('data', (data) => err.push(data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}

/** Waits until the best block is final: with instant sealing that takes a moment. */
async function final(chain) {
  await until('the best block is final', async () => {
    const [best] = await chain.client.getBestBlocks();
    return (await chain.client.getFinalizedBlock()).number >= best.number;
  });
}

async function unusedPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const byNumber = ([one], [other]) => (one < other ? -1 : 1);
