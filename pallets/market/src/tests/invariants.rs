//! Random lives of listings and offers: whatever people do, in whatever order, value is conserved.
//!
//! Each step picks a call and arguments that are mostly valid in the present state, so that the calls succeed often
//! enough to mean something; the test asserts how often. Offers that are accepted in parts stay out and are filled again
//! later; what their agreements take is summed up leg by leg and compared with the offers.

use crate::{mock::*, *};
use frame_support::assert_ok;
use nexonomy_primitives::VoucherId;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, TestRunner},
};
use sp_runtime::{DispatchResult, Perbill};
use std::{cell::RefCell, collections::BTreeMap};

/// What may happen.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Kind {
	IssueVoucher,
	TransferVoucher,
	RedeemVoucher,
	List,
	ChangeListing,
	Delist,
	Barter,
	Buy,
	SellBelowValue,
	Fill,
	AcceptOffers,
	CancelNonce,
	CancelNoncesBelow,
	ClearFill,
	Report,
	Settle,
	Wait,
}

const KINDS: [Kind; 17] = [
	Kind::IssueVoucher,
	Kind::TransferVoucher,
	Kind::RedeemVoucher,
	Kind::List,
	Kind::ChangeListing,
	Kind::Delist,
	Kind::Barter,
	Kind::Buy,
	Kind::SellBelowValue,
	Kind::Fill,
	Kind::AcceptOffers,
	Kind::CancelNonce,
	Kind::CancelNoncesBelow,
	Kind::ClearFill,
	Kind::Report,
	Kind::Settle,
	Kind::Wait,
];

/// A step: what, and the numbers that choose how.
type Step = (Kind, [u32; 6]);

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let kind = prop_oneof![
		8 => Just(Kind::IssueVoucher),
		5 => Just(Kind::List),
		8 => Just(Kind::Fill),
		4 => Just(Kind::Buy),
		4 => Just(Kind::SellBelowValue),
		3 => Just(Kind::Report),
		30 => prop::sample::select(KINDS.to_vec()),
	];
	prop::collection::vec((kind, any::<[u32; 6]>()), 20..60)
}

/// How many calls of each kind were made, and how many succeeded.
type Tries = BTreeMap<Kind, (u32, u32)>;

/// The members of this economy.
fn members() -> [AccountId; 4] {
	[alice(), bob(), charlie(), stranger()]
}

fn member(seed: u32) -> AccountId {
	members()[seed as usize % 4].clone()
}

/// Another member than `who`.
fn other(who: &AccountId, seed: u32) -> AccountId {
	pick(members().into_iter().filter(|member| member != who).collect(), seed).expect("there are three")
}

fn pick<T>(from: Vec<T>, seed: u32) -> Option<T> {
	let index = seed as usize % from.len().max(1);
	from.into_iter().nth(index)
}

/// An offer that is out, to be accepted in parts.
struct Out {
	offer: TestOffer,
	seal: TestSeals,
	/// What the agreements have taken of each leg.
	taken: Vec<u128>,
	is_closed: bool,
}

/// A world in the middle of its history.
#[derive(Default)]
struct World {
	out: Vec<Out>,
}

