//! The text of an offer: what a person reads and signs, and what the chain builds again, byte for byte.

use crate::{
	address::ss58, Arbiters, Arbitration, Ask, AtDeadline, AtExpiry, DeviceKey, Discount, External, Goods,
	Leg, Offer, OnRelease, Prover, Step, Verdict,
};
use alloc::{
	format,
	string::{String, ToString},
};
use nexonomy_primitives::message::Message;
use polkadot_sdk::sp_runtime::Perbill;

/// How many decimals the native token has.
pub const DECIMALS: u32 = 12;

/// What the native token is called.
pub const SYMBOL: &str = "NEBA";

/// For whom a text is: the party that signs, or whose delegate does.
#[derive(Clone, Copy, Debug)]
pub struct Signatory<'a, AccountId> {
	/// The party's index.
	pub party: u8,
	/// Who signs for the party, if not itself.
	pub delegate: Option<&'a AccountId>,
	/// The party's number that makes the signature count once.
	pub nonce: u64,
}

impl<AccountId: AsRef<[u8]>> Offer<AccountId> {
	/// What `signatory` signs, on the chain with this genesis hash.
	pub fn text(&self, signatory: &Signatory<AccountId>, genesis: &[u8]) -> Message {
		self.text_for(self.body(), signatory, genesis)
	}

	/// The lines that are the same for everybody who signs, so that whoever checks several signatures builds them once.
	pub fn body(&self) -> Message {
		let mut text = Message::new("offer");
		if let Some(answer) = &self.listing {
			text = text.line("listing", format_args!("{}, asking {}", answer.listing, ask(&answer.ask)));
		}
		for (number, party) in (1u8..).zip(&self.parties) {
			text = text.line(&format!("party {number}"), name(party.as_ref()));
		}
		for (number, leg) in (1u8..).zip(&self.legs) {
			text = text.line(&format!("leg {number}"), promise(leg));
		}
		for (number, prover) in (1u8..).zip(&self.terms.provers) {
			text = text.line(&format!("proof {number}"), proof(prover));
		}
		for (number, Step { progress, prover }) in (1u8..).zip(&self.terms.steps) {
			let step = format_args!("{} by proof {}", percent(*progress), ordinal(*prover));
			text = text.line(&format!("step {number}"), step);
		}
		let default = match self.terms.at_deadline {
			AtDeadline::Release => "release",
			AtDeadline::Refund => "refund",
		};
		text.line("deadline", format_args!("{}, then {default}", self.terms.deadline))
			.line("disputes", disputes(self.terms.arbitration.as_ref()))
			.hex_line("content", &self.terms.content.0)
			.line("in part", self.in_part.map_or("no".into(), |least| format!("at least {}", percent(least))))
	}

	/// [`Self::text`], given the offer's [`Self::body`].
	pub fn text_for(&self, body: Message, signatory: &Signatory<AccountId>, genesis: &[u8]) -> Message {
		body.line("signed for", signed_for(signatory))
			.line("nonce", signatory.nonce)
			.line("valid until", self.terms.consent_by)
			.hex_line("chain", genesis)
	}
}

fn name<AccountId: AsRef<[u8]>>(party: Option<&AccountId>) -> String {
	party.map_or("whoever accepts".into(), |account| ss58(account.as_ref()))
}

fn signed_for<AccountId: AsRef<[u8]>>(signatory: &Signatory<AccountId>) -> String {
	let party = ordinal(signatory.party);
	match signatory.delegate {
		Some(delegate) => format!("party {party} by {}", ss58(delegate.as_ref())),
		None => format!("party {party}"),
	}
}

fn promise(leg: &Leg<Goods>) -> String {
	format!("party {} gives party {} {}", ordinal(leg.from), ordinal(leg.to), goods(&leg.asset))
}

