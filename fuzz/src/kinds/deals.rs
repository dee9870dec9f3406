//! What people could agree on: who gives what to whom, until when, and whose word proves that it is done. Proposals and
//! offers are made of it.

use super::{vouchers, DAY};
use crate::{
	bytes::Bytes,
	chain::{now, ASSET, COLLECTION},
	devices, people,
};
use nexonomy_deal::{
	ArbiterNames, Arbiters, Arbitration, AtDeadline, AtExpiry, Discount, External, Goods, Leg, OnRelease,
	Parties, Prover, Provers, Step, Steps, Terms, Verdict, WitnessNames,
};
use nexonomy_primitives::{AccountTag, ContentId, CurrencyCode, Moment, Money, Processor};
use nexonomy_runtime::{units::CENT, AccountId, Arbitration as Court, Balance, Runtime};
use pallet_vouchers::Voucher;
use polkadot_sdk::{sp_runtime::Perbill, *};

/// A deal that can probably be made.
pub struct Deal {
	/// Its people.
	pub parties: Parties<AccountId>,
	/// What they give each other.
	pub legs: Vec<Leg<Goods>>,
	/// The conditions.
	pub terms: Terms<AccountId>,
}

/// A deal between two to four people with two to six legs, each of which its giver can probably give.
pub fn deal(bytes: &mut Bytes) -> Option<Deal> {
	let count = 2 + bytes.below(4).saturating_sub(1);
	let first = bytes.below(people::PEOPLE.len());
	let parties: Vec<_> = people::accounts().into_iter().cycle().skip(first).take(count).collect();
	let (consent_by, deadline) = times(bytes);
	// One for each party, from it to another, and at times one more.
	let legs: Vec<_> = (0..count + bytes.below(3))
		.filter_map(|leg| {
			let from = leg % count;
			let to = (from + 1 + bytes.below(count - 1)) % count;
			let asset = goods(parties.get(from)?, parties.get(to)?, deadline, bytes);
			Some(Leg { from: from.try_into().ok()?, to: to.try_into().ok()?, asset })
		})
		.collect();
	let terms = terms(&parties, (consent_by, deadline), receivers(legs.iter().map(|leg| leg.to)), bytes);
	Some(Deal { parties: parties.try_into().ok()?, legs, terms })
}

/// Until when people can consent, and until when the work must be done.
pub fn times(bytes: &mut Bytes) -> (Moment, Moment) {
	let consent_by = now() + if bytes.rarely() { 0 } else { DAY };
	(consent_by, consent_by + DAY * (1 + bytes.below(20) as Moment))
}

/// Conditions for a deal of `parties` in which `receivers` get something.
pub fn terms(
	parties: &[AccountId],
	(consent_by, deadline): (Moment, Moment),
	receivers: Vec<u8>,
	bytes: &mut Bytes,
) -> Terms<AccountId> {
	let arbitration = arbitration(parties, bytes);
	let at_deadline = at_deadline(bytes);
	let (provers, steps) = proofs(receivers, Perbill::zero(), bytes);
	let content = ContentId::default();
	Terms { provers, steps, deadline, at_deadline, consent_by, content, arbitration }
}

/// Who decides disputes: one to three of those who are no parties, the court, or nobody; rarely somebody who cannot.
fn arbitration(parties: &[AccountId], bytes: &mut Bytes) -> Option<Arbitration<AccountId>> {
	let arbiters = match bytes.byte() % 8 {
		7 => return None,
		5 | 6 => {
			let seats = [3, 1, 5, 7][bytes.below(4)];
			Arbiters::Court { seats: if bytes.rarely() { seats + 1 } else { seats } }
		}
		_ => {
			let (mut others, count) = (people::accounts(), 1 + bytes.below(3));
			let is_spoilt = bytes.rarely();
			others.retain(|who| is_spoilt || !parties.contains(who));
			let first = bytes.below(others.len());
			let names: Vec<_> = others.iter().cycle().skip(first).take(count).cloned().collect();
			let votes = 1 + bytes.below(count) as u8;
			let verdict = if bytes.one_in(3) { Verdict::Unanimous } else { Verdict::Median { votes } };
			Arbiters::Panel { names: ArbiterNames::truncate_from(names), verdict }
		}
	};
	let least = Court::rules().juror_fee * Balance::from(arbiters.seats());
	let fee = if bytes.rarely() { least / 2 } else { least + CENT * bytes.number(0) };
	Some(Arbitration { arbiters, fee })
}

/// What happens at the deadline.
pub fn at_deadline(bytes: &mut Bytes) -> AtDeadline {
	if bytes.one_in(2) {
		AtDeadline::Release
	} else {
		AtDeadline::Refund
	}
}

