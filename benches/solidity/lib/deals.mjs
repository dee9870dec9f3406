// Deals as people write and sign them (EIP-712).

import { Signature, TypedDataEncoder } from 'ethers';
import { NOW } from './chain.mjs';

export const WHOLE = 1_000_000_000;
export const DEADLINE = NOW + 60 * 86_400;
export const VALID_UNTIL = NOW + 30 * 86_400;

const LEG = [
  { name: 'kind', type: 'uint8' },
  { name: 'from', type: 'uint8' },
  { name: 'to', type: 'uint8' },
  { name: 'asset', type: 'uint160' },
  { name: 'amount', type: 'uint88' },
];
const DEAL = [
  { name: 'parties', type: 'address[]' },
  { name: 'legs', type: 'Leg[]' },
  { name: 'arbiter', type: 'address' },
  { name: 'reporter', type: 'uint8' },
  { name: 'deadline', type: 'uint32' },
  { name: 'terms', type: 'bytes32' },
];
const CONSENT = [
  { name: 'deal', type: 'Deal' },
  { name: 'nonce', type: 'uint256' },
  { name: 'validUntil', type: 'uint32' },
];
const PROGRESS = [
  { name: 'agreement', type: 'bytes32' },
  { name: 'share', type: 'uint32' },
  { name: 'validUntil', type: 'uint32' },
];

// The three kinds of legs, in the order of the contract's enum.
const leg = (kind) => (from, to, asset, amount) => ({ kind, from, to, asset: BigInt(asset), amount });
export const token = leg(0);
export const handOver = leg(1);
export const redeem = leg(2);

// The name that the contract gives to the agreement.
export const idOf = (deal) => TypedDataEncoder.hashStruct('Deal', { Deal: DEAL, Leg: LEG }, deal);

const domain = (escrow) => ({ name: 'Nexonomy', version: '1', chainId: 31337, verifyingContract: escrow.address });

async function sign(person, escrow, types, message) {
  const { r, yParityAndS: vs } = Signature.from(await person.signTypedData(domain(escrow), types, message));
  return { r, vs };
}

// A party's signature over a deal.
export async function consent(person, escrow, deal, { nonce = 1n, validUntil = VALID_UNTIL } = {}) {
  const types = { Consent: CONSENT, Deal: DEAL, Leg: LEG };
  const signature = await sign(person, escrow, types, { deal, nonce, validUntil });
  return { party: deal.parties.indexOf(person.address), validUntil, nonce, ...signature };
}

// The reporter's signature over a share.
export const signedReport = (person, escrow, deal, share) =>
  sign(person, escrow, { Progress: PROGRESS }, { agreement: idOf(deal), share, validUntil: VALID_UNTIL });
