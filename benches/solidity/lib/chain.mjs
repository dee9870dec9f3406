// A chain of its own on a free loopback port, and what is needed to talk to it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { HARDFORK } from './compile.mjs';

const PACKAGED = '@foundry-rs/anvil-linux-amd64/bin/anvil';
const WAIT = 20_000;

// The genesis block's time, in seconds since 1970. It is fixed because the bytes of later times cost gas.
export const NOW = 1_800_000_000;

// The binary itself: the launcher of `@foundry-rs/anvil` would be one process more to stop.
function binary() {
  if (process.env.ANVIL) return process.env.ANVIL;
  try {
    return createRequire(import.meta.url).resolve(PACKAGED);
  } catch {
    throw new Error('there is no packaged anvil for this platform: set ANVIL to the path of one');
  }
}

// Starts anvil and gives a function that calls it, and one that stops it.
export async function startChain() {
  const args = ['--host', '127.0.0.1', '--port', '0', '--hardfork', HARDFORK, '--timestamp', `${NOW}`];
  const anvil = spawn(binary(), [...args, '--auto-impersonate', '--gas-limit', '100000000', '--accounts', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (anvil.exitCode !== null || anvil.signalCode !== null) return;
    anvil.kill('SIGKILL');
    await once(anvil, 'exit');
  };
  process.once('exit', () => anvil.kill('SIGKILL'));
  // A signal would end this process without its exit handlers.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const address = await listening(anvil).catch(async (error) => {
    await stop();
    throw error;
  });
  return { call: (method, ...params) => call(`http://${address}`, method, params), stop };
}

// Where the chain listens, once it does.
function listening(anvil) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('anvil did not begin to listen')), WAIT);
    anvil.once('error', reject);
    anvil.once('exit', (code) => reject(new Error(`anvil ended with ${code}`)));
    createInterface({ input: anvil.stdout }).on('line', (line) => {
      const found = line.match(/^Listening on (\S+)$/);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[1]);
    });
  });
}

// The node's error, with what a contract said.
export class RpcError extends Error {
  constructor({ message, data }) {
    super(message);
    this.data = data;
  }
}

async function call(url, method, params) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { result, error } = await response.json();
  if (error) throw new RpcError(error);
  return result;
}
