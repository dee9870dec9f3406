//! Every call with what it must refuse: its own error, and nothing changes.

use crate::{mock::*, Error::*, *};
use codec::{Decode, DecodeAll, Encode};
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use nexonomy_deal::{AtDeadline, DeviceKey, Leg, OnRelease, Prover, Step, MAX_LEGS};
use nexonomy_primitives::{ContentId, Moment, VoucherKind};
use pallet_escrow::Error as EscrowError;
use pallet_vouchers::Error as VoucherError;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, TestRunner},
};
use sp_runtime::{traits::BadOrigin, DispatchError, Perbill};

/// Bob accepts what Alice has sealed and expects `error`.
fn refused(offer: &TestOffer, error: impl Into<DispatchError>) {
	let error: DispatchError = error.into();
	assert_noop!(accept(bob(), offer, seals(&[alice()], offer)), error);
}

fn edited(deal: &Deal, edit: impl FnOnce(&mut TestOffer)) -> TestOffer {
	let mut offer = deal.build();
	edit(&mut offer);
	offer
}

fn simple() -> Deal {
	offer().native(alice(), bob(), 100)
}

#[test]
fn every_call_is_refused_when_it_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 100);
		let offer = simple().build();
		let all = seals(&[alice(), bob()], &offer);
		for origin in [RawOrigin::None, RawOrigin::Root] {
			let by = || RuntimeOrigin::from(origin.clone());
			let ask = Ask::Native(1);
			assert_noop!(Market::list(by(), promise, 1, ask, WISHES, None, PAGE), BadOrigin);
			assert_noop!(Market::change_listing(by(), 0, ask, WISHES, PAGE), BadOrigin);
			assert_noop!(Market::delist(by(), 0), BadOrigin);
			assert_noop!(Market::accept_offer(by(), offer.clone(), all.clone(), None), BadOrigin);
			let many = bounded(vec![(offer.clone(), all.clone(), None)]);
			assert_noop!(Market::accept_offers(by(), many), BadOrigin);
			assert_noop!(Market::cancel_nonce(by(), 0), BadOrigin);
			assert_noop!(Market::cancel_nonces_below(by(), 1), BadOrigin);
			assert_noop!(Market::clear_fill(by(), alice(), 0), BadOrigin);
		}
	});
}

#[test]
fn offer_is_void_from_its_moment_on() {
	ExtBuilder.build_and_execute(|| {
		let offer = simple().build();
		for now in [VALID_UNTIL, VALID_UNTIL + 1, DEADLINE] {
			set_time(now);
			refused(&offer, OfferExpired::<Test>);
		}
		for valid_until in [0, NOW] {
			set_time(NOW);
			refused(&simple().valid_until(valid_until).build(), OfferExpired::<Test>);
		}
		set_time(VALID_UNTIL - 1);
		assert_ok!(accept(bob(), &offer, seals(&[alice()], &offer)));
	});
}

#[test]
fn offer_is_refused_when_it_was_accepted_before() {
	ExtBuilder.build_and_execute(|| {
		let offer = simple().build();
		let seal = seals(&[alice()], &offer);
		assert_ok!(accept(bob(), &offer, seal.clone()));
		for by in [bob(), alice(), stranger()] {
			let error = if by == stranger() { SealMissing } else { NonceUsed::<Test> };
			let error = if by == alice() { SealMissing } else { error };
			assert_noop!(accept(by, &offer, seal.clone()), error);
		}
	});
}

#[test]
fn offer_is_refused_on_another_chain() {
	ExtBuilder.build_and_execute(|| {
		let offer = simple().build();
		let elsewhere = sp_core::H256([9; 32]);
		let signatory = nexonomy_deal::text::Signatory { party: 0, delegate: None, nonce: 0 };
		let text = offer.text(&signatory, elsewhere.as_ref());
		let signature = sign(&alice(), &text.wrapped());
		let seal = Seal { party: 0, delegate: None, nonce: 0, signature };
		assert_noop!(accept(bob(), &offer, bounded(vec![seal])), BadSignature::<Test>);
	});
}

