//! What the calls cost, each in its worst case, by the number of legs of each kind.
//!
//! Components: `n` native legs, `v` vouchers moved whole or redeemed, `p` vouchers of which a part comes off, `a`
//! assets, `i` items, `s` signatures, `l` legs of any kind, `h` vouchers of older legs, `w` witnesses, `k` keys. Every leg touches an account of its own as far as
//! eight parties allow. Texts are signed wrapped, as wallets do it; a plain one costs a `verification` more. The caller's account is not counted,
//! since every transaction touches it.
//! Ranges are small on purpose: what legs share, an account for one, costs once, so that a further leg never costs more
//! than one of the first; weights from few legs err on the dear side for many.

// Only benchmarks run this, and there a failure should stop the run. Casts are of numbers below 17.
#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::as_conversions,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::too_many_arguments,
	clippy::unwrap_used
)]

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungible::{Inspect, Mutate},
	Get, Time,
};
use frame_system::RawOrigin;
use nexonomy_primitives::{
	court::Opponents,
	payment::{OnPayment, Settlement},
	traits, AccountTag, ContentId, CurrencyCode, LegId, Money, VoucherId,
};

/// What benchmarks need from a runtime.
pub trait BenchmarkHelper<T: Config> {
	/// A person whose signatures [`Self::sign`] can make; [`keys::person`] where accounts are 32 bytes.
	fn person(seed: u32) -> T::AccountId;

	/// The person's signature over a text; [`keys::sign`] where signatures are `MultiSignature`.
	fn sign(who: &T::AccountId, text: &[u8]) -> T::Signature;

	/// A new asset that does not suffice for an account and whose minimum balance is one, of which `owner` has
	/// `amount` and nobody else has any.
	fn asset(seed: u32, owner: &T::AccountId, amount: Balance) -> AssetIdOf<T>;

	/// A new item of `owner`.
	fn item(seed: u32, owner: &T::AccountId) -> (CollectionIdOf<T>, ItemIdOf<T>);

	/// A new voucher of `issuer`, who pays its deposit, in the hands of `holder`.
	fn voucher(issuer: &T::AccountId, holder: &T::AccountId, value: u128, expires_at: Moment) -> VoucherId;

	/// Sets the clock that `T::Time` reads.
	fn set_time(now: Moment);
}

/// Keys in the benchmark's own keystore, for runtimes with 32-byte accounts.
pub mod keys {
	use alloc::format;
	use polkadot_sdk::{
		sp_core::{crypto::KeyTypeId, sr25519},
		sp_io::crypto::{sr25519_generate, sr25519_sign},
		sp_runtime::{AccountId32, MultiSignature},
	};

	pub(super) const KEYS: KeyTypeId = KeyTypeId(*b"escr");

	/// The account of a generated sr25519 key.
	pub fn person(seed: u32) -> AccountId32 {
		AccountId32::new(sr25519_generate(KEYS, Some(format!("//{seed}").into_bytes())).0)
	}

	/// The signature of a person made by [`person`].
	pub fn sign(who: &AccountId32, text: &[u8]) -> MultiSignature {
		let public = sr25519::Public::from_raw(*AsRef::<[u8; 32]>::as_ref(who));
		sr25519_sign(KEYS, &public, text).expect("the key was generated").into()
	}
}

/// Devices, for any runtime.
mod devices {
	use super::{keys::KEYS, *};
	use p256::ecdsa::{signature::Signer, Signature, SigningKey};
	use sp_io::crypto::{ed25519_generate, ed25519_sign};

	/// An Ed25519 key and its signature over the text.
	pub fn ed25519(text: &[u8]) -> (DeviceKey, [u8; 64]) {
		let public = ed25519_generate(KEYS, Some(b"//device".to_vec()));
		let signature = ed25519_sign(KEYS, &public, text).expect("the key was generated");
		(DeviceKey::Ed25519(public.0), signature.0)
	}

