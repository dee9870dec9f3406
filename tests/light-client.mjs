// A light client: it takes part in the network by itself and checks what peers tell it. Runs in Node and in browsers.

import { createClient } from 'polkadot-api';
import { getSmProvider } from 'polkadot-api/sm-provider';

/** Has `smoldot` join the network of `chainSpec`, and reads a voucher at the last finalized block. No RPC server is involved. */
export async function readVoucher(smoldot, chainSpec, id) {
  const began = performance.now();
  const chain = await smoldot.addChain({ chainSpec });
  const client = createClient(getSmProvider(() => chain));
  try {
    const { number, hash } = await client.getFinalizedBlock();
    const voucher = await client.getUnsafeApi().query.Vouchers.Vouchers.getValue(BigInt(id), { at: hash });
    return { number, hash, voucher, seconds: (performance.now() - began) / 1000 };
  } finally {
    client.destroy();
  }
}
