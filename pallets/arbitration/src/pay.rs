//! A panel is paid, from its own fund, by what it did itself: no appeal changes that.

use crate::{
	reckoning::{reckon, spent, Due},
	types::{AccountIdOf, PanelOf},
	Balance, Cases, Config, CurrentRules, Error, Event, Outcome, Pallet, Panels, Rules, WeightInfo,
};
use frame_support::{ensure, weights::Weight};
use nexonomy_primitives::{traits::Standing, AgreementId, CaseId, Deed, Fact, Role};
use polkadot_sdk::*;
use sp_runtime::{DispatchError, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// Pays a panel, and tells how many entries it had.
	pub(crate) fn do_pay_panel(id: CaseId, round: u8) -> Result<u32, DispatchError> {
		let mut panel = Self::panel_of(id, round)?;
		ensure!(panel.outcome != Outcome::Sitting, Error::<T>::StillSitting);
		ensure!(!panel.is_paid(), Error::<T>::AlreadyPaid);
		let rules = CurrentRules::<T>::get();
		let dues = reckon(&panel, rules.distance);
		for (seat, due) in panel.seats.iter().zip(dues) {
			Self::square((id, round), panel.agreement, &seat.juror, due, &rules);
		}
		Self::return_rest(id, round, &panel, spent(&panel));
		let entries = panel.seats.len().saturated_into();
		if Cases::<T>::contains_key(id) {
			panel.outcome = Outcome::Paid;
			panel.fund = 0;
			Panels::<T>::insert((id, round), panel);
		} else {
			Panels::<T>::remove((id, round));
		}
		Ok(entries)
	}

	/// Gives one juror what is due: pay, a loss, and a name.
	fn square(
		(case, round): (CaseId, u8),
		agreement: AgreementId,
		juror: &AccountIdOf<T>,
		due: Due,
		rules: &Rules,
	) {
		if let Some(amount) = due.pay {
			if Self::pay_out(juror, amount) {
				Self::deposit_event(Event::JurorPaid { case, round, juror: juror.clone(), amount });
			}
		}
		let Some(deed) = due.deed else { return };
		let loss = match deed {
			Deed::Absent => rules.absent_loss(),
			Deed::Incoherent => rules.incoherent_loss(),
			_ => 0,
		};
		if loss > 0 {
			let amount = Self::slash(juror, loss, rules);
			Self::deposit_event(Event::JurorSlashed { case, round, juror: juror.clone(), amount, deed });
		}
		let who = juror.clone();
		let agreement = Some(agreement);
		T::Standing::record(Fact { who, role: Role::Juror, deed, with: None, agreement, value: 0 });
	}

	/// Gives back what a panel did not cost.
	pub(crate) fn return_rest(id: CaseId, round: u8, panel: &PanelOf<T>, spent: Balance) {
		// `spent` is a part of the fund.
		let returned = panel.fund.saturating_sub(spent);
		Self::pay_out(&panel.payer, returned);
		let payer = panel.payer.clone();
		Self::deposit_event(Event::PanelPaid { case: id, round, payer, returned });
	}

	/// What it costs to pay a panel with so many entries.
	pub(crate) fn weight_of_paying(entries: u32) -> Weight {
		T::WeightInfo::pay_panel(entries)
	}
}
