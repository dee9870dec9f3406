// What becomes of a dispute in an agreement: what froze, how it was decided, and what moved by that.

import { ensure, same } from './contradiction.mjs';

/** All of something, in parts per billion. */
const WHOLE = 1_000_000_000n;

const shareOf = (amount, share) => (amount * BigInt(share)) / WHOLE;

/** The indices in a set of parties, which is a number whose bits stand for them. */
export const indicesOf = (set) => Array.from({ length: 8 }, (_, index) => index).filter((index) => set & (1 << index));

/** The dispute of an agreement that was not decided, if there is one. */
export function openDispute(agreement) {
  const last = agreement.disputes.at(-1);
  return last && !last.decision ? last : undefined;
}

/** That no dispute keeps an agreement from being changed or cancelled. */
export function inPeace(agreement) {
  ensure(!openDispute(agreement), `agreement ${agreement.id} is in dispute, case ${openDispute(agreement)?.case}`);
}

/** Begins a dispute: a share of what every leg still holds is frozen. `amounts` tells the total of a leg. */
export function dispute(agreement, { case: number, by, claim, evidence }, { at, vouchers, amounts }) {
  inPeace(agreement);
  if (agreement.parties) ensure(agreement.parties.includes(by), `${by} is no party of agreement ${agreement.id}`);
  const against = indicesOf(claim.against).map((index) => agreement.parties?.[index] ?? `party ${index}`);
  const told = { case: number, by, share: claim.share, released: claim.released, against, evidence };
  agreement.disputes.push({ ...at, ...told, offer: undefined, decision: undefined });
  agreement.cancelling.clear();
  agreement.amending.clear();
  for (const leg of agreement.legs ?? []) {
    const left = amounts(leg) - leg.moved;
    [leg.due, leg.isStuck] = [undefined, false];
    leg.undivided = isUndivided(leg.asset, vouchers);
    // Of a voucher that began before the first event nobody knows whether it is divided.
    leg.frozen = leg.undivided === undefined ? 0n : leg.undivided ? left : shareOf(left, claim.share);
  }
  return told;
}

/** Whether what a leg is about is not divided, because its parts could be too small to use. */
function isUndivided({ type, value }, vouchers) {
  if (type !== 'Voucher') return type === 'Item';
  if (value.discount) return value.discount.minimum_use > 0n;
  const kind = vouchers.all.get(value.id)?.kind;
  return kind && kind.type === 'Discount' && kind.value.minimum_use > 0n;
}

/** Somebody would settle so. Whoever names another share replaces what was offered before. */
export function offerSettlement(agreement, { case: number, released, by }) {
  const open = current(agreement, number);
  if (!open) return;
  if (open.offer?.released !== released) open.offer = { released, by: new Set() };
  ensure(!open.offer.by.has(by), `${by} offered the same in case ${number} before`);
  open.offer.by.add(by);
}

/** A dispute was decided, by the parties or by the court: says how much of every frozen leg goes where. */
export function decide(agreement, { case: number, released }, at, how) {
  const open = current(agreement, number);
  agreement.steppedIn = undefined;
  agreement.decidedIn = at.block;
  if (!open) return;
  if (how === 'settled') same(`what was offered in case ${number}`, open.offer?.released, released);
  open.decision = { ...at, how, released };
  for (const leg of agreement.legs ?? []) {
    // What an asset's parts are depends on its minimum balance, which is no part of these events.
    if (!leg.frozen || leg.asset.type === 'Asset') continue;
    const forward = leg.undivided ? (2n * BigInt(released) >= WHOLE ? leg.frozen : 0n) : shareOf(leg.frozen, released);
    leg.due = { forward, back: leg.frozen - forward };
  }
}

/** Of a leg in dispute only so much is left: what is frozen is no more than that, and what was decided is divided anew. */
export function redivide(agreement, leg, left) {
  if (leg.frozen <= left) return;
  leg.frozen = left;
  const decision = agreement.disputes.at(-1)?.decision;
  if (!leg.due || !decision) return;
  const forward = shareOf(left, decision.released);
  leg.due = { forward, back: left - forward };
}

/**
 * Of which case a move was: none if it was a step's or the deadline's. What was decided may move later, when what kept
 * it is gone; until then nothing else moves but what a step releases, which its amount tells apart within a block.
 */
export function caseOf(agreement, index, side, amount, at) {
  const leg = agreement.legs?.[index];
  const decided = agreement.disputes.at(-1);
  if (!decided?.decision || !leg?.frozen) return undefined;
  if (!leg.due) return leg.isStuck || (agreement.decidedIn === at.block && agreement.steppedIn !== at.block) ? decided.case : undefined;
  // After the deadline what is not in dispute moves without a leg that is stuck, in the same call.
  const movedOtherwise = agreement.steppedIn === at.block || leg.stuckIn === at.block;
  if (movedOtherwise && leg.due[side] !== amount) return undefined;
  same(`what case ${decided.case} decided of leg ${index} of agreement ${agreement.id}`, leg.due[side], amount);
  leg.frozen -= amount;
  leg.due[side] = 0n;
  return decided.case;
}

/** The dispute that is open, which is this case's; or nothing if it may have begun before the first event. */
function current(agreement, number) {
  const open = openDispute(agreement);
  if (!open && !agreement.isWhole) return undefined;
  ensure(open, `agreement ${agreement.id} is not in dispute`);
  same(`the open case of agreement ${agreement.id}`, open.case, number);
  return open;
}
