//! Trouble: nothing is ordered until people have looked, or their time is over.

use crate::{
	work::Work, Alarms, Balance, Config, Error, Event, Pallet, Pause, PausedAll, Trouble, TroubleKind, HOUR,
	MAX_FREEZES,
};
use nexonomy_primitives::{AccountTag, LegId, Moment};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult, Perbill};

impl<T: Config> Work<T> {
	/// Stops orders on this payment. Worse trouble is not made light by what comes after.
	pub fn trouble(&mut self, kind: TroubleKind) -> DispatchResult {
		let rules = Pallet::<T>::rules_now();
		let time = if kind == TroubleKind::Disputed { rules.dispute } else { rules.trouble };
		let until = self.now.saturating_add(time);
		let trouble = match self.payment.trouble {
			Some(old) if rank(old.kind) > rank(kind) => Trouble { until: old.until.max(until), ..old },
			// The same again gives no more time: else a seller could put off for ever what is due.
			Some(old) if old.kind == kind && kind != TroubleKind::Disputed => old,
			_ => Trouble { kind, until },
		};
		self.payment.trouble = Some(trouble);
		Pallet::<T>::deposit_event(Event::Troubled { leg: self.leg, trouble });
		self.tell_disputed(true);
		Ok(())
	}

	pub fn clear_trouble(&mut self) -> DispatchResult {
		self.payment.trouble = None;
		self.set_tied(0)?;
		Pallet::<T>::deposit_event(Event::Resumed { leg: self.leg });
		self.tell_disputed(false);
		Ok(())
	}

	/// Money moved that nobody ordered. If it was only given back, that is not held against the payer for ever.
	pub fn freeze(&mut self, is_gift: bool) -> DispatchResult {
		if is_gift && self.payment.freezes >= MAX_FREEZES {
			return Ok(());
		}
		// The count needs no more than the limit.
		self.payment.freezes = self.payment.freezes.saturating_add(1);
		self.trouble(TroubleKind::Frozen)
	}

	/// The payer's bank took money back, or gave it up again; `before` is what it had.
	pub fn hear_dispute(&mut self, before: u128) -> DispatchResult {
		let amount = self.payment.seen.map_or(0, |seen| seen.disputed);
		if amount == before {
			return Ok(());
		}
		Pallet::<T>::deposit_event(Event::Disputed { leg: self.leg, amount });
		if amount > before {
			let tied = self.tied_by(amount)?;
			self.set_tied(tied)?;
			return self.trouble(TroubleKind::Disputed);
		}
		let is_disputed = self.payment.trouble.is_some_and(|it| it.kind == TroubleKind::Disputed);
		if amount == 0 && is_disputed {
			return self.clear_trouble();
		}
		let tied = self.tied_by(amount)?.min(self.payment.tied);
		self.set_tied(tied)?;
		self.tell_disputed(self.payment.trouble.is_some());
		Ok(())
	}

	/// What is in dispute is answered for in full, be the bond as small as it is: nothing else is sold on it. Beside the
	/// backing, which alone is paid from, so that one payment's dispute takes nothing from another's payer.
	fn tied_by(&self, amount: u128) -> Result<Balance, ArithmeticError> {
		if amount == 0 {
			return Ok(0);
		}
		let whole = self.backing_for(Perbill::one(), amount)?;
		// What is backed already needs no more.
		Ok(whole.saturating_sub(self.payment.backing))
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_resume(leg: LegId) -> DispatchResult {
		let mut work = Work::<T>::open(leg)?;
		work.payment.trouble.ok_or(Error::<T>::NoTrouble)?;
		work.clear_trouble()?;
		work.drive()?;
		work.finish()
	}

	/// Counts an account on which a thief may be at work. Too many within an hour stop everything: somebody may have
	/// the keys of more than one.
	pub(crate) fn alarm(account: AccountTag, now: Moment) {
		let hour = now.checked_div(HOUR).unwrap_or(0);
		let mut alarm = Alarms::<T>::get();
		if alarm.hour != hour {
			alarm = crate::Alarm { hour, ..Default::default() };
		}
		if !alarm.accounts.contains(&account) {
			// When it is full it has rung already.
			let _ = alarm.accounts.try_push(account);
		}
		let accounts = u32::try_from(alarm.accounts.len()).unwrap_or(u32::MAX);
		if accounts >= Self::rules_now().alarm && PausedAll::<T>::get() != Pause::All {
			PausedAll::<T>::put(Pause::All);
			Self::deposit_event(Event::AlarmRaised { accounts });
			Self::deposit_event(Event::PauseSet { processor: None, pause: Pause::All });
		}
		Alarms::<T>::put(alarm);
	}
}

fn rank(kind: TroubleKind) -> u8 {
	match kind {
		TroubleKind::Disputed => 0,
		TroubleKind::Reconcile => 1,
		TroubleKind::Frozen => 2,
	}
}
