//! What the calls cost, each in its worst case.
//!
//! Accepting an offer is measured without opening the agreement, which the pallet of agreements measures and tells:
//! `v` legs about vouchers, each read from the ledger; `l` other lines of the text (legs, provers, steps); `w` names of
//! witnesses and keys of devices. One party has sealed and the other accepts; `another_seal` costs by itself, since it
//! takes the longer the longer the text is. Each is of a person of its own whose first nonce it spends. Texts
//! are signed wrapped, as wallets do it; a plain one costs a `verification` more. A listing, a part and a delegate have
//! a price of their own. The caller's account is not counted, since every transaction touches it.

// Only benchmarks run this, and there a failure should stop the run. Casts are of numbers below 129.
#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used
)]

use crate::{accept::Acceptor, types::AccountIdOf, *};
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Unbalanced},
		tokens::Precision,
		Get, Time,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use nexonomy_deal::{text::Signatory, AtDeadline, Leg, OnRelease, Prover, MAX_LEGS};
use nexonomy_primitives::{ContentId, CurrencyCode, Moment, Money, VoucherId};
use sp_core::H256;
use sp_runtime::Perbill;

/// What benchmarks need from a runtime.
pub trait BenchmarkHelper<T: Config> {
	/// A person whose signatures [`Self::sign`] can make.
	fn person(seed: u32) -> T::AccountId;

	/// The person's signature over a text.
	fn sign(who: &T::AccountId, text: &[u8]) -> T::Signature;

	/// Allows `delegate` to sign for `principal`, who may allow more people than that: the worst case to look up.
	fn allow(principal: &T::AccountId, delegate: &T::AccountId);

	/// A new voucher in dollars, of `issuer` in its own hands. The helper pays for its deposit.
	fn voucher(issuer: &T::AccountId, value: u128, expires_at: Moment) -> VoucherId;

	/// Sets the clock that `T::Time` reads.
	fn set_time(now: Moment);
}

const VALUE: u128 = 1_000_000;
const PAGE: ContentId = ContentId([1; 32]);
const WISHES: Accepts = Accepts { in_part: true, barter: true, other_prices: true };

fn usd(minor: u128) -> Money {
	Money::new(CurrencyCode::USD, minor)
}

fn expiry<T: Config>() -> Moment {
	T::Time::now() + 1_000_000
}

fn discount<T: Config>() -> Discount {
	Discount { expires_at: expiry::<T>(), minimum_use: 1 }
}

/// Gives `who` enough to pay for anything here.
fn funded<T: Config>(who: T::AccountId) -> T::AccountId {
	let amount = (T::Deposit::get() + T::Currency::minimum_balance()) * 1_000u32.into();
	T::Currency::increase_balance(&who, amount, Precision::Exact).expect("the balance is in range");
	who
}

fn person<T: Config>(seed: u32) -> T::AccountId {
	funded::<T>(T::BenchmarkHelper::person(seed))
}

/// The account, as a caller's: every transaction touches it, so the call is not charged for it.
fn calling<T: Config>(who: T::AccountId) -> T::AccountId {
	frame_benchmarking::whitelist_account!(who);
	who
}

fn messenger<T: Config>() -> T::AccountId {
	calling::<T>(funded::<T>(account("messenger", 0, 0)))
}

/// A listing of somebody's voucher, over all of it.
fn listed<T: Config>(owner: &T::AccountId, ask: Ask) -> ListingId {
	let voucher = T::BenchmarkHelper::voucher(owner, VALUE, expiry::<T>());
	let origin = RawOrigin::Signed(owner.clone()).into();
	Pallet::<T>::list(origin, voucher, VALUE, ask, WISHES, Some(discount::<T>()), PAGE).expect("it is sound");
	NextListingId::<T>::get() - 1
}