	/// A P-256 key and its signature over the text.
	pub fn p256(seed: u8, text: &[u8]) -> (DeviceKey, [u8; 64]) {
		let secret = SigningKey::from_slice(&[seed; 32]).expect("it is below the order");
		let point = secret.verifying_key().to_encoded_point(true);
		let signature: Signature = secret.sign(text);
		let key = DeviceKey::P256(point.as_bytes().try_into().expect("33 bytes"));
		(key, signature.to_bytes().into())
	}
}

const VALUE: u128 = 1_000_000;

fn expiry<T: Config>() -> Moment {
	T::Time::now() + 1_000_000
}

/// An account with enough to pay for anything here.
fn funded<T: Config>(who: T::AccountId) -> T::AccountId {
	let deposit = T::DepositBase::get()
		+ T::DepositPerLeg::get() * Balance::from(MAX_LEGS)
		+ T::DepositPerProver::get() * Balance::from(MAX_PROVERS * (MAX_WITNESSES + 1) + MAX_STEPS);
	let enough = (deposit + T::Currency::minimum_balance()) * 10_000;
	T::Currency::mint_into(&who, enough).expect("the balance is in range");
	who
}

/// The account, as a caller's: every transaction touches it, so the call is not charged for it. To be asked for before the
/// call: what stands in the call's origin is measured with it.
fn calling<T: Config>(who: T::AccountId) -> T::AccountId {
	frame_benchmarking::whitelist_account!(who);
	who
}

/// Somebody who is no party and brings what others signed.
fn messenger<T: Config>() -> T::AccountId {
	calling::<T>(funded::<T>(account("messenger", 0, 0)))
}

/// Somebody else who is no party.
fn outsider<T: Config>() -> T::AccountId {
	funded::<T>(account("outsider", 0, 0))
}

/// An agreement in the making. Parties 0 and 1 are always there.
struct Deal<T: Config> {
	parties: Vec<T::AccountId>,
	legs: Vec<Leg<PromisedOf<T>>>,
	at_deadline: AtDeadline,
	arbitration: Option<Arbitration<T::AccountId>>,
}

impl<T: Config> Deal<T> {
	fn between(parties: u32) -> Self {
		let (at_deadline, arbitration) = (AtDeadline::Release, None);
		let mut deal = Self { parties: Vec::new(), legs: Vec::new(), at_deadline, arbitration };
		(0..parties).for_each(|_| {
			deal.newcomer();
		});
		deal
	}

	/// Adds a party.
	fn newcomer(&mut self) -> u8 {
		let index = self.parties.len() as u32;
		self.parties.push(funded::<T>(T::BenchmarkHelper::person(index)));
		index as u8
	}

	fn who(&self, party: u8) -> T::AccountId {
		self.parties[usize::from(party)].clone()
	}

	fn seed(&self) -> u32 {
		self.legs.len() as u32 + 1
	}

	fn leg(&mut self, from: u8, to: u8, asset: PromisedOf<T>) {
		self.legs.push(Leg { from, to, asset });
	}

	fn native(&mut self, from: u8, to: u8) {
		self.leg(from, to, Promised::Native(T::Currency::minimum_balance() * 100));
	}

	/// All that the giver has of an asset, so that its account ends and begins.
	fn asset(&mut self, from: u8, to: u8) {
		let id = T::BenchmarkHelper::asset(self.seed(), &self.who(from), VALUE);
		self.leg(from, to, Promised::Asset { id, amount: VALUE });
	}

	fn item(&mut self, from: u8, to: u8) {
		let (collection, item) = T::BenchmarkHelper::item(self.seed(), &self.who(from));
		self.leg(from, to, Promised::Item { collection, item });
	}

	/// A voucher that the giver issued. What is handed over is a discount as well, which takes a little more.
	fn voucher(&mut self, from: u8, to: u8, on_release: OnRelease, is_whole: bool) {
		let worth = if is_whole { VALUE } else { VALUE * 2 };
		let giver = self.who(from);
		let expires_at = expiry::<T>();
		let id = T::BenchmarkHelper::voucher(&giver, &giver, worth, expires_at);
		let discount = (on_release == OnRelease::HandOver).then_some(Discount { expires_at, minimum_use: 0 });
		self.leg(from, to, Promised::Voucher { id, value: VALUE, on_release, discount });
	}

