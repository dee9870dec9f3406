// Ada and Ben sell, barter and deliver in parts: node deals.mjs [ws://127.0.0.1:9944]

import { createHash } from 'node:crypto';
import { discounted, forCall, text, verify } from '@nexonomy/offer';
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { Binary, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import WebSocket from 'ws';

await cryptoWaitReady();
const client = createClient(getWsProvider(process.argv[2] ?? 'ws://127.0.0.1:9944', { websocketClass: WebSocket }));
const { query, tx, view } = client.getUnsafeApi();
const { genesisHash } = await client.getChainSpecData();

const keyring = new Keyring({ type: 'sr25519', ss58Format: 6174 });
const [ada, ben] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
// The scanner of the courier who brings the paint. It has a key of its own and no account.
const scanner = new Keyring({ type: 'ed25519' }).addFromUri('//Courier//scanner');

const NEBA = 10n ** 12n;
const DAY = 86_400_000n;
const USD = 'USD';
const ALL = 1_000_000_000; // shares are in parts per billion
// The chain's clock stands at 0 before its first block, and runs ahead of ours where blocks are sealed at once.
const now = [await query.Timestamp.Now.getValue(), BigInt(Date.now())].reduce((a, b) => (a > b ? a : b));

const ordinaryTerms = (content) => ({
  provers: [{ type: 'Party', value: 1 }], // the buyer's word counts
  steps: [],
  consent_by: now + DAY, // until then the offer is good
  deadline: now + 7n * DAY,
  at_deadline: { type: 'Refund' },
  content: contentId(content),
  arbitration: undefined, // nobody decides disputes
});

console.log('\n== Sell at a discount ==\n');

// Ada promises plumbing worth $100, and sells the promise for what $80 are worth to her. Nobody is named as the buyer.
const plumbing = await issue(ada, 10_000n, 'Ada repairs what drips.');
const sale = {
  parties: [ada.address, null],
  legs: [
    ...discounted({
      from: 0, to: 1, voucher: plumbing, sold: { currency: USD, minor: 10_000n }, paid: 8_000n,
      on_release: { type: 'HandOver' }, discount: { expires_at: now + 30n * DAY, minimum_use: 500n },
    }),
    { from: 1, to: 0, asset: { type: 'Native', value: 200n * NEBA } },
  ],
  terms: ordinaryTerms('Plumbing, below its value until the end of the month.'),
};
// She signs a text that she can read, needs no connection, and pays nothing. She may show it to anybody.
const adasSeal = await seal(sale, 0, ada);

// Ben takes the open seat. The agreement is active at once; what he wanted to have he gets when he says so.
const purchase = await accept(ben, sale, [adasSeal]);
const bought = handedTo(ben, await send(ben, tx.Escrow.report({ agreement: purchase, progress: ALL })));
await show('Ben', bought);
const [, discount] = bought;
await send(ben, tx.Vouchers.redeem({ voucher: discount, amount: 300n })); // $3 are too little for this discount
await send(ben, tx.Vouchers.redeem({ voucher: discount, amount: 1_200n })); // $12 are not
await show('Ben', bought);

console.log('\n== Barter ==\n');

// Ada would paint a fence for 250 NEBA and says so on chain. She also takes goods.
const painting = await issue(ada, 10_000n, 'Ada paints the garden fence.');
const ask = { type: 'Native', value: 250n * NEBA };
const accepts = { in_part: false, barter: true, other_prices: true };
const page = contentId('A fence painted by Ada: pictures, colours, what others say.');
const notice = { voucher: painting, value: 10_000n, ask, accepts, discount: undefined, page };
const { listing } = find(await send(ada, tx.Market.list(notice)), 'Market', 'Listed');

// Ben offers 60 % in cash and 40 % in his own trade. The work is delivered in three steps: the scanner tells that the
// paint has come, Ben how far the fence is.
const carpentry = await issue(ben, 4_000n, 'Ben makes shelves.');
const barter = {
  listing: { listing, ask },
  parties: [ada.address, ben.address],
  legs: [
    { from: 0, to: 1, asset: voucherLeg(painting, 10_000n, 'Redeem') },
    { from: 1, to: 0, asset: { type: 'Native', value: 150n * NEBA } },
    { from: 1, to: 0, asset: voucherLeg(carpentry, 4_000n, 'HandOver') },
  ],
  terms: {
    ...ordinaryTerms('The paint is 30 % of the work, each side of the fence 35 %.'),
    provers: [
      { type: 'Party', value: 1 },
      { type: 'Device', value: { type: 'Ed25519', value: Binary.toHex(scanner.publicKey) } },
    ],
    steps: [
      { progress: 300_000_000, prover: 1 },
      { progress: 650_000_000, prover: 0 },
      { progress: ALL, prover: 0 },
    ],
  },
};
const bensSeal = await seal(barter, 1, ben);

// Ada sees for herself that it is Ben's, and accepts.
if (!verify(barter, bensSeal, genesisHash)) throw new Error('this is not what Ben signed');
const agreement = await accept(ada, barter, [bensSeal]);

console.log('\n== Deliver in parts ==\n');

// The courier's scanner signs that the paint has come. Anybody may hand that in; Ada does.
const time = await query.Timestamp.Now.getValue();
const reading = await view.Escrow.reading_text(agreement, 300_000_000, time, undefined);
console.log(`${Binary.toText(reading)}\n`);
const scanned = { type: 'Device', value: { time, place: undefined, signature: hexSigned(scanner, reading) } };
const first = await report(ada, 300_000_000, 1, scanned);

// One side is painted. Ben has no connection in the garden: he signs, Ada hands it in.
const valid_until = now + DAY;
const word = await view.Escrow.progress_text(agreement, 650_000_000, valid_until);
const said = { type: 'Party', value: { valid_until, signature: signed(ben, word) } };
const second = await report(ada, 650_000_000, 0, said);

// The other side too. Ben says so himself, and the agreement is closed.
const last = await send(ben, tx.Escrow.report({ agreement, progress: ALL }));
const shelves = [first, second, last].flatMap((events) => handedTo(ada, events));
await show('Ada', shelves);

// Ben has made two shelves. Ada signed a receipt for each; Ben hands both in with one call.
const receipts = await Promise.all(shelves.slice(0, 2).map(async (voucher) => {
  const { value: { minor: amount } } = await view.Vouchers.voucher(voucher);
  const receipt = { voucher, amount, number: 0, valid_until };
  return { receipt, signature: signed(ada, await view.Vouchers.receipt_text(voucher, amount, valid_until)) };
}));
await send(ben, tx.Vouchers.redeem_with_receipts({ receipts }));
await show('Ada', shelves);

console.log(`\nThe story of a voucher: scripts/provenance ${carpentry}`);
client.destroy();

// What people do.

async function issue(who, minor, promised) {
  const value = { currency: Binary.toHex(Binary.fromText(USD)), minor };
  const promise = { value, expires_at: now + 60n * DAY, terms: contentId(promised) };
  const events = await send(who, tx.Vouchers.issue({ holder: who.address, promise }));
  return find(events, 'Vouchers', 'Issued').voucher;
}

async function seal(offer, party, who) {
  const signatory = { party, nonce: await view.Market.next_nonce(who.address) };
  const shown = text(offer, signatory, genesisHash);
  console.log(`${shown}\n`);
  return { ...signatory, delegate: undefined, signature: signed(who, Binary.fromText(shown)) };
}

async function accept(who, offer, seals) {
  const events = await send(who, tx.Market.accept_offer({ offer: forCall(offer), seals, share: undefined }));
  return find(events, 'Market', 'OfferAccepted').agreement;
}

function report(who, progress, prover, proof) {
  return send(who, tx.Escrow.submit_report({ report: { agreement, progress, prover }, proof }));
}

// Signs a call, waits until its block is final, and gives what happened there.
async function send(who, call) {
  const signer = getPolkadotSigner(who.publicKey, 'Sr25519', (bytes) => who.sign(bytes));
  const { ok, block, dispatchError, events } = await call.signAndSubmit(signer);
  const { type: pallet, value: { type: name } } = call.decodedCall;
  console.log(`block ${block.number}: ${pallet}.${name}${ok ? '' : `, refused: ${dispatchError.value.value.type}`}`);
  return events;
}

// What the script needs.

function voucherLeg(id, minor, onRelease) {
  return { type: 'Voucher', value: { id, value: { currency: USD, minor }, on_release: { type: onRelease } } };
}

function find(events, pallet, name) {
  return events.find(({ type, value }) => type === pallet && value.type === name).value.value;
}

// The vouchers that an agreement handed over to somebody.
function handedTo(who, events) {
  return events
    .filter(({ type, value }) => type === 'Escrow' && value.type === 'Released')
    .map(({ value: { value: { to, what } } }) => ({ to, what }))
    .filter(({ to, what }) => to === who.address && what.type === 'Voucher')
    .map(({ what }) => what.value.id);
}

async function show(name, vouchers) {
  console.log(`What ${name} holds:`);
  for (const id of vouchers) {
    const voucher = await view.Vouchers.voucher(id);
    const kind = voucher?.kind.type === 'Discount' ? `, a discount from ${dollars(voucher.kind.value.minimum_use)} at a time` : '';
    console.log(`  voucher ${id}: ${voucher ? dollars(voucher.value.minor) + kind : 'redeemed, and gone'}`);
  }
}

function dollars(minor) {
  return `$${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}

function signed(who, bytes) {
  return { type: 'Sr25519', value: hexSigned(who, bytes) };
}

function hexSigned(who, bytes) {
  return Binary.toHex(who.sign(bytes));
}

function contentId(document) {
  return `0x${createHash('sha256').update(document).digest('hex')}`;
}
