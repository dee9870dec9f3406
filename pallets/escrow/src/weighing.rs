//! What a call costs: at most, before it runs, and what it cost after.
//!
//! Weight is linear in the legs of each kind, so the dearest agreement of 16 legs is one of a single kind, and the
//! most that a call by number can cost is the dearest of those.

use crate::*;
use frame_support::{traits::Get, weights::Weight};
use nexonomy_primitives::{message::Form, payment::PaymentWeights};

/// What was moved, counted by kind.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Tally {
	/// Native payments.
	natives: u32,
	/// Vouchers taken or released whole, or redeemed.
	vouchers: u32,
	/// Those of them that live on under their number, so that no deposit returns: redeemed in part, or given back.
	kept: u32,
	/// How often a voucher moved that had moved just before.
	again: u32,
	/// Vouchers of which a part came off as a new one.
	parts: u32,
	/// Payments in assets.
	assets: u32,
	/// Items.
	items: u32,
	/// Payments outside the chain, expected or ordered about.
	externals: u32,
	/// Whether the dust account got something.
	has_dust: bool,
	/// Accounts that the benchmarks count once for every leg and that this call touched before.
	repeated: u32,
	/// What was read of legs that then did not move.
	looks: u32,
}

impl Tally {
	/// Counts one move.
	pub fn count<A, C, I>(&mut self, what: &Promised<A, C, I>, in_part: bool) {
		let counter = match what {
			Promised::Native(_) => &mut self.natives,
			Promised::Asset { .. } => &mut self.assets,
			Promised::Voucher { .. } if in_part => &mut self.parts,
			Promised::Voucher { .. } => &mut self.vouchers,
			Promised::Item { .. } => &mut self.items,
			Promised::External(_) => &mut self.externals,
		};
		// Saturating: nobody moves four billion legs in a call.
		*counter = counter.saturating_add(1);
	}

	/// Counts an account that was touched before: the database is not asked again.
	pub fn repeats(&mut self) {
		// Saturating: a leg touches no more than two accounts.
		self.repeated = self.repeated.saturating_add(1);
	}

	/// Counts a voucher, besides as such, as one that lives on.
	pub fn keeps_voucher(&mut self) {
		// Saturating: a leg moves twice at most; so below.
		self.kept = self.kept.saturating_add(1);
	}

	/// Counts a voucher that moved just before: the database is not asked again.
	pub fn moves_again(&mut self) {
		self.again = self.again.saturating_add(1);
	}

	/// Counts the looks at a leg of which something is due and nothing can reach its receiver yet: at the receiver's account
	/// and, for an asset, at what the ledger knows of the asset and of the receiver.
	pub fn waits<A, C, I>(&mut self, what: &Promised<A, C, I>) {
		let looks = match what {
			Promised::Asset { .. } => 3,
			_ => 1,
		};
		// Saturating: a leg is looked at a few times; so below.
		self.looks = self.looks.saturating_add(looks);
	}

	/// Counts the dust account.
	pub fn forwards_dust(&mut self) {
		self.has_dust = true;
	}

	/// What taking in these legs comes to if all vouchers are promised whole, and if of all a part comes off.
	fn of_taking<'a, A: 'a, C: 'a, I: 'a>(legs: impl Iterator<Item = &'a Promised<A, C, I>>) -> (Self, Self) {
		legs.fold((Self::default(), Self::default()), |(mut whole, mut split), promised| {
			whole.count(promised, false);
			split.count(promised, true);
			(whole, split)
		})
	}

	/// The dearest of agreements with `count` moves of one kind.
	fn dearest(count: u32, weight: impl Fn(Self) -> Weight) -> Weight {
		[
			Self { natives: count, has_dust: true, ..Self::default() },
			Self { vouchers: count, ..Self::default() },
			Self { parts: count, ..Self::default() },
			Self { assets: count, ..Self::default() },
			Self { items: count, ..Self::default() },
			Self { externals: count, ..Self::default() },
		]
		.into_iter()
		.fold(Weight::zero(), |most, tally| most.max(weight(tally)))
	}

	/// What expecting payments costs.
	fn expected<T: Config>(&self) -> Weight {
		if self.externals == 0 {
			return Weight::zero();
		}
		T::Rail::weights().expect.saturating_mul(self.externals.into())
	}

