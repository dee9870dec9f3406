//! How each kind of leg is taken in, released and given back.
//!
//! This is the only place that tells the kinds apart. Native tokens, assets and items are transferred to the
//! agreement's own account, so that tokens which their owner may not move (a vesting lock, a freeze) cannot enter
//! an agreement: a hold would cover them and so let them leak. Vouchers stay with their holder, locked in the
//! ledger. Money outside the chain stays where it is: what moves is an order (see `payment`).

use crate::{weighing::Tally, *};
use frame_support::{
	storage::with_storage_layer,
	traits::{
		fungible::Inspect as _,
		fungibles::{Inspect as _, Mutate as _},
		nonfungibles_v2::{Inspect as _, Transfer as _},
		tokens::{DepositConsequence, Preservation, Provenance::Extant},
		Get,
	},
};
use nexonomy_primitives::{payment::Settlement, LockId, VoucherId, VoucherInfo, VoucherKind};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, TokenError};

/// The hands of one agreement during one call.
pub(crate) struct Holding<T: Config> {
	/// The agreement.
	pub id: AgreementId,
	/// The agreement's own account.
	account: T::AccountId,
	/// Who pays the deposit of a voucher that comes off a locked one.
	payer: T::AccountId,
	/// What was moved so far, for the call's weight.
	pub tally: Tally,
	/// The accounts that were touched so far. The caller's is one: every transaction touches it.
	touched: Vec<T::AccountId>,
	/// Who gets all native tokens that are left, if the call is certain to close the agreement.
	heir: Option<T::AccountId>,
	/// The voucher that moved last.
	voucher: Option<VoucherId>,
	/// What payments answered, leg by leg, to what was ordered.
	pub answers: Vec<(u8, Settlement)>,
	/// How many units of each asset the legs hold. What the account has beyond that, strangers sent.
	units: Vec<(AssetIdOf<T>, Balance)>,
}

impl<T: Config> Holding<T> {
	/// The hands of agreement `id` in a call of `payer`.
	pub fn new(id: AgreementId, payer: T::AccountId) -> Self {
		let (account, touched) = (Pallet::<T>::account_of(id), alloc::vec![payer.clone()]);
		let (tally, answers, units) = (Tally::default(), Vec::new(), Vec::new());
		Self { id, account, payer, tally, touched, heir: None, voucher: None, answers, units }
	}

	/// The same where units may leave, of which `legs` are all that hold some.
	pub fn of(mut self, legs: &[HeldLegOf<T>]) -> Self {
		for leg in legs {
			let Promised::Asset { id, .. } = &leg.asset else { continue };
			match self.units.iter_mut().find(|(asset, _)| asset == id) {
				// Saturating: no account holds more than the whole range.
				Some((_, sum)) => *sum = sum.saturating_add(leg.held()),
				None => self.units.push((id.clone(), leg.held())),
			}
		}
		self
	}

	/// Tries to move a leg. What fails leaves no trace but in the weight, and an event says why.
	pub fn attempt<V>(
		&mut self,
		index: u8,
		leg: &HeldLegOf<T>,
		moves: impl FnOnce(&mut Self) -> Result<V, DispatchError>,
	) -> Option<V> {
		let units = self.units.clone();
		match with_storage_layer(|| moves(self)) {
			Ok(moved) => Some(moved),
			Err(error) => {
				self.units = units;
				self.forget_answers(index);
				// The database was asked all the same. As for what a voucher would have done, the dearest is to be divided.
				self.tally.count(&leg.asset, true);
				Pallet::<T>::deposit_event(Event::LegStuck { agreement: self.id, leg: index, error });
				None
			}
		}
	}

	/// The same in a call that closes the agreement or fails: then `depositor` gets its native tokens together with
	/// the deposit, in one transfer.
	pub fn closing(id: AgreementId, payer: T::AccountId, depositor: T::AccountId) -> Self {
		Self { heir: Some(depositor), ..Self::new(id, payer) }
	}

	/// The hands of agreement `id` when what was frozen is divided, which nobody in particular calls for. `touched` are the
	/// accounts that the call is charged for already.
	pub fn deciding(id: AgreementId, touched: Vec<T::AccountId>) -> Self {
		let account = Pallet::<T>::account_of(id);
		Self { payer: account.clone(), touched, ..Self::new(id, account) }
	}

	/// Makes `payer` pay the deposits of vouchers that come off locked ones from now on.
	pub fn paid_by(&mut self, payer: &T::AccountId) {
		self.payer = payer.clone();
	}

	/// Notes an account that a move touches, other than the agreement's own.
	pub fn touch(&mut self, who: &T::AccountId) {
		if self.touched.contains(who) {
			self.tally.repeats();
		} else {
			self.touched.push(who.clone());
		}
	}