/// Persons 0 to `parties - 1`, with legs that the first gives the second.
fn offer<T: Config>(parties: u32, legs: Vec<Goods>) -> OfferOf<T> {
	let seat = |seed| Some(person::<T>(seed));
	let leg = |asset| Leg { from: 0, to: 1, asset };
	let now = T::Time::now();
	Offer {
		listing: None,
		parties: BoundedVec::truncate_from((0..parties).map(seat).collect()),
		legs: BoundedVec::truncate_from(legs.into_iter().map(leg).collect()),
		terms: Terms {
			provers: BoundedVec::truncate_from(vec![Prover::Party(1)]),
			steps: Default::default(),
			deadline: now + 2_000,
			at_deadline: AtDeadline::Refund,
			consent_by: now + 1_000,
			content: PAGE,
			arbitration: None,
		},
		in_part: None,
	}
}

/// A leg whose text is as long as it gets.
fn native() -> Goods {
	Goods::Native(u128::MAX)
}

fn voucher_leg<T: Config>(id: VoucherId, value: u128) -> Goods {
	let discount = Some(discount::<T>());
	Goods::Voucher { id, value: usd(value), on_release: OnRelease::HandOver, discount }
}

/// The seal of person number `party`, wrapped.
fn sealed<T: Config>(offer: &OfferOf<T>, party: u8, nonce: u64) -> Seal<AccountIdOf<T>, T::Signature> {
	let signatory = Signatory { party, delegate: None, nonce };
	let text = offer.text(&signatory, Pallet::<T>::genesis().as_ref()).wrapped();
	let who = offer.parties[usize::from(party)].as_ref().expect("it is named");
	Seal { party, delegate: None, nonce, signature: T::BenchmarkHelper::sign(who, &text) }
}

/// An offer with `v` legs about vouchers, `l` other legs and `w` witnesses.
fn wordy<T: Config>(parties: u32, v: u32, l: u32, w: u32) -> OfferOf<T> {
	let giver = person::<T>(0);
	let voucher = |_| voucher_leg::<T>(T::BenchmarkHelper::voucher(&giver, VALUE, expiry::<T>()), VALUE);
	let legs: Vec<_> = (0..v).map(voucher).chain((0..l).map(|_| native())).collect();
	assert!(legs.len() <= MAX_LEGS as usize);
	let mut offer = offer::<T>(parties, legs);
	if w > 0 {
		let names: Vec<T::AccountId> = (0..w).map(|seed| account("witness", seed, 0)).collect();
		let provers = names
			.chunks(7)
			.map(|names| Prover::Witnesses { needed: 1, names: BoundedVec::truncate_from(names.to_vec()) });
		offer.terms.provers = BoundedVec::truncate_from(provers.collect());
	}
	offer
}

/// An offer of person 0's with legs about `listing`'s voucher, which it answers.
fn answering<T: Config>(listing: ListingId, legs: u32, value: u128) -> (OfferOf<T>, Vec<T::AccountId>) {
	let Listing { voucher, ask, .. } = Listings::<T>::get(listing).expect("it lives");
	let goods = (0..legs).map(|_| voucher_leg::<T>(voucher, value)).collect();
	let mut offer = offer::<T>(2, goods);
	offer.listing = Some(Answer { listing, ask });
	let parties = offer.parties.iter().flatten().cloned().collect();
	(offer, parties)
}

/// A half of an offer with the person's first nonce has been accepted.
fn half_filled<T: Config>(signer: &T::AccountId, offer: H256, valid_until: Moment) {
	NoncesOf::<T>::mutate(signer, |nonces| nonces.spend(0)).expect("it is free");
	let filled = Perbill::from_percent(50);
	Fills::<T>::insert(signer, 0, Fill { filled, offer, valid_until });
}

#[benchmarks]
mod benchmarks {
	use super::*;
	use nexonomy_primitives::traits::Delegation;
	use sp_runtime::traits::Verify;

	#[benchmark]
	fn list() {
		let owner = calling::<T>(person::<T>(0));
		let voucher = T::BenchmarkHelper::voucher(&owner, VALUE, expiry::<T>());
		let (ask, discount) = (Ask::Money(usd(VALUE)), Some(discount::<T>()));
		#[extrinsic_call]
		list(RawOrigin::Signed(owner), voucher, VALUE, ask, WISHES, discount, PAGE);
		assert_eq!(Listings::<T>::iter().count(), 1);
	}