	/// What orders about payments cost, whatever they were.
	fn ordered<T: Config>(&self) -> Weight {
		if self.externals == 0 {
			return Weight::zero();
		}
		let PaymentWeights { capture, void, refund, .. } = T::Rail::weights();
		capture.max(void).max(refund).saturating_mul(self.externals.into())
	}

	/// What releasing parts of vouchers costs where it is rare and so not measured of itself: as much as in a report.
	fn parts_released<T: Config>(&self) -> Weight {
		if self.parts == 0 {
			return Weight::zero();
		}
		T::WeightInfo::report(0, 0, self.parts, 0).saturating_sub(T::WeightInfo::report(0, 0, 0, 0))
	}

	/// How many vouchers ended, and what the others cost where the measured weight is that of an end: as much as to redeem a
	/// part in a report, or to give one back in a cancellation.
	fn ended<T: Config>(&self) -> (u32, Weight) {
		let redeemed = T::WeightInfo::report(0, 1, 0, 0).saturating_sub(T::WeightInfo::report(0, 0, 0, 0));
		let given_back =
			T::WeightInfo::cancel(0, 1, 0, 0, 0).saturating_sub(T::WeightInfo::cancel(0, 0, 0, 0, 0));
		let kept = redeemed.max(given_back).saturating_mul(self.kept.into());
		(self.vouchers.saturating_sub(self.kept), kept)
	}

	/// `weight`, which has an account of its own for every leg, with the accounts that were really touched, and with what was
	/// looked at in vain.
	fn adjusted<T: Config>(&self, weight: Weight) -> Weight {
		let database = <T as frame_system::Config>::DbWeight::get();
		let account = database.reads_writes(1, 1);
		let dust = if self.has_dust { account } else { Weight::zero() };
		weight
			.saturating_add(dust)
			.saturating_add(database.reads(self.looks.into()))
			.saturating_sub(account.saturating_mul(self.repeated.into()))
	}
}

/// Signatures that a call brought.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Signatures {
	/// How many of people.
	count: u32,
	/// How many of them are over plain text, which takes a second verification.
	plain: u32,
	/// The key of the device that signed, if one did.
	device: Option<DeviceKey>,
}

impl Signatures {
	/// Counts one that was verified.
	pub fn add(&mut self, form: Form) {
		// Saturating: a call brings no more than sixteen.
		self.count = self.count.saturating_add(1);
		self.plain = self.plain.saturating_add((form == Form::Plain).into());
	}

	/// Before they are verified: the dearest of `count`.
	pub fn at_most(count: usize) -> Self {
		let count = count_of(count);
		Self { count, plain: count, device: None }
	}

	/// That of a device. There is only one form.
	pub fn of_device(key: DeviceKey) -> Self {
		Self { device: Some(key), ..Self::default() }
	}

	fn plain<T: Config>(&self) -> Weight {
		T::WeightInfo::verification().saturating_mul(self.plain.into())
	}

	fn all<T: Config>(&self) -> Weight {
		let device = match self.device {
			None => Weight::zero(),
			Some(DeviceKey::Ed25519(_)) => T::WeightInfo::verification_ed25519(),
			Some(DeviceKey::Sr25519(_)) => T::WeightInfo::verification(),
			Some(DeviceKey::P256(_)) => T::WeightInfo::verification_p256(),
		};
		T::WeightInfo::verification()
			.saturating_mul(self.count.into())
			.saturating_add(self.plain::<T>())
			.saturating_add(device)
	}
}

/// What there is to check of provers, beyond plain ones.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Proving {
	/// How many witnesses are named.
	witnesses: u32,
	/// How many keys are points of which the other coordinate must be found.
	keys: u32,
	/// Whether the court is asked if it would hear a dispute.
	asks_court: bool,
}

impl Proving {
	/// Counts what these terms take.
	pub fn of_terms<AccountId>(terms: &Terms<AccountId>) -> Self {
		Self { asks_court: terms.arbitration.is_some(), ..Self::of(&terms.provers) }
	}

