//! The origin that facts are dispatched with.

use crate::Origin;
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, Get};
use nexonomy_primitives::SetId;
use polkadot_sdk::*;

/// Lets through what this set witnessed, and nothing else.
pub struct EnsureWitnessed<Set>(PhantomData<Set>);

impl<OuterOrigin, Set> EnsureOrigin<OuterOrigin> for EnsureWitnessed<Set>
where
	OuterOrigin: Into<Result<Origin, OuterOrigin>> + From<Origin>,
	Set: Get<SetId>,
{
	type Success = ();

	fn try_origin(origin: OuterOrigin) -> Result<Self::Success, OuterOrigin> {
		match origin.into()? {
			Origin::Witnessed(set) if set == Set::get() => Ok(()),
			other => Err(other.into()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OuterOrigin, ()> {
		Ok(Origin::Witnessed(Set::get()).into())
	}
}
