// Four validators that know each other.

import { startNode } from './node.mjs';

/** Starts Alice, Bob, Charlie and Dave on the chain of the file `spec`. They end with the test `t`. */
export async function startNetwork(t, spec) {
  const alice = await startNode(t, 'alice', ['--chain', spec, '--alice']);
  const bootnodes = ['--bootnodes', await alice.address()];
  const others = ['bob', 'charlie', 'dave'].map((name) =>
    startNode(t, name, ['--chain', spec, `--${name}`, ...bootnodes]));
  return [alice, ...await Promise.all(others)];
}