	/// Counts what these provers take.
	fn of<AccountId>(provers: &[Prover<AccountId>]) -> Self {
		provers.iter().fold(Self::default(), |sum, prover| {
			let (names, key) = match prover {
				Prover::Device(DeviceKey::P256(_)) => (0, 1),
				Prover::Device(_) | Prover::Party(_) => (0, 0),
				Prover::Witnesses { names, .. } => (count_of(names.len()), 0),
			};
			// Saturating: there are no more than four provers of seven witnesses.
			Self { witnesses: sum.witnesses.saturating_add(names), keys: sum.keys.saturating_add(key), ..sum }
		})
	}

	/// Counts what the new provers and parties of an amendment take.
	pub fn of_changes<AccountId, Asset>(changes: &[Change<AccountId, Asset>]) -> Self {
		let provers = changes.iter().find_map(|change| match change {
			Change::Proofs { provers, .. } => Some(provers),
			_ => None,
		});
		// Whoever comes must not be an arbiter; the court is asked again.
		let asks_court = changes.iter().any(|change| matches!(change, Change::HandOver { .. }));
		Self { asks_court, ..provers.map(|provers| Self::of(provers)).unwrap_or_default() }
	}

	fn weight<T: Config>(self) -> Weight {
		let court = if self.asks_court { T::Court::weights().accepts } else { Weight::zero() };
		if self.witnesses == 0 && self.keys == 0 {
			return court;
		}
		T::WeightInfo::check_proofs(self.witnesses, self.keys).saturating_add(court)
	}
}

pub(crate) fn propose<T: Config>(
	legs: usize,
	proving: Proving,
	signed: Signatures,
	activation: Option<Tally>,
) -> Weight {
	let s = signed.count;
	let weight = match activation {
		// A party's account is that of its signature here, so none is counted twice.
		Some(taken) => {
			let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = taken;
			T::WeightInfo::propose(n, v, p, a, i, s).saturating_add(taken.expected::<T>())
		}
		None => T::WeightInfo::propose_pending(count_of(legs), s),
	};
	weight.saturating_add(signed.plain::<T>()).saturating_add(proving.weight::<T>())
}

pub(crate) fn propose_at_most<T: Config>(draft: &DraftOf<T>, signatures: usize) -> Weight {
	let (whole, split) = Tally::of_taking(draft.legs.iter().map(|leg| &leg.asset));
	let (legs, signed) = (draft.legs.len(), Signatures::at_most(signatures));
	let weight = |activation| propose::<T>(legs, Proving::of_terms(&draft.terms), signed, activation);
	weight(Some(whole)).max(weight(Some(split))).max(weight(None))
}

pub(crate) fn open<T: Config>(proving: Proving, taken: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = taken;
	taken
		.adjusted::<T>(T::WeightInfo::open(n, v, p, a, i))
		.saturating_add(taken.expected::<T>())
		.saturating_add(proving.weight::<T>())
}

pub(crate) fn open_at_most<T: Config>(draft: &DraftOf<T>) -> Weight {
	let (whole, split) = Tally::of_taking(draft.legs.iter().map(|leg| &leg.asset));
	let weight = |taken| open::<T>(Proving::of_terms(&draft.terms), taken);
	weight(whole).max(weight(split))
}

pub(crate) fn consent<T: Config>(activation: Option<Tally>) -> Weight {
	match activation {
		Some(taken) => {
			let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = taken;
			taken.adjusted::<T>(T::WeightInfo::consent(n, v, p, a, i)).saturating_add(taken.expected::<T>())
		}
		None => T::WeightInfo::consent_pending(),
	}
}

pub(crate) fn consent_at_most<T: Config>() -> Weight {
	Tally::dearest(MAX_LEGS, |tally| consent::<T>(Some(tally))).max(consent::<T>(None))
}

pub(crate) fn consent_with_signatures<T: Config>(signed: Signatures, activation: Option<Tally>) -> Weight {
	let s = signed.count;
	let weight = match activation {
		Some(taken) => {
			let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = taken;
			taken
				.adjusted::<T>(T::WeightInfo::consent_with_signatures(n, v, p, a, i, s))
				.saturating_add(taken.expected::<T>())
		}
		None => T::WeightInfo::consent_with_signatures_pending(s),
	};
	weight.saturating_add(signed.plain::<T>())
}

