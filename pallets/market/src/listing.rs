//! A listing begins, changes and ends.

use crate::{
	types::{AccountIdOf, ListingOf},
	Accepts, Ask, Config, Discount, Error, Event, Listing, ListingId, Listings, NextListingId, Pallet,
};
use frame_support::{ensure, traits::Time};
use nexonomy_primitives::{traits::VoucherLedger, ContentId, Moment, VoucherId, VoucherInfo, VoucherKind};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_list(
		owner: AccountIdOf<T>,
		voucher: VoucherId,
		value: u128,
		ask: Ask,
		accepts: Accepts,
		discount: Option<Discount>,
		page: ContentId,
	) -> DispatchResult {
		let info = T::Vouchers::voucher(voucher).ok_or(Error::<T>::UnknownVoucher)?;
		Self::ensure_sellable(&info, &owner, value)?;
		Self::ensure_asks(&ask)?;
		if let Some(discount) = discount {
			Self::ensure_narrower(&info, discount)?;
		}

		let listing = Self::take_listing_id()?;
		let deposit = Self::hold_deposit(&owner)?;
		let item = Listing { owner: owner.clone(), voucher, value, ask, accepts, discount, page, deposit };
		Listings::<T>::insert(listing, item);
		let value = info.value.with_minor(value);
		Self::deposit_event(Event::Listed { listing, owner, voucher, value, ask, accepts, discount, page });
		Ok(())
	}

	pub(crate) fn do_change_listing(
		who: AccountIdOf<T>,
		id: ListingId,
		ask: Ask,
		accepts: Accepts,
		page: ContentId,
	) -> DispatchResult {
		let mut listing = Self::living_listing(id)?;
		ensure!(listing.owner == who, Error::<T>::NotOwner);
		Self::ensure_asks(&ask)?;

		let old = listing.ask;
		let (is_repriced, is_rewritten) = (ask != old, (accepts, page) != (listing.accepts, listing.page));
		ensure!(is_repriced || is_rewritten, Error::<T>::NothingChanges);
		(listing.ask, listing.accepts, listing.page) = (ask, accepts, page);
		Listings::<T>::insert(id, listing);
		if is_repriced {
			Self::deposit_event(Event::AskChanged { listing: id, old, new: ask });
		}
		if is_rewritten {
			Self::deposit_event(Event::ListingChanged { listing: id, accepts, page });
		}
		Ok(())
	}

	pub(crate) fn do_delist(by: AccountIdOf<T>, id: ListingId) -> DispatchResult {
		let listing = Self::living_listing(id)?;
		ensure!(listing.owner == by || !Self::can_be_sold(&listing), Error::<T>::NotOwner);
		Self::end_listing(id, &listing)?;
		Self::deposit_event(Event::Delisted { listing: id, owner: listing.owner, by });
		Ok(())
	}

	pub(crate) fn living_listing(id: ListingId) -> Result<ListingOf<T>, Error<T>> {
		Listings::<T>::get(id).ok_or(Error::<T>::UnknownListing)
	}

	/// Removes a listing. Its deposit returns.
	pub(crate) fn end_listing(id: ListingId, listing: &ListingOf<T>) -> DispatchResult {
		Listings::<T>::remove(id);
		Self::return_deposit(listing)
	}

	/// Whether the owner still has a good voucher. One that is locked may come back.
	fn can_be_sold(listing: &ListingOf<T>) -> bool {
		let now: Moment = T::Time::now();
		T::Vouchers::voucher(listing.voucher)
			.is_some_and(|voucher| voucher.holder == listing.owner && now < voucher.expires_at)
	}

	fn take_listing_id() -> Result<ListingId, DispatchError> {
		NextListingId::<T>::try_mutate(|next| {
			let id = *next;
			*next = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok(id)
		})
	}

	fn ensure_sellable(
		voucher: &VoucherInfo<AccountIdOf<T>>,
		owner: &AccountIdOf<T>,
		value: u128,
	) -> DispatchResult {
		ensure!(voucher.holder == *owner, Error::<T>::NotHolder);
		ensure!(T::Time::now() < voucher.expires_at, Error::<T>::VoucherExpired);
		ensure!(voucher.lock.is_none(), Error::<T>::VoucherLocked);
		ensure!(value > 0, Error::<T>::ZeroValue);
		ensure!(value <= voucher.value.minor, Error::<T>::NotEnoughValue);
		Ok(())
	}

	fn ensure_asks(ask: &Ask) -> DispatchResult {
		let amount = match ask {
			Ask::Native(amount) | Ask::Asset { amount, .. } => *amount,
			Ask::Money(money) => {
				ensure!(money.currency.is_known(), Error::<T>::UnknownCurrency);
				money.minor
			}
		};
		ensure!(amount > 0, Error::<T>::ZeroAsk);
		Ok(())
	}

	fn ensure_narrower(voucher: &VoucherInfo<AccountIdOf<T>>, discount: Discount) -> DispatchResult {
		ensure!(discount.expires_at > T::Time::now(), Error::<T>::DiscountExpired);
		let own = widest_discount(voucher);
		let is_narrower = discount.expires_at <= own.expires_at && discount.minimum_use >= own.minimum_use;
		ensure!(is_narrower, Error::<T>::DiscountTooWide);
		Ok(())
	}
}

/// The discount that takes nothing from what the voucher promises.
pub(crate) fn widest_discount<AccountId>(voucher: &VoucherInfo<AccountId>) -> Discount {
	let minimum_use = match voucher.kind {
		VoucherKind::Discount { minimum_use } => minimum_use,
		VoucherKind::Ordinary | VoucherKind::Obligation => 0,
	};
	Discount { expires_at: voucher.expires_at, minimum_use }
}
