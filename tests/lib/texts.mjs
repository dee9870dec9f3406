// The texts that people sign, built from the published description alone: the chain must build the same ones.

/** That the holder of a voucher received `amount`, such as `50.00 USD`. */
export const receiptText = ({ voucher, amount, number, validUntil, genesis }) =>
  text('receipt', { voucher, amount, receipt: number, 'valid until': validUntil, chain: genesis });

/** That a party consents to the agreement with this hash. */
export const consentText = ({ hash, nonce, validUntil, genesis }) =>
  text('consent', { agreement: hash, nonce, 'valid until': validUntil, chain: genesis });

/** That a prover saw so much progress, in parts per billion. */
export const progressText = ({ agreement, progress, validUntil, genesis }) =>
  text('progress', { agreement, progress: percent(progress), 'valid until': validUntil, chain: genesis });

/** That a party wants to cancel an agreement, amended `number` times, at its present progress in parts per billion. */
export const cancellationText = ({ agreement, number = 0, progress, validUntil, genesis }) =>
  text('cancellation', { agreement, number, progress: percent(progress), 'valid until': validUntil, chain: genesis });

/** Parts per billion as people read them: `50.0000000%`. */
export const percent = (partsPerBillion) =>
  `${Math.floor(partsPerBillion / 1e7)}.${String(partsPerBillion % 1e7).padStart(7, '0')}%`;

/** Cents as people read them: `50.00 USD`. */
export const dollars = (cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')} USD`;

const text = (purpose, lines) =>
  [`Nexonomy ${purpose}`, ...Object.entries(lines).map(([name, value]) => `${name}: ${value}`)].join('\n');
