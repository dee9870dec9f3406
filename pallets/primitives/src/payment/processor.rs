//! The processors, and what each can do.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::Moment;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

const HOUR: Moment = 60 * 60 * 1000;
const DAY: Moment = 24 * HOUR;

/// Who processes a payment. One byte; the index of a processor never changes.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum Processor {
	/// Stripe: cards, Apple Pay, Google Pay and what else it holds with `capture_method=manual`.
	#[codec(index = 0)]
	Stripe,
	/// PayPal Orders v2 with intent `AUTHORIZE`; Venmo through it.
	#[codec(index = 1)]
	PayPal,
	/// Revolut merchant orders with manual capture.
	#[codec(index = 2)]
	Revolut,
	/// Alipay through Antom with manual capture.
	#[codec(index = 3)]
	Antom,
	/// Wise: pays out, and holds nothing.
	#[codec(index = 4)]
	Wise,
	/// Binance Pay: a prepaid order.
	#[codec(index = 5)]
	BinancePay,
	/// CoinPayments: a prepaid invoice.
	#[codec(index = 6)]
	CoinPayments,
	/// Coinbase checkouts: prepaid.
	#[codec(index = 7)]
	Coinbase,
}

/// How much of a hold can be captured.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Partial {
	/// Parts, one after the other, until the hold is used up or given back.
	Many,
	/// One part; the rest goes back at once.
	Once,
	/// All of it or nothing. What is too much is refunded.
	No,
}

/// What a processor can do with money that is not yet the seller's.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Rail {
	/// It holds money on the buyer's side until it is captured or given back.
	Hold {
		/// How much of it can be captured.
		partial: Partial,
	},
	/// The buyer's money reaches the seller at once; it can only be refunded. The seller's bond covers the buyer.
	Prepaid,
	/// It only pays out: no payment can be made through it.
	PayoutOnly,
}

impl Processor {
	/// All of them, in the order of their index.
	pub const ALL: [Self; 8] = [
		Self::Stripe,
		Self::PayPal,
		Self::Revolut,
		Self::Antom,
		Self::Wise,
		Self::BinancePay,
		Self::CoinPayments,
		Self::Coinbase,
	];

	/// What every account at this processor can do. An account that can capture several times, which Stripe allows
	/// some, is attested to be one.
	pub const fn rail(self) -> Rail {
		match self {
			Self::PayPal => Rail::Hold { partial: Partial::Many },
			Self::Stripe | Self::Revolut => Rail::Hold { partial: Partial::Once },
			Self::Antom => Rail::Hold { partial: Partial::No },
			Self::BinancePay | Self::CoinPayments | Self::Coinbase => Rail::Prepaid,
			Self::Wise => Rail::PayoutOnly,
		}
	}

	/// How long an order may be executed, in milliseconds: less than the processor remembers idempotency keys.
	/// Stripe forgets them after 24 hours, PayPal after 6 on orders.
	pub const fn order_life(self) -> Moment {
		match self {
			Self::PayPal => 5 * HOUR,
			_ => 20 * HOUR,
		}
	}

	/// How long after the last capture the payer can still have the payment reversed, in milliseconds. Cards: about
	/// 120 days; PayPal: 180; final crypto: never.
	pub const fn dispute_window(self) -> Moment {
		match self {
			Self::PayPal => 180 * DAY,
			Self::BinancePay | Self::CoinPayments | Self::Coinbase => 0,
			_ => 120 * DAY,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn indices_are_fixed() {
		let indices: alloc::vec::Vec<u8> = Processor::ALL.iter().flat_map(|one| one.encode()).collect();
		assert_eq!(indices, [0, 1, 2, 3, 4, 5, 6, 7]);
	}

	#[test]
	fn orders_end_before_the_processor_forgets_their_keys() {
		assert!(Processor::PayPal.order_life() < 6 * HOUR);
		assert!(Processor::ALL.iter().all(|one| one.order_life() < 24 * HOUR));
	}
}
