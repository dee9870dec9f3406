//! Promises are made, handed on, divided, joined, kept, taken back and cleared away.

use super::{attempt, fitting, Attempt, Maker, DAY};
use crate::{bytes::Bytes, chain::now, people};
use nexonomy_primitives::{ContentId, CurrencyCode, Moment, Money, VoucherId};
use nexonomy_runtime::{AccountId, Balance, Runtime, Signature, System};
use pallet_vouchers::{Call, Promise, Receipt, SignedReceipt, Voucher};
use std::collections::BTreeMap;

/// All calls of the pallet.
pub const MAKERS: &[Maker] = &[
	issue,
	issue_many,
	transfer,
	split,
	merge,
	redeem,
	redeem_with_receipt,
	redeem_with_receipts,
	cancel,
	reap,
];

type Numbered = (VoucherId, Voucher<AccountId, Balance>);

fn issue(bytes: &mut Bytes) -> Option<Attempt> {
	let issuer = people::person(bytes);
	// Now and then to oneself: only such a promise can be taken back.
	let holder = if bytes.one_in(4) { issuer.clone() } else { people::anybody(bytes) };
	attempt(issuer, Call::<Runtime>::issue { holder, promise: promise(bytes) })
}

fn issue_many(bytes: &mut Bytes) -> Option<Attempt> {
	let issuer = people::person(bytes);
	let count = if bytes.rarely() { 0 } else { 1 + bytes.below(4) };
	let items: Vec<_> = (0..count).map(|_| (people::person(bytes), promise(bytes))).collect();
	attempt(issuer, Call::<Runtime>::issue_many { items: items.try_into().ok()? })
}

fn transfer(bytes: &mut Bytes) -> Option<Attempt> {
	let (voucher, Voucher { holder, .. }) = free(bytes, |_| true)?;
	let to = if bytes.rarely() { people::anybody(bytes) } else { people::another_than(&holder, bytes) };
	attempt(or_anybody(holder, bytes), Call::<Runtime>::transfer { voucher, to })
}

fn split(bytes: &mut Bytes) -> Option<Attempt> {
	let (voucher, Voucher { holder, value, .. }) =
		free(bytes, |voucher| voucher.value.minor > 16 && voucher.value.minor / 6 >= voucher.minimum_use())?;
	let count = 2 + bytes.below(4) as u128;
	let part = value.minor / (count + 1);
	let rest = value.minor - part * (count - 1) + u128::from(bytes.rarely());
	let parts: Vec<_> = (1..count).map(|_| part).chain([rest]).collect();
	attempt(or_anybody(holder, bytes), Call::<Runtime>::split { voucher, parts: parts.try_into().ok()? })
}

fn merge(bytes: &mut Bytes) -> Option<Attempt> {
	let all = living();
	let has_twin = |(id, one): &Numbered| {
		let is_twin = |(other, two): &Numbered| {
			other != id && is_free(two) && two.holder == one.holder && one.is_alike(two)
		};
		is_free(one) && all.iter().any(is_twin)
	};
	let (first, into) = fitting(all.clone(), bytes, has_twin)?;
	let twins = all.iter().filter(|(id, other)| {
		*id != first && is_free(other) && other.holder == into.holder && into.is_alike(other)
	});
	let count = 1 + bytes.below(3);
	let vouchers: Vec<_> = [first].into_iter().chain(twins.map(|(id, _)| *id).take(count)).collect();
	attempt(or_anybody(into.holder, bytes), Call::<Runtime>::merge { vouchers: vouchers.try_into().ok()? })
}

fn redeem(bytes: &mut Bytes) -> Option<Attempt> {
	let (id, voucher) = free(bytes, |_| true)?;
	let amount = part_of(&voucher, bytes);
	attempt(or_anybody(voucher.holder, bytes), Call::<Runtime>::redeem { voucher: id, amount })
}

fn redeem_with_receipt(bytes: &mut Bytes) -> Option<Attempt> {
	let SignedReceipt { receipt, signature } = receipt(bytes, &mut BTreeMap::new())?;
	attempt(people::person(bytes), Call::<Runtime>::redeem_with_receipt { receipt, signature })
}

/// Several receipts, some for the same voucher, and some over more than is left of it.
fn redeem_with_receipts(bytes: &mut Bytes) -> Option<Attempt> {
	let count = if bytes.rarely() { 0 } else { 1 + bytes.below(4) };
	let mut signed = BTreeMap::new();
	let receipts: Vec<_> = (0..count).filter_map(|_| receipt(bytes, &mut signed)).collect();
	let receipts = receipts.try_into().ok()?;
	attempt(people::person(bytes), Call::<Runtime>::redeem_with_receipts { receipts })
}