fn goods(goods: &Goods) -> String {
	match goods {
		Goods::Native(amount) => native(*amount),
		Goods::Asset { id, amount } => asset(*id, *amount),
		Goods::Voucher { id, value, on_release, discount } => {
			let then = match on_release {
				OnRelease::HandOver => "to keep",
				OnRelease::Redeem => "to redeem",
			};
			format!(
				"voucher {id} worth {}, {then}{}",
				value.to_text(),
				discount.map_or(String::new(), |discount| {
					let Discount { expires_at, minimum_use } = discount;
					let least = value.with_minor(minimum_use).to_text();
					format!(", as a discount until {expires_at} from {least} at a time")
				})
			)
		}
		Goods::Item { collection, item } => format!("item {item} of collection {collection}"),
		Goods::External(External { account, money, at_expiry }) => {
			let then = match at_expiry {
				AtExpiry::Void => "given back",
				AtExpiry::CaptureToReserve => "captured to the reserve",
			};
			let (money, account) = (money.to_text(), hex(account.0.as_bytes()));
			format!("{money} outside the chain, to account {account}, {then} when the hold ends")
		}
	}
}

fn ask(ask: &Ask) -> String {
	match ask {
		Ask::Native(amount) => native(*amount),
		Ask::Asset { id, amount } => asset(*id, *amount),
		Ask::Money(money) => money.to_text(),
	}
}

fn asset(id: u32, amount: u128) -> String {
	format!("{amount} units of asset {id}")
}

fn proof<AccountId: AsRef<[u8]>>(prover: &Prover<AccountId>) -> String {
	match prover {
		Prover::Party(party) => format!("party {}", ordinal(*party)),
		Prover::Device(DeviceKey::Ed25519(key)) => format!("device ed25519 {}", hex(key)),
		Prover::Device(DeviceKey::Sr25519(key)) => format!("device sr25519 {}", hex(key)),
		Prover::Device(DeviceKey::P256(key)) => format!("device p256 {}", hex(key)),
		Prover::Witnesses { needed, names } => people(format!("{needed} of"), names),
	}
}

fn disputes<AccountId: AsRef<[u8]>>(arbitration: Option<&Arbitration<AccountId>>) -> String {
	arbitration.map_or("nobody decides".into(), |Arbitration { arbiters, fee }| {
		format!("{}, costs {}", deciders(arbiters), native(*fee))
	})
}

fn deciders<AccountId: AsRef<[u8]>>(arbiters: &Arbiters<AccountId>) -> String {
	match arbiters {
		Arbiters::Panel { names, verdict: Verdict::Median { votes } } => {
			people(format!("{votes} of"), names) + " (median)"
		}
		Arbiters::Panel { names, verdict: Verdict::Unanimous } => {
			people("all of".into(), names) + " (unanimous)"
		}
		Arbiters::Court { seats: 1 } => "1 juror of the court".into(),
		Arbiters::Court { seats } => format!("{seats} jurors of the court"),
	}
}

/// A text and the addresses of these people, with a space before each.
fn people<AccountId: AsRef<[u8]>>(text: String, names: &[AccountId]) -> String {
	names.iter().fold(text, |text, account| text + " " + &ss58(account.as_ref()))
}

/// An amount of the native token: `250 NEBA`, `0.000000000001 NEBA`; no trailing zeros.
pub fn native(amount: u128) -> String {
	let unit = 10u128.checked_pow(DECIMALS).unwrap_or(1);
	let whole = amount.checked_div(unit).unwrap_or_default();
	let rest = amount.checked_rem(unit).unwrap_or_default();
	if rest == 0 {
		return format!("{whole} {SYMBOL}");
	}
	let decimals = format!("{rest:012}");
	format!("{whole}.{} {SYMBOL}", decimals.trim_end_matches('0'))
}

/// A share as people read it, exact to the last digit: `50.0000000%`.
pub fn percent(share: Perbill) -> String {
	const PER_PERCENT: u32 = 10_000_000;
	let parts = share.deconstruct();
	let whole = parts.checked_div(PER_PERCENT).unwrap_or_default();
	let rest = parts.checked_rem(PER_PERCENT).unwrap_or_default();
	format!("{whole}.{rest:07}%")
}

/// An index as people count: from one.
fn ordinal(index: u8) -> String {
	u16::from(index).saturating_add(1).to_string()
}

fn hex(bytes: &[u8]) -> String {
	let digit = |number: u8| char::from_digit(number.into(), 16);
	"0x".chars().chain(bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(digit)).collect()
}
