//! What is always true of agreements, in words and code.

use crate::{holding::discount_of, provers::has_repeated, *};
use alloc::collections::BTreeMap;
use frame_support::traits::{
	fungible::Inspect as _, fungibles::Inspect as _, nonfungibles_v2::Inspect as _, Time,
};
use nexonomy_primitives::{Keeper, LockId, VoucherId};
use sp_runtime::TryRuntimeError;

type Locks = BTreeMap<VoucherId, LockId>;

impl<T: Config> Pallet<T> {
	/// Checks every invariant that the README lists. It walks all agreements and the ledger of vouchers: for tests and
	/// `try-runtime` only.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let next = NextAgreementId::<T>::get();
		let mut locks = Locks::new();
		for (id, agreement) in Agreements::<T>::iter() {
			ensure!(id < next, "an agreement's number has not been assigned");
			Self::check_shape(&agreement)?;
			Self::check_progress(&agreement)?;
			Self::check_account(id, &agreement)?;
			Self::check_locks(id, &agreement, &mut locks)?;
		}
		let ledger: Locks = T::Vouchers::locked_by(Keeper::Agreement).into_iter().collect();
		ensure!(ledger == locks, "a voucher is locked for an agreement that does not hold it");
		Ok(())
	}

	fn check_shape(agreement: &AgreementOf<T>) -> Result<(), TryRuntimeError> {
		let Agreement { parties, legs, terms, state, depositor, deposit, .. } = agreement;
		ensure!(parties.len() >= 2, "an agreement has too few parties");
		ensure!(!has_repeated(parties), "a party is named twice");
		let is_party = |index| Self::party(parties, index).is_ok();
		ensure!(!legs.is_empty(), "an agreement has no legs");
		ensure!(legs.iter().all(|leg| is_party(leg.from) && is_party(leg.to)), "a leg has no such party");
		ensure!(legs.iter().all(|leg| leg.from != leg.to), "a leg goes nowhere");
		let receives = |party| legs.iter().any(|leg| leg.to == party);
		let proofs = Self::check_proofs(parties, receives, &terms.provers, &terms.steps, Perbill::zero());
		ensure!(proofs.is_ok(), "the provers or the steps are not sound");
		let payer = agreement.payer().ok_or("the depositor is no party")?;
		ensure!(
			*depositor == Depositor::naming(payer, parties),
			"a depositor that is a party is not named as one"
		);
		ensure!(*deposit >= T::Currency::minimum_balance(), "a deposit is too small");
		let (State::Proposed { consents: set, .. }
		| State::Active(Course { cancelling: set, .. })
		| State::Funding(Funding { cancelling: set, .. })) = state;
		ensure!((0..8).all(|index| is_party(index) || !set.contains(index)), "a consent has no such party");
		if let State::Active(Course { amending: Some(Amending { consents, .. }), .. }) = state {
			ensure!(
				(0..8).any(|index| is_party(index) && consents.contains(index)),
				"no party wants to amend"
			);
			ensure!(!agreement.is_cancelled(), "a cancelled agreement is being amended");
		}
		Self::check_dispute(agreement)?;
		Ok(())
	}

	fn check_dispute(agreement: &AgreementOf<T>) -> Result<(), TryRuntimeError> {
		let Agreement { parties, legs, terms, state, .. } = agreement;
		let dispute = match state {
			State::Proposed { .. } | State::Funding(_) => None,
			State::Active(Course { dispute, .. }) => *dispute,
		};
		let Some(Dispute { claimant, claim, offer, .. }) = dispute else {
			ensure!(legs.iter().all(|leg| leg.frozen == 0), "something is frozen without a dispute");
			return Ok(());
		};
		ensure!(terms.arbitration.is_some(), "there is a dispute that nobody decides");
		// A payment that is lost is no longer in dispute.
		ensure!(legs.iter().any(|leg| leg.frozen > 0 || leg.is_external()), "a dispute is about nothing");
		let is_party = |index| Self::party(parties, index).is_ok();
		ensure!(is_party(claimant), "a claimant is no party");
		ensure!(!claim.against.is_empty(), "a claim is against nobody");
		ensure!(!claim.against.contains(claimant), "a claim is against the claimant");
		ensure!(
			(0..8).all(|index| is_party(index) || !claim.against.contains(index)),
			"an opponent is no party"
		);
		if let Some(Settlement { consents, .. }) = offer {
			ensure!(
				!consents.is_empty() && !consents.is_full(parties.len()),
				"an offer is nobody's or everybody's"
			);
			ensure!(
				(0..8).all(|index| is_party(index) || !consents.contains(index)),
				"an offer is a stranger's"
			);
		}
		ensure!(!agreement.is_cancelled(), "a cancelled agreement is in dispute");
		Ok(())
	}

	fn check_progress(agreement: &AgreementOf<T>) -> Result<(), TryRuntimeError> {
		let Agreement { parties, legs, terms, state, amendments, .. } = agreement;
		let Course { progress, dispute, .. } = match state {
			State::Proposed { consents, .. } => {
				ensure!(!consents.is_full(parties.len()), "a unanimous proposal is not active");
				let is_whole = legs.iter().all(|leg| leg.released == 0 && leg.decided == 0);
				ensure!(is_whole, "a proposal has released something");
				return Ok(());
			}
			State::Funding(funding) => return Self::check_funding(agreement, funding),
			State::Active(course) => *course,
		};
		let gone = |leg: &HeldLegOf<T>| leg.released.checked_add(leg.decided)?.checked_add(leg.frozen);
		ensure!(
			legs.iter().all(|leg| gone(leg).is_some_and(|gone| gone <= leg.asset.total())),
			"a leg has moved more than its total"
		);
		// After a dispute a leg may have to wait for its receiver at 100 %.
		let was_disputed = dispute.is_some() || legs.iter().any(|leg| leg.decided > 0);
		ensure!(progress < Perbill::one() || was_disputed, "a completed agreement is not closed");
		// When a payment is lost, somebody has to settle.
		let has_lost = legs.iter().any(|leg| leg.is_external() && leg.decided > 0);
		ensure!(has_lost || legs.iter().any(|leg| leg.held() > 0), "a settled agreement is not closed");
		let is_winding_up = agreement.is_cancelled() || T::Time::now() >= terms.deadline;
		for leg in legs {
			let (released, earned) = (leg.released, leg.earned(progress));
			let is_settled = is_winding_up && leg.movable() == 0;
			// Native tokens and assets may lag behind their share: too small a step waits for the next. So does a leg that
			// an amendment added; disputes count as amendments, so that what was signed before them is void.
			let may_lag = matches!(leg.asset, Promised::Native(_) | Promised::Asset { .. })
				|| (*amendments > 0 && released == 0);
			let follows = released == earned || (may_lag && released < earned);
			ensure!(is_settled || follows, "a leg has not released the share that is done");
		}
		Ok(())
	}

	fn check_funding(agreement: &AgreementOf<T>, funding: &Funding) -> Result<(), TryRuntimeError> {
		let Funding { until, authorized, is_failed, .. } = *funding;
		let Agreement { legs, terms, .. } = agreement;
		ensure!(until <= terms.deadline, "payments are awaited beyond the deadline");
		let is_open = |leg: &HeldLegOf<T>| leg.held() == leg.asset.total();
		let is_over = is_failed || agreement.is_cancelled() || T::Time::now() >= until;
		ensure!(is_over || legs.iter().all(is_open), "something has left an agreement that awaits payments");
		ensure!(
			legs.iter().all(|leg| is_open(leg) || leg.is_external() || leg.held() == 0),
			"a part went back of what did not begin"
		);
		let external = || (0u8..).zip(legs).filter(|(_, leg)| leg.is_external());
		ensure!(external().next().is_some(), "nothing is paid outside, and payments are awaited");
		ensure!(
			(0..16).all(|index| !authorized.contains(index) || external().any(|(leg, _)| leg == index)),
			"what was authorized is no payment"
		);
		let awaits = external().any(|(index, leg)| !authorized.contains(index) || !is_open(leg));
		ensure!(awaits || is_over, "a funded agreement has not begun");
		ensure!(
			is_failed || legs.iter().all(|leg| leg.decided == 0),
			"a payment was lost, and nobody can settle"
		);
		Ok(())
	}

	fn check_account(id: AgreementId, agreement: &AgreementOf<T>) -> Result<(), TryRuntimeError> {
		let account = Self::account_of(id);
		ensure!(
			frame_system::Pallet::<T>::providers(&account) > 0,
			"nothing keeps an agreement's account alive"
		);
		let mut native = agreement.deposit;
		let mut assets: Vec<(AssetIdOf<T>, Balance)> = Vec::new();
		for leg in Self::held_legs(agreement) {
			match &leg.asset {
				// Saturating: no account holds more than the whole range.
				Promised::Native(_) => native = native.saturating_add(leg.held()),
				Promised::Asset { id, .. } => match assets.iter_mut().find(|(other, _)| other == id) {
					Some((_, sum)) => *sum = sum.saturating_add(leg.held()),
					None => assets.push((id.clone(), leg.held())),
				},
				Promised::Item { collection, item } => {
					let owner = T::Items::owner(collection, item);
					ensure!(owner.as_ref() == Some(&account), "an agreement does not own its item");
				}
				Promised::Voucher { .. } | Promised::External(_) => {}
			}
		}
		ensure!(T::Currency::total_balance(&account) >= native, "an agreement lacks native tokens");
		for (asset, sum) in assets {
			ensure!(T::Assets::total_balance(asset, &account) >= sum, "an agreement lacks an asset");
		}
		Ok(())
	}

	fn check_locks(
		id: AgreementId,
		agreement: &AgreementOf<T>,
		locks: &mut Locks,
	) -> Result<(), TryRuntimeError> {
		let lock = LockId::agreement(id);
		for leg in Self::held_legs(agreement) {
			let Promised::Voucher { id: voucher, discount, .. } = leg.asset else { continue };
			let info = T::Vouchers::voucher(voucher).ok_or("an agreement's voucher is gone")?;
			ensure!(info.lock == Some(lock), "an agreement's voucher is not locked for it");
			ensure!(info.value.minor == leg.held(), "a locked voucher is not worth what its leg holds");
			ensure!(
				Self::party(&agreement.parties, leg.from).is_ok_and(|from| *from == info.holder),
				"a locked voucher is not its giver's"
			);
			ensure!(info.expires_at > agreement.terms.deadline, "a held voucher expires before the deadline");
			ensure!(discount_of(&info) == discount, "a leg does not know the conditions of its voucher");
			ensure!(locks.insert(voucher, lock).is_none(), "two legs hold one voucher");
		}
		Ok(())
	}

	/// The legs that hold something now.
	fn held_legs(agreement: &AgreementOf<T>) -> impl Iterator<Item = &HeldLegOf<T>> {
		let is_taken_in = agreement.is_taken_in();
		agreement.legs.iter().filter(move |leg| is_taken_in && leg.held() > 0)
	}
}