/// A receipt that counts next if those count that were `signed` before: so many for each voucher.
fn receipt(bytes: &mut Bytes, signed: &mut BTreeMap<VoucherId, u32>) -> Option<SignedReceipt<Signature>> {
	let people = people::accounts();
	let (id, voucher) = free(bytes, |voucher| people.contains(&voucher.holder))?;
	let before = signed.entry(id).or_default();
	let number = voucher.receipts + *before + u32::from(bytes.rarely());
	*before += 1;
	let receipt = Receipt { voucher: id, amount: part_of(&voucher, bytes), number, valid_until: soon(bytes) };
	let text = receipt.message(voucher.value, System::block_hash(0).as_ref());
	let signature = people::sign(&voucher.holder, text.as_bytes(), bytes);
	Some(SignedReceipt { receipt, signature })
}

fn cancel(bytes: &mut Bytes) -> Option<Attempt> {
	let (voucher, Voucher { issuer, .. }) = free(bytes, |voucher| voucher.issuer == voucher.holder)?;
	attempt(or_anybody(issuer, bytes), Call::<Runtime>::cancel { voucher })
}

fn reap(bytes: &mut Bytes) -> Option<Attempt> {
	let is_dead = |voucher: &Voucher<_, _>| voucher.is_expired(now()) && voucher.lock.is_none();
	let (voucher, _) = fitting(living(), bytes, |(_, voucher)| is_dead(voucher))?;
	attempt(people::person(bytes), Call::<Runtime>::reap { voucher })
}

/// When promises become void.
pub fn moments() -> Vec<Moment> {
	living().into_iter().map(|(_, voucher)| voucher.expires_at).collect()
}

/// Every voucher that there is, in order.
fn living() -> Vec<Numbered> {
	let mut all: Vec<_> = pallet_vouchers::Vouchers::<Runtime>::iter().collect();
	all.sort_by_key(|(id, _)| *id);
	all
}

/// The vouchers that `who` could put into a deal which lasts until `deadline`, with their values.
pub fn free_until(who: &AccountId, deadline: Moment) -> Vec<Numbered> {
	let is_good =
		|voucher: &Voucher<_, _>| is_free(voucher) && voucher.holder == *who && voucher.expires_at > deadline;
	living().into_iter().filter(|(_, voucher)| is_good(voucher)).collect()
}

fn is_free(voucher: &Voucher<AccountId, Balance>) -> bool {
	voucher.lock.is_none() && !voucher.is_expired(now())
}

/// A voucher that its holder can use, and that is `fit`.
pub fn free(bytes: &mut Bytes, is_fit: impl Fn(&Voucher<AccountId, Balance>) -> bool) -> Option<Numbered> {
	fitting(living(), bytes, |(_, voucher)| is_free(voucher) && is_fit(voucher))
}

fn promise(bytes: &mut Bytes) -> Promise {
	let currency = match bytes.byte() {
		..=199 => CurrencyCode::USD,
		200..=229 => CurrencyCode(*b"JPY"),
		230..=249 => CurrencyCode(*b"HRS"),
		other => CurrencyCode([other; 3]),
	};
	let minor = match bytes.byte() {
		255 => u128::MAX,
		254 => 0,
		_ => bytes.number(1),
	};
	// Few different expiries, so that there are promises which can be merged.
	let lifetime = match bytes.byte() {
		255 => Moment::MAX - now(),
		254 => 0,
		byte => DAY * [1, 30, 400, 3650][usize::from(byte % 4)],
	};
	let expires_at = now() - now() % DAY + lifetime;
	Promise { value: Money::new(currency, minor), expires_at, terms: ContentId([bytes.byte() % 2; 32]) }
}

/// How much of a voucher is used: all, a part that it may be divided into, or rarely more.
pub fn part_of(voucher: &Voucher<AccountId, Balance>, bytes: &mut Bytes) -> u128 {
	let (whole, least) = (voucher.value.minor, voucher.minimum_use().max(1));
	if bytes.rarely() {
		return whole.saturating_add(1);
	}
	let any = bytes.number(0);
	let room = whole.saturating_sub(least.saturating_mul(2));
	match any % 3 {
		1.. if room > 0 => least + any / 3 % room,
		_ => whole,
	}
}

/// A moment until which a signature counts.
pub fn soon(bytes: &mut Bytes) -> Moment {
	if bytes.rarely() {
		now()
	} else {
		now() + 1
	}
}

/// `who`, or rarely somebody who has no business here.
pub fn or_anybody(who: AccountId, bytes: &mut Bytes) -> AccountId {
	if bytes.rarely() {
		people::person(bytes)
	} else {
		who
	}
}
