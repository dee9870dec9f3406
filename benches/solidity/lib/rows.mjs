// The measured deals. Each returns the gas of its transactions by name, and checks what became of everything.

import { id } from 'ethers';
import { consent, DEADLINE, handOver, redeem, token, WHOLE } from './deals.mjs';
import { BUYERS, promise } from './world.mjs';

// Odd amounts, so that halves are rounded: the first half is the smaller one.
export const VALUE = 10_007n;
export const PRICE = 123_456_789_012_345_679n;
const HALF = WHOLE / 2;
const TERMS = id('Ben pays as the painting proceeds.');

// More than a transaction may use on Ethereum: a batch is measured even if it would have to be cut there.
const BATCH_GAS = 90_000_000n;

const dealOf = (world, parties, legs) => ({
  parties: parties.map(({ address }) => address),
  legs,
  arbiter: world.arbiter.address,
  reporter: 1,
  deadline: DEADLINE,
  terms: TERMS,
});

// Ada's promise for the other's money, redeemed as the work proceeds.
export async function sale(world, buyer = world.ben) {
  const { ada } = world;
  const voucher = await world.issue(ada, ada, VALUE);
  const legs = [redeem(0, 1, voucher, VALUE), token(1, 0, world.token.address, PRICE)];
  return { voucher, deal: dealOf(world, [ada, buyer], legs) };
}

// The same, opened by Ada with Ben's signed offer.
export async function openedSale(world) {
  const { ada, ben, escrow } = world;
  const { voucher, deal } = await sale(world);
  const gas = await world.send(ada, escrow, 'acceptOffer', deal, [await consent(ben, escrow, deal)]);
  await world.expectVoucher(voucher, ada, VALUE, { locked: true });
  await world.expectBalances({ ben: -PRICE, custody: PRICE });
  return { voucher, deal, agreement: world.agreement(deal), gas };
}

// The same, where each side puts in its part by a transaction of its own.
async function fundedSale(world) {
  const { ada, ben, escrow } = world;
  const { voucher, deal } = await sale(world);
  const create = await world.send(ada, escrow, 'create', deal);
  await world.expectVoucher(voucher, ada, VALUE, { locked: true });
  await world.expectBalances({});
  const fund = await world.send(ben, escrow, 'fund', world.agreement(deal));
  await world.expectBalances({ ben: -PRICE, custody: PRICE });
  return { voucher, deal, agreement: world.agreement(deal), steps: { create, fund } };
}

async function expectCompleted(world, { voucher, deal }) {
  await world.expectNoVoucher(voucher);
  await world.expectNoAgreement(deal);
  await world.expectBalances({ ben: -PRICE, ada: PRICE });
}

async function voucherLife(world) {
  const { ada, ben, vouchers } = world;
  const issue = await world.send(ada, vouchers, 'issue', ...promise(ada, VALUE));
  // The first voucher was issued when the world was built.
  const voucher = 2n;
  await world.expectVoucher(voucher, ada, VALUE);
  const transfer = await world.send(ada, vouchers, 'transfer', voucher, ben.address);
  await world.expectVoucher(voucher, ben, VALUE);
  const redeemAll = await world.send(ben, vouchers, 'redeem', voucher, VALUE);
  await world.expectNoVoucher(voucher);
  return { issue, transfer, redeem: redeemAll };
}

async function happyPath(world) {
  const opened = await fundedSale(world);
  const release = await world.send(world.ben, world.escrow, 'report', opened.agreement, WHOLE);
  await expectCompleted(world, opened);
  return { ...opened.steps, release };
}

// The shortest life of an agreement: a signed offer accepted, and everything released at once.
async function signedPath(world) {
  const opened = await openedSale(world);
  const release = await world.send(world.ben, world.escrow, 'report', opened.agreement, WHOLE);
  await expectCompleted(world, opened);
  return { accept: opened.gas, release };
}

async function disputed(world) {
  const { ada, ben, arbiter, escrow } = world;
  const { voucher, deal, agreement, steps } = await fundedSale(world);
  const dispute = await world.send(ben, escrow, 'dispute', agreement);
  await world.expectBalances({ ben: -PRICE, custody: PRICE });
  const rule = await world.send(arbiter, escrow, 'rule', agreement, HALF);
  await world.expectVoucher(voucher, ada, VALUE - VALUE / 2n);
  await world.expectNoAgreement(deal);
  await world.expectBalances({ ben: -(PRICE / 2n), ada: PRICE / 2n });
  return { ...steps, dispute, rule };
}

