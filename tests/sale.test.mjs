// A voucher's life on a development chain, to the last planck: sold under an agreement, redeemed by receipt, handed over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failed, connect, eventOf } from './lib/client.mjs';
import {
  HALF, MINUTE, NEBA, WHOLE, draftHash, draftSale, issue, propose, report, signConsent, signReceipt, submitReceipt, usd,
} from './lib/deeds.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { CENTS, playSale } from './lib/sale.mjs';
import { cancellationText, progressText } from './lib/texts.mjs';

const [ada, ben, cleo] = [person('Alice', 'Ada'), person('Bob', 'Ben'), person('Charlie', 'Cleo')];
// An odd number of planck, so that half of it has to be rounded.
const PRICE = 250n * NEBA + 1n;
const FIRST_HALF = PRICE / 2n;

test('vouchers and agreements on a development chain', { timeout: 180_000 }, async (t) => {
  const node = await startNode(t, 'dev', ['--dev']);
  const chain = await connect(node.url);
  t.after(() => chain.close());
  const voucherDeposit = await chain.constant('Vouchers', 'Deposit');
  const example = { seller: ada, buyer: ben, voucher: 0n, cents: CENTS, price: PRICE, onRelease: 'Redeem', terms: '' };
  const agreementDeposit = await chain.view('Escrow', 'deposit_for', await draftSale(chain, example));

  await t.test('a promise of $100.00 is sold for NEBA, half by half', async () => {
    const checks = saleChecks({ voucherDeposit, agreementDeposit, chain });
    const told = [];
    const before = { ada: await chain.balance(ada.address), ben: await chain.balance(ben.address) };
    await playSale({ chain, ada, ben, price: PRICE, tell: async (step, facts) => {
      told.push(step);
      await checks[step](facts);
    } });
    assert.deepEqual(told, Object.keys(checks));

    const after = { ada: await chain.balance(ada.address), ben: await chain.balance(ben.address) };
    assert.equal(after.ada.held, before.ada.held, 'no deposit of Ada\'s is left behind');
    assert.equal(after.ada.free - before.ada.free, PRICE - checks.fees.get(ada));
    assert.equal(after.ben.free - before.ben.free, -PRICE - checks.fees.get(ben));
    await assertNothingRemains(chain);
  });

  await t.test('receipts are signed off line and handed in by somebody else', async () => {
    const { voucher } = await issue(chain, ada, ben, 2_000n, 'An hour of gardening.');
    const validUntil = await chain.now() + 60n * MINUTE;
    const receipt = (number, cents, sign) =>
      signReceipt({ voucher, cents, number, validUntil, genesis: chain.genesis, sign });

    const first = receipt(0, 500n, ben.signText);
    assert.equal(text(await chain.view('Vouchers', 'receipt_text', voucher, 500n, validUntil)), first.text);
    const half = await submitReceipt(chain, cleo, first);
    assert.deepEqual(eventOf(half, 'Vouchers', 'Redeemed'), {
      voucher, issuer: ada.address, holder: ben.address, amount: usd(500n), remaining: 1_500n, by: undefined,
    });

    await assert.rejects(submitReceipt(chain, cleo, first), named('Vouchers.ReceiptOutOfOrder'), 'a receipt counts once');
    await assert.rejects(submitReceipt(chain, cleo, receipt(1, 500n, cleo.signText)), named('Vouchers.BadSignature'));

    const before = await chain.balance(ada.address);
    const rest = await submitReceipt(chain, cleo, receipt(1, 1_500n, ben.signPlainText));
    assert.equal(eventOf(rest, 'Vouchers', 'Redeemed').remaining, 0n);
    const after = await chain.balance(ada.address);
    assert.equal(after.free - before.free, voucherDeposit, 'the deposit returns to the issuer');
    assert.equal(before.held - after.held, voucherDeposit);
    await assertNothingRemains(chain);
  });

  await t.test('a voucher is handed over in steps, and its holder redeems it', async () => {
    const { voucher } = await issue(chain, ada, ada, CENTS, 'Ten hours of gardening.');
    const sale = { seller: ada, buyer: ben, voucher, cents: CENTS, price: PRICE, onRelease: 'HandOver' };
    const draft = await draftSale(chain, { ...sale, terms: 'Ben buys ten hours.' });
    const hash = await draftHash(chain, draft);
    const consent = { hash, nonce: 1_000n, validUntil: draft.terms.consent_by, genesis: chain.genesis, sign: ada.signPlainText };
    const { agreement } = await propose(chain, ben, draft, [signConsent({ party: 0, ...consent }).consent]);

    const validUntil = await chain.now() + 60n * MINUTE;
    const word = progressText({ agreement, progress: HALF, validUntil, genesis: chain.genesis });
    assert.equal(text(await chain.view('Escrow', 'progress_text', agreement, HALF, validUntil)), word);
    const half = await chain.send(cleo, chain.tx('Escrow', 'submit_report', {
      report: { agreement, progress: HALF, prover: 0 },
      proof: { type: 'Party', value: { valid_until: validUntil, signature: ben.signText(word) } },
    }));
    assert.deepEqual(eventOf(half, 'Escrow', 'Progressed').by, { type: 'Party', value: ben.address });
    const { child } = eventOf(half, 'Vouchers', 'SplitOff');
    assert.deepEqual(await voucherAt(chain, child), { holder: ben.address, issuer: ada.address, minor: CENTS / 2n, locked: false });
    assert.deepEqual(await voucherAt(chain, voucher), { holder: ada.address, issuer: ada.address, minor: CENTS / 2n, locked: true });

    const done = await report(chain, ben, agreement, WHOLE);
    assert.deepEqual(eventOf(done, 'Escrow', 'Closed'), { agreement, outcome: { type: 'Completed', value: undefined } });
    assert.deepEqual(await voucherAt(chain, voucher), { holder: ben.address, issuer: ada.address, minor: CENTS / 2n, locked: false });

    const merged = await chain.send(ben, chain.tx('Vouchers', 'merge', { vouchers: [voucher, child] }));
    assert.deepEqual(eventOf(merged, 'Vouchers', 'Merged').value, usd(CENTS));
    await chain.send(ben, chain.tx('Vouchers', 'redeem', { voucher, amount: CENTS }));
    await assertNothingRemains(chain);
    for (const who of [ada, ben, cleo]) assert.equal((await chain.balance(who.address)).held, 0n, `${who.name}'s deposits returned`);
  });

  await t.test('both cancel, one of them by a signature, and everything goes back', async () => {
    const { voucher } = await issue(chain, ada, ada, CENTS, 'Nothing comes of it.');
    const sale = { seller: ada, buyer: ben, voucher, cents: CENTS, price: PRICE, onRelease: 'Redeem' };
    const draft = await draftSale(chain, { ...sale, terms: 'A sale that is called off.' });
    const hash = await draftHash(chain, draft);
    const validUntil = draft.terms.consent_by;
    const before = await chain.balance(ben.address);
    const { consent } = signConsent({ party: 1, hash, nonce: 2_000n, validUntil, genesis: chain.genesis, sign: ben.signText });
    const { agreement } = await propose(chain, ada, draft, [consent]);

    const word = cancellationText({ agreement, progress: 0, validUntil, genesis: chain.genesis });
    assert.equal(text(await chain.view('Escrow', 'cancellation_text', agreement, validUntil)), word);
    const consents = [{ party: 1, valid_until: validUntil, signature: ben.signText(word) }];
    const cancelled = await chain.send(ada, chain.tx('Escrow', 'cancel', { agreement, consents }));
    assert.equal(eventOf(cancelled, 'Escrow', 'Closed').outcome.type, 'Cancelled');
    assert.deepEqual(await chain.balance(ben.address), before, 'Ben has his price back, and paid no fee');
    await chain.send(ada, chain.tx('Vouchers', 'cancel', { voucher }));
    await assertNothingRemains(chain);
  });
});

