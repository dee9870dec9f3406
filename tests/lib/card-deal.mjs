// The deal by card: Ada promises plumbing worth $100 and sells it to Ben for $80, of which $60 come by card and $20 as a
// voucher of Ben's own. They quarrel about a part. The test checks it, the example tells it.

import assert from 'node:assert/strict';
import { KEYS, accountTag, paymentReference, prepareGateway, startFakes } from './cards.mjs';
import { connect, eventOf, eventsOf } from './client.mjs';
import { batch } from './court.mjs';
import { DAY, HALF, MINUTE, NEBA, WHOLE, contentId, draftHash, issue, propose, report, signConsent, usd } from './deeds.mjs';
import { person } from './keys.mjs';
import { startNode } from './node.mjs';
import { until } from './wait.mjs';

/** Whoever takes part. The attestors of a development chain are its validators, by their stashes. */
export const people = {
  operator: person('Alice//stash', 'Olga'), ada: person('Charlie', 'Ada'), ben: person('Bob', 'Ben'), cleo: person('Dave', 'Cleo'),
};

/** A chain with one attestor, who also carries orders out, and a gateway and a processor beside it. They end with `t`. */
export async function begin(t, name, chainArgs = ['--dev']) {
  const fakes = await startFakes(t, `${name}-fakes`);
  const gateway = await prepareGateway(t, `${name}-gateway`, { fakes, seller: people.ada, operator: people.operator });
  const node = await startNode(t, name, [...chainArgs, '--gateway', gateway.url]);
  await gateway.start(node);
  const connection = { chain: await connect(node.url) };
  t.after(() => connection.chain.close());
  return { fakes, gateway, node, connection };
}

/** What things are worth, in cents. */
export const WORTH = { plumbing: 10_000n, paid: 8_000n, barter: 2_000n, card: 6_000n };
/** What Ada puts up as a bond. */
export const BOND = 100_000n * NEBA;
/** Where the legs stand in the agreement. */
export const LEG = { plumbing: 0, discount: 1, barter: 2, card: 3 };
const [ADA, BEN] = [0, 1];

/** Ada claims her merchant account and puts up a bond; the attestors see whose it is. */
export async function openShop(chain, ada) {
  const stripe = { type: 'Stripe' };
  const claimed = await chain.send(ada, chain.tx('Payments', 'claim_account', { account: accountTag, processor: stripe, live: false }));
  const bonded = await chain.send(ada, chain.tx('Payments', 'add_bond', { amount: BOND }));
  const account = await until('the attestors have seen whose account it is',
    () => chain.view('Payments', 'account', accountTag), { seconds: 120, every: 500 });
  return { claimed, bonded, account };
}

/** What both want: three promises, of which one lies outside the chain. `arbiter` would decide a quarrel. */
export async function draftDeal(chain, { ada, ben, arbiter, plumbing, barter, worth = WORTH }) {
  const now = await chain.now();
  const discount = { expires_at: now + 20n * DAY, minimum_use: 0n };
  const voucher = (id, value, on_release, more) =>
    ({ type: 'Voucher', value: { id, value, on_release: { type: on_release }, discount: more } });
  return {
    parties: [ada.address, ben.address],
    legs: [
      { from: ADA, to: BEN, asset: voucher(plumbing, worth.paid, 'Redeem') },
      { from: ADA, to: BEN, asset: voucher(plumbing, worth.plumbing - worth.paid, 'HandOver', discount) },
      { from: BEN, to: ADA, asset: voucher(barter, worth.barter, 'HandOver') },
      { from: BEN, to: ADA, asset: { type: 'External', value: {
        account: accountTag, money: usd(worth.card), at_expiry: { type: 'Void' },
      } } },
    ],
    terms: {
      provers: [{ type: 'Party', value: BEN }],
      steps: [],
      deadline: now + 2n * DAY,
      at_deadline: { type: 'Refund' },
      consent_by: now + 60n * MINUTE,
      content: contentId('Ada replaces the pipes under Ben\'s sink.'),
      arbitration: { fee: 14n * NEBA, arbiters: { type: 'Panel', value: { names: [arbiter.address], verdict: { type: 'Median', value: { votes: 1 } } } } },
    },
  };
}

/** Ben's signed consent to a deal. */
async function consentOf(chain, ben, draft, nonce) {
  const hash = await draftHash(chain, draft);
  return signConsent({ party: BEN, hash, nonce, validUntil: draft.terms.consent_by, genesis: chain.genesis, sign: ben.signText }).consent;
}

/** Ada hands in the deal with Ben's consent. It waits for the card. */
const open = async (chain, { ada, ben, draft }) => propose(chain, ada, draft, [await consentOf(chain, ben, draft, 0n)]);

/** The leg that the card pays, as payments name it. */
export const cardLeg = (agreement) => ({ agreement, leg: LEG.card });

/** Ben's card is authorized for the leg, and he binds the payment. Gives the payment's id. */
export async function payByCard(chain, { ben, fakes, agreement, cents = WORTH.card, ...more }) {
  const leg = cardLeg(agreement);
  const payment = await fakes.authorize({ tag: await chain.view('Payments', 'tag', leg), cents, ...more });
  const bound = await chain.send(ben, chain.tx('Payments', 'bind', { leg, reference: paymentReference(payment) }));
  return { payment, bound };
}

/** What each of [`smallDeals`] is worth, in cents; by card alone, but for a cent. */
export const SMALL = 2_000;

