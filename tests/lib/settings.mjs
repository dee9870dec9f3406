// What the tests are told from outside, and a clear word where something is missing.

import { existsSync } from 'node:fs';

const HINT = 'Run scripts/test from the project\'s folder: it builds what the tests need and names it here.';

/** The node's program. */
export const nodeBinary = () => file('NEXONOMY_BIN', 'the node\'s program');

/** A runtime with epochs of a minute and votes of half a minute. */
export const fastRuntime = () => file('NEXONOMY_FAST_WASM', 'the runtime with short epochs');

/** The same runtime, one spec version further. */
export const nextRuntime = () => file('NEXONOMY_NEXT_WASM', 'the runtime with the next spec version');

/** The gateway's program. */
export const gatewayBinary = () => file('NEXONOMY_GATEWAY_BIN', 'the gateway\'s program');

/** The program that plays payment processors. */
export const fakesBinary = () => file('NEXONOMY_FAKES_BIN', 'the program that plays payment processors');

/** Has nodes share what they compile, if NEXONOMY_RUNTIME_CACHE says where. */
export const runtimeCache = () => {
  const folder = process.env.NEXONOMY_RUNTIME_CACHE;
  return folder ? ['--runtime-cache', folder] : [];
};

function file(variable, what) {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set; it says where ${what} is. ${HINT}`);
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, which does not exist. ${HINT}`);
  return path;
}