/// The parties that get something, each once, given the receiver of each leg.
pub fn receivers(of_legs: impl Iterator<Item = u8>) -> Vec<u8> {
	let mut receivers: Vec<_> = of_legs.collect();
	receivers.sort();
	receivers.dedup();
	receivers
}

/// One to three provers, and in half of all deals steps that go on from `reached`.
pub fn proofs(receivers: Vec<u8>, reached: Perbill, bytes: &mut Bytes) -> (Provers<AccountId>, Steps) {
	let mut provers: Vec<_> = Vec::new();
	for _ in 0..1 + bytes.below(3) {
		let prover = prover(receivers.clone(), bytes);
		provers.extend(prover.filter(|prover| !provers.contains(prover)));
	}
	let count = (bytes.below(8) as u32).saturating_sub(3);
	let left = Perbill::one().deconstruct() - reached.deconstruct();
	let share = |step: u32| match step == count {
		true => Perbill::one(),
		false => Perbill::from_parts(reached.deconstruct() + left / count * step),
	};
	let steps: Vec<_> = (1..=count)
		.map(|step| Step { progress: share(step), prover: bytes.below(provers.len()) as u8 })
		.collect();
	(provers.try_into().unwrap_or_default(), steps.try_into().unwrap_or_default())
}

fn prover(receivers: Vec<u8>, bytes: &mut Bytes) -> Option<Prover<AccountId>> {
	match bytes.byte() % 4 {
		0 | 1 => bytes.pick(receivers).map(Prover::Party),
		2 => bytes.pick(devices::keys()).map(Prover::Device),
		_ => {
			let (first, count) = (bytes.below(people::PEOPLE.len()), 1 + bytes.below(3));
			let needed = if bytes.rarely() { 0 } else { 1 + bytes.below(count) };
			let names = people::accounts().into_iter().cycle().skip(first).take(count);
			let names = WitnessNames::truncate_from(names.collect());
			Some(Prover::Witnesses { needed: needed as u8, names })
		}
	}
}

/// Something that `from` has. If it has not what the bytes want, it gives NEBA.
pub fn goods(from: &AccountId, to: &AccountId, deadline: Moment, bytes: &mut Bytes) -> Goods {
	let native = Goods::Native(CENT * bytes.number(1));
	match bytes.byte() % 5 {
		0 | 1 => {
			let Some((id, voucher)) = bytes.pick(vouchers::free_until(from, deadline)) else { return native };
			let value = voucher.value.with_minor(vouchers::part_of(&voucher, bytes));
			let on_release = on_release(&voucher, from, to, bytes);
			let discount =
				if bytes.byte() % 4 == 3 { Some(discount(&voucher, deadline, bytes)) } else { None };
			Goods::Voucher { id, value, on_release, discount }
		}
		2 => Goods::Asset { id: ASSET, amount: 10 + bytes.number(0) % 5_000 },
		3 => match pallet_nfts::Account::<Runtime>::iter_key_prefix((from, COLLECTION)).next() {
			Some(item) => Goods::Item { collection: COLLECTION, item },
			None => native,
		},
		// Nobody's account is known to payments, so whatever has such a leg must be refused whole.
		_ if bytes.rarely() => Goods::External(External {
			account: AccountTag::of(Processor::Stripe, true, to.as_ref()),
			money: Money::new(CurrencyCode::USD, bytes.number(0)),
			at_expiry: if bytes.one_in(2) { AtExpiry::Void } else { AtExpiry::CaptureToReserve },
		}),
		_ => native,
	}
}

/// What the released share of a voucher becomes that `from` gives to `to`.
pub fn on_release(
	voucher: &Voucher<AccountId, Balance>,
	from: &AccountId,
	to: &AccountId,
	bytes: &mut Bytes,
) -> OnRelease {
	let is_between = [from, to].contains(&&voucher.issuer);
	if is_between && !bytes.one_in(4) {
		OnRelease::Redeem
	} else {
		OnRelease::HandOver
	}
}

/// Conditions that a part of a voucher can take on, if it lives longer than until `least`.
pub fn discount(voucher: &Voucher<AccountId, Balance>, least: Moment, bytes: &mut Bytes) -> Discount {
	let room = voucher.expires_at.saturating_sub(least);
	let expires_at = match bytes.byte() % 4 {
		0 => voucher.expires_at,
		1 => least + 1,
		2 => least + room / 2 + 1,
		_ => voucher.expires_at + Moment::from(bytes.rarely()),
	};
	let more = if bytes.one_in(2) { 0 } else { bytes.number(0) % 512 };
	Discount { expires_at, minimum_use: voucher.minimum_use().saturating_add(more) }
}
