/**
 * Offers of the Nexonomy chain: built, hashed, signed and verified with no connection.
 *
 * The format is specified in `docs/offers.md` of the chain's repository. Every function throws an `Error` whose message is a
 * sentence when what it is given is not of the right shape.
 */

/** A whole number. Read in each of these forms; a `number` must be a safe integer. Written as a `bigint`. */
export type Whole = bigint | number | string;

/** Milliseconds since 1970-01-01 00:00 UTC. */
export type Moment = Whole;

/** An account: an SS58 address of any prefix, or `0x` and 64 digits. Written with this chain's prefix, 6174. */
export type Account = string;

/** Bytes: `0x` and two digits for each. */
export type Hex = string;

/** A share in parts per billion, from 0 to 1000000000. */
export type Share = number;

/** The index of a party, from 0. */
export type PartyIndex = number;

/** An amount of money in the currency's minor unit: cents for USD. */
export interface Money {
  /** Three letters, such as `USD`. */
  currency: string;
  minor: Whole;
}

/** What an owner asks for a whole listing. Amounts of the native token are in planck: 10^12 of them are one NEBA. */
export type Ask =
  | { type: 'Native'; value: Whole }
  | { type: 'Asset'; value: AssetAmount }
  | { type: 'Money'; value: Money };

/** An amount of an asset in its smallest unit. */
export interface AssetAmount {
  id: number;
  amount: Whole;
}

/** Which listing an offer answers, and what was asked when it was signed. */
export interface Answer {
  listing: Whole;
  ask: Ask;
}

/** The conditions of a discount voucher. */
export interface Discount {
  /** From this moment on the discount is void. */
  expires_at: Moment;
  /** The least that is redeemed at a time, in minor units, unless less is left. Zero: any amount. */
  minimum_use: Whole;
}

/** What the released share of a voucher becomes: a voucher of the receiver's own, or redeemed. */
export type OnRelease = { type: 'HandOver' } | { type: 'Redeem' };

/** What a leg is about. */
export type Goods =
  | { type: 'Native'; value: Whole }
  | { type: 'Asset'; value: AssetAmount }
  | {
      type: 'Voucher';
      value: {
        id: Whole;
        /** How much of the voucher, in its own currency. */
        value: Money;
        on_release: OnRelease;
        /** Makes it a discount voucher. */
        discount?: Discount | null;
      };
    }
  | { type: 'Item'; value: { collection: number; item: number } }
  | {
      /** A payment outside the chain, such as by card. */
      type: 'External';
      value: {
        /** The tag of the receiver's merchant account: 32 bytes. */
        account: Hex;
        money: Money;
        /** What happens to what is undecided when the processor's hold is about to end. */
        at_expiry: { type: 'Void' } | { type: 'CaptureToReserve' };
      };
    };

/** One promise: who gives what to whom. */
export interface Leg {
  from: PartyIndex;
  to: PartyIndex;
  asset: Goods;
}

/** The public key of a device: 32 bytes, for P-256 the compressed point of 33. */
export type DeviceKey =
  | { type: 'Ed25519'; value: Hex }
  | { type: 'Sr25519'; value: Hex }
  | { type: 'P256'; value: Hex };

/** Whose word proves progress: a party, a device, or `needed` of some witnesses (at most 7). */
export type Prover =
  | { type: 'Party'; value: PartyIndex }
  | { type: 'Device'; value: DeviceKey }
  | { type: 'Witnesses'; value: { needed: number; names: Account[] } };

/** A share agreed beforehand, and the index of the prover whose word proves it. */
export interface Step {
  progress: Share;
  prover: number;
}

/** When named arbiters have decided: at `votes` votes, by their median; or when all have voted for the same share. */
export type Verdict = { type: 'Median'; value: { votes: number } } | { type: 'Unanimous' };

/** Who decides disputes: 1 to 7 people by name, none of them a party; or 1, 3, 5 or 7 jurors of the open court. */
export type Arbiters =
  | { type: 'Panel'; value: { names: Account[]; verdict: Verdict } }
  | { type: 'Court'; value: { seats: number } };

/** Who decides disputes, and for how much. */
export interface Arbitration {
  arbiters: Arbiters;
  /**
   * What the first ruling costs in all, in planck. Whoever disputes lays it out; those who lose bear it, in the proportion lost,
   * and are debited for it: by signing a text that names arbiters they consent to that.
   */
  fee: Whole;
}