async function acceptOffer(world) {
  const { gas } = await openedSale(world);
  return { accept: gas };
}

// Six legs between four people: three vouchers and three payments.
async function composite(world) {
  const { ada, ben, alice, bob, escrow } = world;
  const people = [ada, ben, alice, bob];
  const own = [
    await world.issue(ada, ada, 101n),
    await world.issue(alice, alice, 211n),
    await world.issue(bob, bob, 307n),
  ];
  const legs = [
    redeem(0, 1, own[0], 101n),
    handOver(2, 3, own[1], 211n),
    handOver(3, 0, own[2], 307n),
    token(1, 0, world.token.address, 1009n),
    token(1, 2, world.token.address, 2003n),
    token(3, 2, world.token.address, 3001n),
  ];
  const deal = dealOf(world, people, legs);
  const consents = await Promise.all([ben, alice, bob].map((signer) => consent(signer, escrow, deal)));
  const accept = await world.send(ada, escrow, 'acceptOffer', deal, consents);
  await world.expectBalances({ ben: -3012n, bob: -3001n, custody: 6013n });
  for (const [voucher, holder, value] of [[own[0], ada, 101n], [own[1], alice, 211n], [own[2], bob, 307n]]) {
    await world.expectVoucher(voucher, holder, value, { locked: true });
  }

  await world.send(ben, escrow, 'report', world.agreement(deal), WHOLE);
  await world.expectNoVoucher(own[0]);
  await world.expectVoucher(own[1], bob, 211n);
  await world.expectVoucher(own[2], ada, 307n);
  await world.expectNoAgreement(deal);
  await world.expectBalances({ ben: -3012n, bob: -3001n, ada: 1009n, alice: 5004n });
  return { accept };
}

async function halfDone(world) {
  const opened = await openedSale(world);
  const { voucher, agreement } = opened;
  const gas = await world.send(world.ben, world.escrow, 'report', agreement, HALF);
  await world.expectVoucher(voucher, world.ada, VALUE - VALUE / 2n, { locked: true });
  await world.expectBalances({ ben: -PRICE, ada: PRICE / 2n, custody: PRICE - PRICE / 2n });
  return { ...opened, gas };
}

async function progressStep(world) {
  const { gas } = await halfDone(world);
  return { report: gas };
}

async function close(world) {
  const opened = await halfDone(world);
  const report = await world.send(world.ben, world.escrow, 'report', opened.agreement, WHOLE);
  await expectCompleted(world, opened);
  return { report };
}

// Ada's sales to many people, each with the signed offer.
async function sales(world) {
  const { buyers, escrow } = world;
  const offers = [];
  for (const buyer of buyers) {
    const { deal, voucher } = await sale(world, buyer);
    offers.push({ deal, voucher, consents: [await consent(buyer, escrow, deal)] });
  }
  return offers;
}

async function expectOpened(world, offers) {
  for (const { voucher } of offers) await world.expectVoucher(voucher, world.ada, VALUE, { locked: true });
  await world.expectBalances({ custody: PRICE * BigInt(BUYERS) });
}

async function acceptSingly(world) {
  const offers = await sales(world);
  let accept = 0;
  for (const { deal, consents } of offers) {
    accept += await world.send(world.ada, world.escrow, 'acceptOffer', deal, consents);
  }
  await expectOpened(world, offers);
  return { accept };
}

async function acceptTogether(world) {
  const offers = await sales(world);
  const [deals, consents] = [offers.map(({ deal }) => deal), offers.map((offer) => offer.consents)];
  const accept = await world.sendWithin(BATCH_GAS, world.ada, world.escrow, 'acceptOffers', deals, consents);
  await expectOpened(world, offers);
  return { accept };
}

export const VOUCHER_ROWS = { voucher_life: voucherLife };

export const ESCROW_ROWS = {
  escrow_happy_path: happyPath,
  escrow_signed_path: signedPath,
  escrow_dispute: disputed,
  accept_offer_two_legs: acceptOffer,
  composite_six_legs_four_parties: composite,
  progress_step_half: progressStep,
  close_after_half: close,
  accept_100_singly: acceptSingly,
  accept_100_in_one: acceptTogether,
};