/** What must be true after each step of the sale. */
function saleChecks({ voucherDeposit, agreementDeposit, chain }) {
  const fees = new Map([[ada, 0n], [ben, 0n]]);
  const lock = (agreement) => ({ keeper: { type: 'Agreement', value: undefined }, id: agreement });
  const pay = (who, { outcome }) => {
    assert.ok(outcome.fee > 0n, 'the transaction had a fee');
    fees.set(who, fees.get(who) + outcome.fee);
    return outcome.fee;
  };
  const released = ({ agreement, voucher }, planck, cents) => [
    { agreement, leg: 0, from: ben.address, to: ada.address, what: { type: 'Native', value: planck } },
    { agreement, leg: 1, from: ada.address, to: ben.address,
      what: { type: 'Voucher', value: { id: voucher, value: cents, on_release: { type: 'Redeem', value: undefined }, discount: undefined } } },
  ];
  const redeemed = ({ agreement, voucher }, remaining) => ({
    voucher, issuer: ada.address, holder: ada.address, amount: usd(CENTS / 2n), remaining, by: lock(agreement),
  });

  const checks = {
    async issued(facts) {
      const fee = pay(ada, facts);
      assertChange(facts, { ada: { free: -fee - voucherDeposit, held: voucherDeposit }, ben: {} });
      assertEvents(facts, [['Vouchers', 'Issued', {
        voucher: facts.voucher, issuer: ada.address, holder: ada.address, value: usd(CENTS),
        expires_at: facts.promise.expires_at, terms: facts.promise.terms, kind: { type: 'Ordinary', value: undefined },
      }]]);
    },

    async signed(facts) {
      assertChange(facts, { ada: {}, ben: {} });
      assert.equal(facts.hash, await chain.view('Escrow', 'draft_hash', facts.draft), 'the chain names the draft as we do');
      const { nonce, valid_until } = facts.consent;
      assert.equal(text(await chain.view('Escrow', 'consent_text', facts.hash, nonce, valid_until)), facts.text);
    },

    async opened(facts) {
      const fee = pay(ada, facts);
      const { agreement, voucher, hash } = facts;
      assertChange(facts, { ada: { free: -fee - agreementDeposit }, ben: { free: -PRICE } });
      assert.deepEqual(facts.after.account ?? await chain.balance(facts.account), { free: agreementDeposit + PRICE, held: 0n, frozen: 0n });
      assertEvents(facts, [
        ['Escrow', 'Proposed', { agreement, hash, draft: asDecoded(facts.draft), by: ada.address }],
        ['Escrow', 'Consented', { agreement, party: ada.address }],
        ['Escrow', 'Consented', { agreement, party: ben.address }],
        ['Vouchers', 'Locked', { voucher, lock: lock(agreement) }],
        ['Escrow', 'Activated', { agreement, hash, parties: [ada.address, ben.address] }],
      ]);
      const preview = await chain.view('Escrow', 'preview', agreement, HALF);
      assert.deepEqual(preview.map(({ leg, amount }) => ({ leg, amount })), [{ leg: 0, amount: FIRST_HALF }, { leg: 1, amount: CENTS / 2n }]);
    },

    async half(facts) {
      const fee = pay(ben, facts);
      assertChange(facts, { ada: { free: FIRST_HALF }, ben: { free: -fee }, account: { free: -FIRST_HALF } });
      const [native, voucher] = released(facts, FIRST_HALF, CENTS / 2n);
      assertEvents(facts, [
        ['Escrow', 'Progressed', { agreement: facts.agreement, progress: HALF, by: { type: 'Party', value: ben.address } }],
        ['Escrow', 'Released', native],
        ['Vouchers', 'Redeemed', redeemed(facts, CENTS / 2n)],
        ['Escrow', 'Released', voucher],
      ]);
      const { minor, locked } = await voucherAt(chain, facts.voucher);
      assert.deepEqual({ minor, locked }, { minor: CENTS / 2n, locked: true });
    },

    async done(facts) {
      const fee = pay(ben, facts);
      const rest = PRICE - FIRST_HALF;
      assertChange(facts, {
        ada: { free: rest + agreementDeposit + voucherDeposit, held: -voucherDeposit },
        ben: { free: -fee },
        account: { free: -rest - agreementDeposit },
      });
      const [native, voucher] = released(facts, rest, CENTS / 2n);
      const { agreement } = facts;
      assertEvents(facts, [
        ['Escrow', 'Progressed', { agreement, progress: WHOLE, by: { type: 'Party', value: ben.address } }],
        ['Escrow', 'Released', native],
        ['Vouchers', 'Redeemed', redeemed(facts, 0n)],
        ['Escrow', 'Released', voucher],
        ['Escrow', 'Closed', { agreement, outcome: { type: 'Completed', value: undefined } }],
      ]);
      const key = await chain.api.query.System.Account.getKey(facts.account);
      assert.equal(await chain.client.rawQuery(key, { at: 'best' }), null, 'the agreement\'s account is gone');
    },
  };
  return Object.defineProperty(checks, 'fees', { value: fees, enumerable: false });
}

