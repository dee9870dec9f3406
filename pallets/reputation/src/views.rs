//! What clients ask. The answer depends on the state of the block that is asked and on nothing else, its clock included:
//! whoever asks a past block gets what was true then.

use crate::{
	types::{AccountIdOf, Explanation, Pair, PairId, Points, Record, RoleReport},
	Accounts, Config, CurrentRules, Pairs, Pallet,
};
use frame_support::traits::Time;
use nexonomy_math::decay;
use nexonomy_primitives::Role;
use polkadot_sdk::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn view_standing(who: &AccountIdOf<T>, role: Role) -> Points {
		let Some(account) = Accounts::<T>::get(who) else { return 0 };
		let Some(record) = account.record(role) else { return 0 };
		let elapsed = T::Time::now().saturating_sub(account.at);
		let half_life = CurrentRules::<T>::get().half_life;
		// One after the other, as they fade when the account is written.
		decay(record.earned, elapsed, half_life).saturating_sub(decay(record.lost, elapsed, half_life))
	}

	pub(crate) fn view_explain(who: &AccountIdOf<T>) -> Option<Explanation> {
		let mut account = Accounts::<T>::get(who)?;
		let (as_of, half_life) = (T::Time::now(), CurrentRules::<T>::get().half_life);
		account.fade(as_of, half_life);
		Some(Explanation {
			as_of,
			half_life,
			since: account.since,
			in_circle_since: account.member.map(|member| member.since),
			word: account.word,
			reach: account.reach,
			roles: account.roles.iter().map(report).collect(),
		})
	}

	pub(crate) fn view_between(one: &AccountIdOf<T>, other: &AccountIdOf<T>) -> Option<Pair> {
		Pairs::<T>::get(PairId::of(one, other))
	}
}

fn report(record: &Record) -> RoleReport {
	let Record { role, earned, lost, counts } = *record;
	RoleReport { role, score: record.score(), earned, lost, counts }
}
