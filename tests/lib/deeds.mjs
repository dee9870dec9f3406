// What people do with vouchers and agreements, one function a deed. Stories and tests are made of these.

import { createHash } from 'node:crypto';
import { blake2AsHex } from '@polkadot/util-crypto';
import { Binary } from 'polkadot-api';
import { eventOf } from './client.mjs';
import { consentText, dollars, receiptText } from './texts.mjs';

export const MINUTE = 60_000n;
export const DAY = 24n * 60n * MINUTE;
/** One NEBA in planck. */
export const NEBA = 10n ** 12n;
/** Progress is counted in parts per billion. */
export const HALF = 500_000_000;
export const WHOLE = 1_000_000_000;

/** US dollars in cents, as the chain has them. */
export const usd = (minor) => ({ currency: Binary.toHex(Binary.fromText('USD')), minor });

/** How the chain names a document. */
export const contentId = (document) => `0x${createHash('sha256').update(document).digest('hex')}`;

/** `issuer` promises `cents` to `holder` for thirty days. Gives the voucher's number beside the outcome. */
export async function issue(chain, issuer, holder, cents, terms) {
  const promise = { value: usd(cents), expires_at: await chain.now() + 30n * DAY, terms: contentId(terms) };
  const tx = chain.tx('Vouchers', 'issue', { holder: holder.address, promise });
  const outcome = await chain.send(issuer, tx);
  return { outcome, promise, voucher: eventOf(outcome, 'Vouchers', 'Issued').voucher };
}

/** The draft by which `seller` gives a voucher for planck; the buyer's word proves progress. */
export async function draftSale(chain, { seller, buyer, voucher, cents, price, onRelease, terms }) {
  const now = await chain.now();
  return {
    parties: [seller.address, buyer.address],
    legs: [
      { from: 1, to: 0, asset: { type: 'Native', value: price } },
      { from: 0, to: 1, asset: { type: 'Voucher', value: { id: voucher, value: cents, on_release: { type: onRelease }, discount: undefined } } },
    ],
    terms: {
      provers: [{ type: 'Party', value: 1 }],
      steps: [],
      deadline: now + DAY,
      at_deadline: { type: 'Refund' },
      consent_by: now + 60n * MINUTE,
      content: contentId(terms),
      arbitration: undefined,
    },
  };
}

/** The hash that names a draft: of its SCALE encoding, which stands in the call that proposes it. */
export async function draftHash(chain, draft) {
  const call = await chain.tx('Escrow', 'propose', { draft, consents: [] }).getEncodedData();
  // Two bytes name the call, and one at the end says that there are no consents.
  return blake2AsHex(call.slice(2, -1), 256);
}

/** The consent of the party with this index, signed by `sign` from the text alone: no connection is needed. */
export function signConsent({ party, hash, nonce, validUntil, genesis, sign }) {
  const text = consentText({ hash, nonce, validUntil, genesis });
  return { text, consent: { party, nonce, valid_until: validUntil, signature: sign(text) } };
}

/** `proposer` opens the agreement with the consents at hand. Gives the agreement's number beside the outcome. */
export async function propose(chain, proposer, draft, consents) {
  const outcome = await chain.send(proposer, chain.tx('Escrow', 'propose', { draft, consents }));
  return { outcome, agreement: eventOf(outcome, 'Escrow', 'Proposed').agreement };
}

/** `prover`, a party whose word counts, says how much is done, in parts per billion. */
export const report = (chain, prover, agreement, progress) =>
  chain.send(prover, chain.tx('Escrow', 'report', { agreement, progress }));

/** A receipt for so many cents, signed by `sign` from the text alone. */
export function signReceipt({ voucher, cents, number, validUntil, genesis, sign }) {
  const text = receiptText({ voucher, amount: dollars(cents), number, validUntil, genesis });
  return { text, receipt: { voucher, amount: cents, number, valid_until: validUntil }, signature: sign(text) };
}

/** `submitter`, who may be anybody, hands in a receipt. */
export const submitReceipt = (chain, submitter, { receipt, signature }) =>
  chain.send(submitter, chain.tx('Vouchers', 'redeem_with_receipt', { receipt, signature }));
