// One program as a process: started, stopped, surely ended with its test, and its log kept.

import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { until } from './wait.mjs';
import { place } from './workplace.mjs';

// Has the kernel end a program whose test was itself killed; util-linux has it, and without it the test still cleans up.
const REAPER = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL'] : [];

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** A program that is started with `command`, again and again if need be, and logs into one file. */
export class Program {
  #child;
  #ended;

  constructor(name, command, { env = {} } = {}) {
    Object.assign(this, { name, command, env, logFile: place(`${name}.log`) });
  }

  /** Starts the process, for the first time or again, and waits until `isReady` gives something true. */
  async start(isReady, { seconds = 90 } = {}) {
    const [program, ...args] = [...REAPER, ...this.command].map(String);
    const log = openSync(this.logFile, 'a');
    this.#child = spawn(program, args, { stdio: ['ignore', log, log], env: { ...process.env, ...this.env } });
    closeSync(log);
    running.add(this.#child);
    this.#ended = new Promise((resolve) => {
      const end = (code, signal) => {
        running.delete(this.#child);
        resolve({ code, signal });
      };
      this.#child.once('exit', end).once('error', (error) => end(error.message));
    });
    const hasEnded = () => !running.has(this.#child);
    await until(`${this.name} answers`, async () => hasEnded() || isReady(), { seconds });
    if (!hasEnded()) return;
    const { code, signal } = await this.#ended;
    throw new Error(`${this.name} ended at its start (${signal ?? code}):\n${this.lastLines()}`);
  }

  /** Stops the process and gives its exit code or the signal that ended it. */
  async stop(signal = 'SIGTERM', { seconds = 30 } = {}) {
    if (!running.has(this.#child)) return this.#ended;
    this.#child.kill(signal);
    const lastResort = setTimeout(() => this.#child.kill('SIGKILL'), seconds * 1000);
    const end = await this.#ended;
    clearTimeout(lastResort);
    return end;
  }

  /** All that the program has logged so far. */
  log() {
    return readFileSync(this.logFile, 'utf8');
  }

  lastLines() {
    return this.log().split('\n').slice(-15).join('\n');
  }
}

/** A port on loopback that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
