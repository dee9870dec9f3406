//! An offer becomes an agreement.

use crate::{
	answer::Taken,
	types::{AccountIdOf, DraftOf, Goods, OfferOf, SealsOf, Signers},
	weighing::{Cost, Seen, Shape, Touched},
	Config, Draft, Error, Event, Pallet,
};
use frame_support::{
	dispatch::DispatchResultWithPostInfo, ensure, traits::Time, weights::Weight, BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use nexonomy_deal::Leg;
use nexonomy_primitives::{
	traits::{Agreements, VoucherLedger},
	AgreementId, Moment,
};
use polkadot_sdk::*;
use sp_core::H256;
use sp_runtime::{traits::Zero, DispatchError, Perbill};

/// Somebody who accepts offers, and what is asked once however many they are.
pub(crate) struct Acceptor<T: Config> {
	pub who: AccountIdOf<T>,
	pub genesis: T::Hash,
	now: Moment,
	seen: Seen<AccountIdOf<T>>,
}

/// An offer that has passed every check of this pallet.
pub(crate) struct Examined<T: Config> {
	/// What it becomes.
	pub draft: DraftOf<T>,
	/// Who sealed it.
	pub signers: Signers<AccountIdOf<T>>,
	/// What was taken off a listing.
	pub taken: Option<Taken>,
	hash: H256,
	share: Perbill,
	/// How many texts were signed plain.
	plain: u32,
	/// Whether it is one that is accepted in parts.
	is_fill: bool,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_accept_offer(
		who: AccountIdOf<T>,
		offer: OfferOf<T>,
		seals: SealsOf<T>,
		share: Option<Perbill>,
	) -> DispatchResultWithPostInfo {
		let weight = Acceptor::<T>::new(who).accept(&offer, &seals, share)?;
		Ok(Some(weight).into())
	}

	/// The hash that names an offer.
	pub(crate) fn hash_of(offer: &OfferOf<T>) -> H256 {
		H256(sp_io::hashing::blake2_256(&codec::Encode::encode(offer)))
	}

	/// What names this chain in the texts that people sign.
	pub(crate) fn genesis() -> T::Hash {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}
}

impl<T: Config> Acceptor<T> {
	pub fn new(who: AccountIdOf<T>) -> Self {
		let seen = Seen::new(who.clone());
		Self { who, genesis: Pallet::<T>::genesis(), now: T::Time::now(), seen }
	}

	/// Accepts an offer and tells what that cost.
	pub fn accept(
		&mut self,
		offer: &OfferOf<T>,
		seals: &SealsOf<T>,
		share: Option<Perbill>,
	) -> Result<Weight, DispatchError> {
		let examined = self.examine(offer, seals, share)?;
		let touched = Touched::by::<T>(&examined);
		let (agreement, opening) = T::Agreements::open(examined.draft.clone(), &self.who)?;
		let cost = Cost {
			plain: examined.plain,
			ends_listing: examined.taken.map(|taken| taken.left == 0),
			is_fill: examined.is_fill,
		};
		self.announce(agreement, examined);
		let shared = self.seen.add::<T>(touched);
		Ok(cost.weight::<T>(&Shape::of::<T>(offer, seals), opening).saturating_sub(shared))
	}

	/// Checks all that does not depend on who owns what, spends the nonces, and takes what is sold off its listing.
	///
	/// Signatures come before everything that could change after they were made.
	pub fn examine(
		&self,
		offer: &OfferOf<T>,
		seals: &SealsOf<T>,
		share: Option<Perbill>,
	) -> Result<Examined<T>, DispatchError> {
		ensure!(self.now < offer.terms.consent_by, Error::<T>::OfferExpired);
		let parties = self.seat(offer)?;
		self.ensure_unanimous(offer, &parties, seals)?;
		let (signers, plain) = self.verify(offer, seals)?;

		let hash = Pallet::<T>::hash_of(offer);
		let part = self.take(offer, hash, &signers, share)?;
		let legs = part.of::<T>(&offer.legs)?;
		Self::ensure_currencies(&legs)?;
		let taken = match &offer.listing {
			Some(answer) => Some(self.take_off(answer, offer, &parties, &legs)?),
			None => None,
		};

		let promised = |Leg { from, to, asset }: Leg<Goods>| Leg { from, to, asset: asset.into() };
		// As many as the offer has: nothing is cut.
		let legs = BoundedVec::truncate_from(legs.into_iter().map(promised).collect());
		let draft = Draft { parties, legs, terms: offer.terms.clone() };
		let (share, is_fill) = (part.share(), part.is_fill());
		Ok(Examined { draft, hash, signers, taken, share, plain, is_fill })
	}

	/// Tells what happened.
	pub fn announce(&self, agreement: AgreementId, examined: Examined<T>) {
		let Examined { hash, signers, taken, share, .. } = examined;
		Pallet::<T>::deposit_event(Event::OfferAccepted {
			agreement,
			offer: hash,
			by: self.who.clone(),
			signers,
			listing: taken.map(|taken| taken.listing),
			share,
		});
		if let Some(Taken { listing, value, left }) = taken {
			Pallet::<T>::deposit_event(Event::Sold { listing, agreement, value, left });
		}
	}

	/// That every voucher is in the currency that the text said. Of one that is gone the opening says so.
	fn ensure_currencies(legs: &[Leg<Goods>]) -> Result<(), Error<T>> {
		for leg in legs {
			let Goods::Voucher { id, value, .. } = leg.asset else { continue };
			let voucher = T::Vouchers::voucher(id);
			let is_same = voucher.is_none_or(|voucher| voucher.value.currency == value.currency);
			ensure!(is_same, Error::<T>::ForeignCurrency);
		}
		Ok(())
	}
}