#[test]
fn offer_is_refused_when_somebody_else_signed() {
	ExtBuilder.build_and_execute(|| {
		let offer = simple().build();
		let text = wrapped(&text(&offer, 0, None, 0));
		for signer in [bob(), charlie()] {
			let seal = Seal { party: 0, delegate: None, nonce: 0, signature: sign(&signer, &text) };
			assert_noop!(accept(bob(), &offer, bounded(vec![seal])), BadSignature::<Test>);
		}
	});
}

#[test]
fn seal_of_one_party_is_not_anothers() {
	ExtBuilder.build_and_execute(|| {
		let offer = simple().build();
		let own = seal(&alice(), &offer);
		let moved = Seal { party: 1, ..own };
		assert_noop!(accept(alice(), &offer, bounded(vec![moved])), BadSignature::<Test>);
	});
}

/// What somebody might change after it was signed.
type Change = fn(&mut TestOffer);

/// An offer that says everything that can be said, and its seal.
fn rich() -> (TestOffer, TestSeal) {
	let promise = issue(alice(), 10_000);
	let id = list(alice(), promise, Ask::Native(5_000));
	let discount = Discount { expires_at: NOW + 90 * DAY, minimum_use: 10 };
	let deal = offer()
		.voucher(alice(), bob(), promise, 800)
		.discount(alice(), bob(), promise, 200, discount)
		.silver(bob(), alice(), 300)
		.native(bob(), alice(), 1_000)
		.answering(id)
		.in_part(percent(10));
	let offer = edited(&deal, |offer| {
		let names = bounded(vec![charlie(), stranger()]);
		offer.terms.provers = bounded(vec![
			Prover::Party(1),
			Prover::Device(DeviceKey::Ed25519([5; 32])),
			Prover::Witnesses { needed: 1, names },
		]);
		offer.terms.steps = bounded(vec![
			Step { progress: percent(50), prover: 2 },
			Step { progress: percent(100), prover: 0 },
		]);
	});
	let seal = seal(&alice(), &offer);
	(offer, seal)
}

#[test]
fn every_change_after_signing_is_a_bad_signature() {
	ExtBuilder.build_and_execute(|| {
		let (offer, seal) = rich();
		let changes: Vec<(&str, Change)> = vec![
			("listing", |offer| offer.listing.as_mut().unwrap().listing += 1),
			("no listing", |offer| offer.listing = None),
			("ask", |offer| offer.listing.as_mut().unwrap().ask = Ask::Native(5_001)),
			("ask in an asset", |offer| {
				offer.listing.as_mut().unwrap().ask = Ask::Asset { id: SILVER, amount: 5_000 }
			}),
			("another buyer", |offer| offer.parties[1] = None),
			("one more party", |offer| offer.parties.try_push(Some(bob())).unwrap()),
			("price", |offer| offer.legs[3].asset = Goods::Native(999)),
			("other goods", |offer| offer.legs[3].asset = Goods::Asset { id: SILVER, amount: 1_000 }),
			("other asset", |offer| offer.legs[2].asset = Goods::Asset { id: SILVER + 1, amount: 300 }),
			("legs reordered", |offer| offer.legs.as_mut().swap(2, 3)),
			("leg less", |offer| {
				offer.legs.pop();
			}),
			("leg turned", |offer| {
				let leg = &mut offer.legs[3];
				(leg.from, leg.to) = (leg.to, leg.from);
			}),
			("voucher redeemed", |offer| {
				let Goods::Voucher { on_release, .. } = &mut offer.legs[0].asset else { panic!("a voucher") };
				*on_release = OnRelease::Redeem;
			}),
			("other currency", |offer| {
				let Goods::Voucher { value, .. } = &mut offer.legs[0].asset else { panic!("a voucher") };
				*value = eur(800);
			}),
			("no discount", |offer| {
				let Goods::Voucher { discount, .. } = &mut offer.legs[1].asset else { panic!("a voucher") };
				*discount = None;
			}),
			("other discount", |offer| {
				let Goods::Voucher { discount, .. } = &mut offer.legs[1].asset else { panic!("a voucher") };
				discount.as_mut().unwrap().minimum_use += 1;
			}),
			("other prover", |offer| offer.terms.provers[0] = Prover::Party(0)),
			("other device", |offer| offer.terms.provers[1] = Prover::Device(DeviceKey::Sr25519([5; 32]))),
			("more witnesses needed", |offer| {
				let Prover::Witnesses { needed, .. } = &mut offer.terms.provers[2] else {
					panic!("witnesses")
				};
				*needed = 2;
			}),
			("other witnesses", |offer| {
				let Prover::Witnesses { names, .. } = &mut offer.terms.provers[2] else {
					panic!("witnesses")
				};
				names[0] = alice();
			}),
			("other step", |offer| offer.terms.steps[0].progress = percent(51)),
			("step by another", |offer| offer.terms.steps[0].prover = 0),
			("no steps", |offer| offer.terms.steps = Default::default()),
			("deadline", |offer| offer.terms.deadline += 1),
			("at the deadline", |offer| offer.terms.at_deadline = AtDeadline::Release),
			("valid longer", |offer| offer.terms.consent_by += 1),
			("document", |offer| offer.terms.content = ContentId([8; 32])),
			("other least share", |offer| offer.in_part = Some(percent(9))),
			("not in part", |offer| offer.in_part = None),
		];
		for (what, change) in changes {
			let mut changed = offer.clone();
			change(&mut changed);
			assert_ne!(changed, offer, "{what}");
			assert_noop!(accept(bob(), &changed, bounded(vec![seal.clone()])), BadSignature::<Test>);
		}
		for nonce in [1, 127, u64::MAX] {
			let changed = Seal { nonce, ..seal.clone() };
			assert_noop!(accept(bob(), &offer, bounded(vec![changed])), BadSignature::<Test>);
		}
		assert_ok!(accept(bob(), &offer, bounded(vec![seal])));
	});
}

