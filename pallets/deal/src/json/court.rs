//! Who decides disputes: the shapes of JSON, and the way to the real types and back.

use super::{
	model::bounded,
	scalar::{Address, Big, Small},
	JsonError,
};
use alloc::vec::Vec;
use polkadot_sdk::sp_runtime::AccountId32;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Arbitration {
	arbiters: Arbiters,
	fee: Big<u128>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
enum Arbiters {
	Panel(Panel),
	Court(Court),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Panel {
	names: Vec<Address>,
	verdict: Verdict,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Court {
	seats: Small<u8>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
enum Verdict {
	Median(Median),
	Unanimous,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Median {
	votes: Small<u8>,
}

impl TryFrom<Arbitration> for crate::Arbitration<AccountId32> {
	type Error = JsonError;

	fn try_from(Arbitration { arbiters, fee: Big(fee) }: Arbitration) -> Result<Self, JsonError> {
		Ok(Self { arbiters: arbiters.try_into()?, fee })
	}
}

impl From<&crate::Arbitration<AccountId32>> for Arbitration {
	fn from(arbitration: &crate::Arbitration<AccountId32>) -> Self {
		Self { arbiters: (&arbitration.arbiters).into(), fee: Big(arbitration.fee) }
	}
}

impl TryFrom<Arbiters> for crate::Arbiters<AccountId32> {
	type Error = JsonError;

	fn try_from(arbiters: Arbiters) -> Result<Self, JsonError> {
		Ok(match arbiters {
			Arbiters::Panel(Panel { names, verdict }) => {
				let names = names.into_iter().map(|Address(account)| account).collect();
				Self::Panel { names: bounded("names of arbiters", names)?, verdict: verdict.into() }
			}
			Arbiters::Court(Court { seats: Small(seats) }) => Self::Court { seats },
		})
	}
}

impl From<&crate::Arbiters<AccountId32>> for Arbiters {
	fn from(arbiters: &crate::Arbiters<AccountId32>) -> Self {
		match arbiters {
			crate::Arbiters::Panel { names, verdict } => Self::Panel(Panel {
				names: names.iter().cloned().map(Address).collect(),
				verdict: (*verdict).into(),
			}),
			crate::Arbiters::Court { seats } => Self::Court(Court { seats: Small(*seats) }),
		}
	}
}

impl From<Verdict> for crate::Verdict {
	fn from(verdict: Verdict) -> Self {
		match verdict {
			Verdict::Median(Median { votes: Small(votes) }) => Self::Median { votes },
			Verdict::Unanimous => Self::Unanimous,
		}
	}
}

impl From<crate::Verdict> for Verdict {
	fn from(verdict: crate::Verdict) -> Self {
		match verdict {
			crate::Verdict::Median { votes } => Self::Median(Median { votes: Small(votes) }),
			crate::Verdict::Unanimous => Self::Unanimous,
		}
	}
}
