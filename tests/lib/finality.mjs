// How long a block waits for its finality, as one node sees it.

import { follow } from './rpc.mjs';
import { until } from './wait.mjs';

/** Measures at a node, from now on and until `stop()`, the time between import and finality of each block. */
export function measureFinality(node) {
  const imported = new Map();
  const waits = [];
  const ends = [
    follow(node.url, 'chain_subscribeAllHeads', ({ number, parentHash }, at) => {
      imported.set(key(number, parentHash), at);
    }),
    follow(node.url, 'chain_subscribeFinalizedHeads', ({ number, parentHash }, at) => {
      const since = imported.get(key(number, parentHash));
      if (since !== undefined) waits.push((at - since) / 1000);
    }),
  ];
  return {
    /** Seconds from import to finality, one number for each block. */
    waits,
    stop: () => ends.forEach((end) => end()),
    reach: (count, seconds) => until(`${count} blocks are finalized (${waits.length} are)`, () => waits.length >= count, { seconds }),
  };
}

// A header does not name its own hash; that it is the child of this block is enough to know it again.
const key = (number, parentHash) => `${number} ${parentHash}`;