#[test]
fn no_flipped_bits_are_accepted() {
	ExtBuilder.build_and_execute(|| {
		let (offer, seal) = rich();
		let good = (offer, seal).encode();
		let bits = good.len() * 8;
		let flips = prop_oneof![
			4 => prop::collection::vec(0..bits, 1..2),
			1 => prop::collection::vec(0..bits, 2..9),
		];
		let config = RunnerConfig { cases: 400, failure_persistence: None, ..RunnerConfig::default() };
		let root = || sp_io::storage::root(Default::default());
		let before = root();
		let accepted = |bytes: &[u8], by: AccountId, share| {
			let (offer, seal) = <(TestOffer, TestSeal)>::decode_all(&mut &bytes[..]).ok()?;
			Some(accept_share(by, &offer, bounded(vec![seal]), share).is_ok())
		};
		let outcome =
			TestRunner::new(config).run(&(flips, any::<bool>(), any::<bool>()), |(flips, by_bob, whole)| {
				let mut bytes = good.clone();
				flips.iter().for_each(|bit| bytes[bit / 8] ^= 1 << (bit % 8));
				let by = if by_bob { bob() } else { stranger() };
				let share = (!whole).then_some(percent(50));
				prop_assert!(bytes == good || accepted(&bytes, by, share) != Some(true), "{:?}", flips);
				Ok(())
			});
		outcome.unwrap_or_else(|error| panic!("{error}"));
		// A bit of every byte, too, so that none is left to chance.
		let mut read = 0;
		for (byte, bit) in (0..good.len()).zip((0..8).cycle()) {
			let mut bytes = good.clone();
			bytes[byte] ^= 1 << bit;
			let accepted = accepted(&bytes, bob(), None);
			assert_ne!(accepted, Some(true), "bit {bit} of byte {byte}");
			read += usize::from(accepted.is_some());
		}
		assert!(read * 2 > good.len(), "only {read} of {} could be read", good.len());
		assert_eq!(root(), before, "nothing has changed");
		let (offer, seal) = Decode::decode(&mut &good[..]).unwrap();
		assert_ok!(accept(bob(), &offer, bounded(vec![seal])));
	});
}

