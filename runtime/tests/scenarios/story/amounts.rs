//! Amounts as people write them, read exactly: a digit too many is an error, never rounded.

use super::people::{Acts, Person};
use crate::support::{DAY, NOW};
use frame_support::assert_ok;
use nexonomy_primitives::{CurrencyCode, Moment, Money};
use nexonomy_runtime::*;
use pallet_market::Goods;
use polkadot_sdk::*;
use sp_runtime::Perbill;

/// An asset that people pay with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Token {
	pub id: u32,
	pub name: &'static str,
	pub decimals: usize,
}

/// Stands for dollars that are on the chain, unlike those that are paid by card.
pub const DOLLARS: Token = Token { id: 840, name: "dollars", decimals: 2 };
/// A club's points, which cannot be divided.
pub const POINTS: Token = Token { id: 7, name: "points", decimals: 0 };

/// The collection of all items.
pub const COLLECTION: u32 = 0;

/// How many decimals NEBA has.
pub const NEBA_DECIMALS: usize = 12;

impl Token {
	/// An amount with all its decimals, as in `60.00 dollars`.
	pub fn text(&self, minor: u128) -> String {
		format!("{} {}", decimal(minor, self.decimals), self.name)
	}

	fn of(&self, amount: &str) -> Goods {
		let minor = fixed(amount, self.decimals);
		assert_eq!(self.text(minor), format!("{amount} {}", self.name), "write all decimals");
		Goods::Asset { id: self.id, amount: minor }
	}
}

pub fn dollars(amount: &str) -> Goods {
	DOLLARS.of(amount)
}

pub fn points(amount: &str) -> Goods {
	POINTS.of(amount)
}

/// An amount of the native token; zeros at the end can be left out.
pub fn neba(amount: &str) -> Goods {
	Goods::Native(fixed(amount, NEBA_DECIMALS))
}

/// One item, by its number.
pub fn item(item: u32) -> Goods {
	Goods::Item { collection: COLLECTION, item }
}

/// Money with all the decimals of its currency, such as `100.00 USD` or `1250 JPY`.
pub fn money(text: &str) -> Money {
	let (number, code) = text.split_once(' ').expect("a number, a space, a currency");
	let currency = CurrencyCode(code.as_bytes().try_into().expect("a currency has three letters"));
	let decimals = currency.exponent().expect("the currency is known");
	let money = Money::new(currency, fixed(number, decimals.into()));
	assert_eq!(money.to_text(), text, "write all decimals");
	money
}

/// A share such as `50 %` or `14.2857142 %`.
pub fn share(text: &str) -> Perbill {
	let number = text.strip_suffix(" %").expect("a number, a space, a per cent sign");
	let parts = u32::try_from(fixed(number, 7)).expect("at most all");
	assert!(parts <= Perbill::one().deconstruct(), "{text} is more than all");
	Perbill::from_parts(parts)
}

/// So many days after the story began.
pub fn day(number: u64) -> Moment {
	NOW + number * DAY
}

/// `minor` with a point before its last digits, of which there are `decimals`.
pub fn decimal(minor: u128, decimals: usize) -> String {
	let digits = format!("{minor:0>width$}", width = decimals + 1);
	let (whole, rest) = digits.split_at(digits.len() - decimals);
	if rest.is_empty() {
		whole.into()
	} else {
		format!("{whole}.{rest}")
	}
}

/// A decimal number in units of its last possible digit: `1.5` with two decimals is 150.
fn fixed(number: &str, decimals: usize) -> u128 {
	let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
	assert!(rest.len() <= decimals, "{number} has more than {decimals} decimals");
	let digits = format!("{whole}{rest:0<decimals$}");
	assert!(digits.bytes().all(|digit| digit.is_ascii_digit()), "{number} is not a number");
	digits.parse().expect("it fits")
}

/// Issues tokens and items, and can freeze a token.
pub const BANK: Person = Person::FerdieStash;

pub fn create_tokens() {
	for Token { id, name, decimals } in [DOLLARS, POINTS] {
		// Sufficient: whoever has dollars needs nothing else to have an account.
		assert_ok!(Assets::force_create(RuntimeOrigin::root(), id.into(), BANK.account().into(), true, 1));
		let (name, decimals) = (name.as_bytes().to_vec(), decimals as u8);
		let (root, is_frozen) = (RuntimeOrigin::root(), false);
		assert_ok!(Assets::force_set_metadata(root, id.into(), name.clone(), name, decimals, is_frozen));
	}
	let config = pallet_nfts::CollectionConfig {
		settings: pallet_nfts::CollectionSettings::all_enabled(),
		max_supply: None,
		mint_settings: Default::default(),
	};
	assert_ok!(Nfts::create(RuntimeOrigin::signed(BANK.account()), BANK.account().into(), config));
}

#[test]
fn amounts_are_read_to_the_last_digit() {
	assert_eq!(money("100.07 USD"), Money::new(CurrencyCode::USD, 10_007));
	assert_eq!(money("1250 JPY"), Money::new(CurrencyCode(*b"JPY"), 1_250));
	assert_eq!(dollars("0.01"), Goods::Asset { id: 840, amount: 1 });
	assert_eq!(points("104729"), Goods::Asset { id: 7, amount: 104_729 });
	assert_eq!(neba("0.001000000007"), Goods::Native(1_000_000_007));
	assert_eq!(neba("250"), Goods::Native(250_000_000_000_000));
	assert_eq!(share("14.2857142 %"), Perbill::from_parts(142_857_142));
	assert_eq!(share("100 %"), Perbill::one());
	assert_eq!(DOLLARS.text(6_000), "60.00 dollars");
	assert_eq!(DOLLARS.text(5), "0.05 dollars");
	assert_eq!(POINTS.text(0), "0 points");
}

#[test]
#[should_panic(expected = "more than 2 decimals")]
fn amounts_are_never_rounded() {
	money("0.001 USD");
}
