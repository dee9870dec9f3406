//! What the chain keeps of an agreement.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use crate::{Dispute, Funding};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_deal::{Balance, Discount, Leg, Parties, Promised, Terms, MAX_LEGS};
use nexonomy_primitives::Moment;
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_core::H256,
	sp_runtime::Perbill,
};
use scale_info::TypeInfo;

/// A set of people: one bit for each, by index. Parties have the indices 0 to 7; in an amendment those who take
/// somebody's place come after the parties.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct PartySet(#[codec(compact)] pub u16);

impl PartySet {
	/// Nobody.
	pub const EMPTY: Self = Self(0);

	/// Whether the person is in the set.
	pub fn contains(&self, index: u8) -> bool {
		self.0 & Self::bit(index) != 0
	}

	/// Adds the person and tells whether it is new. An index of 16 or more is never added.
	pub fn insert(&mut self, index: u8) -> bool {
		let bit = Self::bit(index);
		let is_new = bit != 0 && self.0 & bit == 0;
		self.0 |= bit;
		is_new
	}

	/// Whether all of the first `count` people are in the set, which has nobody else.
	pub fn is_full(&self, count: usize) -> bool {
		self.len() == count
	}

	/// How many people are in the set.
	pub fn len(&self) -> usize {
		usize::try_from(self.0.count_ones()).unwrap_or_default()
	}

	/// Whether nobody is in the set.
	pub fn is_empty(&self) -> bool {
		self.0 == 0
	}

	fn bit(index: u8) -> u16 {
		1u16.checked_shl(u32::from(index)).unwrap_or_default()
	}
}

/// Whether an agreement has begun.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum State {
	/// Waits for the consent of all parties; nothing but the deposit is held.
	Proposed {
		/// The hash of the draft.
		hash: H256,
		/// Who has consented.
		consents: PartySet,
	},
	/// Everything that is not released is held.
	Active(Course),
	/// The chain legs are held, and payments outside the chain are awaited.
	Funding(Funding),
}

/// How far an active agreement is.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Course {
	/// The share that is done.
	#[codec(compact)]
	pub progress: Perbill,
	/// Who wants to cancel at this progress. Everybody: it is cancelled, and what could not yet go back waits.
	pub cancelling: PartySet,
	/// The amendment that some have consented to, if there is one.
	pub amending: Option<Amending>,
	/// The time of the last device's reading that counted; zero before the first.
	#[codec(compact)]
	pub last_reading: Moment,
	/// The dispute that is not over, if there is one.
	pub dispute: Option<Dispute>,
}

/// An amendment that waits for the rest of the consents.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Amending {
	/// The hash of the changes.
	pub hash: H256,
	/// Who has consented, by index among the signatories.
	pub consents: PartySet,
}

/// A leg as the chain keeps it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct HeldLeg<Asset> {
	/// The giver's index among the parties.
	pub from: u8,
	/// The receiver's index among the parties.
	pub to: u8,
	/// What, and how much in all. A voucher is the locked one once the agreement has taken it in.
	pub asset: Asset,
	/// How much has left the agreement, to either side, but for what disputes decided. Of an external leg: how much was
	/// ordered.
	#[codec(compact)]
	pub released: u128,
	/// How much a dispute holds back.
	#[codec(compact)]
	pub frozen: u128,
	/// How much disputes have decided, which has left the agreement as well; with it, of an external leg, what was lost.
	#[codec(compact)]
	pub decided: u128,
}

impl<Asset> From<Leg<Asset>> for HeldLeg<Asset> {
	fn from(Leg { from, to, asset }: Leg<Asset>) -> Self {
		Self { from, to, asset, released: 0, frozen: 0, decided: 0 }
	}
}

impl<AssetId, CollectionId, ItemId> HeldLeg<Promised<AssetId, CollectionId, ItemId>> {
	/// How much of the leg is still held while the agreement is active.
	pub fn held(&self) -> u128 {
		// Neither exceeds the total, not even together: only what was held is ever added to one of them.
		self.asset.total().saturating_sub(self.released).saturating_sub(self.decided)
	}

	/// How much of what is held can move: all but what is frozen.
	pub fn movable(&self) -> u128 {
		// Only what is held is ever frozen.
		self.held().saturating_sub(self.frozen)
	}

	/// How much of the leg its receiver has earned when `progress` is done. What is disputed comes last, so that a step
	/// releases its whole share as long as there is something undisputed; what disputes decided is not counted.
	pub fn earned(&self, progress: Perbill) -> u128 {
		if self.is_whole() && progress < Perbill::one() {
			return 0;
		}
		let undisputed = self.asset.total().saturating_sub(self.decided).saturating_sub(self.frozen);
		nexonomy_math::share_of(self.asset.total(), progress).min(undisputed)
	}

	/// How much is frozen when `share` of what is unreleased is disputed. What is not divided is frozen whole.
	pub fn disputable(&self, share: Perbill) -> u128 {
		if self.is_whole() && !share.is_zero() {
			return self.held();
		}
		nexonomy_math::share_of(self.held(), share)
	}

