//! Says when a processor does not answer, and when it does again.

use crate::{facts::Candidate, looks::Looked, memory::Memory, Config, Pallet};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::traits::Time;
use nexonomy_primitives::{Moment, Processor};
use pallet_payments::{Call, Outages};
use polkadot_sdk::*;
use sp_core::H256;

/// How long a processor must have been silent before an attestor says so, in milliseconds.
pub const SILENCE: Moment = 10 * 60 * 1_000;

impl<T: Config> Pallet<T> {
	/// Notes which processors showed something and which did not answer at all, and gives what is to be said of it.
	pub(crate) fn hear_silence(memory: &mut Memory, looked: &Looked<T::Fact>) -> Vec<Candidate<T::Fact>> {
		let now = <T as pallet_payments::Config>::Time::now();
		let heard: BTreeSet<Processor> = looked.shown.iter().map(|open| open.processor).collect();
		memory.silent.retain(|(processor, _)| !heard.contains(processor));
		let unreachable = looked.unreachable.iter().map(|open| open.processor);
		let mute: BTreeSet<Processor> = unreachable.filter(|processor| !heard.contains(processor)).collect();
		for processor in &mute {
			if !memory.silent.iter().any(|(silent, _)| silent == processor) {
				memory.silent.push((*processor, now));
			}
		}
		let is_long = |since: Moment| now.saturating_sub(since) >= SILENCE;
		// Of one that nobody asked just now nothing is said.
		let silent =
			memory.silent.iter().filter(|(processor, since)| is_long(*since) && mute.contains(processor));
		let silent = silent.map(|(processor, _)| (*processor, true));
		let heard = heard.into_iter().map(|processor| (processor, false));
		let news =
			silent.chain(heard).filter(|(processor, is_down)| *is_down != is_known_down::<T>(*processor));
		let say = |(processor, is_down)| {
			Self::candidate(Call::report_outage { processor, is_down }, H256::zero(), true)
		};
		news.filter_map(say).collect()
	}
}

fn is_known_down<T: Config>(processor: Processor) -> bool {
	let outage = Outages::<T>::get(processor);
	outage.since > 0 && outage.until.is_none()
}
