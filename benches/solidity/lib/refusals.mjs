// That the measured contracts are not cheap for want of checks: what they refuse, and the ends that no row shows.

import { NOW } from './chain.mjs';
import { consent, DEADLINE, handOver, signedReport, VALID_UNTIL, WHOLE } from './deals.mjs';
import { openedSale, PRICE, sale, VALUE } from './rows.mjs';
import { EXPIRES_AT } from './world.mjs';

const DAY = 86_400;
const HALF = WHOLE / 2;

async function badOffers(world) {
  const { ada, ben, bob, stranger, escrow, vouchers } = world;
  const { voucher, deal } = await sale(world);
  const good = await consent(ben, escrow, deal);
  const accept = (error, sender, ...args) => world.refuses(error, sender, escrow, 'acceptOffer', ...args);
  const changed = (change) => ({ ...deal, legs: deal.legs.map((leg, index) => ({ ...leg, ...change[index] })) });

  await accept('MissingConsent', ada, deal, []);
  await accept('MissingConsent', stranger, deal, [good]);
  await accept('AlreadyConsented', ada, deal, [good, good]);
  await accept('BadSignature', ada, changed({ 1: { amount: PRICE - 1n } }), [good]);
  await accept('BadSignature', ada, { ...deal, legs: deal.legs.toReversed() }, [good]);
  await accept('BadSignature', ada, { ...deal, deadline: DEADLINE + 1 }, [good]);
  await accept('BadSignature', ada, deal, [{ ...good, nonce: 2n }]);
  await accept('BadSignature', ada, deal, [{ ...(await consent(bob, escrow, deal)), party: 1 }]);
  await accept('SignatureExpired', ada, deal, [await consent(ben, escrow, deal, { validUntil: NOW })]);
  await accept('NonceUsed', ada, deal, [await consent(ben, escrow, deal, { nonce: 0n })]);

  const signed = async (error, other, options) => accept(error, ada, other, [await consent(ben, escrow, other, options)]);
  const withBob = { ...deal, parties: [...deal.parties, bob.address] };
  const both = await Promise.all([ben, bob].map((signer) => consent(signer, escrow, withBob)));
  await accept('InvalidDeal', ada, withBob, both);
  const benTwice = { ...deal, parties: [...deal.parties, ben.address] };
  const [once, twice] = await Promise.all([1n, 2n].map((nonce) => consent(ben, escrow, benTwice, { nonce })));
  await accept('InvalidDeal', ada, benTwice, [once, { ...twice, party: 2 }]);
  await signed('InvalidDeal', { ...deal, legs: Array(17).fill(deal.legs[1]) });
  await signed('InvalidDeal', changed({ 0: { to: 0 } }));
  await signed('InvalidDeal', changed({ 0: { amount: 0n } }));
  await signed('InvalidDeal', changed({ 1: { from: 7 } }));
  await signed('InvalidDeal', { ...deal, legs: [deal.legs[0]], reporter: 0 });
  await signed('DeadlinePassed', { ...deal, deadline: NOW });
  await signed('Expired', { ...deal, deadline: DEADLINE + 60 * DAY });
  await signed('InvalidValue', changed({ 0: { amount: VALUE - 1n } }));
  await signed('NotHolder', changed({ 0: { asset: voucher + 1n } }));
  await signed('IsLocked', { ...deal, legs: [...deal.legs, deal.legs[0]] });
  await signed('TransferFailed', changed({ 1: { amount: 2n ** 80n } }));
  await signed('TransferFailed', changed({ 1: { asset: BigInt(ben.address) } }));

  await world.send(ada, escrow, 'acceptOffer', deal, [good]);
  await accept('NonceUsed', ada, deal, [good]);
  await signed('IsLocked', { ...deal, deadline: DEADLINE - 1 }, { nonce: 2n });
  await signed('AlreadyOpen', deal, { nonce: 2n });
  for (const [method, ...args] of [['transfer', ben.address], ['redeem', 1n], ['split', [1n]]]) {
    await world.refuses('IsLocked', ada, vouchers, method, voucher, ...args);
  }
  for (const [method, ...args] of [['unlock'], ['handOver', ben.address, 1n], ['redeemKept', 1n]]) {
    await world.refuses('NotOperator', ada, vouchers, method, voucher, ...args);
  }
}

async function reports(world) {
  const { ada, ben, arbiter, stranger, escrow } = world;
  const { voucher, deal, agreement } = await openedSale(world);
  const refuses = (error, sender, method, ...args) => world.refuses(error, sender, escrow, method, agreement, ...args);
  const { r, vs } = await signedReport(ben, escrow, deal, HALF);

  await refuses('NotReporter', ada, 'report', HALF);
  await refuses('InvalidShare', ben, 'report', 0);
  await refuses('InvalidShare', ben, 'report', WHOLE + 1);
  await refuses('BadSignature', ada, 'reportSigned', HALF + 1, VALID_UNTIL, r, vs);
  await refuses('NotParty', stranger, 'dispute');
  await refuses('NotDisputed', arbiter, 'rule', WHOLE);
  await refuses('DeadlineNotReached', ada, 'settle');
  await refuses('AlreadyOpen', ada, 'withdraw');

  await world.send(stranger, escrow, 'reportSigned', agreement, HALF, VALID_UNTIL, r, vs);
  await world.expectVoucher(voucher, ada, VALUE - VALUE / 2n, { locked: true });
  await refuses('InvalidShare', stranger, 'reportSigned', HALF, VALID_UNTIL, r, vs);

  await world.send(ada, escrow, 'dispute', agreement);
  await refuses('IsDisputed', ben, 'report', WHOLE);
  await refuses('IsDisputed', ben, 'dispute');
  await refuses('NotArbiter', ada, 'rule', WHOLE);
  await refuses('InvalidShare', arbiter, 'rule', WHOLE + 1);
  await world.send(arbiter, escrow, 'rule', agreement, WHOLE);
  await world.expectNoVoucher(voucher);
  await world.expectNoAgreement(deal);
  await world.expectBalances({ ben: -PRICE, ada: PRICE });
  await refuses('NotActive', ben, 'report', WHOLE);
}

