//! The nouns.

mod operator;
mod poll;
mod rules;
mod set;

pub use operator::{FormerKey, Operator, Status};
pub use poll::{
	page_of, Answer, Counted, Page, Poll, Stage, Voters, MAX_ANSWERS, MAX_OTHERS, PAGES, POLLS_PER_PAGE,
};
pub use rules::{RuleName, Rules};
pub use set::{Fault, Seat, Set, Tenure, KEPT_TENURES};

pub(crate) use rules::limits;

use crate::keys::OperatorSignature;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{traits::ConstU32, BoundedVec};
use nexonomy_primitives::witness::{Ballot, Round, Topic};
use polkadot_sdk::*;
use scale_info::TypeInfo;

/// Amounts of the native token, in its smallest unit.
pub type Balance = u128;

/// The most sets that there are.
pub const MAX_SETS: u32 = 16;

/// The most facts that are delivered at once.
pub const MAX_DELIVERIES: u32 = 64;

/// A ballot as it travels.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct SignedBallot {
	/// What is said.
	pub ballot: Ballot,
	/// The operator's signature over [`Ballot::payload`].
	pub signature: OperatorSignature,
}

/// A fact that was decided.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Delivery<Fact> {
	/// What it is about.
	pub topic: Topic,
	/// The round that decided it.
	pub round: Round,
	/// The fact itself.
	pub fact: Fact,
}

/// Facts to dispatch, in ascending order of topics and rounds.
pub type Deliveries<Fact> = BoundedVec<Delivery<Fact>, ConstU32<MAX_DELIVERIES>>;

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
pub(crate) type SetOf<T> = Set<AccountIdOf<T>>;