	/// Notes a voucher that a move touches.
	fn touch_voucher(&mut self, id: VoucherId) {
		if self.voucher.replace(id) == Some(id) {
			self.tally.moves_again();
		}
	}

	/// Takes in the whole of a leg and gives what is held: the same, but for a voucher's number.
	pub fn take(
		&mut self,
		promised: PromisedOf<T>,
		from: &T::AccountId,
		to: &T::AccountId,
		deadline: Moment,
	) -> Result<PromisedOf<T>, DispatchError> {
		let mut in_part = false;
		let held = match promised {
			Promised::Native(amount) => {
				Pallet::<T>::pay(from, &self.account, amount)?;
				self.touch(from);
				Promised::Native(amount)
			}
			Promised::Asset { id, amount } => {
				ensure!(amount >= T::Assets::minimum_balance(id.clone()), Error::<T>::TooSmall);
				Self::move_asset(&id, from, &self.account, amount)?;
				self.touch(from);
				Promised::Asset { id, amount }
			}
			Promised::Voucher { id, value, on_release, discount } => {
				let voucher = Self::sound_voucher(id, on_release, from, to, deadline)?;
				if let Some(Discount { expires_at, .. }) = discount {
					ensure!(expires_at > deadline, Error::<T>::VoucherExpiresTooSoon);
					ensure!(expires_at <= voucher.expires_at, Error::<T>::DiscountOutlivesVoucher);
				}
				let locked = T::Vouchers::lock(id, from, value, self.lock(), discount)?;
				in_part = locked != id;
				if in_part {
					self.touch(from);
				}
				// What is a discount already keeps its conditions, and the leg must know of them: see `HeldLeg::earned`.
				let discount = discount.or_else(|| discount_of(&voucher));
				Promised::Voucher { id: locked, value, on_release, discount }
			}
			Promised::Item { collection, item } => {
				ensure!(T::Items::owner(&collection, &item).as_ref() == Some(from), Error::<T>::NotItemOwner);
				T::Items::transfer(&collection, &item, &self.account)?;
				Promised::Item { collection, item }
			}
			// Those of a draft are expected, not taken; an amendment has none.
			Promised::External(_) => return Err(Error::<T>::PaymentAdded.into()),
		};
		self.tally.count(&held, in_part);
		Ok(held)
	}

	/// Keeps what a leg still holds after its sides or the deadline have changed. Tells whether it is a voucher, which
	/// then was looked at and, if its giver is new, passed on.
	pub fn keep(
		&mut self,
		leg: &HeldLegOf<T>,
		from: &T::AccountId,
		to: &T::AccountId,
		deadline: Moment,
		is_new_giver: bool,
	) -> Result<bool, DispatchError> {
		let Promised::Voucher { id, on_release, .. } = leg.asset else { return Ok(false) };
		Self::sound_voucher(id, on_release, from, to, deadline)?;
		if is_new_giver {
			T::Vouchers::pass_on(id, self.lock(), from)?;
		}
		Ok(true)
	}

	/// The voucher, if it can serve a leg between these two until the deadline.
	fn sound_voucher(
		id: VoucherId,
		on_release: OnRelease,
		from: &T::AccountId,
		to: &T::AccountId,
		deadline: Moment,
	) -> Result<VoucherInfo<T::AccountId>, Error<T>> {
		let voucher = T::Vouchers::voucher(id).ok_or(Error::<T>::UnknownVoucher)?;
		ensure!(voucher.expires_at > deadline, Error::<T>::VoucherExpiresTooSoon);
		if on_release == OnRelease::Redeem {
			ensure!([from, to].contains(&&voucher.issuer), Error::<T>::IssuerNotInLeg);
		}
		Ok(voucher)
	}

	/// How much of `due` can reach `to` now. The rest stays held and is due again with the next step.
	///
	/// A native share below the existential deposit waits until the receiver has an account; with the last step it
	/// no longer waits. An asset's share waits likewise, so that nobody can stop the others by having no account for
	/// it; and a leg never keeps less than the asset's minimum balance unless it keeps nothing, because what is
	/// less cannot stay in an account.
	pub fn deliverable(leg: &HeldLegOf<T>, due: u128, to: &T::AccountId, is_last: bool) -> u128 {
		match &leg.asset {
			// There is no need to look at any account.
			_ if due == 0 => 0,
			Promised::Native(_) if !is_last && !Self::can_have_native(to, due) => 0,
			Promised::Asset { id, .. } if due < leg.held() => {
				// Saturating: a leg that holds less than the minimum has nothing to spare.
				let spare = leg.held().saturating_sub(T::Assets::minimum_balance(id.clone()));
				let amount = due.min(spare);
				match T::Assets::can_deposit(id.clone(), to, amount, Extant) {
					DepositConsequence::BelowMinimum => 0,
					DepositConsequence::CannotCreate if !is_last => 0,
					_ => amount,
				}
			}
			_ => due,
		}
	}

