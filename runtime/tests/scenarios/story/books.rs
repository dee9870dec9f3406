//! What must be true of payments outside the chain, whatever happens.

use super::card::{all_paid, decided_by_agreement, Charge};
use nexonomy_primitives::LegId;
use nexonomy_runtime::*;
use pallet_escrow::State;
use pallet_payments::{Payment, Phase, Sheet};
use std::collections::BTreeSet;

/// Processors' books balance; of each payment released + refunded ≤ captured ≤ authorized; nothing is released but what an
/// agreement decided; and no payment has two orders.
pub fn check() {
	let mut ordered = BTreeSet::new();
	for (order, leg) in pallet_payments::Orders::<Runtime>::iter_values() {
		assert!(ordered.insert(leg), "at most one order lives for {leg:?}");
		let payment = Payments::payment(leg).expect("who is ordered for lives");
		assert_eq!(payment.order, Some(order.id));
	}
	for (charge, paid) in all_paid() {
		paid.check();
		if let Some(payment) = Payments::payment(charge.id()) {
			check_one(charge, &payment);
			let is_news = payment.seen.is_none_or(|seen| seen.revision < paid.shown.revision);
			let Sheet { released, undecided, held, .. } = payment.sheet();
			if !is_news && payment.phase == Phase::Accepted {
				assert_eq!(released + undecided, paid.books.kept, "the chain knows what the seller has");
				assert!(held == paid.books.held || held == 0, "the chain knows what is held");
			}
		}
	}
}

fn check_one(charge: Charge, payment: &Payment<AccountId>) {
	let Payment { money, due, back, phase, told, .. } = payment;
	assert!(due + back <= money.minor, "no more is decided than was agreed");
	assert!(told.released <= *due && told.released + told.returned <= money.minor);
	if let Some(seen) = payment.seen {
		let released = payment.sheet().released;
		assert!(released + seen.refunded <= seen.captured, "what is released was captured");
		assert!(seen.captured <= seen.authorized);
	}
	if *phase != Phase::Accepted {
		return assert_eq!(*due, 0, "nothing is due that was not authorized");
	}
	let (for_seller, for_payer) = decided_by_agreement(charge);
	assert_eq!(*due, for_seller, "only the agreement decides for the seller");
	assert!(*back >= for_payer, "what the agreement gives back goes back");
	let LegId { agreement, leg } = charge.id();
	match Escrow::agreement(agreement) {
		Some(agreement) if matches!(agreement.state, State::Active(_) | State::Funding(_)) => {
			let held = agreement.legs[usize::from(leg)].held();
			assert!(payment.undecided() <= held, "nothing is undecided that nobody can decide");
		}
		_ => {}
	}
}