	/// Legs that differ in who gives, for calls that take in or give back.
	fn of_givers(n: u32, v: u32, p: u32, a: u32, i: u32) -> Self {
		let mut deal = Self::between(2);
		for _ in 0..n {
			let giver = deal.newcomer();
			deal.native(giver, 1);
		}
		for _ in 0..p {
			let giver = deal.newcomer();
			deal.voucher(giver, 1, OnRelease::HandOver, false);
		}
		for _ in 0..a {
			let giver = deal.newcomer();
			deal.asset(giver, 1);
		}
		(0..v).for_each(|_| deal.voucher(0, 1, OnRelease::HandOver, true));
		(0..i).for_each(|_| deal.item(0, 1));
		deal
	}

	/// Legs that differ in who receives, for calls that release. Party 1 proves. The deposits of redeemed vouchers
	/// return to different people.
	fn of_receivers(n: u32, v: u32, p: u32, a: u32, i: u32) -> Self {
		let mut deal = Self::between(2);
		for _ in 0..n {
			let receiver = deal.newcomer();
			deal.native(0, receiver);
		}
		for _ in 0..v {
			let issuer = deal.newcomer();
			deal.voucher(issuer, 1, OnRelease::Redeem, true);
		}
		for _ in 0..a {
			let receiver = deal.newcomer();
			deal.asset(0, receiver);
		}
		(0..p).for_each(|_| deal.voucher(0, 1, OnRelease::HandOver, true));
		(0..i).for_each(|_| deal.item(0, 1));
		deal
	}

	/// Native legs among eight parties.
	fn of_eight(legs: u32) -> Self {
		let mut deal = Self::between(MAX_PARTIES);
		for leg in 0..legs {
			let from = (leg * 2 % MAX_PARTIES) as u8;
			deal.native(from, from + 1);
		}
		deal
	}

	fn draft(&self) -> DraftOf<T> {
		let now = T::Time::now();
		let prover = if self.legs.iter().any(|leg| leg.to == 1) { 1 } else { self.legs[0].to };
		Draft {
			parties: self.parties.clone().try_into().expect("at most 8"),
			legs: self.legs.clone().try_into().expect("at most 16"),
			terms: Terms {
				provers: alloc::vec![Prover::Party(prover)].try_into().expect("one"),
				steps: Default::default(),
				deadline: now + 2_000,
				at_deadline: self.at_deadline,
				consent_by: now + 1_000,
				content: ContentId([1; 32]),
				arbitration: self.arbitration.clone(),
			},
		}
	}

	/// Disputes go to one arbiter who is paid.
	fn judged(mut self) -> Self {
		let names = alloc::vec![T::BenchmarkHelper::person(99)].try_into().expect("one");
		let arbiters = Arbiters::Panel { names, verdict: Verdict::Median { votes: 1 } };
		self.arbitration = Some(Arbitration { arbiters, fee: T::Currency::minimum_balance() * 10_000 });
		self
	}

	/// Party 0 disputes everything; all the others are its opponents.
	fn disputed(self) -> Self {
		let others = (1..self.len()).fold(0u8, |set, index| set | (1 << index));
		let claim = Claim { share: Perbill::one(), released: Perbill::one(), against: Opponents(others) };
		let origin = RawOrigin::Signed(self.who(0));
		Pallet::<T>::dispute(origin.into(), 0, claim, Default::default()).expect("it is sound");
		self
	}

	fn hash(&self) -> H256 {
		Pallet::<T>::draft_hash(self.draft())
	}

	/// The signatures of these parties, each with its first nonce, so that the word is new.
	fn consents(&self, parties: impl IntoIterator<Item = u8>) -> ConsentsOf<T> {
		let valid_until = expiry::<T>();
		let consent = |party| {
			let text = Pallet::<T>::consent_message(self.hash(), 0, valid_until).wrapped();
			Consent {
				party,
				nonce: 0,
				valid_until,
				signature: T::BenchmarkHelper::sign(&self.who(party), &text),
			}
		};
		parties.into_iter().map(consent).collect::<Vec<_>>().try_into().expect("at most 8")
	}

