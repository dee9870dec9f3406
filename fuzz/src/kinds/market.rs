//! Vouchers are offered for sale, and offers are signed, accepted whole or in parts, and taken back.

mod accept;
mod drawer;
mod offers;

pub use drawer::clear;

use super::{attempt, deals, fitting, vouchers, vouchers::or_anybody, Attempt, Maker};
use crate::{
	bytes::Bytes,
	chain::{now, ASSET},
	people,
};
use nexonomy_primitives::{ContentId, CurrencyCode, Moment, Money};
use nexonomy_runtime::{units::CENT, AccountId, Balance, Runtime};
use pallet_market::{Accepts, Ask, Call, Fill, Fills, Listing, ListingId, Listings, Nonces, NoncesOf};
use pallet_vouchers::{Voucher, Vouchers};

/// All calls of the pallet.
pub const MAKERS: &[Maker] = &[
	list,
	list,
	change_listing,
	delist,
	accept::accept_offer,
	accept::accept_offer,
	accept::accept_offer,
	accept::accept_offer,
	accept::accept_offers,
	accept::accept_offers,
	cancel_nonce,
	cancel_nonces_below,
	clear_fill,
	clear_fill,
	clear_fill,
];

type Numbered = (ListingId, Listing<AccountId, Balance>);

fn list(bytes: &mut Bytes) -> Option<Attempt> {
	let people = people::accounts();
	let (id, voucher) = vouchers::free(bytes, |voucher| people.contains(&voucher.holder))?;
	let value = vouchers::part_of(&voucher, bytes);
	let ask = ask(voucher.value.currency, bytes);
	let accepts = accepts(bytes);
	let discount = (bytes.one_in(2)).then(|| deals::discount(&voucher, now(), bytes));
	let page = ContentId([bytes.byte() % 2; 32]);
	let sender = or_anybody(voucher.holder, bytes);
	attempt(sender, Call::<Runtime>::list { voucher: id, value, ask, accepts, discount, page })
}

fn change_listing(bytes: &mut Bytes) -> Option<Attempt> {
	let (id, listing) = bytes.pick(listings())?;
	let ask = if bytes.one_in(2) { listing.ask } else { ask(CurrencyCode::USD, bytes) };
	let accepts = accepts(bytes);
	let page = ContentId([bytes.byte() % 2; 32]);
	let sender = or_anybody(listing.owner, bytes);
	attempt(sender, Call::<Runtime>::change_listing { listing: id, ask, accepts, page })
}

/// An owner takes a listing down, or anybody one that came to nothing.
fn delist(bytes: &mut Bytes) -> Option<Attempt> {
	let (id, listing) = bytes.pick(listings())?;
	let sender = if for_sale(&listing).is_some() { listing.owner } else { people::person(bytes) };
	attempt(or_anybody(sender, bytes), Call::<Runtime>::delist { listing: id })
}

/// Somebody makes offers void that bear a number: some that were signed, or some that never were.
fn cancel_nonce(bytes: &mut Bytes) -> Option<Attempt> {
	let signed = if bytes.one_in(2) { fitting(drawer::all(), bytes, drawer::Signed::is_open) } else { None };
	let seal = signed.and_then(|signed| bytes.pick(signed.signers()));
	let (who, nonce) = seal.or_else(|| {
		let who = people::person(bytes);
		Some((who.clone(), nonce(&who, bytes)?))
	})?;
	attempt(who, Call::<Runtime>::cancel_nonce { nonce })
}

/// Somebody makes many offers void; often what is left of one that was accepted in parts.
fn cancel_nonces_below(bytes: &mut Bytes) -> Option<Attempt> {
	let fill = if bytes.one_in(4) { None } else { bytes.pick(fills()) };
	if let Some((who, nonce, _)) = fill {
		return attempt(who, Call::<Runtime>::cancel_nonces_below { nonce: nonce.saturating_add(1) });
	}
	let who = people::person(bytes);
	let Nonces { floor, cancelled_below, .. } = NoncesOf::<Runtime>::get(&who);
	let any = bytes.below(32) as u64;
	let nonce = match bytes.byte() {
		255 => u64::MAX - any / 16,
		254 => any,
		byte if byte.is_multiple_of(2) => floor.saturating_add(any),
		_ => cancelled_below.saturating_add(any),
	};
	attempt(who, Call::<Runtime>::cancel_nonces_below { nonce })
}

fn clear_fill(bytes: &mut Bytes) -> Option<Attempt> {
	let is_void = |(signer, nonce, fill): &(AccountId, u64, Fill)| {
		now() >= fill.valid_until || *nonce < NoncesOf::<Runtime>::get(signer).cancelled_below
	};
	let (signer, nonce, _) = fitting(fills(), bytes, is_void)?;
	attempt(people::person(bytes), Call::<Runtime>::clear_fill { signer, nonce })
}

/// When an offer becomes void that is accepted in parts.
pub fn moments() -> Vec<Moment> {
	Fills::<Runtime>::iter_values().map(|fill| fill.valid_until).collect()
}

/// Every offer that is accepted in parts.
fn fills() -> Vec<(AccountId, u64, Fill)> {
	Fills::<Runtime>::iter().collect()
}

/// Every listing that there is, in order.
fn listings() -> Vec<Numbered> {
	let mut all: Vec<_> = Listings::<Runtime>::iter().collect();
	all.sort_by_key(|(id, _)| *id);
	all
}

/// The voucher that is listed, if its owner can still sell it.
fn for_sale(listing: &Listing<AccountId, Balance>) -> Option<Voucher<AccountId, Balance>> {
	Vouchers::<Runtime>::get(listing.voucher)
		.filter(|voucher| voucher.holder == listing.owner && !voucher.is_expired(now()))
}

fn ask(currency: CurrencyCode, bytes: &mut Bytes) -> Ask {
	let amount = if bytes.rarely() { 0 } else { bytes.number(1) };
	match bytes.byte() % 4 {
		0 => Ask::Native(CENT * amount),
		1 => Ask::Asset { id: ASSET, amount },
		_ => Ask::Money(Money::new(currency, amount)),
	}
}

fn accepts(bytes: &mut Bytes) -> Accepts {
	let byte = bytes.byte();
	Accepts { in_part: byte & 1 != 0, barter: byte & 2 != 0, other_prices: byte & 4 != 0 }
}

/// A number that `who` has not spent, if there is one; rarely one that is spent or too high.
fn nonce(who: &AccountId, bytes: &mut Bytes) -> Option<u64> {
	let nonces = NoncesOf::<Runtime>::get(who);
	let from = nonces.next()?;
	if bytes.rarely() {
		return Some(if bytes.one_in(2) { from.saturating_sub(1) } else { from.saturating_add(128) });
	}
	let any = from.saturating_add(bytes.below(6) as u64);
	(any..=u64::MAX).find(|nonce| !nonces.is_spent(*nonce))
}
