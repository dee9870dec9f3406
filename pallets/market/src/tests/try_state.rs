//! The state is broken on purpose, one invariant at a time, to see that `try_state` notices.

use crate::{mock::*, *};
use frame_support::{
	assert_err, assert_ok,
	traits::{fungible::MutateHold, tokens::Precision},
};
use nexonomy_primitives::CurrencyCode;
use sp_runtime::{DispatchError, Perbill};

/// Runs `break_it` on a sound chain with two listings and an offer of which a half was accepted.
fn expect(complaint: &'static str, break_it: impl FnOnce()) {
	ExtBuilder.build().execute_with(|| {
		let promise = issue(alice(), 100);
		list(alice(), promise, Ask::Native(1));
		list(alice(), promise, Ask::Money(usd(1)));
		let offer = offer().silver(alice(), bob(), 100).in_part(percent(1)).build();
		assert_ok!(accept_share(bob(), &offer, seals(&[alice()], &offer), Some(percent(50))));
		check_everything();
		break_it();
		assert_err!(Market::do_try_state(), DispatchError::Other(complaint));
	});
}

fn change(id: ListingId, change: impl FnOnce(&mut Listing<AccountId, Balance>)) {
	Listings::<Test>::mutate(id, |listing| change(listing.as_mut().expect("the listing lives")));
}

fn change_fill(filled: Perbill) {
	Fills::<Test>::mutate(alice(), 0, |fill| fill.as_mut().expect("a half is left").filled = filled);
}

#[test]
fn complaint_is_made_when_a_number_was_never_assigned() {
	expect("a listing's number has not been assigned", || NextListingId::<Test>::put(1));
}

#[test]
fn complaint_is_made_when_a_listing_offers_or_asks_nothing() {
	expect("a listing offers nothing", || change(1, |listing| listing.value = 0));
	expect("a listing asks nothing", || change(1, |listing| listing.ask = Ask::Native(0)));
	let unknown = nexonomy_primitives::Money::new(CurrencyCode(*b"XXX"), 1);
	expect("a listing asks an unknown currency", || change(1, |listing| listing.ask = Ask::Money(unknown)));
}

#[test]
fn complaint_is_made_when_deposits_are_not_what_listings_say() {
	let complaint = "an account's deposits are not what its listings say";
	expect(complaint, || change(1, |listing| listing.deposit += 1));
	expect(complaint, || change(1, |listing| listing.owner = bob()));
	expect(complaint, || {
		assert_ok!(Balances::hold(&HoldReason::ListingDeposit.into(), &charlie(), 1));
	});
	expect("an owner's account is gone", || {
		change(0, |listing| listing.owner = pauper());
		let reason = HoldReason::ListingDeposit.into();
		assert_ok!(Balances::release(&reason, &alice(), LISTING_DEPOSIT, Precision::Exact));
	});
}

#[test]
fn complaint_is_made_when_nonces_are_not_packed() {
	let put = |nonces| move || NoncesOf::<Test>::insert(bob(), nonces);
	let sound = Nonces { floor: 3, used: 2, cancelled_below: 3 };
	expect("a floor is on a spent nonce", put(Nonces { used: 3, ..sound }));
	expect("a cancelled nonce is not spent", put(Nonces { cancelled_below: 4, ..sound }));
	let last = Nonces { floor: u64::MAX, used: 2, cancelled_below: 0 };
	expect("a nonce beyond the last is spent", put(last));
}

#[test]
fn complaint_is_made_when_a_fill_is_nothing_or_all() {
	expect("an offer of which nothing was accepted is kept", || change_fill(Perbill::zero()));
	expect("an offer of which nothing is left is kept", || change_fill(Perbill::one()));
}

#[test]
fn complaint_is_made_when_the_nonce_of_a_fill_is_free() {
	let complaint = "the nonce of an offer that is accepted in parts is not spent";
	expect(complaint, || NoncesOf::<Test>::remove(alice()));
}
