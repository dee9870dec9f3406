// Four validators that know each other.

import { startNode } from './node.mjs';

/** Has a node keep every state, so that it answers for all past blocks. */
export const ARCHIVE = ['--state-pruning', 'archive', '--blocks-pruning', 'archive'];

/** Starts Alice, Bob, Charlie and Dave on the chain of the file `spec`, all with `more` arguments. They end with the test `t`. */
export async function startNetwork(t, spec, more = []) {
  const alice = await startNode(t, 'alice', ['--chain', spec, '--alice', ...more]);
  const bootnodes = ['--bootnodes', await alice.address()];
  const others = ['bob', 'charlie', 'dave'].map((name) =>
    startNode(t, name, ['--chain', spec, `--${name}`, ...bootnodes, ...more]));
  return [alice, ...await Promise.all(others)];
}
