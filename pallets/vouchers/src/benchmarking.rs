//! What the calls cost, each in its worst case: the deposit returns to somebody who is neither issuer nor holder.

// Only benchmarks run this, and there a failure should stop the run.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]

use crate::{
	types::{AccountIdOf, VoucherOf},
	*,
};
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Unbalanced},
		tokens::Precision,
		Get, Time,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use nexonomy_primitives::{ContentId, CurrencyCode, Moment, Money, VoucherId, VoucherKind};
use sp_io::crypto::{sr25519_generate, sr25519_sign};
use sp_runtime::{
	traits::{IdentifyAccount, Verify},
	AccountId32, MultiSignature, MultiSigner,
};

const VALUE: u128 = 1_000_000_000_000;

fn expiry<T: Config>() -> Moment {
	T::Time::now() + T::MaxLifetime::get()
}

fn promise<T: Config>() -> Promise {
	let value = Money::new(CurrencyCode::USD, VALUE);
	Promise { value, expires_at: expiry::<T>(), terms: ContentId([1; 32]) }
}

/// Gives `who` enough for `count` deposits and to live on.
fn fund<T: Config>(who: &AccountIdOf<T>, count: u32) {
	let amount = T::Deposit::get() * count.into() + T::Currency::minimum_balance() * 10u32.into();
	T::Currency::increase_balance(who, amount, Precision::Exact).expect("the balance is in range");
}

fn issuer<T: Config>() -> AccountIdOf<T> {
	account("issuer", 0, 0)
}

/// Stores a voucher whose deposit account number `payer` paid.
fn stored<T: Config>(issuer: AccountIdOf<T>, holder: AccountIdOf<T>, payer: u32) -> VoucherId {
	let payer: AccountIdOf<T> = account("payer", payer, 0);
	fund::<T>(&payer, 1);
	let deposit = Pallet::<T>::hold_deposits(&payer, 1).expect("the payer is funded");
	let id = Pallet::<T>::take_ids(1).expect("there are numbers left").start;
	let Promise { value, expires_at, terms } = promise::<T>();
	let voucher: VoucherOf<T> = Voucher {
		issuer,
		holder,
		value,
		expires_at,
		terms,
		kind: VoucherKind::Ordinary,
		parent: None,
		lock: None,
		receipts: 0,
		depositor: Depositor::Other(payer),
		deposit,
	};
	Vouchers::<T>::insert(id, voucher);
	id
}

#[benchmarks(where T::AccountId: From<AccountId32>, T::Signature: From<MultiSignature>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn issue() {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller, 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), account("holder", 0, 0), promise::<T>());
		assert!(Vouchers::<T>::contains_key(0));
	}

	#[benchmark]
	fn issue_many(n: Linear<1, { T::MaxBatch::get() }>) {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller, n);
		let items: Vec<_> = (0..n).map(|index| (account("holder", index, 0), promise::<T>())).collect();
		let items = BoundedVec::try_from(items).expect("the batch is within its bound");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), items);
		assert_eq!(NextVoucherId::<T>::get(), u64::from(n));
	}

	#[benchmark]
	fn transfer() {
		let caller: T::AccountId = whitelisted_caller();
		let id = stored::<T>(issuer::<T>(), caller.clone(), 0);
		let to: T::AccountId = account("holder", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, to.clone());
		assert!(Vouchers::<T>::get(id).is_some_and(|voucher| voucher.holder == to));
	}

	#[benchmark]
	fn split(n: Linear<2, { MAX_PARTS }>) {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller, n);
		let id = stored::<T>(issuer::<T>(), caller.clone(), 0);
		let mut parts = vec![1; (n - 1).try_into().expect("the list is short")];
		parts.push(VALUE - u128::from(n - 1));
		let parts = BoundedVec::try_from(parts).expect("the list is within its bound");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, parts);
		assert!(!Vouchers::<T>::contains_key(id));
	}

	#[benchmark]
	fn merge(n: Linear<2, { MAX_PARTS }>) {
		let caller: T::AccountId = whitelisted_caller();
		let ids: Vec<_> = (0..n).map(|payer| stored::<T>(issuer::<T>(), caller.clone(), payer)).collect();
		let ids = BoundedVec::try_from(ids).expect("the list is within its bound");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), ids);
		assert_eq!(Vouchers::<T>::iter_keys().count(), 1);
	}

	#[benchmark]
	fn redeem() {
		let caller: T::AccountId = whitelisted_caller();
		let id = stored::<T>(issuer::<T>(), caller.clone(), 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, VALUE);
		assert!(!Vouchers::<T>::contains_key(id));
	}

	#[benchmark]
	fn redeem_with_receipt() {
		let caller: T::AccountId = whitelisted_caller();
		let key = sr25519_generate(0.into(), None);
		let holder: T::AccountId = MultiSigner::Sr25519(key).into_account().into();
		let id = stored::<T>(issuer::<T>(), holder, 0);
		let receipt = Receipt { voucher: id, amount: VALUE, number: 0, valid_until: expiry::<T>() };
		// Wrapped, as wallets sign; a plain text costs a `verification` more.
		let message = Pallet::<T>::receipt_message(&receipt, Vouchers::<T>::get(id).expect("it lives").value);
		let signature = sr25519_sign(0.into(), &key, &message.wrapped()).expect("the key is in the keystore");
		let signature: T::Signature = MultiSignature::Sr25519(signature).into();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), receipt, signature);
		assert!(!Vouchers::<T>::contains_key(id));
	}

	/// Of one signature over a text as long as a receipt's.
	#[benchmark]
	fn verification() {
		let key = sr25519_generate(0.into(), None);
		let text = [7; 256];
		let signature = sr25519_sign(0.into(), &key, &text).expect("the key is in the keystore");
		let signature: T::Signature = MultiSignature::Sr25519(signature).into();
		let signer: T::AccountId = MultiSigner::Sr25519(key).into_account().into();
		let is_valid;
		#[block]
		{
			is_valid = signature.verify(text.as_slice(), &signer);
		}
		assert!(is_valid);
	}

	#[benchmark]
	fn cancel() {
		let caller: T::AccountId = whitelisted_caller();
		let id = stored::<T>(caller.clone(), caller.clone(), 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Vouchers::<T>::contains_key(id));
	}

	#[benchmark]
	fn reap() {
		let caller: T::AccountId = whitelisted_caller();
		let id = stored::<T>(issuer::<T>(), account("holder", 0, 0), 0);
		Vouchers::<T>::mutate(id, |voucher| {
			voucher.as_mut().expect("it was stored").expires_at = T::Time::now();
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Vouchers::<T>::contains_key(id));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
