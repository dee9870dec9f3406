//! What the chain tells of witnesses.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A set was made.
		SetCreated {
			/// Its number.
			set: SetId,
			/// Its rules.
			rules: Rules,
		},
		/// The rules of a set were changed.
		RulesSet {
			/// The set.
			set: SetId,
			/// All of them.
			rules: Rules,
		},
		/// A set is no more.
		SetRemoved {
			/// The set.
			set: SetId,
		},
		/// Seats, keys or rules changed. What was open is void.
		GenerationBegan {
			/// The set.
			set: SetId,
			/// The generation that votes name from now on.
			generation: u32,
			/// How many seats it has.
			seats: u32,
		},
		/// Somebody bonded, and waits to be admitted.
		Applied {
			/// To which set.
			set: SetId,
			/// Who.
			who: T::AccountId,
			/// With which key.
			key: OperatorId,
			/// How much is held.
			bond: Balance,
		},
		/// Somebody got a seat, the last of the set.
		Admitted {
			/// In which set.
			set: SetId,
			/// Who.
			who: T::AccountId,
		},
		/// An operator votes with another key.
		KeySet {
			/// The set.
			set: SetId,
			/// Who.
			who: T::AccountId,
			/// Which.
			key: OperatorId,
		},
		/// Somebody has no seat any more. Those behind move up by one.
		SeatLost {
			/// In which set.
			set: SetId,
			/// Who.
			who: T::AccountId,
		},
		/// A bond is free.
		BondReleased {
			/// Of which set.
			set: SetId,
			/// Whose.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// An operator voted.
		Voted {
			/// In which set.
			set: SetId,
			/// Who.
			who: T::AccountId,
			/// How many votes the ballot had.
			votes: u32,
			/// How many of them said something new.
			counted: u32,
		},
		/// A quorum saw the same. Whoever knows the fact may deliver it.
		Decided {
			/// The set.
			set: SetId,
			/// What it is about.
			topic: Topic,
			/// In which round.
			round: Round,
			/// The hash of the fact.
			fact: H256,
		},
		/// Operators saw so different things that none can reach the quorum. The next round may do better.
		Split {
			/// The set.
			set: SetId,
			/// What it is about.
			topic: Topic,
			/// In which round.
			round: Round,
		},
		/// A fact was dispatched.
		Delivered {
			/// The set.
			set: SetId,
			/// What it is about.
			topic: Topic,
			/// In which round.
			round: Round,
			/// What came of it.
			result: DispatchResult,
		},
		/// The time of these rounds is over, and no fact came of them.
		Lapsed {
			/// The set.
			set: SetId,
			/// Topics and rounds.
			rounds: Vec<(Topic, Round)>,
		},
		/// An operator signed two facts for one topic and round.
		Equivocated {
			/// In which set.
			set: SetId,
			/// Who.
			who: T::AccountId,
			/// What it is about.
			topic: Topic,
			/// In which round.
			round: Round,
		},
		/// An operator lost the seat for a fault.
		Dismissed {
			/// The set.
			set: SetId,
			/// Who.
			who: T::AccountId,
			/// Why.
			fault: Fault,
			/// What was taken from the bond. What validators lose, staking tells.
			amount: Balance,
		},
	}
}
