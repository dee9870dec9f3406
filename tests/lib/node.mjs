// One node as a process, on loopback with ports of its own.

import { createHash } from 'node:crypto';
import { Program, freePort } from './program.mjs';
import { nodeBinary, runtimeCache } from './settings.mjs';
import { call } from './rpc.mjs';
import { place } from './workplace.mjs';

const COMMON = ['--no-telemetry', '--no-prometheus', '--no-mdns'];

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

class Node extends Program {
  constructor(name, args, rpcPort, listenAddress) {
    super(name, [
      nodeBinary(), '--name', name, '--base-path', place(name), '--rpc-port', rpcPort, '--listen-addr', listenAddress,
      '--node-key', networkKey(name), ...COMMON, ...runtimeCache(), ...args,
    ]);
    Object.assign(this, { rpcPort, listenAddress, url: `ws://127.0.0.1:${rpcPort}`, http: `http://127.0.0.1:${rpcPort}` });
  }

  /** Starts the process, for the first time or again with the same data, and waits until it answers. */
  async start() {
    await super.start(() => this.call('system_health'));
  }

  /** Asks the node by JSON-RPC. */
  call(method, ...params) {
    return call(this.http, method, ...params);
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
}

// The same name has the same identity among its peers, also after a restart.
const networkKey = (name) => createHash('sha256').update(name).digest('hex');
