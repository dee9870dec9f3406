// What becomes of the payments that an agreement awaits, and of what is lost of them.

import { ensure } from './contradiction.mjs';
import { redivide } from './disputes.mjs';

export const isExternal = ({ asset }) => asset.type === 'External';

/** From now on the agreement waits for the payment of each leg that is paid outside. */
export function awaitPayments(agreement) {
  const legs = [...(agreement.legs ?? []).entries()].filter(([, leg]) => isExternal(leg)).map(([index]) => index);
  ensure(!agreement.legs || legs.length > 0, `agreement ${agreement.id} awaits payments and has none`);
  agreement.awaited = new Set(legs);
}

/** The payment of a leg is there. */
export function authorized(agreement, leg) {
  isPayment(agreement, leg);
  if (!agreement.legs) return;
  ensure(agreement.awaited?.delete(leg), `the payment of leg ${leg} of agreement ${agreement.id} was not awaited`);
}

/** It will not come: the leg has nothing any more. */
export function failed(agreement, leg) {
  isPayment(agreement, leg);
  if (!agreement.legs) return;
  ensure(agreement.awaited?.has(leg), `the payment of leg ${leg} of agreement ${agreement.id} was not awaited`);
  const { moved, asset } = agreement.legs[leg];
  lose(agreement, leg, asset.value.money.minor - moved);
}

/** So much is gone that nobody ordered. */
export function lost(agreement, leg, amount) {
  isPayment(agreement, leg);
  if (!agreement.legs) return;
  // A payment that comes apart before the agreement began is awaited for ever.
  agreement.awaited?.add(leg);
  lose(agreement, leg, amount);
}

/** A payer's bank can take back no more than was agreed. */
export function disputedByBank(agreement, leg, takenBack) {
  isPayment(agreement, leg);
  const total = agreement.legs?.[leg].asset.value.money.minor;
  ensure(total === undefined || takenBack <= total, `${takenBack} were taken back of leg ${leg} of agreement ${agreement.id}, which has ${total}`);
}

function isPayment({ id, legs }, leg) {
  ensure(!legs || (legs[leg] && isExternal(legs[leg])), `leg ${leg} of agreement ${id} is not paid outside`);
}

function lose(agreement, index, amount) {
  const leg = agreement.legs[index];
  const total = leg.asset.value.money.minor;
  leg.moved += amount;
  ensure(leg.moved <= total, `${leg.moved} left leg ${index} of agreement ${agreement.id}, which has ${total}`);
  redivide(agreement, leg, total - leg.moved);
}
