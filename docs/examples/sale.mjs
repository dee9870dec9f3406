// Ada sells Ben a promise: node sale.mjs [ws://127.0.0.1:9944]

import { createHash } from 'node:crypto';
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { Binary, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import WebSocket from 'ws';

await cryptoWaitReady();
const client = createClient(getWsProvider(process.argv[2] ?? 'ws://127.0.0.1:9944', { websocketClass: WebSocket }));
const { query, tx, view } = client.getUnsafeApi();
const keyring = new Keyring({ type: 'sr25519', ss58Format: 6174 });
const [ada, ben] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
const contentId = (text) => `0x${createHash('sha256').update(text).digest('hex')}`;
const day = 86_400_000n;
// The chain's clock stands at 0 before its first block, and runs ahead of ours where blocks are sealed at once.
const now = [await query.Timestamp.Now.getValue(), BigInt(Date.now())].reduce((a, b) => (a > b ? a : b));

// Signs a call, waits until its block is final, and gives what the event of this name says.
async function send(who, call, pallet, event) {
  const outcome = await call.signAndSubmit(getPolkadotSigner(who.publicKey, 'Sr25519', (bytes) => who.sign(bytes)));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.dispatchError));
  console.log(`block ${outcome.block.number}: ${pallet}.${event}`);
  return outcome.events.find(({ type, value }) => type === pallet && value.type === event).value.value;
}

// Ada promises work worth $100.00 and holds the promise herself.
const value = { currency: Binary.toHex(Binary.fromText('USD')), minor: 10_000n };
const promise = { value, expires_at: now + 30n * day, terms: contentId('Ada paints the garden fence.') };
const { voucher } = await send(ada, tx.Vouchers.issue({ holder: ada.address, promise }), 'Vouchers', 'Issued');

// The draft: her promise for his 250 NEBA. His word proves progress.
const sold = { id: voucher, value: 10_000n, on_release: { type: 'Redeem' }, discount: undefined };
const work = { from: 0, to: 1, asset: { type: 'Voucher', value: sold } };
const price = { from: 1, to: 0, asset: { type: 'Native', value: 250n * 10n ** 12n } };
const times = { consent_by: now + day / 2n, deadline: now + day, at_deadline: { type: 'Refund' } };
const proof = { provers: [{ type: 'Party', value: 1 }], steps: [] };
const disputes = { arbitration: undefined }; // nobody decides them: what is not reported goes back at the deadline
const terms = { ...proof, ...times, ...disputes, content: contentId('Ben pays as the painting proceeds.') };
const draft = { parties: [ada.address, ben.address], legs: [work, price], terms };

// Ben signs a text that he can read. Ada hands it in with the draft, and the agreement is active at once.
const consent = { party: 1, nonce: 0n, valid_until: times.consent_by };
while (await view.Escrow.is_nonce_used(ben.address, consent.nonce)) consent.nonce += 1n;
const text = await view.Escrow.consent_text(await view.Escrow.draft_hash(draft), consent.nonce, consent.valid_until);
console.log(Binary.toText(text));
consent.signature = { type: 'Sr25519', value: Binary.toHex(ben.sign(text)) };
const { agreement } = await send(ada, tx.Escrow.propose({ draft, consents: [consent] }), 'Escrow', 'Activated');

await send(ben, tx.Escrow.report({ agreement, progress: 500_000_000 }), 'Escrow', 'Progressed'); // 50 %
await send(ben, tx.Escrow.report({ agreement, progress: 1_000_000_000 }), 'Escrow', 'Closed'); // 100 %
console.log('left on chain:', await view.Vouchers.voucher(voucher), await view.Escrow.agreement(agreement));
client.destroy();