impl World {
	/// Makes the step if there is anything to make it with, and tells whether it succeeded.
	fn step(&mut self, (kind, seeds): Step) -> Option<bool> {
		let [a, b, c, d, e, _] = seeds;
		let now = Timestamp::get();
		let succeeded = |result: DispatchResult| Some(result.is_ok());
		match kind {
			Kind::IssueVoucher => {
				let lifetime = if d.is_multiple_of(4) { DAY } else { 200 * DAY };
				let promise = pallet_vouchers::Promise {
					value: usd(u128::from(c % 1000) + 1),
					expires_at: now + lifetime,
					terms: PAGE,
				};
				succeeded(Vouchers::issue(signed(member(a)), member(b), promise))
			}
			Kind::TransferVoucher => {
				let (id, holder, _) = voucher_for(a)?;
				succeeded(Vouchers::transfer(signed(holder), id, member(b)))
			}
			Kind::RedeemVoucher => {
				let (id, holder, value) = voucher_for(a)?;
				succeeded(Vouchers::redeem(signed(holder), id, u128::from(b) % value + 1))
			}
			Kind::List => {
				let (id, holder, value) = voucher_for(a)?;
				let discount = b
					.is_multiple_of(2)
					.then_some(Discount { expires_at: now + 40 * DAY, minimum_use: u128::from(c % 3) });
				let ask = match d % 3 {
					0 => Ask::Native(u128::from(e % 500) + 10),
					1 => Ask::Asset { id: SILVER, amount: u128::from(e % 500) },
					_ => Ask::Money(usd(u128::from(e) % value + 1)),
				};
				let value = u128::from(c) % value + 1;
				succeeded(Market::list(signed(holder), id, value, ask, WISHES, discount, PAGE))
			}
			Kind::ChangeListing => {
				let (id, listing) = listing_for(a)?;
				let ask = Ask::Native(u128::from(b % 9));
				succeeded(Market::change_listing(signed(listing.owner), id, ask, WISHES, PAGE))
			}
			Kind::Delist => {
				let (id, listing) = listing_for(a)?;
				let by = if b.is_multiple_of(2) { listing.owner } else { member(c) };
				succeeded(Market::delist(signed(by), id))
			}
			Kind::Barter => {
				let giver = member(a);
				let taker = other(&giver, b);
				let mut deal = offer().silver(giver.clone(), taker.clone(), u128::from(c % 900));
				if let Some((id, holder, value)) = voucher_for(d) {
					let receiver = if holder == taker { giver.clone() } else { taker.clone() };
					deal = deal.voucher(holder, receiver, id, u128::from(e) % value + 1);
				}
				let offer = current(deal).build();
				let named = offer.parties.iter().flatten().filter(|party| **party != taker);
				let named: Vec<AccountId> = named.cloned().collect();
				succeeded(accept(taker, &offer, seals(&named, &offer)))
			}
			Kind::Buy => {
				let (id, listing) = listing_for(a)?;
				let buyer = other(&listing.owner, b);
				let value = u128::from(c) % listing.value + 1;
				let deal = offer()
					.voucher(listing.owner.clone(), ANYBODY, listing.voucher, value)
					.silver(ANYBODY, listing.owner.clone(), u128::from(d % 200) + 1)
					.answering(id);
				let offer = current(deal).build();
				let is_by_owner = e.is_multiple_of(5);
				let by = if is_by_owner { listing.owner.clone() } else { buyer };
				succeeded(accept(by, &offer, seals(&[listing.owner], &offer)))
			}
			Kind::SellBelowValue => self.sell_below_value(seeds),
			Kind::Fill => self.fill(seeds),
			Kind::AcceptOffers => {
				let buyer = member(a);
				let item = |(nonce, amount): (u64, u32)| {
					let giver = other(&buyer, b);
					let offer = current(offer().silver(giver.clone(), buyer.clone(), amount.into())).build();
					let nonce = Market::next_nonce(giver.clone())? + nonce;
					Some((offer.clone(), bounded(vec![seal_with(&giver, &offer, nonce)]), None))
				};
				let items = [(0, c % 9), (d.into(), 5), (1, 7)].map(|(nonce, amount)| (nonce % 200, amount));
				let offers = bounded(items.into_iter().filter_map(item).collect());
				Some(Market::accept_offers(signed(buyer), offers).is_ok())
			}
			Kind::CancelNonce => {
				let who = member(a);
				let nonce = match pick(Fills::<Test>::iter_key_prefix(&who).collect(), b) {
					Some(nonce) if c.is_multiple_of(2) => nonce,
					_ => Market::next_nonce(who.clone())? + u64::from(b % 150),
				};
				succeeded(Market::cancel_nonce(signed(who), nonce))
			}
			Kind::CancelNoncesBelow => {
				let who = member(a);
				let nonce = Market::next_nonce(who.clone())?.saturating_sub(2) + u64::from(b % 6);
				succeeded(Market::cancel_nonces_below(signed(who), nonce))
			}
			Kind::ClearFill => {
				let (signer, nonce, fill) = pick(Fills::<Test>::iter().collect(), a)?;
				if c.is_multiple_of(2) {
					set_time(fill.valid_until.max(now));
				}
				succeeded(Market::clear_fill(signed(member(b)), signer, nonce))
			}
			Kind::Report => {
				let (id, agreement) = agreement_for(a)?;
				let reporter = agreement.parties[usize::from(agreement.legs[0].to)].clone();
				let progress = if b.is_multiple_of(3) { percent(b % 100) } else { Perbill::one() };
				Some(Escrow::report(signed(reporter), id, progress).is_ok())
			}
			Kind::Settle => {
				let (id, agreement) = agreement_for(a)?;
				if c.is_multiple_of(2) {
					set_time(agreement.terms.deadline.max(now));
				}
				Some(Escrow::settle(signed(member(b)), id).is_ok())
			}
			Kind::Wait => {
				set_time(now + u64::from(a % 12) * DAY / 4);
				Some(true)
			}
		}
	}

