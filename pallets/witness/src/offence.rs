//! What validators are accused of, in the words of staking.

use alloc::{vec, vec::Vec};
use nexonomy_primitives::witness::Round;
use polkadot_sdk::*;
use sp_runtime::Perbill;
use sp_staking::{
	offence::{Kind, Offence},
	SessionIndex,
};

/// A validator has signed two facts for one topic and round.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Equivocation<Offender> {
	/// In which session.
	pub session: SessionIndex,
	/// How many validators there were.
	pub validators: u32,
	/// Who.
	pub offender: Offender,
	/// In which round. Several topics of one round are one offence.
	pub round: Round,
}

impl<Offender: Clone> Offence<Offender> for Equivocation<Offender> {
	const ID: Kind = *b"witness:equivoca";
	type Slot = Round;

	fn offenders(&self) -> Vec<Offender> {
		vec![self.offender.clone()]
	}

	fn session_index(&self) -> SessionIndex {
		self.session
	}

	fn validator_set_count(&self) -> u32 {
		self.validators
	}

	fn slot(&self) -> Self::Slot {
		self.round
	}

	/// As for double votes of consensus: `min(1, (3k/n)²)` for k offenders among n.
	fn slash_fraction(&self, offenders: u32) -> Perbill {
		Perbill::from_rational(offenders.saturating_mul(3), self.validators).square()
	}
}
