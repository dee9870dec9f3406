// The sale: Ada promises work worth $100 and sells the promise to Ben for NEBA. The test checks it, the example tells it.

import { HALF, WHOLE, draftHash, draftSale, issue, propose, report, signConsent } from './deeds.mjs';

/** $100.00. */
export const CENTS = 10_000n;
const PROMISE = 'Ada paints the garden fence: two coats, green.';
const AGREEMENT = 'Ben buys the painting of his fence. He pays as the work proceeds, and says how far it is.';

/**
 * Plays the sale. After each step `tell(step, facts)` is called, and awaited, with what happened and with the balances
 * `before` and `after` it. The steps are `issued`, `signed`, `opened`, `half` and `done`.
 */
export async function playSale({ chain, ada, ben, price, tell }) {
  const story = {};
  const step = async (name, act) => {
    const before = await balances(chain, ada, ben, story.account);
    const facts = await act();
    Object.assign(story, facts);
    await tell(name, { ...story, before, after: await balances(chain, ada, ben, story.account) });
  };

  await step('issued', () => issue(chain, ada, ada, CENTS, PROMISE));

  await step('signed', async () => {
    const sale = { seller: ada, buyer: ben, voucher: story.voucher, cents: CENTS, price, onRelease: 'Redeem' };
    const draft = await draftSale(chain, { ...sale, terms: AGREEMENT });
    const hash = await draftHash(chain, draft);
    const signed = {
      party: 1, hash, nonce: await unusedNonce(chain, ben), validUntil: draft.terms.consent_by, genesis: chain.genesis,
    };
    return { draft, hash, ...signConsent({ ...signed, sign: ben.signText }) };
  });

  await step('opened', async () => {
    const opened = await propose(chain, ada, story.draft, [story.consent]);
    return { ...opened, account: await chain.view('Escrow', 'account_of', opened.agreement) };
  });

  await step('half', async () => ({ outcome: await report(chain, ben, story.agreement, HALF) }));
  await step('done', async () => ({ outcome: await report(chain, ben, story.agreement, WHOLE) }));
  return story;
}

// A nonce counts once in the life of an account; on a chain that saw the story before, the next one is taken.
async function unusedNonce(chain, who) {
  for (let nonce = 0n; ; nonce += 1n) {
    if (!await chain.view('Escrow', 'is_nonce_used', who.address, nonce)) return nonce;
  }
}

async function balances(chain, ada, ben, account) {
  const of = (address) => chain.balance(address);
  return { ada: await of(ada.address), ben: await of(ben.address), account: account && await of(account) };
}
