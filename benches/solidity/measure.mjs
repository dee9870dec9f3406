// What the deals cost as Solidity contracts: node measure.mjs [--check]
//
// Writes benches/solidity.json; with --check it compares instead, and fails on a difference.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { startChain } from './lib/chain.mjs';
import { compile } from './lib/compile.mjs';
import { CHECKS } from './lib/refusals.mjs';
import { ESCROW_ROWS, VOUCHER_ROWS } from './lib/rows.mjs';
import { MOST_GAS, World } from './lib/world.mjs';

const TRANSFER = 21_000;
const FILE = new URL('../solidity.json', import.meta.url);

async function measure(world, rows, prefix) {
  const measured = [];
  for (const [name, story] of Object.entries(rows)) {
    const steps = await world.aside(story);
    const gas = Object.values(steps).reduce((sum, step) => sum + step, 0);
    measured.push([prefix + name, { gas, transfers: Math.round((gas / TRANSFER) * 100) / 100, steps }]);
  }
  return measured;
}

async function measureAll(chain) {
  const contracts = compile();
  const stored = await World.build(chain, contracts, 'Escrow');
  const rows = [...(await measure(stored, VOUCHER_ROWS, '')), ...(await measure(stored, ESCROW_ROWS, ''))];
  for (const check of CHECKS) await stored.aside(check);

  const hashed = await World.build(chain, contracts, 'HashedEscrow');
  rows.push(...(await measure(hashed, ESCROW_ROWS, 'hashed_')));
  for (const check of CHECKS) await hashed.aside(check);
  return Object.fromEntries(rows);
}

function show(rows) {
  console.log(`${'row'.padEnd(40)} ${'gas'.padStart(10)} ${'transfers'.padStart(10)}  steps`);
  for (const [name, { gas, transfers, steps }] of Object.entries(rows)) {
    const parts = Object.entries(steps).map(([step, amount]) => `${step} ${amount}`).join(', ');
    console.log(`${name.padEnd(40)} ${`${gas}`.padStart(10)} ${transfers.toFixed(2).padStart(10)}  ${parts}`);
  }
  for (const name of ['accept_100_in_one', 'hashed_accept_100_in_one']) {
    if (rows[name].gas > MOST_GAS) console.log(`${name} is more than a transaction may use on Ethereum (${MOST_GAS}).`);
  }
}

const chain = await startChain();
try {
  const rows = await measureAll(chain);
  show(rows);
  if (process.argv.includes('--check')) {
    assert.deepEqual(rows, JSON.parse(readFileSync(FILE, 'utf8')), 'benches/solidity.json is not what was measured');
  } else {
    writeFileSync(FILE, `${JSON.stringify(rows, null, 2)}\n`);
  }
} finally {
  await chain.stop();
}
