//! Payments outside the chain: the shapes of JSON, and the way to the real types and back.

use super::{model::Money, scalar::Hex};
use crate::AtExpiry;
use nexonomy_primitives::AccountTag;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct External {
	account: Hex<32>,
	money: Money,
	at_expiry: Expiry,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type")]
enum Expiry {
	Void,
	CaptureToReserve,
}

impl From<External> for crate::External {
	fn from(External { account: Hex(account), money, at_expiry }: External) -> Self {
		Self { account: AccountTag(account.into()), money: money.into(), at_expiry: at_expiry.into() }
	}
}

impl From<crate::External> for External {
	fn from(crate::External { account, money, at_expiry }: crate::External) -> Self {
		Self { account: Hex(account.0.into()), money: money.into(), at_expiry: at_expiry.into() }
	}
}

impl From<Expiry> for AtExpiry {
	fn from(expiry: Expiry) -> Self {
		match expiry {
			Expiry::Void => Self::Void,
			Expiry::CaptureToReserve => Self::CaptureToReserve,
		}
	}
}

impl From<AtExpiry> for Expiry {
	fn from(at_expiry: AtExpiry) -> Self {
		match at_expiry {
			AtExpiry::Void => Self::Void,
			AtExpiry::CaptureToReserve => Self::CaptureToReserve,
		}
	}
}
