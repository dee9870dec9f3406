// Two people quarrel, and the court decides: on four validators, with jurors drawn by lot, one absent and one far off, an
// appeal, and all validators restarted before the votes are shown. Every balance to the planck.
//
// It takes between seven and eight minutes, nearly all of it waiting. Jurors are drawn when the second epoch from then
// begins, and here that happens three times: for the panel, for the seat of whoever was absent, and for the appeal. So the
// jurors of the appeal sit six epochs of a minute after the first block at the earliest, and everything that comes before,
// also the 45 seconds that are given to commit, happens meanwhile. After that come 45 seconds in which nobody appeals.

import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { test } from 'node:test';
import { Failed, connect, eventOf, eventsOf } from './lib/client.mjs';
import {
  Court, batch, fund, juror, palletAccount, percent, shareCosts, shareOf, split, story, together, vote,
} from './lib/court.mjs';
import { HALF, NEBA, WHOLE, contentId, draftHash, draftSale, issue, propose, report, signConsent } from './lib/deeds.mjs';
import { recipient, unwrap, wrap, xChaCha } from './lib/evidence.mjs';
import { person } from './lib/keys.mjs';
import { ARCHIVE, startNetwork } from './lib/network.mjs';
import { height } from './lib/rpc.mjs';
import { fastRuntime } from './lib/settings.mjs';
import { specWithRuntime } from './lib/spec.mjs';
import { until } from './lib/wait.mjs';

const CENTS = 10_000n;
/** An odd number of planck, and a fee that six cannot share equally, so that there is something to round. */
const PRICE = 250n * NEBA + 1n;
const FEE = 14n * NEBA + 5n;
const CLAIM = { share: percent(30), released: percent(20), against: 0b01 };

const JUROR = { funds: 1_000n * NEBA, bond: 150n * NEBA };
// Whoever must not judge weighs so much that the lot would surely fall on them.
const PARTY = { funds: 20_000n * NEBA, bond: 5_000n * NEBA };

// The shares for the receivers that jurors vote for, and what follows. The first panel has one who is far off.
const FIRST = { shares: [100, 30, 40, 40, 45, 50, 60].map(percent), median: percent(45) };
const SECOND = { shares: Array.from({ length: 15 }, (_, index) => percent(21 + 2 * index)), median: percent(35) };

const alice = person('Alice');
const [selma, bruno, friend, passer] = [juror('Selma'), juror('Bruno'), juror('Friend'), person('Passer')];
const jurors = Array.from({ length: 26 }, (_, index) => juror(`Juror${index + 1}`));
const byAddress = new Map(jurors.map((who) => [who.address, who]));