	fn cancel_consents(&self, parties: impl IntoIterator<Item = u8>) -> CancelConsentsOf<T> {
		let valid_until = expiry::<T>();
		let text = Pallet::<T>::cancellation_message(0, 0, Perbill::zero(), valid_until).wrapped();
		let consent = |party| CancelConsent {
			party,
			valid_until,
			signature: T::BenchmarkHelper::sign(&self.who(party), &text),
		};
		parties.into_iter().map(consent).collect::<Vec<_>>().try_into().expect("at most 8")
	}

	/// An outsider proposes it as agreement 0.
	fn proposed(self) -> Self {
		NextAgreementId::<T>::kill();
		let origin = RawOrigin::Signed(outsider::<T>());
		Pallet::<T>::propose(origin.into(), self.draft(), Default::default()).expect("it is sound");
		self
	}

	/// These parties consent.
	fn consented(self, parties: impl IntoIterator<Item = u8>) -> Self {
		for party in parties {
			let origin = RawOrigin::Signed(self.who(party));
			Pallet::<T>::consent(origin.into(), 0, self.hash()).expect("it is sound");
		}
		self
	}

	fn active(self) -> Self {
		let all = 0..self.len();
		self.proposed().consented(all)
	}

	fn len(&self) -> u8 {
		self.parties.len() as u8
	}

	fn report(&self, progress: Perbill) -> (Report, ProofOf<T>) {
		let valid_until = expiry::<T>();
		let text = Pallet::<T>::progress_message(0, progress, valid_until).wrapped();
		let signature = T::BenchmarkHelper::sign(&self.who(1), &text);
		(Report { agreement: 0, progress, prover: 0 }, Proof::Party { valid_until, signature })
	}

	/// The signatures of these signatories under an amendment; `newcomers` come after the parties.
	fn amend_consents(
		&self,
		changes: &ChangesOf<T>,
		newcomers: &[T::AccountId],
		signatories: impl IntoIterator<Item = u8>,
	) -> AmendConsentsOf<T> {
		let valid_until = expiry::<T>();
		let agreement = Agreements::<T>::get(0).expect("it is active");
		let amendment = Pallet::<T>::amendment(0, &agreement, Perbill::zero(), changes);
		let text = Pallet::<T>::amendment_message(&amendment, valid_until).wrapped();
		let people: Vec<_> = self.parties.iter().chain(newcomers).collect();
		let consent = |signatory| AmendConsent {
			signatory,
			valid_until,
			signature: T::BenchmarkHelper::sign(people[usize::from(signatory)], &text),
		};
		signatories.into_iter().map(consent).collect::<Vec<_>>().try_into().expect("at most 16")
	}
}

/// Changes of everything but parties and legs: four provers of seven witnesses, sixteen steps.
fn other_terms<T: Config>() -> Vec<Change<T::AccountId, PromisedOf<T>>> {
	let provers = (0..MAX_PROVERS).map(|prover| witnesses::<T>(prover, MAX_WITNESSES));
	let step = |number| Step { progress: Perbill::from_rational(number, MAX_STEPS), prover: 0 };
	alloc::vec![
		Change::Deadline(T::Time::now() + 3_000),
		Change::AtDeadline(AtDeadline::Refund),
		Change::Proofs {
			provers: provers.collect::<Vec<_>>().try_into().expect("at most 4"),
			steps: (1..=MAX_STEPS).map(step).collect::<Vec<_>>().try_into().expect("at most 16"),
		},
	]
}

fn witnesses<T: Config>(prover: u32, count: u32) -> Prover<T::AccountId> {
	let names = (0..count).map(|index| account("witness", prover, index)).collect::<Vec<_>>();
	Prover::Witnesses { needed: 1, names: names.try_into().expect("at most 7") }
}

fn is_active<T: Config>() -> bool {
	matches!(Agreements::<T>::get(0).map(|agreement| agreement.state), Some(State::Active(_)))
}

fn amendments<T: Config>() -> u32 {
	Agreements::<T>::get(0).map(|agreement| agreement.amendments).unwrap_or_default()
}

fn is_proposed<T: Config>() -> bool {
	matches!(Agreements::<T>::get(0).map(|agreement| agreement.state), Some(State::Proposed { .. }))
}