	#[benchmark]
	fn change_listing() {
		let owner = calling::<T>(person::<T>(0));
		let id = listed::<T>(&owner, Ask::Native(1));
		let ask = Ask::Money(usd(VALUE));
		#[extrinsic_call]
		change_listing(RawOrigin::Signed(owner), id, ask, WISHES, ContentId([2; 32]));
		assert_eq!(Listings::<T>::get(id).map(|listing| listing.ask), Some(ask));
	}

	/// By somebody else, after the voucher has expired.
	#[benchmark]
	fn delist() {
		let id = listed::<T>(&person::<T>(0), Ask::Native(1));
		T::BenchmarkHelper::set_time(expiry::<T>());
		let by = messenger::<T>();
		#[extrinsic_call]
		delist(RawOrigin::Signed(by), id);
		assert!(!Listings::<T>::contains_key(id));
	}

	#[benchmark]
	fn accept_offer(v: Linear<0, 8>, l: Linear<0, 8>, w: Linear<0, 28>) {
		let offer = wordy::<T>(2, v, l, w);
		let seals = BoundedVec::truncate_from(vec![sealed::<T>(&offer, 0, 0)]);
		let caller = calling::<T>(offer.parties[1].clone().expect("it is named"));
		#[block]
		{
			let acceptor = Acceptor::<T>::new(caller);
			let examined = acceptor.examine(&offer, &seals, None).expect("it is sound");
			acceptor.announce(0, examined);
		}
		assert_eq!(NoncesOf::<T>::iter().count(), 1);
	}

	/// One more seal: its party's name in the text, the text's own ending, the signature, the nonce.
	#[benchmark]
	fn another_seal(v: Linear<0, 8>, l: Linear<0, 8>, w: Linear<0, 28>) {
		let offer = wordy::<T>(MAX_PARTIES, v, l, w);
		let (body, seal) = (offer.body(), sealed::<T>(&offer, 0, 0));
		let acceptor = Acceptor::<T>::new(messenger::<T>());
		let name;
		#[block]
		{
			let (signer, _) = acceptor.verify_one(&offer, &body, &seal).expect("it is sound");
			name = nexonomy_deal::address::ss58(signer.as_ref());
			Pallet::<T>::spend(signer, seal.nonce).expect("it is free");
		}
		assert!(!name.is_empty());
		assert_eq!(NoncesOf::<T>::iter().count(), 1);
	}

	/// The second verification of a text that was signed plain.
	#[benchmark]
	fn verification() {
		let signer = T::BenchmarkHelper::person(1);
		let text = offer::<T>(2, vec![native(); MAX_LEGS as usize]).body().wrapped();
		let signature = T::BenchmarkHelper::sign(&signer, &text);
		let is_good;
		#[block]
		{
			is_good = signature.verify(&text[..], &signer);
		}
		assert!(is_good);
	}

	/// Whether somebody may sign for a party; its name in the text is the line that is longer than a party's own.
	#[benchmark]
	fn delegation() {
		let (principal, delegate) = (person::<T>(0), person::<T>(1));
		T::BenchmarkHelper::allow(&principal, &delegate);
		let mut name = alloc::string::String::new();
		let may_sign;
		#[block]
		{
			may_sign = T::Delegation::may_sign(&principal, &delegate);
			name.push_str(&nexonomy_deal::address::ss58(delegate.as_ref()));
		}
		assert!(may_sign && !name.is_empty());
	}