#[test]
fn offer_beyond_the_bounds_cannot_even_be_read() {
	let leg = Leg { from: 0, to: 1, asset: Goods::Native(100) };
	let offer = simple().build();
	let encoded = |parties: usize, legs: usize| {
		let seats = vec![Some(alice()); parties];
		let legs = vec![leg; legs];
		(offer.listing, seats, legs, offer.terms.clone(), offer.in_part).encode()
	};
	assert!(TestOffer::decode_all(&mut &encoded(8, 16)[..]).is_ok());
	assert!(TestOffer::decode_all(&mut &encoded(9, 16)[..]).is_err(), "nine parties");
	assert!(TestOffer::decode_all(&mut &encoded(8, 17)[..]).is_err(), "seventeen legs");
	assert_eq!((MAX_PARTIES, MAX_LEGS), (8, 16));
	let seals =
		vec![Seal { party: 0, delegate: None::<AccountId>, nonce: 0, signature: sign(&alice(), b"") }; 9];
	assert!(TestSeals::decode_all(&mut &seals.encode()[..]).is_err(), "nine seals");
	let items = vec![(offer, TestSeals::default(), None::<Perbill>); 101];
	assert!(OffersOf::<Test>::decode_all(&mut &items.encode()[..]).is_err(), "101 offers");
}

#[test]
fn deal_is_refused_when_its_parties_or_legs_make_none() {
	ExtBuilder.build_and_execute(|| {
		let alone = edited(&simple(), |offer| offer.parties.truncate(1));
		assert_noop!(accept(alice(), &alone, Default::default()), EscrowError::<Test>::TooFewParties);
		let nobody = edited(&simple(), |offer| offer.parties.truncate(0));
		assert_noop!(accept(alice(), &nobody, Default::default()), EscrowError::<Test>::TooFewParties);

		let twice = edited(&simple(), |offer| offer.parties[1] = Some(alice()));
		assert_noop!(accept(alice(), &twice, Default::default()), EscrowError::<Test>::PartyTwice);
		let named_twice = edited(&simple(), |offer| offer.parties.try_push(Some(alice())).unwrap());
		let by_alice = seals(&[bob()], &named_twice);
		assert_noop!(accept(alice(), &named_twice, by_alice), EscrowError::<Test>::PartyTwice);
		let idle = edited(&simple(), |offer| offer.parties.try_push(Some(charlie())).unwrap());
		let both = seals(&[alice(), charlie()], &idle);
		assert_noop!(accept(bob(), &idle, both), EscrowError::<Test>::IdleParty);

		refused(&edited(&simple(), |offer| offer.legs.truncate(0)), EscrowError::<Test>::NoLegs);
		refused(&edited(&simple(), |offer| offer.legs[0].to = 0), EscrowError::<Test>::LegToOneself);
		for place in [2, 8, u8::MAX] {
			refused(&edited(&simple(), |offer| offer.legs[0].to = place), EscrowError::<Test>::UnknownParty);
			refused(
				&edited(&simple(), |offer| offer.legs[0].from = place),
				EscrowError::<Test>::UnknownParty,
			);
		}
		let zero = edited(&simple(), |offer| offer.legs[0].asset = Goods::Native(0));
		refused(&zero, EscrowError::<Test>::ZeroAmount);
		let dust = edited(&simple(), |offer| offer.legs[0].asset = Goods::Native(ED - 1));
		refused(&dust, EscrowError::<Test>::TooSmall);
	});
}

#[test]
fn deal_is_refused_when_its_times_make_no_sense() {
	ExtBuilder.build_and_execute(|| {
		let until = |deadline: Moment| edited(&simple(), |offer| offer.terms.deadline = deadline);
		for deadline in [0, NOW, VALID_UNTIL] {
			refused(&until(deadline), EscrowError::<Test>::DeadlineTooEarly);
		}
		for deadline in [NOW + 731 * DAY, u64::MAX] {
			refused(&until(deadline), EscrowError::<Test>::DeadlineTooFar);
		}
		let nobody_reports = edited(&simple(), |offer| offer.terms.provers = Default::default());
		refused(&nobody_reports, EscrowError::<Test>::NoProver);
	});
}

