// The folder of one test file: chain data, logs, specs. It goes when all went well.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder;

/** A path in this test file's own folder. */
export function place(...names) {
  folder ??= mkdtempSync(join(tmpdir(), 'nexonomy-test-'));
  return join(folder, ...names);
}

process.on('exit', (code) => {
  if (!folder) return;
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.error(`Logs and chain data of the failed test: ${folder}`);
});
