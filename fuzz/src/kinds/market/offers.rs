//! Offers are made, about anything or in answer to a listing, and really signed.

use super::{
	deals::{self, Deal},
	drawer::{self, Signed},
	fitting, for_sale, listings, nonce, vouchers,
};
use crate::{bytes::Bytes, chain::ASSET, people};
use nexonomy_deal::{Answer, Ask, Discount, Goods, Leg, Offer, Sale, Seal};
use nexonomy_primitives::{traits::Delegation, CurrencyCode, Moment, VoucherId};
use nexonomy_runtime::{
	configs::commerce::CommerceProxies, units::CENT, AccountId, Balance, Market, Runtime, Signature,
};
use pallet_market::OfferOf;
use pallet_vouchers::Voucher;
use polkadot_sdk::sp_runtime::Perbill;

/// An offer that lacks only the consent of who accepts it: `by`, or one of the parties, or somebody who is none. It is
/// kept for later, too.
pub fn signed(by: Option<AccountId>, bytes: &mut Bytes) -> Option<Signed> {
	let (Deal { parties, legs, terms }, listing) = match bytes.byte() % 2 {
		0 => (deals::deal(bytes)?, None),
		_ => answer(bytes)?,
	};
	let is_party_to_accept = !bytes.one_in(4);
	let by = by.or_else(|| match is_party_to_accept {
		true => bytes.pick(parties.to_vec()),
		false => Some(people::person(bytes)),
	})?;
	let is_open = bytes.one_in(3);
	let seat = |who: &AccountId| (!is_open || *who != by).then(|| who.clone());
	let seats: Vec<_> = parties.iter().map(seat).collect();
	let has_items = legs.iter().any(|leg| matches!(leg.asset, Goods::Item { .. }));
	let in_part = (!bytes.one_in(4) && (!has_items || bytes.rarely()))
		.then(|| Perbill::from_percent(5 * bytes.below(10) as u32));
	let parties = seats.try_into().ok()?;
	let offer = Offer { listing, parties, legs: legs.try_into().ok()?, terms, in_part };

	let seals: Vec<_> = (0..)
		.zip(&offer.parties)
		.filter_map(|(index, party)| Some((index, party.as_ref().filter(|who| **who != by)?)))
		.filter_map(|(index, party)| seal(&offer, index, party, bytes))
		.collect();
	let signed = Signed { seals: seals.try_into().ok()?, offer, by };
	drawer::keep(signed.clone());
	Some(signed)
}

/// The consent of a party, at times by somebody who may sign for it.
fn seal(
	offer: &OfferOf<Runtime>,
	index: u8,
	party: &AccountId,
	bytes: &mut Bytes,
) -> Option<Seal<AccountId, Signature>> {
	let delegate = match bytes.byte() % 32 {
		0..=7 => {
			let may_sign = |who: &AccountId| CommerceProxies::may_sign(party, who);
			bytes.pick(people::accounts().into_iter().filter(may_sign).collect())
		}
		31 => Some(people::person(bytes)),
		_ => None,
	};
	let nonce = nonce(party, bytes)?;
	let text = Market::offer_text(offer.clone(), index, delegate.clone(), nonce);
	let signature = people::sign(delegate.as_ref().unwrap_or(party), &text, bytes);
	Some(Seal { party: index, delegate, nonce, signature })
}

/// Somebody buys all or a part of what is listed, for what is asked or for something else.
fn answer(bytes: &mut Bytes) -> Option<(Deal, Option<Answer>)> {
	let is_good = |listing: &_| for_sale(listing).is_some_and(|voucher| voucher.lock.is_none());
	let (id, listing) = fitting(listings(), bytes, |(_, listing)| is_good(listing))?;
	let voucher = for_sale(&listing)?;
	let conditions = listing
		.discount
		.unwrap_or(Discount { expires_at: voucher.expires_at, minimum_use: voucher.minimum_use() });
	let (consent_by, deadline) = deals::times(bytes);
	let deadline = deadline.min(conditions.expires_at - 1);

	let currency = match listing.ask {
		Ask::Money(money) => money.currency,
		_ => voucher.value.currency,
	};
	let (owner, buyer) = (listing.owner.clone(), buyer(&listing.owner, currency, deadline, bytes));
	let listed =
		Voucher { value: voucher.value.with_minor(listing.value.min(voucher.value.minor)), ..voucher };
	let sold = listed.value.with_minor(vouchers::part_of(&listed, bytes));
	let (pay, paid) = payment(&listing.ask, &buyer, &owner, deadline, bytes);
	let on_release = deals::on_release(&listed, &owner, &buyer, bytes);
	let is_discounted = paid.filter(|_| currency == sold.currency);
	let paid = is_discounted.unwrap_or(sold.minor);
	let voucher = listing.voucher;
	let sale = Sale { from: 0, to: 1, voucher, sold, paid, on_release, discount: conditions };
	let mut legs = sale.legs();
	legs.push(Leg { from: 1, to: 0, asset: pay });

	let parties = vec![owner, buyer];
	let terms = deals::terms(&parties, (consent_by, deadline), vec![0, 1], bytes);
	let parties = parties.try_into().ok()?;
	Some((Deal { parties, legs, terms }, Some(Answer { listing: id, ask: listing.ask })))
}

/// Somebody else than the owner; if possible one who has vouchers in this currency.
fn buyer(owner: &AccountId, currency: CurrencyCode, deadline: Moment, bytes: &mut Bytes) -> AccountId {
	let can_pay = |who: &AccountId| who != owner && !purse(who, currency, deadline).is_empty();
	let able = people::accounts().into_iter().filter(can_pay).collect();
	bytes.pick(able).unwrap_or_else(|| people::another_than(owner, bytes))
}

/// What the buyer gives, and how much money that is if it is money.
fn payment(
	ask: &Ask,
	buyer: &AccountId,
	owner: &AccountId,
	deadline: Moment,
	bytes: &mut Bytes,
) -> (Goods, Option<u128>) {
	let amount = bytes.number(1);
	match ask {
		Ask::Native(_) => (Goods::Native(CENT * amount), None),
		Ask::Asset { .. } => (Goods::Asset { id: ASSET, amount: 10 + amount % 5_000 }, None),
		Ask::Money(money) => match bytes.pick(purse(buyer, money.currency, deadline)) {
			Some((id, voucher)) => {
				let value = voucher.value.with_minor(vouchers::part_of(&voucher, bytes));
				let on_release = deals::on_release(&voucher, buyer, owner, bytes);
				(Goods::Voucher { id, value, on_release, discount: None }, Some(value.minor))
			}
			None => (Goods::Native(CENT * amount), None),
		},
	}
}

/// The vouchers in this currency that somebody could pay with.
fn purse(
	who: &AccountId,
	currency: CurrencyCode,
	deadline: Moment,
) -> Vec<(VoucherId, Voucher<AccountId, Balance>)> {
	let mut purse = vouchers::free_until(who, deadline);
	purse.retain(|(_, voucher)| voucher.value.currency == currency);
	purse
}
