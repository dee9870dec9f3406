// The folder of one test file: chain data, logs, specs. It goes when all went well; the logs stay where NEXONOMY_LOGS
// says, until the next run.

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

let folder;

/** A path in this test file's own folder. */
export function place(...names) {
  folder ??= mkdtempSync(join(tmpdir(), 'nexonomy-test-'));
  return join(folder, ...names);
}

function keepLogs() {
  if (!process.env.NEXONOMY_LOGS) return;
  const kept = join(process.env.NEXONOMY_LOGS, basename(process.argv[1]));
  mkdirSync(kept, { recursive: true });
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  for (const log of logs) copyFileSync(join(folder, log), join(kept, log));
}

process.on('exit', (code) => {
  if (!folder) return;
  keepLogs();
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.error(`Logs and chain data of the failed test: ${folder}`);
});