	/// How much of a leg a dispute about `share` of what is unreleased freezes. What would stay below an asset's minimum
	/// balance could never leave by itself, so it is frozen, too.
	pub fn freezable(leg: &HeldLegOf<T>, share: Perbill) -> u128 {
		let frozen = leg.disputable(share);
		match &leg.asset {
			Promised::Asset { id, .. } if frozen > 0 => {
				let rest = leg.held().saturating_sub(frozen);
				if rest < T::Assets::minimum_balance(id.clone()) {
					leg.held()
				} else {
					frozen
				}
			}
			_ => frozen,
		}
	}

	/// How what is frozen of a leg is divided, and with what else: see [`Portions`].
	pub fn portions(leg: &HeldLegOf<T>, released: Perbill) -> Portions {
		let forward = leg.awarded(released);
		// What is awarded is part of what is frozen.
		let back = leg.frozen.saturating_sub(forward);
		match &leg.asset {
			Promised::Asset { id, .. } => {
				Portions::of_asset(forward, back, leg.movable(), T::Assets::minimum_balance(id.clone()))
			}
			_ => Portions { forward, back, ..Portions::default() },
		}
	}

	/// Releases `amount` of a leg to its receiver.
	pub fn release(
		&mut self,
		index: u8,
		leg: &HeldLegOf<T>,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: u128,
	) -> DispatchResult {
		let in_part = amount < leg.held();
		let mut what = leg.asset.clone().with_amount(amount);
		match &mut what {
			Promised::Native(_) => {
				if !self.pay_native(to, amount)? {
					return Ok(());
				}
			}
			Promised::Asset { id, .. } => {
				self.pay_units(id, to, amount)?;
			}
			Promised::Voucher { id, on_release: OnRelease::HandOver, .. } => {
				self.touch_voucher(*id);
				*id = T::Vouchers::hand_over(*id, self.lock(), amount, to, &self.payer)?;
			}
			Promised::Voucher { id, on_release: OnRelease::Redeem, .. } => {
				self.touch_voucher(*id);
				match T::Vouchers::redeem_locked(*id, self.lock(), amount)? {
					Some(payer) => self.touch(&payer),
					None => self.tally.keeps_voucher(),
				}
			}
			Promised::Item { collection, item } => T::Items::transfer(collection, item, to)?,
			Promised::External(_) => self.order_capture(index, leg, amount)?,
		}
		let is_handed = matches!(what, Promised::Voucher { on_release: OnRelease::HandOver, .. });
		self.count(&what, in_part && is_handed);
		Pallet::<T>::deposit_event(Event::Released {
			agreement: self.id,
			leg: index,
			from: from.clone(),
			to: to.clone(),
			what,
		});
		Ok(())
	}

	/// Gives `amount` of a leg back to its giver.
	pub fn give_back(
		&mut self,
		index: u8,
		leg: &HeldLegOf<T>,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: u128,
	) -> DispatchResult {
		let in_part = amount < leg.held();
		let mut what = leg.asset.clone().with_amount(amount);
		match &mut what {
			Promised::Native(_) => {
				if !self.pay_native(from, amount)? {
					return Ok(());
				}
			}
			Promised::Asset { id, .. } => {
				self.pay_units(id, from, amount)?;
			}
			Promised::Voucher { id, .. } if in_part => {
				self.touch_voucher(*id);
				*id = T::Vouchers::hand_over(*id, self.lock(), amount, from, &self.payer)?;
			}
			Promised::Voucher { id, .. } => {
				self.touch_voucher(*id);
				T::Vouchers::unlock(*id, self.lock())?;
				self.tally.keeps_voucher();
			}
			Promised::Item { collection, item } => T::Items::transfer(collection, item, from)?,
			Promised::External(_) => self.order_refund(index, leg, amount)?,
		}
		self.count(&what, in_part);
		Pallet::<T>::deposit_event(Event::Refunded {
			agreement: self.id,
			leg: index,
			from: from.clone(),
			to: to.clone(),
			what,
		});
		Ok(())
	}

