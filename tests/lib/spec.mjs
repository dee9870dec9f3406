// Chain specs: what the node exports, with another runtime in it where a test needs one.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { nodeBinary } from './settings.mjs';
import { place } from './workplace.mjs';

/** The spec of a chain that the node knows, `dev` or `local`, or that stands in a file. With `raw` its genesis is the state itself. */
export function exportSpec(chain, { raw = false } = {}) {
  const args = ['export-chain-spec', '--chain', chain, ...(raw ? ['--raw'] : [])];
  const spec = execFileSync(nodeBinary(), args, {
    encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(spec);
}

/**
 * Writes the spec of `chain` with the runtime in the file `runtime` and gives the path. It holds the state itself, so that
 * not every node must ask the runtime for it.
 */
export function specWithRuntime(chain, runtime) {
  const spec = exportSpec(chain);
  spec.genesis.runtimeGenesis.code = `0x${readFileSync(runtime).toString('hex')}`;
  const asked = place(`${chain}-asked.json`);
  writeFileSync(asked, JSON.stringify(spec));
  const path = place(`${chain}.json`);
  writeFileSync(path, JSON.stringify(exportSpec(asked, { raw: true })));
  return path;
}
