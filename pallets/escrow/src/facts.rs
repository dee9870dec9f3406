//! What the memory of people's deeds hears of an agreement.
//!
//! An agreement that ended as it should is a deed of both sides of every leg, each with the other. One that was
//! withdrawn or cancelled is none. A promise that was to be redeemed by the deadline, and was not, costs its giver; so
//! does a dispute that was lost.

use crate::*;
use alloc::collections::BTreeMap;
use nexonomy_primitives::{traits::Standing, Deed, Fact, Role};
use polkadot_sdk::sp_runtime::Saturating;

/// What passed between two parties; the lower index comes first.
#[derive(Default)]
struct Dealings {
	/// Native tokens, in either direction.
	value: u128,
	/// The role of the party with the lower index, and of the other.
	roles: (Option<Role>, Option<Role>),
}

/// Tells how a closed agreement went.
pub(crate) fn remember_end<T: Config>(id: AgreementId, agreement: &AgreementOf<T>, outcome: Outcome) {
	match outcome {
		Outcome::Completed | Outcome::DeadlineReleased => remember_kept::<T>(id, agreement, Perbill::one()),
		Outcome::Decided => {
			let State::Active(Course { progress, .. }) = agreement.state else { return };
			remember_kept::<T>(id, agreement, progress);
		}
		Outcome::DeadlineRefunded => remember_broken::<T>(id, agreement),
		Outcome::Cancelled | Outcome::NotFunded => {}
	}
}

/// What was done by the time of `progress`. What a dispute decided is no deed.
fn remember_kept<T: Config>(id: AgreementId, agreement: &AgreementOf<T>, progress: Perbill) {
	let mut pairs = BTreeMap::<(u8, u8), Dealings>::new();
	for leg in &agreement.legs {
		let given = leg.released.min(leg.earned(progress));
		if given == 0 {
			continue;
		}
		let pair = pairs.entry((leg.from.min(leg.to), leg.from.max(leg.to))).or_default();
		let (giver, receiver) = if leg.from < leg.to {
			(&mut pair.roles.0, &mut pair.roles.1)
		} else {
			(&mut pair.roles.1, &mut pair.roles.0)
		};
		match leg.asset {
			// Saturating: no deal is worth more than all tokens.
			Promised::Native(_) => {
				pair.value = pair.value.saturating_add(given);
				giver.get_or_insert(Role::Buyer);
			}
			Promised::Asset { .. } | Promised::External(_) => {
				giver.get_or_insert(Role::Buyer);
			}
			// Whoever did what a voucher promises is its issuer, and whoever gave a thing a merchant, whatever it gave besides.
			Promised::Voucher { on_release: OnRelease::Redeem, .. } => {
				*giver = Some(Role::Issuer);
				receiver.get_or_insert(Role::Buyer);
			}
			Promised::Voucher { on_release: OnRelease::HandOver, .. } | Promised::Item { .. } => {
				if *giver != Some(Role::Issuer) {
					*giver = Some(Role::Merchant);
				}
				receiver.get_or_insert(Role::Buyer);
			}
		}
	}
	for ((one, other), Dealings { value, roles }) in pairs {
		let (Ok(one), Ok(other)) =
			(Pallet::<T>::party(&agreement.parties, one), Pallet::<T>::party(&agreement.parties, other))
		else {
			continue;
		};
		let tell = |who: &T::AccountId, with: &T::AccountId, role: Option<Role>| {
			// Who only received tokens has sold something that is not on the chain.
			let role = role.unwrap_or(Role::Merchant);
			let (who, with) = (who.clone(), Some(with.clone()));
			T::Standing::record(Fact { who, role, deed: Deed::Kept, with, agreement: Some(id), value });
		};
		tell(one, other, roles.0);
		tell(other, one, roles.1);
	}
}

/// A refund at the deadline: whoever promised something to be redeemed did not keep it.
fn remember_broken<T: Config>(id: AgreementId, agreement: &AgreementOf<T>) {
	let State::Active(Course { progress, .. }) = agreement.state else { return };
	let mut told = PartySet::EMPTY;
	for leg in &agreement.legs {
		let redeems = matches!(leg.asset, Promised::Voucher { on_release: OnRelease::Redeem, .. });
		if !redeems || leg.earned(progress) >= leg.asset.total() || !told.insert(leg.from) {
			continue;
		}
		let (Ok(who), Ok(with)) = (
			Pallet::<T>::party(&agreement.parties, leg.from),
			Pallet::<T>::party(&agreement.parties, leg.to),
		) else {
			continue;
		};
		let (who, with) = (who.clone(), Some(with.clone()));
		let (role, deed) = (Role::Issuer, Deed::Broken);
		T::Standing::record(Fact { who, role, deed, with, agreement: Some(id), value: 0 });
	}
}

/// Tells who lost a dispute: whoever was farther from the ruling than the other side.
pub(crate) fn remember_ruling<T: Config>(
	id: AgreementId,
	agreement: &AgreementOf<T>,
	dispute: &Dispute,
	released: Perbill,
) {
	let Dispute { claimant, claim, .. } = dispute;
	let half = Perbill::from_percent(50);
	let opposite = if claim.released >= half { Perbill::zero() } else { Perbill::one() };
	let distance = |one: Perbill, other: Perbill| one.max(other).saturating_sub(one.min(other));
	let (to_claim, to_opposite) = (distance(released, claim.released), distance(released, opposite));
	if to_claim == to_opposite {
		return;
	}
	let has_lost = |party: u8| {
		if to_claim > to_opposite {
			party == *claimant
		} else {
			claim.against.contains(party)
		}
	};
	for (index, party) in (0u8..).zip(&agreement.parties).filter(|(index, _)| has_lost(*index)) {
		let with = (0u8..).zip(&agreement.parties).find(|(other, _)| {
			if index == *claimant {
				claim.against.contains(*other)
			} else {
				*other == *claimant
			}
		});
		let (who, with) = (party.clone(), with.map(|(_, other)| other.clone()));
		let role = role_of(agreement, index);
		T::Standing::record(Fact { who, role, deed: Deed::DisputeLost, with, agreement: Some(id), value: 0 });
	}
}

/// What a party is in an agreement, seen from the outside: who owes a promise is its issuer.
fn role_of<AccountId, A, C, I>(agreement: &Agreement<AccountId, Promised<A, C, I>>, party: u8) -> Role {
	let gives = |kind: fn(&Promised<A, C, I>) -> bool| {
		agreement.legs.iter().any(|leg| leg.from == party && kind(&leg.asset))
	};
	if gives(|asset| matches!(asset, Promised::Voucher { on_release: OnRelease::Redeem, .. })) {
		Role::Issuer
	} else if gives(|asset| matches!(asset, Promised::Voucher { .. } | Promised::Item { .. })) {
		Role::Merchant
	} else {
		Role::Buyer
	}
}
