// Offers: signed in a wallet with no connection, accepted over WebSocket by somebody else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringToHex } from '@polkadot/util';
import { Binary } from 'polkadot-api';
import { connect, eventOf } from './lib/client.mjs';
import { DAY, MINUTE, NEBA, WHOLE, contentId, issue, report } from './lib/deeds.mjs';
import { extensionSigner } from './lib/extension.mjs';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { loadOfferLibrary } from './lib/offer-library.mjs';

const [ada, ben, cleo] = [person('Alice', 'Ada'), person('Bob', 'Ben'), person('Charlie', 'Cleo')];

test('offers on a development chain', { timeout: 180_000 }, async (t) => {
  const library = await loadOfferLibrary();
  const node = await startNode(t, 'offers', ['--dev', '--sealing', 'instant']);
  const chain = await connect(node.url);
  t.after(() => chain.close());

  await t.test('Ben signs in the extension: 60 NEBA and a voucher of $20 for $100 of work; Ada accepts', async () => {
    const { voucher: work } = await issue(chain, ada, ada, 10_000n, 'Ada paints the fence.');
    const { voucher: pizza } = await issue(chain, ben, ben, 2_000n, 'Ben bakes four pizzas.');
    const offer = await draft(chain, {
      parties: [ada.address, ben.address],
      legs: [leg(0, 1, promise(work, 10_000n, 'Redeem')), leg(1, 0, neba(60n)), leg(1, 0, promise(pizza, 2_000n, 'HandOver'))],
    });
    const seal = await sealInExtension(library, chain, offer, ben, { party: 1, nonce: 0n });
    const before = await chain.balance(ben.address);

    // Somebody else brings the same acceptance first: it is Ada's to accept, and nothing happens.
    await refuses(accept(chain, library, cleo, offer, [seal]), 'Market.SealMissing');
    const agreement = await accept(chain, library, ada, offer, [seal]);
    const { free } = await chain.balance(ben.address);
    assert.equal(before.free - free, 60n * NEBA, 'Ben paid what he offered, and no fee');
    await refuses(accept(chain, library, ada, offer, [seal]), 'Market.NonceUsed');

    await report(chain, ben, agreement, WHOLE);
    assert.equal(await chain.view('Escrow', 'agreement', agreement), undefined);
    assert.equal(await chain.view('Vouchers', 'voucher', work), undefined);
    assert.equal((await chain.view('Vouchers', 'voucher', pizza)).holder, ada.address);
  });

  await t.test('one changed digit, and the signature is not Ben\'s', async () => {
    const { voucher } = await issue(chain, ada, ada, 500n, 'Five dollars.');
    const offer = await draft(chain, {
      parties: [ada.address, ben.address],
      legs: [leg(0, 1, promise(voucher, 500n, 'HandOver')), leg(1, 0, neba(5n))],
    });
    const seal = await sealInExtension(library, chain, offer, ben, { party: 1, nonce: 1n });
    const dearer = structuredClone(offer);
    dearer.legs[1].asset.value = 6n * NEBA;
    await refuses(accept(chain, library, ada, dearer, [seal]), 'Market.BadSignature');
    await chain.send(ben, chain.tx('Market', 'cancel_nonce', { nonce: 1n }));
    await refuses(accept(chain, library, ada, offer, [seal]), 'Market.NonceUsed');
  });

  await t.test('Ada signs a listing and pays nothing; two buyers take it in parts', async () => {
    const { voucher } = await issue(chain, ada, ada, 10_000n, 'Ten lessons.');
    const offer = await draft(chain, {
      parties: [ada.address, null],
      legs: [leg(0, 1, promise(voucher, 10_000n, 'HandOver')), leg(1, 0, neba(100n))],
      in_part: 100_000_000,
    });
    const seal = await sealInExtension(library, chain, offer, ada, { party: 0, nonce: 0n });
    for (const [buyer, share, cents] of [[ben, 300_000_000, 3_000n], [cleo, undefined, 7_000n]]) {
      const agreement = await accept(chain, library, buyer, offer, [seal], share);
      const outcome = await report(chain, buyer, agreement, WHOLE);
      const vouchers = await chain.entries('Vouchers', 'Vouchers');
      const bought = vouchers.map(({ value }) => value).filter(({ holder, issuer }) => holder === buyer.address && issuer === ada.address);
      assert.deepEqual(bought.map(({ value }) => value.minor).filter((minor) => minor === cents), [cents], `${buyer.name} has it`);
      assert.equal(eventOf(outcome, 'Escrow', 'Closed').agreement, agreement);
    }
    await refuses(accept(chain, library, ben, offer, [seal]), 'Market.NonceUsed');
    assert.deepEqual(await chain.entries('Market', 'Fills'), []);
  });
});

const leg = (from, to, asset) => ({ from, to, asset });
const neba = (amount) => ({ type: 'Native', value: amount * NEBA });
const promise = (id, cents, then) => ({
  type: 'Voucher', value: { id, value: { currency: 'USD', minor: cents }, on_release: { type: then }, discount: null },
});

async function draft(chain, { parties, legs, in_part = null }) {
  const now = await chain.now();
  const proof = { provers: [{ type: 'Party', value: 1 }], steps: [], arbitration: null };
  const times = { deadline: now + DAY, at_deadline: { type: 'Refund' }, consent_by: now + 60n * MINUTE };
  return { listing: null, parties, legs, terms: { ...proof, ...times, content: contentId('As agreed.') }, in_part };
}

// What the wallet shows is the library's text, which is the chain's own, byte for byte.
async function sealInExtension(library, chain, offer, who, signatory) {
  const text = library.text(offer, signatory, chain.genesis);
  const fromChain = await chain.view('Market', 'offer_text', library.forCall(offer), signatory.party, undefined, signatory.nonce);
  assert.equal(text, Binary.toText(fromChain));
  const request = { address: who.address, data: stringToHex(text), type: 'bytes' };
  const { signature } = await extensionSigner(who).signRaw(request);
  return { ...signatory, delegate: undefined, signature: { type: 'Sr25519', value: signature } };
}

async function accept(chain, library, who, offer, seals, share) {
  const outcome = await chain.send(who, chain.tx('Market', 'accept_offer', { offer: library.forCall(offer), seals, share }));
  return eventOf(outcome, 'Market', 'OfferAccepted').agreement;
}

const refuses = (deed, name) => assert.rejects(deed, (error) => error.name === name || assert.fail(`${error}, not ${name}`));
