// A light client: it takes part in the network by itself and checks what peers tell it. Runs in Node and in browsers.

import { createClient } from 'polkadot-api';
import { getSmProvider } from 'polkadot-api/sm-provider';
import { start } from 'polkadot-api/smoldot';

/** Joins the network of `chainSpec` and reads a voucher at the last finalized block. No RPC server is involved. */
export async function readVoucher(chainSpec, id) {
  const began = performance.now();
  const smoldot = start({ maxLogLevel: 1 });
  const chain = await smoldot.addChain({ chainSpec });
  const client = createClient(getSmProvider(() => chain));
  try {
    const { number, hash } = await client.getFinalizedBlock();
    const voucher = await client.getUnsafeApi().query.Vouchers.Vouchers.getValue(BigInt(id), { at: hash });
    return { number, hash, voucher, seconds: (performance.now() - began) / 1000 };
  } finally {
    client.destroy();
    await smoldot.terminate();
  }
}
