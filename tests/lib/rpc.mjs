// JSON-RPC as it stands, for what client libraries hide: raw answers, legacy subscriptions, clocks.

import WebSocket from 'ws';

/** One call over HTTP. Rejects with the node's error, which has `code`, `message` and `data`. */
export async function call(http, method, ...params) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(http, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { error, result } = await response.json();
  if (error) throw Object.assign(new Error(`${method}: ${error.message} ${error.data ?? ''}`), error);
  return result;
}

/**
 * Follows a legacy subscription, such as `chain_subscribeNewHeads`.
 * Gives a function that ends it; `onItem` gets what arrives and the time at which it did.
 */
export function follow(url, method, onItem, params = []) {
  const socket = new WebSocket(url);
  socket.on('open', () => socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })));
  socket.on('message', (data) => {
    const arrived = performance.now();
    const { params } = JSON.parse(data);
    if (params) onItem(params.result, arrived);
  });
  // A node that is stopped on purpose ends the connection; whoever waits for items notices their absence.
  socket.on('error', () => {});
  return () => socket.terminate();
}

/** The height of the best or of the last finalized block. */
export async function height(http, which = 'best') {
  const hash = which === 'finalized' ? await call(http, 'chain_getFinalizedHead') : undefined;
  const header = await call(http, 'chain_getHeader', ...(hash ? [hash] : []));
  return Number(header.number);
}