	/// What of the frozen goes to the receiver when `released` was decided; the rest goes back. What is not divided goes
	/// to whoever was given more, in doubt to the receiver.
	pub fn awarded(&self, released: Perbill) -> u128 {
		if self.is_whole() {
			return if released >= Perbill::from_percent(50) { self.frozen } else { 0 };
		}
		nexonomy_math::share_of(self.frozen, released)
	}

	/// Notes that so much of an external payment is gone without having been let go of: first of what can move, then of
	/// what is frozen. Gives how much of it was still held.
	pub fn lose(&mut self, amount: u128) -> u128 {
		let lost = amount.min(self.held());
		let thawed = lost.saturating_sub(self.movable());
		// At most what is frozen, and what is held.
		self.frozen = self.frozen.saturating_sub(thawed);
		self.decided = self.decided.saturating_add(lost);
		lost
	}

	/// Whether it is paid outside the chain.
	pub fn is_external(&self) -> bool {
		matches!(self.asset, Promised::External(_))
	}

	/// Notes that so much of what was frozen was decided, and is gone. `None` if so much was not frozen.
	pub fn thaw(&mut self, amount: u128) -> Option<()> {
		self.frozen = self.frozen.checked_sub(amount)?;
		self.decided = self.decided.checked_add(amount)?;
		Some(())
	}

	/// Whether the leg is not divided: an item, and a discount voucher with a minimum use, whose parts could be too small
	/// to use. Such a leg is earned with the last step.
	fn is_whole(&self) -> bool {
		matches!(
			self.asset,
			Promised::Item { .. }
				| Promised::Voucher { discount: Some(Discount { minimum_use: 1.., .. }), .. }
		)
	}
}

/// Who paid the deposit of an agreement: nearly always one of its parties.
///
/// An account has one form only: `Party` if it is one, else `Other`.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Depositor<AccountId> {
	/// The party with this index.
	Party(u8),
	/// Somebody else.
	Other(AccountId),
}

impl<AccountId: Clone + PartialEq> Depositor<AccountId> {
	/// The one form that stands for `payer`.
	pub fn naming(payer: &AccountId, parties: &[AccountId]) -> Self {
		match (0u8..).zip(parties).find(|(_, party)| *party == payer) {
			Some((index, _)) => Self::Party(index),
			None => Self::Other(payer.clone()),
		}
	}
}

/// An agreement as the chain keeps it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Agreement<AccountId, Asset> {
	/// The people.
	pub parties: Parties<AccountId>,
	/// Who gives what to whom, and how much of it is gone.
	pub legs: BoundedVec<HeldLeg<Asset>, ConstU32<MAX_LEGS>>,
	/// The conditions.
	pub terms: Terms<AccountId>,
	/// How far it is.
	pub state: State,
	/// Who paid the deposit: who proposed it, or brought the last amendment.
	pub depositor: Depositor<AccountId>,
	/// The deposit, in native tokens, on the agreement's own account.
	#[codec(compact)]
	pub deposit: Balance,
	/// How many amendments took effect and disputes were opened: what was signed at a lower number is void.
	#[codec(compact)]
	pub amendments: u32,
}

impl<AccountId, Asset> Agreement<AccountId, Asset> {
	/// Whether everybody consented to cancel.
	pub fn is_cancelled(&self) -> bool {
		match self.state {
			State::Proposed { .. } => false,
			State::Active(Course { cancelling, .. }) | State::Funding(Funding { cancelling, .. }) => {
				cancelling.is_full(self.parties.len())
			}
		}
	}

	/// Whether everybody has consented, and its legs were taken in.
	pub fn is_taken_in(&self) -> bool {
		!matches!(self.state, State::Proposed { .. })
	}

	/// The account that paid the deposit; there is one unless the agreement is broken.
	pub fn payer(&self) -> Option<&AccountId> {
		match &self.depositor {
			Depositor::Party(index) => self.parties.get(usize::from(*index)),
			Depositor::Other(account) => Some(account),
		}
	}
}

/// How an active agreement ended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Outcome {
	/// Progress reached 100 %.
	Completed,
	/// The deadline passed, and the rest went to the receivers.
	DeadlineReleased,
	/// The deadline passed, and the rest went back to the givers.
	DeadlineRefunded,
	/// Everybody agreed to cancel, and the rest went back to the givers.
	Cancelled,
	/// The last that was open was a dispute, and it was ruled on or settled.
	Decided,
	/// A payment outside the chain did not come, and everything went back to the givers.
	NotFunded,
}

/// What one leg would release.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ReleasePreview<AccountId, Asset> {
	/// The leg's index.
	pub leg: u8,
	/// The giver.
	pub from: AccountId,
	/// The receiver.
	pub to: AccountId,
	/// What.
	pub asset: Asset,
	/// How much of it, in its smallest unit. An item is one piece.
	pub amount: u128,
}