	/// What an answer adds, when something is left of the listing: 16 legs are looked at for what was paid.
	#[benchmark]
	fn answer() {
		let id = listed::<T>(&person::<T>(0), Ask::Money(usd(VALUE)));
		let (mut offer, parties) = answering::<T>(id, MAX_LEGS, 10);
		// All of it is given away for one cent, which is paid in the same voucher's currency.
		offer.legs.as_mut()[0] = Leg { from: 1, to: 0, asset: voucher_leg::<T>(0, 1) };
		if let Goods::Voucher { discount, value, .. } = &mut offer.legs.as_mut()[1].asset {
			(*discount, value.minor) = (None, 1);
		}
		let acceptor = Acceptor::<T>::new(messenger::<T>());
		let to = offer.listing.expect("it answers one");
		let taken;
		#[block]
		{
			taken = acceptor.take_off(&to, &offer, &parties, &offer.legs).expect("it is sound");
		}
		assert!(taken.left > 0 && Listings::<T>::contains_key(id));
	}

	/// The same when nothing is left, and the deposit returns.
	#[benchmark]
	fn answer_last() {
		let id = listed::<T>(&person::<T>(0), Ask::Money(usd(VALUE)));
		let (offer, parties) = answering::<T>(id, MAX_LEGS, VALUE / u128::from(MAX_LEGS));
		let acceptor = Acceptor::<T>::new(messenger::<T>());
		let to = offer.listing.expect("it answers one");
		let taken;
		#[block]
		{
			taken = acceptor.take_off(&to, &offer, &parties, &offer.legs).expect("it is sound");
		}
		assert!(taken.left == 0 && !Listings::<T>::contains_key(id));
	}

	/// What a part adds: 16 legs are divided, and how far the offer was accepted is kept.
	#[benchmark]
	fn fill() {
		let mut offer = offer::<T>(2, vec![native(); MAX_LEGS as usize]);
		offer.in_part = Some(Perbill::from_percent(1));
		let signer = offer.parties[0].clone().expect("it is named");
		let hash = Pallet::<T>::hash_of(&offer);
		half_filled::<T>(&signer, hash, offer.terms.consent_by);
		// Every seal's nonces are paid for with the seal.
		frame_benchmarking::benchmarking::add_to_whitelist(NoncesOf::<T>::hashed_key_for(&signer).into());
		let signers = BoundedVec::truncate_from(vec![(signer.clone(), 0, None)]);
		let acceptor = Acceptor::<T>::new(messenger::<T>());
		let legs;
		#[block]
		{
			let share = Perbill::from_percent(10);
			let part = acceptor.take(&offer, hash, &signers, Some(share)).expect("it is sound");
			legs = part.of::<T>(&offer.legs).expect("it is sound");
		}
		assert_eq!(legs.len(), MAX_LEGS as usize);
		assert_eq!(Fills::<T>::get(&signer, 0).map(|kept| kept.filled), Some(Perbill::from_percent(60)));
	}

	/// Of an offer that is accepted in parts.
	#[benchmark]
	fn cancel_nonce() {
		let caller: T::AccountId = whitelisted_caller();
		half_filled::<T>(&caller, H256::zero(), 1);
		#[extrinsic_call]
		cancel_nonce(RawOrigin::Signed(caller.clone()), 0);
		assert!(!Fills::<T>::contains_key(&caller, 0));
	}

	/// When every second nonce of the window is spent.
	#[benchmark]
	fn cancel_nonces_below() {
		let caller: T::AccountId = whitelisted_caller();
		let used = u128::MAX / 3 * 2;
		NoncesOf::<T>::insert(&caller, Nonces { floor: 0, used, cancelled_below: 0 });
		#[extrinsic_call]
		cancel_nonces_below(RawOrigin::Signed(caller.clone()), 65);
		assert_eq!(NoncesOf::<T>::get(&caller).floor, 66);
	}

	/// Before the offer is void by time: its nonce was cancelled.
	#[benchmark]
	fn clear_fill() {
		let signer = person::<T>(0);
		half_filled::<T>(&signer, H256::zero(), expiry::<T>());
		let origin = RawOrigin::Signed(signer.clone()).into();
		Pallet::<T>::cancel_nonces_below(origin, 1).expect("it is open");
		let by = messenger::<T>();
		#[extrinsic_call]
		clear_fill(RawOrigin::Signed(by), signer.clone(), 0);
		assert!(!Fills::<T>::contains_key(&signer, 0));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