	/// Somebody sells a listed voucher for less in vouchers: what is given away becomes a discount.
	fn sell_below_value(&mut self, [a, b, c, d, e, _]: [u32; 6]) -> Option<bool> {
		let (id, mut listing) = listing_for(a)?;
		let info = pallet_vouchers::Pallet::<Test>::voucher(listing.voucher)?;
		let buyer = other(&listing.owner, b);
		if !matches!(listing.ask, Ask::Money(_)) {
			let _ =
				Market::change_listing(signed(listing.owner.clone()), id, Ask::Money(usd(5)), WISHES, PAGE);
			listing = self::listing(id);
		}
		let sold = u128::from(c) % listing.value + 1;
		let paid = u128::from(d) % sold + 1;
		let payment = issue_until(buyer.clone(), buyer.clone(), paid, Timestamp::get() + 100 * DAY);
		let minimum_use = match info.kind {
			nexonomy_primitives::VoucherKind::Discount { minimum_use } => minimum_use,
			_ => 0,
		};
		let own = Discount { expires_at: info.expires_at, minimum_use };
		let mut discount = listing.discount.unwrap_or(own);
		discount.minimum_use += u128::from(e.is_multiple_of(10));
		let (owner, voucher) = (listing.owner.clone(), listing.voucher);
		let mut deal = offer().voucher(owner.clone(), buyer.clone(), voucher, paid);
		if sold > paid {
			deal = deal.discount(owner.clone(), buyer.clone(), voucher, sold - paid, discount);
		}
		let deal = deal.voucher(buyer.clone(), owner.clone(), payment, paid).answering(id);
		let offer = current(deal).build();
		Some(accept(buyer, &offer, seals(&[owner], &offer)).is_ok())
	}

	/// Fills an offer that is out, or puts one out and fills that.
	fn fill(&mut self, [a, b, c, d, e, _]: [u32; 6]) -> Option<bool> {
		let open: Vec<usize> = (0..self.out.len()).filter(|index| !self.out[*index].is_closed).collect();
		let index = match pick(open, a) {
			Some(index) if !b.is_multiple_of(3) => index,
			_ => {
				let (id, holder, value) = voucher_for(c)?;
				let deal = offer()
					.voucher(holder.clone(), ANYBODY, id, value)
					.silver(ANYBODY, holder.clone(), u128::from(d % 999) + 1)
					.in_part(percent(b % 30));
				let offer = current(deal).build();
				let seal = seals(&[holder], &offer);
				self.out.push(Out { offer, seal, taken: vec![0, 0], is_closed: false });
				self.out.len() - 1
			}
		};
		let Out { offer, seal, taken, is_closed } = &mut self.out[index];
		let signer = offer.parties[0].clone().expect("named");
		let share = (!e.is_multiple_of(4)).then_some(percent(e % 60));
		let hash = Market::offer_hash(offer.clone());
		let is_ok = accept_share(other(&signer, d), offer, seal.clone(), share).is_ok();
		if is_ok {
			let legs = agreement(last_agreement()).legs;
			taken.iter_mut().zip(&legs).for_each(|(sum, leg)| *sum += leg.asset.total());
			if Fills::<Test>::get(&signer, seal[0].nonce).is_none() {
				*is_closed = true;
				let promised: Vec<u128> = offer.legs.iter().map(|leg| leg.asset.total()).collect();
				assert_eq!(*taken, promised, "the parts of {hash} add up to it");
			}
		}
		Some(is_ok)
	}

	/// What was taken of offers that are still out is what their share says.
	fn check(&self) {
		for Out { offer, seal, taken, is_closed } in &self.out {
			let signer = offer.parties[0].clone().expect("named");
			let Some(fill) = Fills::<Test>::get(&signer, seal[0].nonce) else { continue };
			if *is_closed || fill.offer != Market::offer_hash(offer.clone()) {
				continue;
			}
			// The first leg is the signer's, the other is given for it.
			let due = offer.legs.iter().map(|leg| match leg.from {
				0 => fill.filled.mul_floor(leg.asset.total()),
				_ => fill.filled.mul_ceil(leg.asset.total()),
			});
			assert_eq!(*taken, due.collect::<Vec<_>>());
		}
	}

