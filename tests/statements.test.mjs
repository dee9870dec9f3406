// The statement store: short signed messages that nodes keep for a while and hand on, beside the chain.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { person } from './lib/keys.mjs';
import { startNode } from './lib/node.mjs';
import { exportSpec } from './lib/spec.mjs';
import { allowance, listen, soon, statement, stored, topicOf } from './lib/statements.mjs';
import { until } from './lib/wait.mjs';
import { place } from './lib/workplace.mjs';

const [ada, ben, cleo] = [person('Alice', 'Ada'), person('Bob', 'Ben'), person('Charlie', 'Cleo')];

/** How many statements Ada may have stored, and of how many bytes together. */
const COUNT = 2, BYTES = 1_000;
/** What JSON-RPC 2.0 says of parameters that it cannot read. */
const PARAMS = -32602;

test('the statement store', { timeout: 150_000 }, async (t) => {
  const spec = specWithAllowance();
  const first = await startNode(t, 'first', ['--chain', spec, '--alice']);
  const second = await startNode(t, 'second', ['--chain', spec, '--bootnodes', await first.address()]);
  const submit = (encoded, node = first) => node.call('statement_submit', encoded);
  const [one, two] = [statement('Ada repairs what drips.', { who: ada, expiry: soon({ rank: 1 }) }),
    statement('Ada paints fences.', { who: ada, subject: 'painting', expiry: soon({ rank: 2 }) })];

  await t.test('its methods are there', async () => {
    const { methods } = await first.call('rpc_methods');
    const wanted = ['statement_submit', 'statement_subscribeStatement', 'statement_unsubscribeStatement'];
    assert.deepEqual(wanted.filter((method) => !methods.includes(method)), []);
  });

  await t.test('what is no statement is refused with an error', async () => {
    for (const bytes of ['0x', '0x04', '0x0c02', one.slice(0, -2)]) {
      await assert.rejects(submit(bytes), /decod/i, bytes);
    }
    await assert.rejects(submit('nonsense'), ({ code }) => code === PARAMS);
  });

  await t.test('what nobody signed, or somebody else, is invalid', async () => {
    assert.deepEqual(await submit(statement('Who am I?')), { status: 'invalid', reason: 'noProof' });
    const forged = statement('Ada owes me.', { who: ada, signedBy: ben });
    assert.deepEqual(await submit(forged), { status: 'invalid', reason: 'badProof' });
    const old = statement('Yesterday.', { who: ada, expiry: soon({ seconds: -1 }) });
    assert.deepEqual(await submit(old), { status: 'invalid', reason: 'alreadyExpired' });
  });

  await t.test('somebody without an allowance stores nothing', async () => {
    assert.deepEqual(await submit(statement('Ben makes shelves.', { who: ben })), { status: 'rejected', reason: 'noAllowance' });
    assert.deepEqual(await stored(first), []);
  });

  await t.test('what somebody with an allowance says is stored, once, and found by its topic', async () => {
    assert.deepEqual(await submit(one), { status: 'new' });
    assert.deepEqual(await submit(two), { status: 'new' });
    assert.deepEqual(await submit(one), { status: 'known' });
    assert.deepEqual(await stored(first), [one, two].sort());
    assert.deepEqual(await stored(first, { matchAll: [topicOf('painting')] }), [two]);
    assert.deepEqual(await stored(first, { matchAny: [topicOf('carpentry')] }), []);
  });

  await t.test('another node gets it from its peer', async (tGossip) => {
    const start = performance.now();
    const heard = (node) => async () => (await stored(node)).length === 2;
    await until('the second node has both', heard(second), { seconds: 60 });
    tGossip.diagnostic(`after ${((performance.now() - start) / 1000).toFixed(1)} s`);
    assert.deepEqual(await stored(second), [one, two].sort());
    // What was said before a node joins reaches it too.
    const third = await startNode(t, 'third', ['--chain', spec, '--bootnodes', await second.address()]);
    await until('a node that comes later has both', heard(third), { seconds: 60 });
  });

  await t.test('within the allowance, later statements take the place of earlier ones', async () => {
    const long = statement('x'.repeat(BYTES + 1), { who: ada });
    assert.equal((await submit(long)).reason, 'dataTooLarge');
    const lower = statement('Of no rank.', { who: ada, expiry: soon({ seconds: 60 }) });
    assert.equal((await submit(lower)).reason, 'accountFull');
    const three = statement('Ada is on holiday.', { who: ada, expiry: soon({ rank: 3 }) });
    assert.deepEqual(await submit(three), { status: 'new' });
    assert.deepEqual(await stored(first), [two, three].sort());
  });

  await t.test('what is said while somebody listens arrives', async () => {
    const { heard, stop, begun } = listen(second, { matchAll: [topicOf('carpentry')] });
    await begun();
    const said = statement('Ada also does carpentry.', { who: ada, subject: 'carpentry', expiry: soon({ rank: 4 }) });
    assert.deepEqual(await submit(said), { status: 'new' });
    await until('it has arrived', () => heard.includes(said)).finally(stop);
  });

  await t.test('no node panicked', () => {
    assert.ok(!first.hasPanicked() && !second.hasPanicked());
  });
});

/** The development chain, on which Ada may store statements. No call gives an allowance yet: it stands in the genesis. */
function specWithAllowance() {
  const spec = exportSpec('dev', { raw: true });
  Object.assign(spec.genesis.raw.top, allowance(ada, COUNT, BYTES));
  const path = place('dev.json');
  writeFileSync(path, JSON.stringify(spec));
  return path;
}