/** Ada opens her shop and makes so many deals with Ben, which he pays by card. Gives `[{ agreement, payment }]` once all have begun. */
export async function smallDeals(chain, { fakes, gateways, count }) {
  const { ada, ben, cleo } = people;
  const card = BigInt(SMALL);
  const worth = { plumbing: card + 1n, paid: card, barter: 1n, card };
  await openShop(chain, ada);
  const numbers = Array.from({ length: count }, (_, number) => number);
  const all = (who, calls) => chain.send(who, batch(chain, calls));
  const promises = async (who, value) => {
    const promise = { value: usd(value), expires_at: await chain.now() + 30n * DAY, terms: contentId('Work.') };
    const outcome = await all(who, numbers.map(() => chain.tx('Vouchers', 'issue', { holder: who.address, promise })));
    return eventsOf(outcome, 'Vouchers', 'Issued').map(({ voucher }) => voucher);
  };
  const [plumbing, barter] = await Promise.all([promises(ada, worth.plumbing), promises(ben, worth.barter)]);
  const proposals = await Promise.all(numbers.map(async (number) => {
    const draft = await draftDeal(chain, { ada, ben, arbiter: cleo, plumbing: plumbing[number], barter: barter[number], worth });
    return chain.tx('Escrow', 'propose', { draft, consents: [await consentOf(chain, ben, draft, BigInt(number))] });
  }));
  const deals = eventsOf(await all(ada, proposals), 'Escrow', 'Proposed').map(({ agreement }) => ({ agreement, gateways }));
  for (const deal of deals) {
    deal.payment = await fakes.authorize({ tag: await chain.view('Payments', 'tag', cardLeg(deal.agreement)), cents: card });
  }
  await all(ben, deals.map(({ agreement, payment }) =>
    chain.tx('Payments', 'bind', { leg: cardLeg(agreement), reference: paymentReference(payment) })));
  for (const deal of deals) await untilActive(chain, deal);
  return deals;
}

/** How far an agreement is: `Proposed`, `Funding` or `Active`; nothing once it is over. */
export const stateOf = async (chain, agreement) => (await chain.view('Escrow', 'agreement', agreement))?.state.type;

/** Waits until the agreement has begun, which attestors decide; meanwhile the shop tells their gateways which payment it is. */
export const untilActive = (chain, { agreement, payment, gateways }) =>
  until('the attestors have seen the money', async () => {
    await Promise.all(gateways.map((gateway) => gateway.hint(payment)));
    return await stateOf(chain, agreement) === 'Active';
  }, { seconds: 120, every: 500 });

/** Waits until so many cents were captured of a payment. */
export const untilCaptured = (fakes, payment, cents) =>
  until(`${cents} cents are captured`, async () => BigInt((await fakes.ledger(payment)).captured) === cents && fakes.ledger(payment),
    { seconds: 120, every: 500 });

/** Waits until payments have seen the same at the processor, and gives what they know. */
export const untilSettled = (chain, agreement, stage) =>
  until(`the payment is ${stage}`, async () => (await chain.view('Payments', 'stage', cardLeg(agreement)))?.type === stage,
    { seconds: 120, every: 500 });

/** Authorized, held, captured, refunded. */
export const money = ({ authorized, capturable, captured, refunded }) => [authorized, capturable, captured, refunded];

/** No credential stands in what these programs logged. */
export function assertNoSecrets(programs) {
  for (const program of programs) {
    const log = program.log();
    for (const secret of Object.values(KEYS)) assert.ok(!log.includes(secret), `${program.name} logs a secret`);
  }
}

/**
 * Plays the deal to its end. After each step `tell(step, facts)` is called, and awaited. The steps are `shop`, `issued`,
 * `opened`, `paid`, `began`, `half`, `captured`, `quarrel`, `peace`, `done` and `over`.
 */
export async function playCardDeal({ chain, fakes, gateways, ada, ben, arbiter, tell }) {
  const story = {};
  const step = async (name, act) => {
    Object.assign(story, await act());
    await tell(name, story);
  };
  await step('shop', () => openShop(chain, ada));
  await step('issued', async () => ({
    plumbing: (await issue(chain, ada, ada, WORTH.plumbing, 'New pipes under the sink.')).voucher,
    barter: (await issue(chain, ben, ben, WORTH.barter, 'Two hours of English lessons.')).voucher,
  }));
  await step('opened', async () => {
    const draft = await draftDeal(chain, { ada, ben, arbiter, ...story });
    return { draft, ...await open(chain, { ada, ben, draft }), state: 'Funding' };
  });
  await step('paid', () => payByCard(chain, { ben, fakes, agreement: story.agreement }));
  await step('began', async () => ({ began: await untilActive(chain, { ...story, gateways }) }));
  await step('half', async () => ({ outcome: await report(chain, ben, story.agreement, HALF) }));
  await step('captured', async () => ({ ledger: await untilCaptured(fakes, story.payment, WORTH.card / 2n) }));
  await step('quarrel', async () => {
    const claim = { share: 300_000_000, released: 0, against: 1 << ADA };
    const tx = chain.tx('Escrow', 'dispute', { agreement: story.agreement, claim, evidence: [contentId('A photograph of a drip.')] });
    const outcome = await chain.send(ben, tx);
    return { outcome, disputed: eventOf(outcome, 'Escrow', 'Disputed') };
  });
  await step('peace', async () => {
    const offer = (who) => chain.send(who, chain.tx('Escrow', 'offer_settlement', { agreement: story.agreement, released: HALF }));
    await offer(ada);
    return { outcome: await offer(ben) };
  });
  await step('done', async () => ({ outcome: await report(chain, ben, story.agreement, WHOLE) }));
  await step('over', async () => {
    await untilSettled(chain, story.agreement, 'Released');
    return { ledger: await fakes.ledger(story.payment), sheet: await chain.view('Payments', 'sheet', cardLeg(story.agreement)) };
  });
  return story;
}
