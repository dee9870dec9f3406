//! A voucher sold below its value: what was paid for stays an ordinary promise, what was given away becomes a discount.

use crate::{Discount, Goods, Leg, OnRelease};
use alloc::vec::Vec;
use nexonomy_primitives::{Money, VoucherId};

/// So much of a voucher for so much money: $100 for $80.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Sale {
	/// The seller's index among the parties.
	pub from: u8,
	/// The buyer's index among the parties.
	pub to: u8,
	/// Which voucher.
	pub voucher: VoucherId,
	/// How much of it, in the voucher's currency.
	pub sold: Money,
	/// For how much, in minor units of the same currency.
	pub paid: u128,
	/// What the released share becomes.
	pub on_release: OnRelease,
	/// The conditions of the discount.
	pub discount: Discount,
}

impl Sale {
	/// The legs of the sale: as much as was paid, and the rest as a discount voucher. Together they are what was
	/// sold. A leg over nothing is left out, so there is one if nothing was given away, and none if nothing was sold.
	pub fn legs(&self) -> Vec<Leg<Goods>> {
		let ordinary = self.paid.min(self.sold.minor);
		let given_away = self.sold.minor.saturating_sub(ordinary);
		[(ordinary, None), (given_away, Some(self.discount))]
			.into_iter()
			.filter(|(minor, _)| *minor > 0)
			.map(|(minor, discount)| self.leg(minor, discount))
			.collect()
	}

	fn leg(&self, minor: u128, discount: Option<Discount>) -> Leg<Goods> {
		let asset = Goods::Voucher {
			id: self.voucher,
			value: self.sold.with_minor(minor),
			on_release: self.on_release,
			discount,
		};
		Leg { from: self.from, to: self.to, asset }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use nexonomy_primitives::CurrencyCode;
	use proptest::prelude::*;

	const DISCOUNT: Discount = Discount { expires_at: 5, minimum_use: 7 };

	fn parts(sold: u128, paid: u128) -> Vec<(u128, Option<Discount>)> {
		let sold = Money::new(CurrencyCode::USD, sold);
		let sale = Sale {
			from: 0,
			to: 1,
			voucher: 3,
			sold,
			paid,
			on_release: OnRelease::HandOver,
			discount: DISCOUNT,
		};
		let part = |leg: Leg<Goods>| match leg {
			Leg { from: 0, to: 1, asset: Goods::Voucher { id: 3, value, on_release, discount } } => {
				assert_eq!((value.currency, on_release), (CurrencyCode::USD, OnRelease::HandOver));
				(value.minor, discount)
			}
			other => panic!("not a leg of this sale: {other:?}"),
		};
		sale.legs().into_iter().map(part).collect()
	}

	#[test]
	fn hundred_for_eighty_is_eighty_and_a_discount_of_twenty() {
		assert_eq!(parts(10_000, 8_000), [(8_000, None), (2_000, Some(DISCOUNT))]);
	}

	#[test]
	fn nothing_is_a_discount_when_the_full_price_or_more_is_paid() {
		assert_eq!(parts(10_000, 10_000), [(10_000, None)]);
		assert_eq!(parts(10_000, 12_000), [(10_000, None)]);
	}

	#[test]
	fn all_is_a_discount_when_nothing_is_paid() {
		assert_eq!(parts(10_000, 0), [(10_000, Some(DISCOUNT))]);
		assert_eq!(parts(0, 0), []);
	}

	proptest! {
		#[test]
		fn legs_add_up_to_what_was_sold(sold: u128, paid: u128) {
			prop_assert_eq!(parts(sold, paid).iter().map(|(minor, _)| minor).sum::<u128>(), sold);
		}
	}
}