fn is_closed<T: Config>() -> bool {
	!Agreements::<T>::contains_key(0)
}

fn the_dispute<T: Config>() -> Option<Dispute> {
	match Agreements::<T>::get(0)?.state {
		State::Active(course) => course.dispute,
		State::Proposed { .. } | State::Funding(_) => None,
	}
}

/// Agreement 0, as large as there are, with its last leg paid outside the chain. It is written as it would stand there, since
/// a runtime without payments takes none.
fn awaiting_payment<T: Config>() -> LegId {
	let deal = Deal::<T>::of_eight(MAX_LEGS).active();
	let mut agreement = Agreements::<T>::get(0).expect("it is active");
	let leg = agreement.legs.last_mut().expect("it has sixteen");
	let (account, money) = (AccountTag::default(), Money::new(CurrencyCode::USD, VALUE));
	leg.asset = Promised::External(External { account, money, at_expiry: AtExpiry::Void });
	agreement.state = State::Funding(Funding {
		hash: deal.hash(),
		until: agreement.terms.deadline,
		authorized: LegSet::default(),
		is_failed: false,
		cancelling: PartySet::EMPTY,
	});
	Agreements::<T>::insert(0, agreement);
	LegId { agreement: 0, leg: MAX_LEGS as u8 - 1 }
}

fn half() -> Perbill {
	Perbill::from_percent(50)
}

#[benchmarks]
mod benchmarks {
	use super::*;
	use sp_runtime::traits::Verify;

