//! An offer answers a listing: it is about what is listed, at the price that is asked, and takes that off the listing.

use crate::{
	accept::Acceptor, listing::widest_discount, types::OfferOf, Ask, Config, Discount, Error, Goods, Listing,
	ListingId, Listings, Pallet,
};
use frame_support::ensure;
use nexonomy_deal::{Answer, External, Leg};
use nexonomy_primitives::{traits::VoucherLedger, CurrencyCode, VoucherId};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

/// What was taken off a listing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
	pub listing: ListingId,
	/// How much, in minor units.
	pub value: u128,
	/// How much is still offered; at zero the listing has ended.
	pub left: u128,
}

impl<T: Config> Acceptor<T> {
	/// Takes what `legs`, a part of the offer's, sell of the listing that the offer answers.
	pub(crate) fn take_off(
		&self,
		answer: &Answer,
		offer: &OfferOf<T>,
		parties: &[T::AccountId],
		legs: &[Leg<Goods>],
	) -> Result<Taken, DispatchError> {
		let id = answer.listing;
		let mut listing = Pallet::<T>::living_listing(id)?;
		ensure!(listing.ask == answer.ask, Error::<T>::AskChanged);
		let owner = (0u8..).zip(parties).find(|(_, party)| **party == listing.owner);
		let (owner, _) = owner.ok_or(Error::<T>::ListingMismatch)?;

		let value = sum(sales(legs, owner, listing.voucher).map(|(value, _)| value))
			.ok_or(Error::<T>::MoreThanListed)?;
		ensure!(value > 0, Error::<T>::ListingMismatch);
		let left = listing.value.checked_sub(value).ok_or(Error::<T>::MoreThanListed)?;
		if let Ask::Money(ask) = listing.ask {
			Self::ensure_discounted(&listing, ask.currency, offer, owner)?;
		}

		if left == 0 {
			Pallet::<T>::end_listing(id, &listing)?;
		} else {
			listing.value = left;
			Listings::<T>::insert(id, listing);
		}
		Ok(Taken { listing: id, value, left })
	}

	/// That $100 sold for $80 are $80 and a discount of $20, if it can be said what was paid: if the price is in the
	/// voucher's own currency, and so is everything that the owner receives. The whole offer is looked at, since the
	/// parts of several legs are rounded each for itself.
	fn ensure_discounted(
		listing: &Listing<T::AccountId, impl codec::HasCompact + codec::MaxEncodedLen>,
		asked: CurrencyCode,
		offer: &OfferOf<T>,
		owner: u8,
	) -> Result<(), Error<T>> {
		let voucher = T::Vouchers::voucher(listing.voucher).ok_or(Error::<T>::UnknownVoucher)?;
		let Some(paid) = paid_in(asked, &offer.legs, owner).filter(|_| asked == voucher.value.currency)
		else {
			return Ok(());
		};
		let conditions = listing.discount.unwrap_or_else(|| widest_discount(&voucher));
		let (mut ordinary, mut sold) = (0u128, 0u128);
		for (value, discount) in sales(&offer.legs, owner, listing.voucher) {
			sold = sold.checked_add(value).ok_or(Error::<T>::MoreThanListed)?;
			match discount {
				// No more than `sold`, so it cannot overflow.
				None => ordinary = ordinary.saturating_add(value),
				Some(discount) => ensure!(discount == conditions, Error::<T>::DiscountMismatch),
			}
		}
		ensure!(ordinary == paid.min(sold), Error::<T>::DiscountMismatch);
		Ok(())
	}
}

/// What `owner` gives of the voucher: how much, and on which conditions if it is a discount.
fn sales(
	legs: &[Leg<Goods>],
	owner: u8,
	voucher: VoucherId,
) -> impl Iterator<Item = (u128, Option<Discount>)> + '_ {
	legs.iter().filter(move |leg| leg.from == owner).filter_map(move |leg| match leg.asset {
		Goods::Voucher { id, value, discount, .. } if id == voucher => Some((value.minor, discount)),
		_ => None,
	})
}

/// How much money `owner` receives, if it receives something and all of it is in that currency: in vouchers, or paid outside
/// the chain.
fn paid_in(currency: CurrencyCode, legs: &[Leg<Goods>], owner: u8) -> Option<u128> {
	let mut received = legs.iter().filter(|leg| leg.to == owner).peekable();
	received.peek()?;
	received.try_fold(0u128, |sum, leg| match leg.asset {
		// Saturating: what is more than everything pays for everything as well.
		Goods::Voucher { value: money, .. } | Goods::External(External { money, .. })
			if money.currency == currency =>
		{
			Some(sum.saturating_add(money.minor))
		}
		_ => None,
	})
}

fn sum(mut values: impl Iterator<Item = u128>) -> Option<u128> {
	values.try_fold(0u128, |sum, value| sum.checked_add(value))
}