#[test]
fn deal_is_refused_when_a_voucher_is_not_to_be_had() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		let of = |id, minor| offer().voucher(alice(), bob(), id, minor).build();
		refused(&of(promise + 1, 1), EscrowError::<Test>::UnknownVoucher);
		refused(&of(promise, 1_001), VoucherError::<Test>::NotEnoughValue);
		refused(&of(promise, u128::MAX), VoucherError::<Test>::NotEnoughValue);
		refused(&of(promise, 0), EscrowError::<Test>::ZeroAmount);
		let short = issue_until(alice(), alice(), 1_000, DEADLINE);
		refused(&of(short, 1), EscrowError::<Test>::VoucherExpiresTooSoon);
		refused(&of(issue_until(alice(), bob(), 1_000, EXPIRY), 1), VoucherError::<Test>::NotHolder);

		let locking = of(promise, 1_000);
		assert_ok!(accept(bob(), &locking, seals(&[alice()], &locking)));
		refused(&of(promise, 1), VoucherError::<Test>::Locked);
	});
}

#[test]
fn voucher_is_not_taken_for_another_currency() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		for value in
			[eur(1_000), nexonomy_primitives::Money::new(nexonomy_primitives::CurrencyCode([0; 3]), 1_000)]
		{
			let on_release = OnRelease::HandOver;
			let goods = Goods::Voucher { id: promise, value, on_release, discount: None };
			refused(&offer().leg(alice(), bob(), goods).build(), ForeignCurrency::<Test>);
		}
		assert_eq!(voucher(promise).kind, VoucherKind::Ordinary);
	});
}

#[test]
fn amounts_up_to_the_end_of_the_range_are_refused_without_overflow() {
	ExtBuilder.build_and_execute(|| {
		let most = [Goods::Native(u128::MAX), Goods::Asset { id: SILVER, amount: u128::MAX }];
		for goods in most {
			let both_ways = offer().leg(alice(), bob(), goods).leg(bob(), alice(), goods);
			let three_times = both_ways.clone().leg(alice(), bob(), goods);
			for deal in [both_ways, three_times.clone(), three_times.in_part(percent(1))] {
				let offer = deal.build();
				let seal = seals(&[alice()], &offer);
				let root = sp_io::storage::root(Default::default());
				for share in [None, offer.in_part.map(|_| percent(99))] {
					assert!(accept_share(bob(), &offer, seal.clone(), share).is_err());
				}
				assert_eq!(root, sp_io::storage::root(Default::default()));
			}
		}
		let unknown_asset = Goods::Asset { id: u32::MAX, amount: 1 };
		let offer = offer().leg(alice(), bob(), unknown_asset).build();
		let root = sp_io::storage::root(Default::default());
		assert!(accept(bob(), &offer, seals(&[alice()], &offer)).is_err());
		assert_eq!(root, sp_io::storage::root(Default::default()));
	});
}

#[test]
fn nobody_locks_anothers_voucher() {
	ExtBuilder.build_and_execute(|| {
		let promise = issue(alice(), 1_000);
		// Bob signs for Alice, leaves her seat open, or names himself as the giver.
		let forged = offer().voucher(alice(), bob(), promise, 1_000).build();
		let signature = sign(&bob(), &wrapped(&text(&forged, 0, None, 0)));
		let seal = Seal { party: 0, delegate: None, nonce: 0, signature };
		assert_noop!(accept(bob(), &forged, bounded(vec![seal])), BadSignature::<Test>);
		let open = offer().voucher(ANYBODY, bob(), promise, 1_000).build();
		assert_noop!(accept(charlie(), &open, seals(&[bob()], &open)), VoucherError::<Test>::NotHolder);
		let his = offer().voucher(bob(), charlie(), promise, 1_000).build();
		assert_noop!(accept(charlie(), &his, seals(&[bob()], &his)), VoucherError::<Test>::NotHolder);
		assert_eq!(voucher(promise).lock, None);
	});
}