pub(crate) fn consent_with_signatures_at_most<T: Config>(signatures: usize) -> Weight {
	let signed = Signatures::at_most(signatures);
	Tally::dearest(MAX_LEGS, |tally| consent_with_signatures::<T>(signed, Some(tally)))
		.max(consent_with_signatures::<T>(signed, None))
}

pub(crate) fn report<T: Config>(progress: Perbill, released: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = released;
	let weight = if progress == Perbill::one() {
		T::WeightInfo::report_last(n, v, a, i)
	} else {
		T::WeightInfo::report(n, v, p, a)
	};
	released.adjusted::<T>(weight).saturating_add(released.ordered::<T>())
}

pub(crate) fn report_at_most<T: Config>() -> Weight {
	let step = Tally::dearest(MAX_LEGS, |tally| report::<T>(Perbill::zero(), tally));
	step.max(Tally::dearest(MAX_LEGS, |tally| report::<T>(Perbill::one(), tally)))
}

pub(crate) fn submit_report<T: Config>(progress: Perbill, signed: Signatures, released: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = released;
	let weight = if progress == Perbill::one() {
		T::WeightInfo::submit_report_last(n, v, a, i)
	} else {
		T::WeightInfo::submit_report(n, v, p, a)
	};
	// The measured weight has one signature of a party, over wrapped text.
	let unsigned = weight.saturating_sub(T::WeightInfo::verification());
	released.adjusted::<T>(unsigned).saturating_add(signed.all::<T>()).saturating_add(released.ordered::<T>())
}

pub(crate) fn submit_report_at_most<T: Config>(proof: &ProofOf<T>) -> Weight {
	let signed = match proof {
		Proof::Party { .. } => Signatures::at_most(1),
		Proof::Witnesses { signatures, .. } => Signatures::at_most(signatures.len()),
		Proof::Device { .. } => dearest_device::<T>(),
	};
	let step = Tally::dearest(MAX_LEGS, |tally| submit_report::<T>(Perbill::zero(), signed, tally));
	step.max(Tally::dearest(MAX_LEGS, |tally| submit_report::<T>(Perbill::one(), signed, tally)))
}

/// Which scheme a device uses is known only when the agreement has been read.
fn dearest_device<T: Config>() -> Signatures {
	[DeviceKey::Ed25519([0; 32]), DeviceKey::Sr25519([0; 32]), DeviceKey::P256([0; 33])]
		.map(Signatures::of_device)
		.into_iter()
		.max_by_key(|signed| signed.all::<T>().ref_time())
		.unwrap_or_default()
}

pub(crate) fn settle<T: Config>(moved: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, assets: a, items: i, .. } = moved;
	moved
		.adjusted::<T>(T::WeightInfo::settle(n, v, a, i))
		.saturating_add(moved.parts_released::<T>())
		.saturating_add(moved.ordered::<T>())
}

pub(crate) fn settle_at_most<T: Config>() -> Weight {
	// A decided dispute that is stuck is settled, too, and the rest with it.
	let decided = MOST_DIVIDED.saturating_add(MOST_SETTLED);
	Tally::dearest(MOST_SETTLED, |tally| settle::<T>(tally))
		.max(Tally::dearest(decided, |tally| ruling::<T>(tally)))
}

/// Opening a dispute about `legs`, of which `assets` are in assets: each of those is looked at.
pub(crate) fn dispute<T: Config>(legs: u32, assets: u32) -> Weight {
	let looks = <T as frame_system::Config>::DbWeight::get().reads(assets.into());
	T::WeightInfo::dispute(legs).saturating_add(looks)
}

pub(crate) fn dispute_at_most<T: Config>() -> Weight {
	dispute::<T>(MAX_LEGS, MAX_LEGS)
}

pub(crate) fn settle_dispute<T: Config>(moved: Tally) -> Weight {
	let Tally { natives: n, vouchers: v, assets: a, items: i, .. } = moved;
	// The measured weight is that of a court which has not called anybody yet. How far it is only the court knows.
	moved
		.adjusted::<T>(T::WeightInfo::settle_dispute(n, v, a, i))
		.saturating_add(T::Court::weights().settle)
		.saturating_add(moved.parts_released::<T>())
		.saturating_add(moved.ordered::<T>())
}