	/// Pays native tokens to a party, or, if they are too few to open its account, to the dust account. Tells
	/// whether the party got them.
	fn pay_native(&mut self, to: &T::AccountId, amount: Balance) -> Result<bool, DispatchError> {
		if self.heir.as_ref() == Some(to) {
			return Ok(true);
		}
		let reaches = Self::can_have_native(to, amount);
		// The deposit stays behind, so keeping the account alive never stands in the way.
		if reaches {
			Pallet::<T>::pay(&self.account, to, amount)?;
		} else {
			Pallet::<T>::pay(&self.account, &T::DustAccount::get(), amount)?;
		}
		self.tally.count(&PromisedOf::<T>::Native(amount), false);
		self.touch(to);
		if !reaches {
			self.tally.forwards_dust();
			Pallet::<T>::deposit_event(Event::DustForwarded {
				agreement: self.id,
				party: to.clone(),
				amount,
			});
		}
		Ok(reaches)
	}

	/// Pays units that a leg holds. With the last of them goes what strangers sent, if that is less than can stay behind:
	/// else anybody could keep an agreement open by sending one unit.
	fn pay_units(&mut self, id: &AssetIdOf<T>, to: &T::AccountId, amount: Balance) -> DispatchResult {
		let (_, held) =
			self.units.iter_mut().find(|(asset, _)| asset == id).ok_or(TokenError::FundsUnavailable)?;
		*held = held.checked_sub(amount).ok_or(TokenError::FundsUnavailable)?;
		let is_last = *held == 0;
		let balance = T::Assets::balance(id.clone(), &self.account);
		let left = balance.checked_sub(amount).ok_or(TokenError::FundsUnavailable)?;
		let goes_along = is_last && left < T::Assets::minimum_balance(id.clone());
		Self::move_asset(id, &self.account, to, if goes_along { balance } else { amount })?;
		self.touch(to);
		Ok(())
	}

	/// Counts what was moved. Native payments are counted where they are made.
	fn count(&mut self, what: &PromisedOf<T>, has_split: bool) {
		if !matches!(what, Promised::Native(_)) {
			self.tally.count(what, has_split);
		}
	}

	fn can_have_native(who: &T::AccountId, amount: Balance) -> bool {
		// Most amounts open an account by themselves; there is no need to look for one.
		if amount >= T::Currency::minimum_balance() {
			return true;
		}
		!matches!(
			T::Currency::can_deposit(who, amount, Extant),
			DepositConsequence::BelowMinimum | DepositConsequence::CannotCreate
		)
	}

	/// Moves exactly `amount`. A sender would lose what it keeps below the minimum balance: the ledger of assets takes
	/// that along and credits it to nobody. A receiver would get nothing if the supply left no room for `amount` more, because
	/// the ledger credits as if it minted, and does not tell when that fails.
	fn move_asset(
		id: &AssetIdOf<T>,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let left =
			T::Assets::balance(id.clone(), from).checked_sub(amount).ok_or(TokenError::FundsUnavailable)?;
		ensure!(left == 0 || left >= T::Assets::minimum_balance(id.clone()), Error::<T>::LeavesDust);
		let has_room = T::Assets::total_issuance(id.clone()).checked_add(amount).is_some();
		ensure!(has_room, ArithmeticError::Overflow);
		T::Assets::transfer(id.clone(), from, to, amount, Preservation::Expendable)?;
		Ok(())
	}

	fn lock(&self) -> LockId {
		LockId::agreement(self.id)
	}
}

/// How what is frozen of a leg is divided.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Portions {
	/// What goes to the receiver.
	pub forward: u128,
	/// What goes back to the giver.
	pub back: u128,
	/// What of these was not frozen.
	pub stray: u128,
	/// Whether the giver comes first.
	pub is_back_first: bool,
}

impl Portions {
	/// Of an asset, of which an account holds `minimum` or nothing: what would stay behind alone goes with the greater
	/// part, the lesser part leaves first, and if both are too small all goes to whoever was given more.
	fn of_asset(forward: u128, back: u128, unfrozen: u128, minimum: u128) -> Self {
		let stray = if unfrozen < minimum { unfrozen } else { 0 };
		// Saturating: all of this is held together.
		let (mut forward, mut back) = if forward >= back {
			(forward.saturating_add(stray), back)
		} else {
			(forward, back.saturating_add(stray))
		};
		let is_alone = stray == unfrozen;
		if is_alone && forward.max(back) < minimum {
			let all = forward.saturating_add(back);
			(forward, back) = if forward >= back { (all, 0) } else { (0, all) };
		}
		Self { forward, back, stray, is_back_first: back < forward }
	}
}

/// The conditions of a voucher that is a discount.
pub(crate) fn discount_of<AccountId>(voucher: &VoucherInfo<AccountId>) -> Option<Discount> {
	match voucher.kind {
		VoucherKind::Discount { minimum_use } => {
			Some(Discount { expires_at: voucher.expires_at, minimum_use })
		}
		VoucherKind::Ordinary | VoucherKind::Obligation => None,
	}
}
