// The page of the browser test: shows one voucher, read by the light client that runs in the page itself.

import { start } from 'polkadot-api/smoldot';
import { jsonSerialize } from 'polkadot-api/utils';
import { readVoucher } from './light-client.mjs';

window.showVoucher = async (chainSpec, id) => {
  const found = await readVoucher(start({ maxLogLevel: 1 }), chainSpec, id);
  const { number, hash, voucher, seconds } = found;
  document.querySelector('main').innerHTML = `
    <style>body { font: 16px/1.6 sans-serif; margin: 2rem } code { font-size: 13px } dt { color: #666 }</style>
    <h1>Voucher ${id}</h1>
    <dl>
      <dt>Value</dt><dd>${voucher.value.minor} minor units</dd>
      <dt>Issuer</dt><dd><code>${voucher.issuer}</code></dd>
      <dt>Holder</dt><dd><code>${voucher.holder}</code></dd>
      <dt>Proven at finalized block ${number}, after ${seconds.toFixed(1)} s, without any server</dt><dd><code>${hash}</code></dd>
    </dl>`;
  return JSON.stringify(found, jsonSerialize);
};
