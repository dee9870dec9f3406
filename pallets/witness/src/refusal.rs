//! Why a transaction without a sender is not taken into a block.

use polkadot_sdk::*;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

/// The custom codes with which ballots and facts are refused. Others say what they are: `Stale` for what was said before,
/// in an earlier generation or in a round that is over; `Future` for what comes too early; `BadProof` for a signature.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refusal {
	/// 1: there is no such set.
	NoSuchSet,
	/// 2: the set has too few seats to say anything.
	Silent,
	/// 3: there is no such seat, or it is to be lost for equivocation.
	NotSeated,
	/// 4: there are no votes or facts, or they are not in ascending order.
	NotInOrder,
	/// 5: rounds begin at multiples of `RoundLength`, not after the ballot.
	NotARound,
	/// 6: this was not decided in this round, was delivered, or is over.
	NotDecided,
}

impl From<Refusal> for TransactionValidityError {
	fn from(refusal: Refusal) -> Self {
		let code = match refusal {
			Refusal::NoSuchSet => 1,
			Refusal::Silent => 2,
			Refusal::NotSeated => 3,
			Refusal::NotInOrder => 4,
			Refusal::NotARound => 5,
			Refusal::NotDecided => 6,
		};
		InvalidTransaction::Custom(code).into()
	}
}