// A voucher that changes hands in thirds: the receiver gets a voucher for each step, and nothing is lost.
async function thirds(world) {
  const { ada, ben, escrow } = world;
  const { voucher, deal: first } = await sale(world);
  const deal = { ...first, legs: [handOver(0, 1, voucher, VALUE), first.legs[1]] };
  await world.send(ada, escrow, 'acceptOffer', deal, [await consent(ben, escrow, deal)]);
  for (const share of [333_333_333, 666_666_666, WHOLE]) {
    await world.send(ben, escrow, 'report', world.agreement(deal), share);
  }
  await world.expectVoucher(voucher + 1n, ben, 3335n);
  await world.expectVoucher(voucher + 2n, ben, 3336n);
  await world.expectVoucher(voucher, ben, VALUE - 3335n - 3336n);
  await world.expectBalances({ ben: -PRICE, ada: PRICE });
  await world.expectNoAgreement(deal);
}

async function lateDeals(world) {
  const { ada, ben, stranger, escrow } = world;
  const { voucher, deal, agreement } = await openedSale(world);
  await world.send(ben, escrow, 'report', agreement, HALF);
  await world.waitUntil(DEADLINE);
  await world.refuses('DeadlinePassed', ben, escrow, 'report', agreement, WHOLE);
  await world.send(stranger, escrow, 'settle', agreement);
  await world.expectVoucher(voucher, ada, VALUE - VALUE / 2n);
  await world.expectBalances({ ben: -(PRICE / 2n), ada: PRICE / 2n });
  await world.expectNoAgreement(deal);
}

async function lateRuling(world) {
  const { ada, arbiter, escrow } = world;
  const { voucher, agreement } = await openedSale(world);
  await world.send(ada, escrow, 'dispute', agreement);
  await world.waitUntil(NOW + 15 * DAY);
  await world.refuses('DeadlinePassed', arbiter, escrow, 'rule', agreement, WHOLE);
  await world.send(ada, escrow, 'settle', agreement);
  await world.expectVoucher(voucher, ada, VALUE);
  await world.expectBalances({});
}

async function unfunded(world) {
  const { ada, ben, bob, escrow } = world;
  const { voucher, deal } = await sale(world);
  const agreement = world.agreement(deal);
  await world.refuses('NotParty', bob, escrow, 'create', deal);
  await world.refuses('NotActive', ben, escrow, 'fund', agreement);
  await world.send(ada, escrow, 'create', deal);
  await world.refuses('AlreadyConsented', ada, escrow, 'fund', agreement);
  await world.refuses('NotParty', bob, escrow, 'fund', agreement);
  await world.refuses('NotActive', ben, escrow, 'report', agreement, WHOLE);
  await world.refuses('NotActive', ben, escrow, 'dispute', agreement);
  await world.refuses('NotParty', bob, escrow, 'withdraw', agreement);
  await world.send(ada, escrow, 'withdraw', agreement);
  await world.expectVoucher(voucher, ada, VALUE);
  await world.expectBalances({});
  await world.expectNoAgreement(deal);
}

// What can be done with a voucher that nobody keeps.
async function splits(world) {
  const { ada, ben, vouchers } = world;
  const voucher = await world.issue(ada, ada, VALUE);
  await world.refuses('NotHolder', ben, vouchers, 'split', voucher, [1n]);
  await world.refuses('InvalidValue', ada, vouchers, 'split', voucher, [VALUE]);
  await world.refuses('TooManyParts', ada, vouchers, 'split', voucher, Array(16).fill(1n));
  await world.refuses('InvalidReceiver', ada, vouchers, 'transfer', voucher, ada.address);
  await world.send(ada, vouchers, 'split', voucher, [3n, 5n]);
  await world.expectVoucher(voucher, ada, VALUE - 8n);
  await world.expectVoucher(voucher + 1n, ada, 3n);
  await world.expectVoucher(voucher + 2n, ada, 5n);
}

async function expiry(world) {
  const { ada, ben, stranger, vouchers } = world;
  const voucher = await world.issue(ada, ben, VALUE);
  await world.refuses('InvalidExpiry', stranger, vouchers, 'reap', voucher);
  await world.waitUntil(EXPIRES_AT);
  await world.refuses('Expired', ben, vouchers, 'redeem', voucher, VALUE);
  await world.send(stranger, vouchers, 'reap', voucher);
  await world.expectNoVoucher(voucher);
}

export const CHECKS = [badOffers, reports, thirds, lateDeals, lateRuling, unfunded, splits, expiry];
