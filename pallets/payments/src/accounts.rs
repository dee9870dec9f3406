//! Merchant accounts: claimed by sellers, seen by attestors.

use crate::{
	types::AccountIdOf, Account, Accounts, Claim, Claims, Config, Error, Event, HoldReason, Pallet, Question,
	Revoked, Sellers, MAX_ACCOUNTS,
};
use frame_support::{
	ensure,
	traits::{fungible::hold::Mutate, tokens::Precision, Get},
};
use nexonomy_primitives::{
	payment::{Partial, Rail},
	AccountTag, Processor,
};
use polkadot_sdk::*;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim_account(
		who: AccountIdOf<T>,
		account: AccountTag,
		processor: Processor,
		live: bool,
	) -> DispatchResult {
		ensure!(processor.rail() != Rail::PayoutOnly, Error::<T>::NoPayments);
		ensure!(live || Self::rules_now().test_mode, Error::<T>::TestMode);
		ensure!(!Revoked::<T>::contains_key(account), Error::<T>::AccountRevoked);
		ensure!(!Accounts::<T>::contains_key(account), Error::<T>::AlreadyClaimed);
		ensure!(!Claims::<T>::contains_key(&who, account), Error::<T>::AlreadyClaimed);
		let mut seller = Self::seller_or_new(&who);
		ensure!(seller.accounts < MAX_ACCOUNTS, Error::<T>::TooManyAccounts);
		seller.accounts = seller.accounts.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		let deposit = T::Deposit::get();
		T::Currency::hold(&HoldReason::AccountDeposit.into(), &who, deposit)?;
		Sellers::<T>::insert(&who, seller);
		Claims::<T>::insert(&who, account, Claim { processor, live, deposit });
		let topic = Self::claim_topic(&who, account);
		Self::ask(Question::Claim { seller: who.clone(), account }, topic);
		Self::deposit_event(Event::AccountClaimed { seller: who, account, processor, live });
		Ok(())
	}

	pub(crate) fn do_withdraw_claim(who: AccountIdOf<T>, account: AccountTag) -> DispatchResult {
		let claim = Claims::<T>::take(&who, account).ok_or(Error::<T>::ClaimNotFound)?;
		Self::drop_question(Self::claim_topic(&who, account));
		Self::return_deposit(&who, claim.deposit)?;
		Self::deposit_event(Event::ClaimWithdrawn { seller: who, account });
		Ok(())
	}

	pub(crate) fn do_attest_account(
		account: AccountTag,
		seller: AccountIdOf<T>,
		processor: Processor,
		live: bool,
		captures_often: bool,
	) -> DispatchResult {
		// Somebody may have claimed it before it was revoked.
		ensure!(!Revoked::<T>::contains_key(account), Error::<T>::AccountRevoked);
		ensure!(!Accounts::<T>::contains_key(account), Error::<T>::AlreadyClaimed);
		let claim = Claims::<T>::get(&seller, account).ok_or(Error::<T>::ClaimNotFound)?;
		ensure!((claim.processor, claim.live) == (processor, live), Error::<T>::ClaimNotFound);
		let partial = match processor.rail() {
			Rail::Hold { partial: Partial::Once } if captures_often => Some(Partial::Many),
			Rail::Hold { partial } => Some(partial),
			Rail::Prepaid => None,
			Rail::PayoutOnly => return Err(Error::<T>::NoPayments.into()),
		};
		Claims::<T>::remove(&seller, account);
		Self::drop_question(Self::claim_topic(&seller, account));
		let deposit = claim.deposit;
		let owner = seller.clone();
		let attested = Account { owner, processor, live, partial, revoked: false, open: 0, deposit };
		Accounts::<T>::insert(account, attested);
		let captures_often = partial == Some(Partial::Many);
		Self::deposit_event(Event::AccountAttested { seller, account, captures_often });
		Ok(())
	}

	pub(crate) fn do_retire_account(who: AccountIdOf<T>, account: AccountTag) -> DispatchResult {
		let found = Accounts::<T>::get(account).ok_or(Error::<T>::AccountNotFound)?;
		ensure!(found.owner == who, Error::<T>::NotOwner);
		ensure!(found.open == 0, Error::<T>::AccountInUse);
		Accounts::<T>::remove(account);
		if found.revoked {
			// Else whoever gave it up could claim it anew.
			Revoked::<T>::insert(account, ());
		}
		Self::return_deposit(&who, found.deposit)?;
		Self::deposit_event(Event::AccountRetired { seller: who, account });
		Ok(())
	}

	pub(crate) fn do_revoke_account(may_lift: bool, account: AccountTag, revoked: bool) -> DispatchResult {
		let found = Accounts::<T>::get(account);
		ensure!(found.is_some() || Revoked::<T>::contains_key(account), Error::<T>::AccountNotFound);
		ensure!(revoked || may_lift, Error::<T>::OnlyAdminLifts);
		match found {
			Some(found) => Accounts::<T>::insert(account, Account { revoked, ..found }),
			None if revoked => {}
			None => Revoked::<T>::remove(account),
		}
		Self::deposit_event(Event::AccountRevoked { account, revoked });
		Ok(())
	}

	/// Returns an account's deposit; the seller has one account less.
	fn return_deposit(who: &AccountIdOf<T>, deposit: crate::Balance) -> DispatchResult {
		T::Currency::release(&HoldReason::AccountDeposit.into(), who, deposit, Precision::Exact)?;
		let mut seller = Sellers::<T>::get(who).ok_or(Error::<T>::Impossible)?;
		seller.accounts = seller.accounts.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Self::put_seller(who, seller);
		Ok(())
	}
}