/** That the balances changed by these amounts and by nothing else. */
function assertChange({ before, after }, expected) {
  for (const [who, change] of Object.entries(expected)) {
    for (const part of ['free', 'held', 'frozen']) {
      assert.equal(after[who][part] - before[who][part], change[part] ?? 0n, `${part} balance of ${who}`);
    }
  }
}

/** That a transaction caused exactly these events of our pallets, in this order. */
function assertEvents({ outcome }, expected) {
  const ours = outcome.events.filter(({ type }) => type === 'Vouchers' || type === 'Escrow');
  assert.deepEqual(ours.map(({ type, value }) => [type, value.type, value.value]), expected);
}

/** What was encoded, as it is decoded: a variant without content has an undefined one. */
function asDecoded(value) {
  if (Array.isArray(value)) return value.map(asDecoded);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, part]) => [name, asDecoded(part)]);
  return Object.fromEntries('type' in value && !('value' in value) ? [...entries, ['value', undefined]] : entries);
}

async function assertNothingRemains(chain) {
  assert.deepEqual(await chain.entries('Vouchers', 'Vouchers'), []);
  assert.deepEqual(await chain.entries('Escrow', 'Agreements'), []);
}

async function voucherAt(chain, id) {
  const { holder, issuer, value, lock } = await chain.view('Vouchers', 'voucher', id);
  return { holder, issuer, minor: value.minor, locked: lock !== undefined };
}

const named = (name) => (error) => error instanceof Failed && error.name === name;
const text = (bytes) => new TextDecoder().decode(bytes);
