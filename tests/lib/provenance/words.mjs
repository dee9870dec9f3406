// How a story's amounts, moments and people are written.

import { plain } from './contradiction.mjs';

/** Decimal digits of the minor unit where they are not two, as `pallets/primitives/src/money.rs` has them. */
export const EXPONENTS = {
  0: ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF', 'PCS', 'PTS'],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
};

/** The letters of a currency that the chain has as three bytes. */
export const letters = (currency) => Buffer.from(currency.slice(2), 'hex').toString('latin1');

/** `80.00 USD`. */
export function money(minor, currency) {
  const code = letters(currency);
  const digits = EXPONENTS[0].includes(code) ? 0 : EXPONENTS[3].includes(code) ? 3 : 2;
  return `${decimal(minor, digits)} ${code}`;
}

/** `250 NEBA`, `0.5 NEBA`. */
export const neba = (planck) => `${decimal(planck, 12).replace(/\.?0+$/, '')} NEBA`;

/** `50 %`, of parts per billion. */
export const percent = (parts) => `${decimal(BigInt(parts), 7).replace(/\.?0+$/, '')} %`;

/** `2026-11-21 06:28:31`, always UTC. */
export const moment = (milliseconds) => new Date(Number(milliseconds)).toISOString().slice(0, 19).replace('T', ' ');

/** An address, or an account's bytes, as short as people can still tell them apart. */
export const short = (account) => (account.length > 16 ? `${account.slice(0, 6)}…${account.slice(-6)}` : account);

/** A list of people. */
export const people = (accounts) => accounts.map(short).join(', ');

/** What keeps a voucher. */
export const keeper = ({ keeper: { type }, id }) => `${type.toLowerCase()} ${id}`;

/** Why something failed: `Vouchers.Locked`. */
export function reason(error) {
  const names = [];
  for (let part = error; part?.type; part = part.value) names.push(part.type);
  return names.length > 0 ? names.filter((name) => name !== 'Module').join('.') : plain(error);
}

/** What a leg is about. A voucher's currency is not in the event; `currencyOf` knows it. */
export function goods({ type, value }, currencyOf) {
  switch (type) {
    case 'Native': return neba(value);
    case 'Asset': return `${value.amount} of asset ${value.id}`;
    case 'Item': return `item ${value.item} of collection ${value.collection}`;
    case 'External': return `${money(value.money.minor, value.money.currency)} outside the chain`;
    case 'Voucher': {
      return `${worth(value.value, currencyOf(value.id))} of voucher ${value.id}, ${value.on_release.type === 'Redeem' ? 'redeemed' : 'handed over'}`;
    }
    default: return `${type} ${plain(value)}`;
  }
}

/** An amount of a voucher whose currency may be unknown. */
const worth = (minor, currency) => (currency ? money(minor, currency) : `${minor} minor units`);

/** What a discount is bound to. */
export const conditions = ({ expires_at: expiresAt, minimum_use: minimumUse }, currency) =>
  `void from ${moment(expiresAt)}${minimumUse > 0n ? `, at least ${worth(minimumUse, currency)} at a time` : ''}`;

/** What a leg promises; `nameOf` names a party by its index. */
export function promise({ from, to, asset }, nameOf, currencyOf) {
  const { id, discount } = asset.value;
  const bound = discount ? `; as a discount, ${conditions(discount, currencyOf(id))}` : '';
  return `${goods(asset, currencyOf)}, from ${nameOf(from)} to ${nameOf(to)}${bound}`;
}

/** What an owner asks. */
export function price({ type, value }) {
  switch (type) {
    case 'Native': return neba(value);
    case 'Asset': return `${value.amount} of asset ${value.id}`;
    case 'Money': return money(value.minor, value.currency);
    default: return `${type} ${plain(value)}`;
  }
}

/** Whose word proved progress. */
export function word({ type, value }) {
  switch (type) {
    case 'Party': return short(value);
    case 'Witnesses': return `the witnesses ${people(value)}`;
    case 'Device': {
      const place = value.place ? `, at a place that it commits to by ${value.place}` : '';
      return `the device with ${value.key.type} key ${value.key.value}, read ${moment(value.time)}${place}`;
    }
    default: return `${type} ${plain(value)}`;
  }
}

const byIndex = (party) => `party ${party}`;

/** Who may prove progress. */
function prover({ type, value }, nameOf) {
  switch (type) {
    case 'Party': return nameOf(value);
    case 'Witnesses': return `${value.needed} of ${people(value.names)}`;
    case 'Device': return `the device with ${value.type} key ${value.value}`;
    default: return `${type} ${plain(value)}`;
  }
}

/** Whose word proves progress, and in which steps. */
export function proofs({ provers, steps }, nameOf = byIndex) {
  const told = steps.map((step) => `${percent(step.progress)} by prover ${step.prover}`);
  const inSteps = told.length > 0 ? `, in steps: ${told.join(', ')}` : '';
  return `progress is proven by ${provers.map((each) => prover(each, nameOf)).join(' or ')}${inSteps}`;
}

/** Who decides disputes, and for how much. */
export function disputes({ arbiters: { type, value }, fee }) {
  const deciders = type === 'Court' ? `${value.seats} of the court's jurors` : panel(value);
  return `disputes are decided by ${deciders}, for ${neba(fee)}`;
}

const panel = ({ names, verdict: { type, value } }) =>
  (type === 'Median' ? `${value.votes} of ${people(names)}, by their median` : `${people(names)}, when all agree`);

/** What the deadline brings. */
export const AT_DEADLINE = { Release: 'the rest goes to the receivers', Refund: 'the rest goes back to the givers' };

/** One change of an amendment. */
export function change({ type, value }, currencyOf) {
  switch (type) {
    case 'Deadline': return `deadline ${moment(value)}`;
    case 'AtDeadline': return `${value.type.toLowerCase()} at the deadline`;
    case 'AddLeg': return `one more leg: ${promise(value, byIndex, currencyOf)}`;
    case 'HandOver': return `party ${value.party} is now ${short(value.to)}`;
    case 'Proofs': return proofs(value);
    default: return `${type} ${plain(value)}`;
  }
}

function decimal(amount, digits) {
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