pub(crate) fn settle_dispute_at_most<T: Config>() -> Weight {
	Tally::dearest(MOST_DECIDED, |tally| settle_dispute::<T>(tally)).max(T::WeightInfo::offer_settlement())
}

pub(crate) fn ruling<T: Config>(moved: Tally) -> Weight {
	let Tally { natives: n, assets: a, items: i, again, .. } = moved;
	let (v, kept) = moved.ended::<T>();
	// What is divided is one item at first, whoever gets which part.
	let item = <T as frame_system::Config>::DbWeight::get().reads_writes(1, 1);
	moved
		.adjusted::<T>(T::WeightInfo::ruling(n, v, a, i))
		.saturating_add(kept)
		.saturating_add(moved.parts_released::<T>())
		.saturating_add(moved.ordered::<T>())
		.saturating_sub(item.saturating_mul(again.into()))
}

pub(crate) fn ruling_at_most<T: Config>() -> Weight {
	Tally::dearest(MOST_DECIDED, |tally| ruling::<T>(tally))
}

pub(crate) fn cancel<T: Config>(signed: Signatures, settled: Option<Tally>) -> Weight {
	let s = signed.count;
	let weight = match settled {
		Some(moved) => {
			let Tally { natives: n, vouchers: v, assets: a, items: i, .. } = moved;
			moved
				.adjusted::<T>(T::WeightInfo::cancel(n, v, a, i, s))
				.saturating_add(moved.parts_released::<T>())
				.saturating_add(moved.ordered::<T>())
		}
		None => T::WeightInfo::cancel_pending(s),
	};
	weight.saturating_add(signed.plain::<T>())
}

pub(crate) fn cancel_at_most<T: Config>(signatures: usize) -> Weight {
	let signed = Signatures::at_most(signatures);
	Tally::dearest(MOST_SETTLED, |tally| cancel::<T>(signed, Some(tally))).max(cancel::<T>(signed, None))
}

/// What an amendment did besides collecting consents.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Amended {
	/// The legs taken in.
	pub taken: Tally,
	/// How many vouchers of older legs were looked at or passed on.
	pub vouchers: u32,
}

pub(crate) fn amend<T: Config>(proving: Proving, signed: Signatures, amended: Option<Amended>) -> Weight {
	let s = signed.count;
	let weight = match amended {
		Some(Amended { taken, vouchers: h }) => {
			let Tally { natives: n, vouchers: v, parts: p, assets: a, items: i, .. } = taken;
			taken.adjusted::<T>(T::WeightInfo::amend(n, v, p, a, i, h, s))
		}
		None => T::WeightInfo::amend_pending(s),
	};
	weight.saturating_add(signed.plain::<T>()).saturating_add(proving.weight::<T>())
}

pub(crate) fn amend_at_most<T: Config>(changes: &ChangesOf<T>, signatures: usize) -> Weight {
	let added = changes.iter().filter_map(|change| match change {
		Change::AddLeg(leg) => Some(&leg.asset),
		_ => None,
	});
	let (whole, split) = Tally::of_taking(added);
	let proving = Proving::of_changes(changes);
	let signed = Signatures::at_most(signatures);
	let looks = changes.iter().any(|change| matches!(change, Change::Deadline(_) | Change::HandOver { .. }));
	let vouchers = if looks { MAX_LEGS } else { 0 };
	let weight = |amended| amend::<T>(proving, signed, amended);
	weight(Some(Amended { taken: whole, vouchers }))
		.max(weight(Some(Amended { taken: split, vouchers })))
		.max(weight(None))
}

/// A leg that is settled can move twice: what was earned and still waited goes one way, the rest the other.
const MOST_SETTLED: u32 = MAX_LEGS.saturating_mul(2);

/// A leg that is decided about moves twice: to its receiver and back.
const MOST_DIVIDED: u32 = MAX_LEGS.saturating_mul(2);

/// At 100 % what had to wait beside it goes to the receiver as well.
const MOST_DECIDED: u32 = MOST_DIVIDED.saturating_add(MAX_LEGS);

pub(crate) fn count_of(things: usize) -> u32 {
	u32::try_from(things).unwrap_or(u32::MAX)
}