	/// Lets time pass and ends everything that is open: nothing but nonces and counters stays.
	fn finish(&self) {
		set_time(Timestamp::get() + 800 * DAY);
		for (id, _) in pallet_escrow::Agreements::<Test>::iter().collect::<Vec<_>>() {
			assert_ok!(Escrow::settle(signed(stranger()), id));
		}
		for (id, _) in Listings::<Test>::iter().collect::<Vec<_>>() {
			assert_ok!(Market::delist(signed(stranger()), id));
		}
		for (signer, nonce, _) in Fills::<Test>::iter().collect::<Vec<_>>() {
			assert_ok!(Market::clear_fill(signed(stranger()), signer, nonce));
		}
		assert_eq!(Listings::<Test>::iter().count() + Fills::<Test>::iter().count(), 0);
		members().iter().for_each(|who| assert_eq!(held(who), 0));
		let all: Balance = members().iter().map(native).sum();
		assert_eq!(all, 4 * ENDOWMENT, "deposits return, and nothing else was native");
		let all: Balance = members().iter().map(silver).sum();
		assert_eq!(all, 4 * ENDOWMENT);
	}
}

/// A deal as people make it now: valid for two days, to be done within ten.
fn current(deal: Deal) -> Deal {
	let now = Timestamp::get();
	deal.valid_until(now + 2 * DAY).until(now + 10 * DAY)
}

/// A voucher that is free and lasts, if there is one: its number, holder and value.
fn voucher_for(seed: u32) -> Option<(VoucherId, AccountId, u128)> {
	let lasts = Timestamp::get() + 12 * DAY;
	let free = pallet_vouchers::Vouchers::<Test>::iter()
		.filter(|(_, voucher)| voucher.lock.is_none() && voucher.expires_at > lasts)
		.collect();
	pick(free, seed).map(|(id, voucher)| (id, voucher.holder, voucher.value.minor))
}

/// A listing, mostly one whose voucher is still to be had.
fn listing_for(seed: u32) -> Option<(ListingId, Listing<AccountId, Balance>)> {
	let all: Vec<_> = Listings::<Test>::iter().collect();
	let is_good = |listing: &Listing<AccountId, Balance>| {
		pallet_vouchers::Vouchers::<Test>::get(listing.voucher).is_some_and(|voucher| {
			voucher.holder == listing.owner
				&& voucher.lock.is_none()
				&& voucher.value.minor >= listing.value
				&& voucher.expires_at > Timestamp::get() + 12 * DAY
		})
	};
	let good: Vec<_> = all.iter().filter(|(_, listing)| is_good(listing)).cloned().collect();
	pick(if good.is_empty() || seed.is_multiple_of(6) { all } else { good }, seed)
}

fn agreement_for(seed: u32) -> Option<(u64, pallet_escrow::AgreementOf<Test>)> {
	pick(pallet_escrow::Agreements::<Test>::iter().collect(), seed)
}

#[test]
fn value_is_conserved_whatever_people_do() {
	let tries = RefCell::new(Tries::new());
	let config = RunnerConfig { cases: 96, failure_persistence: None, ..RunnerConfig::default() };
	let outcome = TestRunner::new(config).run(&steps(), |steps| {
		ExtBuilder.build_and_execute(|| {
			let mut world = World::default();
			for step in steps {
				if let Some(succeeded) = world.step(step) {
					let mut tries = tries.borrow_mut();
					let (made, good) = tries.entry(step.0).or_default();
					*made += 1;
					*good += u32::from(succeeded);
				}
				assert_ok!(Market::do_try_state());
				world.check();
			}
			check_everything();
			world.finish();
		});
		Ok(())
	});
	outcome.unwrap_or_else(|error| panic!("{error}"));

	let tries = tries.into_inner();
	for (kind, (made, good)) in &tries {
		println!("{kind:?}: {good} of {made} succeeded, {} %", good * 100 / made);
	}
	for kind in KINDS {
		let (made, good) = tries.get(&kind).copied().unwrap_or_default();
		assert!(made >= 20, "{kind:?} was tried only {made} times");
		assert!(good * 5 >= made, "{kind:?} succeeded {good} times of {made}");
	}
}