/** The conditions. */
export interface Terms {
  /** 1 to 4. */
  provers: Prover[];
  /** Up to 16, growing, the last being 1000000000. None: any progress can be reported. */
  steps: Step[];
  /** From this moment on nothing can be reported and anybody can settle. */
  deadline: Moment;
  /** What happens then to what was not released. */
  at_deadline: { type: 'Release' } | { type: 'Refund' };
  /** From this moment on the offer is void; before the deadline. */
  consent_by: Moment;
  /** SHA2-256 of the document that says in words what was agreed. */
  content: Hex;
  /** Who decides disputes, and for how much. Left out: nobody. */
  arbitration?: Arbitration | null;
}

/** A deal that somebody signs and others accept. */
export interface Offer {
  listing?: Answer | null;
  /** 2 to 8. One may be `null`: an open seat, which whoever accepts the offer takes. */
  parties: (Account | null)[];
  /** 1 to 16. */
  legs: Leg[];
  terms: Terms;
  /** If the offer may be filled in part: the least share that is filled at a time, unless it is the rest. */
  in_part?: Share | null;
}

/** For whom a text is. */
export interface Signatory {
  party: PartyIndex;
  /** Who signs for the party, if not itself. */
  delegate?: Account | null;
  /** The party's number that makes the signature count once. */
  nonce: Whole;
}

/** Exactly what the chain takes as a `MultiSignature`. */
export type Signature =
  | { type: 'Ed25519'; value: Hex }
  | { type: 'Sr25519'; value: Hex }
  | { type: 'Ecdsa'; value: Hex }
  | { type: 'Eth'; value: Hex };

/** A party's signature under an offer. */
export interface Seal extends Signatory {
  signature: Signature;
}

/** How a key signs. */
export type Scheme = 'sr25519' | 'ed25519' | 'ecdsa';

/** So much of a voucher for so much money. */
export interface Sale {
  from: PartyIndex;
  to: PartyIndex;
  voucher: Whole;
  /** How much of the voucher, in its own currency. */
  sold: Money;
  /** For how much, in minor units of the same currency. */
  paid: Whole;
  on_release: OnRelease;
  discount: Discount;
}

/** The text that the signatory signs, on the chain with this genesis hash. */
export function text(offer: Offer, signatory: Signatory, genesis: Hex): string;

/** What names the offer: the BLAKE2-256 hash of its SCALE encoding. */
export function hash(offer: Offer): Hex;

/** The offer in SCALE, as it stands in a call. */
export function encode(offer: Offer): Uint8Array;

/** The offer that these bytes encode, all of them. */
export function decode(bytes: Uint8Array | Hex): Offer;

/** The seal in SCALE, as it stands in a call. */
export function encodeSeal(seal: Seal): Uint8Array;

/** The seal that these bytes encode, all of them. */
export function decodeSeal(bytes: Uint8Array | Hex): Seal;

/**
 * Whether the seal's party, or the delegate that it names, signed exactly this offer for this chain: its text, plain or between
 * `<Bytes>` and `</Bytes>`. Whether the delegate may, and whether the nonce is unused, only the chain knows. Throws if there is no
 * such party, or if its seat is open.
 */
export function verify(offer: Offer, seal: Seal, genesis: Hex): boolean;

/**
 * The signatory's seal. `secretUri` is a phrase of BIP-39 words, or 32 bytes as `0x…`, with a path such as `//hard/soft` and a
 * password after `///` if there are any; `//Alice` is a key for development. It must be the key of the delegate, or of the party
 * if there is no delegate. A wallet needs no secret here: it signs `text(…)`.
 */
export function sign(
  offer: Offer,
  signatory: Signatory,
  genesis: Hex,
  secretUri: string,
  options?: {
    /** `sr25519` unless said otherwise. */
    scheme?: Scheme;
    /** Between `<Bytes>` and `</Bytes>`, as wallets do it: yes unless said otherwise. */
    wrapped?: boolean;
  },
): Seal;

/** The account of a secret. */
export function account(secretUri: string, options?: { scheme?: Scheme }): Account;

/**
 * The legs of a voucher's sale below its value: as much as was paid for stays an ordinary promise, the rest becomes a discount
 * voucher. $100 sold for $80 is $80 and a $20 discount. One leg if nothing was given away.
 */
export function discounted(sale: Sale): Leg[];

/** The same offer in the shape that polkadot-api takes in a call: currencies as bytes, `undefined` for what is left out. */
export function forCall(offer: Offer): unknown;
