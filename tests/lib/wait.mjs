// Waiting, with a limit and a reason.

import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/** Asks `question` until it answers with something true, and gives the answer. Fails after `seconds`. */
export async function until(what, question, { seconds = 60, every = 200 } = {}) {
  const limit = performance.now() + seconds * 1000;
  let lastError;
  while (performance.now() < limit) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch (error) {
      lastError = error;
    }
    await sleep(every);
  }
  throw new Error(`waited ${seconds} s in vain until ${what}`, { cause: lastError });
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
