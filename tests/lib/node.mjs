// One node as a process: started on loopback with ports of its own, and surely stopped.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { nodeBinary } from './settings.mjs';
import { call } from './rpc.mjs';
import { until } from './wait.mjs';
import { place } from './workplace.mjs';

const COMMON = ['--no-telemetry', '--no-prometheus', '--no-mdns'];

// Has the kernel end a node whose test was itself killed; util-linux has it, and without it the test still cleans up.
const REAPER = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL'] : [];

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/**
 * Starts a node that ends with the test `t`. `args` says on which chain and with which keys. With `webSocket`, light
 * clients in browsers can reach it; a validator is left on plain TCP.
 */
export async function startNode(t, name, args, { webSocket = false } = {}) {
  const transport = webSocket ? '/ws' : '';
  const node = new Node(name, args, await freePort(), `/ip4/127.0.0.1/tcp/${await freePort()}${transport}`);
  t.after(() => node.stop('SIGKILL'));
  await node.start();
  return node;
}

class Node {
  #child;
  #ended;

  constructor(name, args, rpcPort, listenAddress) {
    Object.assign(this, { name, args, rpcPort, listenAddress });
    this.url = `ws://127.0.0.1:${rpcPort}`;
    this.http = `http://127.0.0.1:${rpcPort}`;
    this.logFile = place(`${name}.log`);
  }

  /** Starts the process, for the first time or again with the same data, and waits until it answers. */
  async start() {
    const [program, ...args] = [
      ...REAPER, nodeBinary(), '--name', this.name, '--base-path', place(this.name),
      '--rpc-port', this.rpcPort, '--listen-addr', this.listenAddress, '--node-key', networkKey(this.name),
      ...COMMON, ...this.args,
    ].map(String);
    const log = openSync(this.logFile, 'a');
    this.#child = spawn(program, args, { stdio: ['ignore', log, log] });
    closeSync(log);
    running.add(this.#child);
    this.#ended = new Promise((resolve) => {
      const end = (code, signal) => {
        running.delete(this.#child);
        resolve({ code, signal });
      };
      this.#child.once('exit', end).once('error', (error) => end(error.message));
    });
    await this.#untilItAnswers();
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

  /** Asks the node by JSON-RPC. */
  call(method, ...params) {
    return call(this.http, method, ...params);
  }

  /** All that the node has logged so far. */
  log() {
    return readFileSync(this.logFile, 'utf8');
  }

  /**
   * Whether the program itself panicked. What the sandboxed runtime refuses, such as bytes that are no transaction, it
   * may log with that word too; that ends one call and not the node.
   */
  hasPanicked() {
    return /^Thread '.*' panicked|This is a bug\. Please report it/m.test(this.log());
  }

  /** Where other nodes and light clients reach this one. */
  async address() {
    return `${this.listenAddress}/p2p/${await this.call('system_localPeerId')}`;
  }

  async #untilItAnswers() {
    const hasEnded = () => !running.has(this.#child);
    await until(`${this.name} answers`, async () => hasEnded() || this.call('system_health'), { seconds: 90 });
    if (!hasEnded()) return;
    const { code, signal } = await this.#ended;
    const lastLines = this.log().split('\n').slice(-15).join('\n');
    throw new Error(`${this.name} ended at its start (${signal ?? code}):\n${lastLines}`);
  }
}

// The same name has the same identity among its peers, also after a restart.
const networkKey = (name) => createHash('sha256').update(name).digest('hex');

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
