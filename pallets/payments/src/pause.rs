//! Stopping payments, and waiting for a processor that is down.

use crate::{Alarms, Config, Error, Event, Outage, Outages, Pallet, Pause, Paused, PausedAll};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Time},
};
use frame_system::pallet_prelude::OriginFor;
use nexonomy_primitives::{Moment, Processor};
use polkadot_sdk::*;
use sp_runtime::{traits::BadOrigin, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Lets those pass who may stop payments; tells whether they may also let them go on.
	pub(crate) fn ensure_may_stop(origin: OriginFor<T>) -> Result<bool, BadOrigin> {
		match T::AdminOrigin::try_origin(origin) {
			Ok(_) => Ok(true),
			Err(origin) => {
				T::PauseOrigin::ensure_origin(origin)?;
				Ok(false)
			}
		}
	}

	pub(crate) fn do_set_pause(may_lift: bool, processor: Option<Processor>, pause: Pause) -> DispatchResult {
		let before = processor.map_or_else(PausedAll::<T>::get, Paused::<T>::get);
		ensure!(may_lift || pause >= before, Error::<T>::OnlyAdminLifts);
		match processor {
			Some(processor) => Paused::<T>::insert(processor, pause),
			None => PausedAll::<T>::put(pause),
		}
		if processor.is_none() && pause < before {
			// Who lifts it has looked: what was counted until now must not set it again.
			Alarms::<T>::kill();
		}
		Self::deposit_event(Event::PauseSet { processor, pause });
		Ok(())
	}

	pub(crate) fn pause_of(processor: Processor) -> Pause {
		PausedAll::<T>::get().max(Paused::<T>::get(processor))
	}

	pub(crate) fn do_report_outage(processor: Processor, is_down: bool) -> DispatchResult {
		let now = T::Time::now();
		let last = Outages::<T>::get(processor);
		let was_down = last.since > 0 && last.until.is_none();
		ensure!(is_down != was_down, Error::<T>::Stale);
		let outage = if is_down { last.next(now) } else { Outage { until: Some(now), ..last } };
		Outages::<T>::insert(processor, outage);
		Self::deposit_event(Event::OutageReported { processor, outage });
		Ok(())
	}

	/// Whether the processor is waited for now.
	pub(crate) fn is_down(processor: Processor, now: Moment) -> bool {
		Outages::<T>::get(processor).lasts(now)
	}
}
