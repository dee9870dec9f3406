//! Why a call is refused.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such set.
		NoSuchSet,
		/// There is a set of this number. Choose another number.
		SetExists,
		/// There are 16 sets. Remove one first.
		TooManySets,
		/// Somebody has a bond in this set. Expel its operators, and wait until their bonds are withdrawn.
		SetNotEmpty,
		/// The seats of the validators' set follow the session. Become a validator.
		SeatsFollowSession,
		/// All 32 seats are taken.
		SetFull,
		/// A rule is out of its range. Its docs say what that is.
		RuleOutOfRange(RuleName),
		/// This account has a bond in this set already.
		AlreadyBonded,
		/// This account has no bond in this set. Apply first.
		NotBonded,
		/// The bond is below the least of the set. Put up more.
		BondTooSmall,
		/// The signature does not show that the account has the key. Sign what `key_payload` gives.
		KeyNotProven,
		/// Another seat of the set has this key. Every operator needs one of its own.
		KeyTaken,
		/// The key before this one is still answered for. Wait for as long as a bond is held after leaving, or leave.
		KeyChangedLately,
		/// This account does not wait to be admitted.
		NotAnApplicant,
		/// This account has no seat in this set.
		NotSeated,
		/// The bond is not free. Leave first, then wait until the block that `operator` names.
		BondLocked,
		/// Nothing is due.
		NothingDue,
		/// These ballots do not differ on any topic and round of one set and generation, so they show nothing.
		NoConflict,
		/// This account had no seat in that generation, or it is too long ago.
		NotSeatedThen,
		/// The account that is accused has not signed both ballots with the key it had then.
		NotSigned,
		/// This was punished already.
		AlreadyConvicted,
		/// Staking does not know this validator any more.
		NotPunishable,
	}
}