test('a wrapped key opens for its juror and its case alone', () => {
  // The test vector of draft-irtf-cfrg-xchacha-03, appendix A.3.1.
  const bytes = (first, count) => Buffer.from(Array.from({ length: count }, (_, index) => first + index));
  const cipher = createCipheriv(...xChaCha(bytes(0x80, 32), bytes(0x40, 24)), { authTagLength: 16 });
  cipher.setAAD(Buffer.from('50515253c0c1c2c3c4c5c6c7', 'hex'));
  cipher.update("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
  cipher.final();
  assert.equal(cipher.getAuthTag().toString('hex'), 'c0875924c1c7987947deafd8780acf49');

  const [one, other] = jurors;
  const wrapped = wrap(bruno.contentKey, 5n, one);
  assert.equal(wrapped.length, 104);
  assert.deepEqual(unwrap(wrapped, 5n, one), bruno.contentKey);
  assert.throws(() => unwrap(wrapped, 6n, one), 'another case');
  assert.throws(() => unwrap(wrapped, 5n, other), 'another juror');
  assert.throws(() => unwrap(wrapped, 5n, { ...other, ...recipient(), publicKey: one.publicKey }), 'another key');
});

test('a quarrel before the court, on four validators', { timeout: 900_000 }, async (t) => {
  const began = performance.now();
  const network = await startNetwork(t, specWithRuntime('local', fastRuntime()), ARCHIVE);
  const court = new Court({ node: network[0], chain: await connect(network[0].url), parties: [selma, bruno], helper: passer });
  t.after(() => court.chain.close());
  const told = {};
  let isBroken = false;
  const step = (name, act) => t.test(name, { skip: isBroken && 'something before it failed' }, async (part) => {
    isBroken = true;
    await act(part);
    isBroken = false;
    part.diagnostic(`${((performance.now() - began) / 1000).toFixed(0)} s after the start, block ${await height(court.node.http)}`);
  });

  await step('twenty-six jurors, both parties and a friend join the pool', async () => {
    const { chain } = court;
    await until('every validator has a peer', async () => {
      const peers = await Promise.all(network.map(async (node) => (await node.call('system_health')).peers));
      return peers.every((count) => count >= 1);
    });
    await fund(chain, alice, [...jurors, passer], JUROR.funds);
    await fund(chain, alice, [selma, bruno, friend], PARTY.funds);
    const all = [...jurors.map((who) => [who, JUROR]), ...[selma, bruno, friend].map((who) => [who, PARTY])];
    const join = ({ key }, { bond }) => chain.tx('Arbitration', 'join', { bond, key });
    await together(chain, 'all have joined', all.map(([who, terms]) => [who, join(who, terms)]),
      async () => (await chain.entries('Arbitration', 'Jurors')).length === all.length);
    const [weight, weights] = await chain.view('Arbitration', 'chance', selma.address);
    assert.deepEqual([weight, weights], [5_000n, 26n * 150n + 3n * 5_000n], 'units of bond, as nobody has standing yet');
  });

  await step('Selma sells Bruno a voucher, and half of it is done', async () => {
    const { chain } = court;
    told.potBefore = (await chain.balance(palletAccount('nx/court'))).free;
    const proxy = { delegate: { type: 'Id', value: friend.address }, proxy_type: { type: 'Commerce' }, delay: 0 };
    const [{ voucher }] = await Promise.all([
      issue(chain, selma, selma, CENTS, 'Selma paints the garden fence.'),
      chain.send(bruno, chain.tx('Proxy', 'add_proxy', proxy)),
    ]);
    const sale = { seller: selma, buyer: bruno, voucher, cents: CENTS, price: PRICE, onRelease: 'Redeem' };
    const draft = await draftSale(chain, { ...sale, terms: 'Bruno buys the painting. The open court decides disputes.' });
    draft.terms.arbitration = { arbiters: { type: 'Court', value: { seats: 7 } }, fee: FEE };
    const signed = { party: 1, hash: await draftHash(chain, draft), nonce: 0n, validUntil: draft.terms.consent_by };
    const { consent } = signConsent({ ...signed, genesis: chain.genesis, sign: bruno.signText });
    const { agreement } = await propose(chain, selma, draft, [consent]);
    Object.assign(told, { agreement, voucher });
    await report(chain, bruno, agreement, HALF);
  });

  await step('Bruno disputes 30 % of the rest, and 70 % goes on', async () => {
    const { chain } = court;
    const { agreement } = told;
    const evidence = ['A picture of the fence.', 'A letter to Selma.'].map(contentId);
    const disputed = await chain.send(bruno, chain.tx('Escrow', 'dispute', { agreement, claim: CLAIM, evidence }));
    const { case: id, ...rest } = eventOf(disputed, 'Escrow', 'Disputed');
    assert.deepEqual(rest, { agreement, by: bruno.address, claim: CLAIM, evidence });
    const opened = eventOf(disputed, 'Arbitration', 'CaseOpened');
    assert.deepEqual([opened.case, opened.claimant, opened.claim, opened.fee], [id, bruno.address, CLAIM.released, FEE]);
    court.id = id;

    // When both have nothing more to say, the evidence closes before its time.
    const rests = batch(chain, [
      chain.tx('Arbitration', 'add_evidence', { case: id, content: contentId('Two coats, and green.') }),
      chain.tx('Arbitration', 'rest_case', { case: id }),
    ]);
    await Promise.all([selma, bruno].map((who) => chain.send(who, rests)));
    const closed = await court.advance();
    assert.equal(eventOf(closed, 'Arbitration', 'DrawAwaited').seats, 7);

    const progress = percent(75);
    await report(chain, bruno, agreement, progress);
    const { legs } = await chain.view('Escrow', 'agreement', agreement);
    const expected = legs.map(({ asset }) => {
      const total = asset.type === 'Native' ? PRICE : CENTS;
      const half = shareOf(total, HALF);
      return { released: shareOf(total, progress), frozen: shareOf(total - half, CLAIM.share), decided: 0n };
    });
    assert.deepEqual(legs.map(({ released, frozen, decided }) => ({ released, frozen, decided })), expected);
  });

  await step('seven are drawn; six of them commit, and one loses the seat', async () => {
    const { chain } = court;
    const panel = await court.seated({ seats: 7 });
    const drawn = assertFit(panel.seats, 7);
    [told.absent, ...told.stayers] = drawn;
    await court.giveKeys(drawn);
    const [farOff, ...others] = told.stayers;
    told.votes = [[farOff, vote(FIRST.shares[0])], ...others.map((who, index) => [who, vote(FIRST.shares[index + 1])])];
    for (const [who, { released, reason, salt }] of told.votes) {
      const hash = await chain.view('Arbitration', 'vote_hash', court.id, who.address, released, reason, salt);
      assert.equal(court.hash(0, who, { released, reason, salt }), hash, 'the chain names the vote as we do');
    }
    const stranger = jurors.find((who) => !drawn.includes(who));
    const intrusion = chain.send(stranger, court.commitment(0, stranger, vote(0)));
    await assert.rejects(intrusion, named('Arbitration.NotSeated'));
    await court.commit(0, told.votes, 6);
    const ended = await court.advance({ seconds: 60 });
    assert.deepEqual(eventOf(ended, 'Arbitration', 'SeatsLost').jurors, [told.absent.address]);
    assert.equal(eventOf(ended, 'Arbitration', 'DrawAwaited').seats, 1);
  });

  await step('all validators are restarted between commit and reveal', async (part) => {
    const before = (await court.look()).panel.seats;
    const reached = await height(court.node.http);
    await until('that is final', async () => await height(court.node.http, 'finalized') >= reached);
    court.chain.close();
    const ends = await Promise.all(network.map((node) => node.stop('SIGTERM')));
    assert.deepEqual(ends.map(({ code }) => code), [0, 0, 0, 0], 'all ended by themselves');
    await Promise.all(network.map((node) => node.start()));
    const start = performance.now();
    court.chain = await connect(court.node.url);
    await until('new blocks are final', async () => await height(court.node.http, 'finalized') > reached, { seconds: 90 });
    part.diagnostic(`new blocks final ${((performance.now() - start) / 1000).toFixed(1)} s after the restart`);
    const { panel } = await court.look();
    assert.deepEqual(panel.seats.slice(0, before.length).map(({ juror: who, vote: { value } }) => [who, value]),
      before.map(({ juror: who, vote: { value } }) => [who, value]), 'the committed votes are there');
  });

  await step('somebody else is drawn for the seat, and the median of seven is the ruling', async () => {
    const { chain } = court;
    const panel = await court.seated({ seats: 8 });
    const [newcomer] = assertFit(panel.seats.slice(7), 1, [told.absent, ...told.stayers]);
    await court.giveKeys([newcomer]);
    told.votes.push([newcomer, vote(FIRST.shares[6])]);
    await court.commit(0, told.votes.slice(6), 7);

    const [[liar, promised]] = told.votes;
    const lie = chain.send(liar, court.reveal({ ...promised, released: 0 }));
    await assert.rejects(lie, named('Arbitration.WrongVote'));
    const ruled = await court.showVotes(told.votes);
    const { released, votes } = eventOf(ruled, 'Arbitration', 'Ruled');
    assert.deepEqual([released, votes], [FIRST.median, 7]);
  });

  await step('Bruno appeals; meanwhile the first panel is paid, and known for what it did', async () => {
    const { chain } = court;
    const { juror_fee: each } = await chain.view('Arbitration', 'rules');
    told.appealFee = 15n * each;
    const appealed = await chain.send(bruno, chain.tx('Arbitration', 'appeal', { case: court.id }));
    assert.deepEqual(eventOf(appealed, 'Arbitration', 'Appealed'), {
      case: court.id, party: bruno.address, round: 1, seats: 15, fee: told.appealFee,
    });

    const paid = await chain.send(passer, chain.tx('Arbitration', 'pay_panel', { case: court.id, round: 0 }));
    const earners = told.votes.slice(1).map(([who]) => who);
    const parts = split(FEE, earners.map(() => 1n));
    // In the order in which they were seated, which is that of the votes.
    assert.deepEqual(eventsOf(paid, 'Arbitration', 'JurorPaid'), earners.map(({ address }, index) =>
      ({ case: court.id, round: 0, juror: address, amount: parts[index] })));
    told.slashed = [[told.absent, 10n * NEBA, 'Absent'], [told.votes[0][0], 2n * NEBA, 'Incoherent']];
    assert.deepEqual(eventsOf(paid, 'Arbitration', 'JurorSlashed').map(({ juror: who, amount, deed }) => [who, amount, deed.type]),
      told.slashed.map(([{ address }, amount, deed]) => [address, amount, deed]));
    assert.equal(eventOf(paid, 'Arbitration', 'PanelPaid').returned, 0n);
    const treasury = palletAccount('nx/trsry');
    const lost = eventsOf(paid, 'Balances', 'Deposit').filter(({ who }) => who === treasury);
    assert.equal(lost.reduce((sum, { amount }) => sum + amount, 0n), 12n * NEBA, 'the treasury has what they lost');

    told.pay = new Map(earners.map(({ address }, index) => [address, parts[index]]));
    await until('it shows in their standing', async () => {
      const standing = await Promise.all(earners.map(({ address }) => chain.view('Reputation', 'standing', address, JUDGE)));
      return standing.every((score) => score > 0n);
    }, { seconds: 30 });
    for (const [who, , deed] of told.slashed) {
      const { roles } = await chain.view('Reputation', 'explain', who.address);
      assert.deepEqual(roles.map(({ role, score, counts }) => [role.type, score, counts[deed.toLowerCase()]]), [['Juror', 0n, 1]]);
    }
  });

  await step('fifteen others are drawn, and their median is the ruling', async () => {
    const panel = await court.seated({ seats: 15, round: 1 });
    const drawn = assertFit(panel.seats, 15, [told.absent, ...told.votes.map(([who]) => who)]);
    await court.giveKeys(drawn);
    told.appealVotes = drawn.map((who, index) => [who, vote(SECOND.shares[index])]);
    await court.commit(1, told.appealVotes, 15);
    const ruled = await court.showVotes(told.appealVotes);
    const { released, votes } = eventOf(ruled, 'Arbitration', 'Ruled');
    assert.deepEqual([released, votes], [SECOND.median, 15]);
  });

  await step('nobody appeals any more: what was frozen is divided, and the loser bears the costs', async () => {
    const { chain } = court;
    const { agreement, voucher } = told;
    const enforced = await court.advance({ seconds: 60 });
    assert.deepEqual(eventOf(enforced, 'Arbitration', 'Enforced'), { case: court.id, agreement, released: SECOND.median });
    assert.deepEqual(eventOf(enforced, 'Escrow', 'DisputeRuled'), { agreement, case: court.id, released: SECOND.median });
    assert.equal(enforced.fee, 0n, 'to move a case on is free');
    told.costs = shareCosts(FEE, CLAIM.released, SECOND.median);
    const [own, others] = told.costs;
    assert.deepEqual(eventsOf(enforced, 'Arbitration', 'CostsBorne'), [
      { case: court.id, party: bruno.address, due: own, paid: own },
      { case: court.id, party: selma.address, due: others, paid: others },
    ]);
    const frozen = [PRICE, CENTS].map((total) => shareOf(total - shareOf(total, HALF), CLAIM.share));
    const forward = frozen.map((amount) => shareOf(amount, SECOND.median));
    const amounts = (name) => eventsOf(enforced, 'Escrow', name).map(({ leg, what: { type, value } }) =>
      [leg, type === 'Native' ? value : value.value]);
    assert.deepEqual(amounts('Released'), forward.map((amount, leg) => [leg, amount]));
    assert.deepEqual(amounts('Refunded'), forward.map((amount, leg) => [leg, frozen[leg] - amount]));
    told.returned = frozen[0] - forward[0];
    const { child } = eventOf(enforced, 'Vouchers', 'SplitOff');
    const handedBack = await chain.view('Vouchers', 'voucher', child);
    assert.deepEqual([handedBack.holder, handedBack.value.minor], [selma.address, frozen[1] - forward[1]]);

    // The case is over, and its last panel waits to be paid.
    const [paid, done] = await Promise.all([
      chain.send(passer, chain.tx('Arbitration', 'pay_panel', { case: court.id, round: 1 })),
      report(chain, bruno, agreement, WHOLE),
      chain.send(selma, chain.tx('Vouchers', 'cancel', { voucher: child })),
    ]);
    const wages = eventsOf(paid, 'Arbitration', 'JurorPaid').map(({ juror: who, amount }) => [who, amount]);
    const parts = split(told.appealFee, told.appealVotes.map(() => 1n));
    assert.deepEqual(wages, told.appealVotes.map(([{ address }], index) => [address, parts[index]]));
    for (const [who, amount] of wages) told.pay.set(who, amount);
    assert.equal(eventOf(paid, 'Arbitration', 'PanelPaid').payer, bruno.address);
    assert.deepEqual(eventOf(done, 'Escrow', 'Closed').outcome, { type: 'Completed', value: undefined });
    assert.equal(eventOf(done, 'Vouchers', 'Redeemed').voucher, voucher);
  });

  await step('every balance, to the planck, and nothing left in storage', async (part) => {
    const { chain, node } = court;
    const reached = await height(node.http);
    await until('all of it is final', async () => await height(node.http, 'finalized') >= reached);
    told.story = await story(node, chain);
    const fees = (who) => told.story.fees(who);
    const assertHas = async ({ name, address }, expected) => assert.deepEqual(await chain.balance(address), { frozen: 0n, ...expected }, name);

    const sold = PRICE - told.returned;
    const existential = await chain.constant('Balances', 'ExistentialDeposit');
    const [pot, endowment] = [palletAccount('nx/court'), told.potBefore === 0n ? existential : 0n];
    const proxyDeposit = await chain.constant('Proxy', 'ProxyDepositBase') + await chain.constant('Proxy', 'ProxyDepositFactor');
    const [own, others] = told.costs;
    await assertHas(selma, { free: PARTY.funds - fees(selma) - PARTY.bond + sold - others, held: PARTY.bond });
    await assertHas(bruno, {
      free: PARTY.funds - fees(bruno) - PARTY.bond - proxyDeposit - sold - own - told.appealFee - endowment,
      held: PARTY.bond + proxyDeposit,
    });
    await assertHas(friend, { free: PARTY.funds - fees(friend) - PARTY.bond, held: PARTY.bond });
    await assertHas(passer, { free: JUROR.funds - fees(passer), held: 0n });
    const losses = new Map(told.slashed.map(([{ address }, amount]) => [address, amount]));
    for (const who of jurors) {
      const [pay, loss] = [told.pay.get(who.address) ?? 0n, losses.get(who.address) ?? 0n];
      await assertHas(who, { free: JUROR.funds - fees(who) - JUROR.bond + pay, held: JUROR.bond - loss });
    }
    assert.deepEqual(await chain.balance(pot), { free: told.potBefore + endowment, held: 0n, frozen: 0n }, 'the pot has paid all');

    for (const [pallet, map] of [['Arbitration', 'Cases'], ['Arbitration', 'Panels'], ['Escrow', 'Agreements'], ['Vouchers', 'Vouchers']]) {
      assert.deepEqual(await chain.entries(pallet, map), [], `${pallet}.${map}`);
    }
    for (const [pallet, list] of [['Arbitration', 'Queue'], ['Reputation', 'Queue']]) {
      assert.deepEqual(await chain.api.query[pallet][list].getValue({ at: 'best' }), [], `${pallet}.${list}`);
    }
    part.diagnostic(`${told.story.blocks.length} final blocks were read`);
  });

  await step('everybody is known for what they did, now and at every block of the past', async () => {
    const { chain } = court;
    const explain = async (who, at) => chain.api.view.Reputation.explain(who.address, { at });
    const applied = told.story.events('Reputation', 'Applied');
    const pointsOf = ({ address }) => applied.filter(({ value }) => value.who === address)
      .map(({ value: { role, deed, earned, lost } }) => [role.type, deed.type, earned, lost]);
    assert.deepEqual(pointsOf(told.absent), [['Juror', 'Absent', 0n, 4n * POINT]]);
    assert.deepEqual(pointsOf(told.votes[0][0]), [['Juror', 'Incoherent', 0n, 2n * POINT]]);
    for (const [who] of [...told.votes.slice(1), ...told.appealVotes]) {
      assert.deepEqual(pointsOf(who), [['Juror', 'Coherent', POINT, 0n]]);
    }
    // Newcomers who deal with each other gain no points by it; whoever loses a dispute loses twice a point.
    assert.deepEqual(pointsOf(selma), [['Issuer', 'DisputeLost', 0n, 2n * POINT], ['Issuer', 'Kept', 0n, 0n]]);
    assert.deepEqual(pointsOf(bruno), [['Buyer', 'Kept', 0n, 0n]]);

    const [, [early]] = told.votes;
    const { hash, number } = applied.find(({ value }) => value.who === early.address);
    const [before, after] = [told.story.blocks[number - 2].hash, hash];
    assert.equal(await explain(early, before), undefined, 'unknown the block before');
    const [then] = (await explain(early, after)).roles;
    assert.deepEqual([then.role.type, then.score, then.earned, then.lost, then.counts.coherent], ['Juror', POINT, POINT, 0n, 1]);
    assert.equal(await chain.api.view.Reputation.standing(early.address, JUDGE, { at: after }), POINT);
    assert.equal(await explain(selma, after), undefined, 'Selma had done nothing yet');
    const [now] = (await explain(early, 'best')).roles;
    assert.ok(now.score < POINT && now.score > POINT - 1_000n, `it fades: ${now.score}`);
    const [issuer] = (await explain(selma, 'best')).roles;
    assert.deepEqual([issuer.role.type, issuer.score, issuer.counts.kept, issuer.counts.disputes_lost], ['Issuer', 0n, 1, 1]);
    const pair = await chain.view('Reputation', 'between', selma.address, bruno.address);
    assert.equal(pair.agreement, told.agreement);
  });

  await step('the final chain tells the same story', async () => {
    const of = (name) => told.story.events('Arbitration', name);
    assert.deepEqual(of('PanelSeated').map(({ value: { round, jurors: names, empty } }) => [round, names.length, empty]),
      [[0, 7, 0], [0, 1, 0], [1, 15, 0]]);
    assert.deepEqual(of('Ruled').map(({ value: { round, released } }) => [round, released]), [[0, FIRST.median], [1, SECOND.median]]);
    assert.equal(of('Committed').length, 22);
    assert.deepEqual(of('RevealBegan').map(({ value: { round } }) => round), [0, 1], 'with the first vote shown');
    assert.equal(of('Revealed').length, 22);
    assert.equal(of('Enforced').length, 1);
    const given = of('KeyGiven');
    assert.equal(given.length, 2 * 23, 'each party gave each juror a key');
    for (const { value } of given) {
      const [giver] = [selma, bruno].filter(({ address }) => address === value.party);
      const opened = unwrap(value.wrapped, court.id, byAddress.get(value.juror));
      assert.deepEqual(opened, giver.contentKey, 'the juror can open the evidence');
    }
    for (const node of network) assert.ok(!node.hasPanicked(), node.name);
  });
});

const JUDGE = { type: 'Juror' };
const POINT = 1_000_000n;

/** That so many different jurors sit, none of them close to the case or among `others`. Gives them. */
function assertFit(seats, count, others = []) {
  const addresses = seats.map(({ juror: who }) => who);
  assert.equal(new Set(addresses).size, count);
  const drawn = addresses.map((address) => byAddress.get(address));
  assert.ok(drawn.every(Boolean), 'no party, and nobody who may act for one');
  assert.ok(!drawn.some((who) => others.includes(who)), 'nobody who has or had a seat');
  return drawn;
}

const named = (name) => (error) => error instanceof Failed && error.name === name;