	/// The parties are as many as the signatures and the caller, so `s` bears what each party's account costs.
	#[benchmark]
	fn propose(
		n: Linear<0, 1>,
		v: Linear<0, 1>,
		p: Linear<0, 1>,
		a: Linear<0, 1>,
		i: Linear<0, 1>,
		s: Linear<1, 2>,
	) {
		let mut deal = Deal::<T>::between(s + 1);
		let count = s + 1;
		let mut next = (0u32..).map(|leg| ((leg % count) as u8, ((leg + 1) % count) as u8));
		let mut pair = move || next.next().unwrap();
		(0..n).for_each(|_| {
			let (from, to) = pair();
			deal.native(from, to);
		});
		(0..p).for_each(|_| {
			let (from, to) = pair();
			deal.voucher(from, to, OnRelease::HandOver, false);
		});
		(0..a).for_each(|_| {
			let (from, to) = pair();
			deal.asset(from, to);
		});
		(0..v).for_each(|_| {
			let (from, to) = pair();
			deal.voucher(from, to, OnRelease::HandOver, true);
		});
		(0..i).for_each(|_| {
			let (from, to) = pair();
			deal.item(from, to);
		});
		NextAgreementId::<T>::kill();
		let caller = calling::<T>(deal.who(s as u8));
		let consents = deal.consents(0..s as u8);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), deal.draft(), consents);

		assert!(is_active::<T>());
	}

	#[benchmark]
	fn propose_pending(l: Linear<4, 16>, s: Linear<0, 7>) {
		let deal = Deal::<T>::of_eight(l);
		NextAgreementId::<T>::kill();
		let consents = deal.consents(0..s as u8);
		let caller = messenger::<T>();

		#[extrinsic_call]
		propose(RawOrigin::Signed(caller), deal.draft(), consents);

		assert!(is_proposed::<T>());
	}

	#[benchmark]
	fn consent(n: Linear<0, 1>, v: Linear<0, 1>, p: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		let deal = Deal::<T>::of_givers(n, v, p, a, i);
		let others = 1..deal.len();
		let deal = deal.proposed().consented(others);
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, deal.hash());

		assert!(is_active::<T>());
	}

	#[benchmark]
	fn consent_pending() {
		let deal = Deal::<T>::of_eight(MAX_LEGS).proposed();
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		consent(RawOrigin::Signed(caller), 0, deal.hash());

		assert!(is_proposed::<T>());
	}

	#[benchmark]
	fn consent_with_signatures(
		n: Linear<0, 1>,
		v: Linear<0, 1>,
		p: Linear<0, 1>,
		a: Linear<0, 1>,
		i: Linear<0, 1>,
		s: Linear<1, 2>,
	) {
		let deal = Deal::<T>::of_givers(n, v, p, a, i);
		let others = s as u8..deal.len();
		let deal = deal.proposed().consented(others);
		let consents = deal.consents(0..s as u8);
		let caller = messenger::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, consents);

		assert!(is_active::<T>());
	}

	#[benchmark]
	fn consent_with_signatures_pending(s: Linear<1, 7>) {
		let deal = Deal::<T>::of_eight(MAX_LEGS).proposed();
		let consents = deal.consents(0..s as u8);
		let caller = messenger::<T>();

		#[extrinsic_call]
		consent_with_signatures(RawOrigin::Signed(caller), 0, consents);

		assert!(is_proposed::<T>());
	}

	#[benchmark]
	fn withdraw() {
		let deal = Deal::<T>::of_eight(MAX_LEGS).proposed();
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0);

		assert!(is_closed::<T>());
	}

	#[benchmark]
	fn report(n: Linear<0, 1>, v: Linear<0, 1>, p: Linear<0, 1>, a: Linear<0, 1>) {
		let deal = Deal::<T>::of_receivers(n, v, p, a, 0).active();
		let caller = calling::<T>(deal.who(1));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, half());

		assert!(is_active::<T>());
	}

	#[benchmark]
	fn report_last(n: Linear<0, 1>, v: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		let deal = Deal::<T>::of_receivers(n, v, 0, a, i).active();
		let caller = calling::<T>(deal.who(1));

		#[extrinsic_call]
		report(RawOrigin::Signed(caller), 0, Perbill::one());

		assert!(is_closed::<T>());
	}

	#[benchmark]
	fn submit_report(n: Linear<0, 1>, v: Linear<0, 1>, p: Linear<0, 1>, a: Linear<0, 1>) {
		let deal = Deal::<T>::of_receivers(n, v, p, a, 0).active();
		let (word, signature) = deal.report(half());
		let caller = messenger::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), word, signature);

		assert!(is_active::<T>());
	}

	#[benchmark]
	fn submit_report_last(n: Linear<0, 1>, v: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		let deal = Deal::<T>::of_receivers(n, v, 0, a, i).active();
		let (word, signature) = deal.report(Perbill::one());
		let caller = messenger::<T>();

		#[extrinsic_call]
		submit_report(RawOrigin::Signed(caller), word, signature);

		assert!(is_closed::<T>());
	}

	#[benchmark]
	fn settle(n: Linear<0, 1>, v: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		Deal::<T>::of_receivers(n, v, 0, a, i).active();
		T::BenchmarkHelper::set_time(T::Time::now() + 2_000);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0);

		assert!(is_closed::<T>());
	}

	#[benchmark]
	fn dispute(l: Linear<4, MAX_LEGS>) {
		let deal = Deal::<T>::of_eight(l).judged().active();
		let claim = Claim { share: Perbill::one(), released: Perbill::one(), against: Opponents(0b10) };
		let evidence = alloc::vec![ContentId([1; 32]); MAX_EVIDENCE as usize].try_into().expect("as many");
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, claim, evidence);

		assert!(the_dispute::<T>().is_some());
	}

	#[benchmark]
	fn offer_settlement() {
		let deal = Deal::<T>::of_eight(MAX_LEGS).judged().active().disputed();
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, Perbill::one());

		assert!(the_dispute::<T>().and_then(|quarrel| quarrel.offer).is_some());
	}

	#[benchmark]
	fn settle_dispute(n: Linear<0, 1>, v: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		let deal = Deal::<T>::of_receivers(n, v, 0, a, i).judged().active().disputed();
		for party in 1..deal.len() {
			let origin = RawOrigin::Signed(deal.who(party));
			Pallet::<T>::offer_settlement(origin.into(), 0, Perbill::one()).expect("it is sound");
		}
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		offer_settlement(RawOrigin::Signed(caller), 0, Perbill::one());

		assert!(is_closed::<T>());
	}

	/// Nobody's account is that of a caller here: anybody may make a ruling take effect.
	#[benchmark]
	fn ruling(n: Linear<0, 1>, v: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		Deal::<T>::of_receivers(n, v, 0, a, i).judged().active().disputed();
		let case = the_dispute::<T>().expect("it is disputed").case;

		#[block]
		{
			<Pallet<T> as traits::OnRuling>::on_ruling(0, case, Perbill::one(), Opponents::default());
		}

		assert!(is_closed::<T>());
	}

	#[benchmark]
	fn cancel(n: Linear<0, 1>, v: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>, s: Linear<1, 2>) {
		let deal = Deal::<T>::of_givers(n, v, 0, a, i).active();
		for party in s as u8..deal.len() {
			let origin = RawOrigin::Signed(deal.who(party));
			Pallet::<T>::cancel(origin.into(), 0, Default::default()).expect("it is sound");
		}
		let consents = deal.cancel_consents(0..s as u8);
		let caller = messenger::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, consents);

		assert!(is_closed::<T>());
	}

	#[benchmark]
	fn cancel_pending(s: Linear<0, 6>) {
		let deal = Deal::<T>::of_eight(MAX_LEGS).active();
		let consents = deal.cancel_consents(1..=s as u8);
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		cancel(RawOrigin::Signed(caller), 0, consents);

		assert!(is_active::<T>());
	}

	/// Nobody's account is that of a caller here: whoever opens may pay from another.
	#[benchmark]
	fn open(n: Linear<0, 1>, v: Linear<0, 1>, p: Linear<0, 1>, a: Linear<0, 1>, i: Linear<0, 1>) {
		let deal = Deal::<T>::of_givers(n, v, p, a, i);
		let (draft, depositor) = (deal.draft(), outsider::<T>());
		NextAgreementId::<T>::kill();
		let opened;

		#[block]
		{
			opened = <Pallet<T> as traits::Agreements>::open(draft, &depositor);
		}

		assert!(opened.is_ok() && is_active::<T>());
	}

	/// Everything is changed; party 0 hands over its `h` vouchers. Each leg that is added has a giver of its own.
	#[benchmark]
	fn amend(
		n: Linear<0, 1>,
		v: Linear<0, 1>,
		p: Linear<0, 1>,
		a: Linear<0, 1>,
		i: Linear<0, 1>,
		h: Linear<0, 1>,
		s: Linear<1, 2>,
	) {
		let mut deal = Deal::<T>::between(2);
		deal.native(0, 1);
		(0..h).for_each(|_| deal.voucher(0, 1, OnRelease::HandOver, true));
		let givers: Vec<_> = (0..n + p + a)
			.map(|_| {
				let giver = deal.newcomer();
				deal.native(giver, 1);
				giver
			})
			.collect();
		let before = deal.legs.len();
		let mut givers = givers.into_iter();
		(0..n).for_each(|_| deal.native(givers.next().unwrap(), 1));
		(0..p).for_each(|_| deal.voucher(givers.next().unwrap(), 1, OnRelease::HandOver, false));
		(0..a).for_each(|_| deal.asset(givers.next().unwrap(), 1));
		(0..v).for_each(|_| deal.voucher(1, 0, OnRelease::HandOver, true));
		(0..i).for_each(|_| deal.item(1, 0));
		let added = deal.legs.split_off(before);
		let deal = deal.active();

		let heir = T::BenchmarkHelper::person(100);
		let mut changes = other_terms::<T>();
		changes.push(Change::HandOver { party: 0, to: heir.clone() });
		changes.extend(added.into_iter().map(Change::AddLeg));
		let changes: ChangesOf<T> = changes.try_into().expect("at most 16");
		let newcomers = [heir];
		for signatory in deal.parties.iter().chain(&newcomers).skip(s as usize) {
			let origin = RawOrigin::Signed(signatory.clone());
			Pallet::<T>::amend(origin.into(), 0, changes.clone(), Default::default()).expect("it is sound");
		}
		let consents = deal.amend_consents(&changes, &newcomers, 0..s as u8);
		let caller = messenger::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, changes, consents);

		assert_eq!(amendments::<T>(), 1);
	}

	/// All eight parties would hand over, and everything else would change.
	#[benchmark]
	fn amend_pending(s: Linear<0, 14>) {
		let deal = Deal::<T>::of_eight(MAX_LEGS).active();
		let newcomers: Vec<_> =
			(0..MAX_PARTIES).map(|party| T::BenchmarkHelper::person(100 + party)).collect();
		let mut changes = other_terms::<T>();
		let hand_over = |(party, to): (u8, &T::AccountId)| Change::HandOver { party, to: to.clone() };
		changes.extend((0u8..).zip(&newcomers).map(hand_over));
		let changes: ChangesOf<T> = changes.try_into().expect("at most 16");
		let consents = deal.amend_consents(&changes, &newcomers, 1..=s as u8);
		let caller = calling::<T>(deal.who(0));

		#[extrinsic_call]
		amend(RawOrigin::Signed(caller), 0, changes, consents);

		assert_eq!(amendments::<T>(), 0);
	}

	/// Of provers that name `w` witnesses and `k` points.
	#[benchmark]
	fn check_proofs(w: Linear<0, 28>, k: Linear<0, 4>) {
		let points = (0..k).map(|seed| Prover::Device(devices::p256(seed as u8 + 1, b"").0));
		let full = (0..w / MAX_WITNESSES).map(|prover| witnesses::<T>(prover, MAX_WITNESSES));
		let rest = (!w.is_multiple_of(MAX_WITNESSES)).then(|| witnesses::<T>(MAX_PROVERS, w % MAX_WITNESSES));
		let mut provers: Vec<_> = points.chain(full).chain(rest).collect();
		provers.push(Prover::Party(0));
		let parties = [account("party", 0, 0)];
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::check_proofs(&parties, |_| true, &provers, &[], Perbill::zero());
		}

		assert!(outcome.is_ok());
	}

	/// Of one signature over a text as long as a reading.
	#[benchmark]
	fn verification_ed25519() {
		let text = [7; 256];
		let (key, signature) = devices::ed25519(&text);
		let is_valid;

		#[block]
		{
			is_valid = proofs::has_signed(&key, &text, &signature);
		}

		assert!(is_valid);
	}

	/// Of one signature over a text as long as a reading. The runtime does all of it itself.
	#[benchmark]
	fn verification_p256() {
		let text = [7; 256];
		let (key, signature) = devices::p256(1, &text);
		let is_valid;

		#[block]
		{
			is_valid = proofs::has_signed(&key, &text, &signature);
		}

		assert!(is_valid);
	}

	/// Of one signature over a text as long as a consent's.
	#[benchmark]
	fn verification() {
		let signer = T::BenchmarkHelper::person(0);
		let text = [7; 256];
		let signature = T::BenchmarkHelper::sign(&signer, &text);
		let is_valid;

		#[block]
		{
			is_valid = signature.verify(text.as_slice(), &signer);
		}

		assert!(is_valid);
	}

	#[benchmark]
	fn revoke_nonce() {
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), u64::MAX);

		assert!(Pallet::<T>::is_nonce_used(caller, u64::MAX));
	}

	/// Of the last payment, with which the agreement begins.
	#[benchmark]
	fn payment_authorized() {
		let leg = awaiting_payment::<T>();

		#[block]
		{
			let _ = <Pallet<T> as OnPayment>::on_authorized(leg);
		}

		assert!(is_active::<T>());
	}

	/// Of a payment that is lost, so that an active agreement stops.
	#[benchmark]
	fn payment_settled() {
		let leg = awaiting_payment::<T>();
		let _ = <Pallet<T> as OnPayment>::on_authorized(leg);
		let lost = Settlement { released: 0, returned: VALUE, is_final: true };

		#[block]
		{
			let _ = <Pallet<T> as OnPayment>::on_settled(leg, lost);
		}

		let deadline = Agreements::<T>::get(0).map(|agreement| agreement.terms.deadline);
		assert_eq!(deadline, Some(T::Time::now()));
	}

	#[benchmark]
	fn payment_disputed() {
		let leg = LegId { agreement: 0, leg: 0 };

		#[block]
		{
			let _ = <Pallet<T> as OnPayment>::on_disputed(leg, VALUE, true);
		}

		assert_eq!(frame_system::Pallet::<T>::event_count(), 1);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
