//! What people can do fits into a block, even at its dearest.

use crate::support::*;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{ConstU32, Get, GetCallMetadata, GetCallName},
	BoundedVec,
};
use nexonomy_primitives::{court::Opponents, AccountTag, ContentId, CurrencyCode, Money};
use nexonomy_runtime::{configs::system::RuntimeBlockWeights, *};
use pallet_escrow::{
	AmendConsent, AtDeadline, AtExpiry, CancelConsent, Change, Claim, Consent, DeviceKey, Draft, External,
	Leg, OnRelease, Promised, Proof, Prover, Report, Step, Terms, WitnessNames,
};
use pallet_market::{Accepts, Answer, Ask, Goods, Offer, Seal};
use pallet_vouchers::{Promise, Receipt, SignedReceipt};
use polkadot_sdk::*;
use sp_core::sr25519;
use sp_runtime::{MultiSignature, Perbill};

const AMOUNT: u128 = 1_000_000_000_000;
const LIST: [u8; 32] = [0; 32];

/// As many as fit.
fn all<V, Most: Get<u32>>(one: impl Fn(u8) -> V) -> BoundedVec<V, Most> {
	let count = u8::try_from(Most::get()).expect("lists are short");
	BoundedVec::truncate_from((0..count).map(one).collect())
}

fn signature() -> MultiSignature {
	sr25519::Signature::from_raw([0; 64]).into()
}

/// A leg of one kind after another, or all of one kind.
fn legs<Asset>(kinds: &[Asset]) -> BoundedVec<Leg<Asset>, ConstU32<16>>
where
	Asset: Clone,
{
	let kind = |leg: u8| kinds[usize::from(leg) % kinds.len()].clone();
	all(|leg| Leg { from: leg % 8, to: (leg + 1) % 8, asset: kind(leg) })
}

/// Four provers of the dearest kind, sixteen steps.
fn terms(prover: Prover<AccountId>) -> Terms<AccountId> {
	Terms {
		provers: all(|_| prover.clone()),
		steps: all(|step| Step { progress: Perbill::from_rational(u32::from(step) + 1, 16), prover: 0 }),
		deadline: NOW + 2 * DAY,
		at_deadline: AtDeadline::Refund,
		consent_by: NOW + DAY,
		content: ContentId(LIST),
		arbitration: None,
	}
}

fn provers() -> [Prover<AccountId>; 2] {
	let names: WitnessNames<AccountId> = all(stranger);
	[Prover::Witnesses { needed: 1, names }, Prover::Device(DeviceKey::P256([2; 33]))]
}

fn payment() -> External {
	let (account, money) = (AccountTag::default(), Money::new(CurrencyCode::USD, AMOUNT));
	External { account, money, at_expiry: AtExpiry::Void }
}

fn promises() -> [Promised<u32, u32, u32>; 5] {
	[
		Promised::Native(AMOUNT),
		Promised::Asset { id: 1, amount: AMOUNT },
		Promised::Voucher { id: 1, value: AMOUNT, on_release: OnRelease::HandOver, discount: None },
		Promised::Item { collection: 1, item: 1 },
		Promised::External(payment()),
	]
}

fn goods() -> [Goods; 5] {
	let value = Money::new(CurrencyCode::USD, AMOUNT);
	[
		Goods::Native(AMOUNT),
		Goods::Asset { id: 1, amount: AMOUNT },
		Goods::Voucher { id: 1, value, on_release: OnRelease::HandOver, discount: None },
		Goods::Item { collection: 1, item: 1 },
		Goods::External(payment()),
	]
}

fn of_escrow() -> Vec<RuntimeCall> {
	use pallet_escrow::Call;
	let (agreement, valid_until) = (0, NOW);
	let mut calls = vec![
		Call::consent { agreement, hash: Default::default() },
		Call::consent_with_signatures {
			agreement,
			consents: all(|party| Consent { party, nonce: 0, valid_until, signature: signature() }),
		},
		Call::withdraw { agreement },
		Call::report { agreement, progress: Perbill::one() },
		Call::settle { agreement },
		Call::cancel {
			agreement,
			consents: all(|party| CancelConsent { party, valid_until, signature: signature() }),
		},
		Call::revoke_nonce { nonce: 0 },
		Call::dispute {
			agreement,
			claim: Claim { share: Perbill::one(), released: Perbill::one(), against: Opponents(0b10) },
			evidence: all(|_| ContentId(LIST)),
		},
		Call::offer_settlement { agreement, released: Perbill::one() },
	];
	let proofs = [
		Proof::Party { valid_until, signature: signature() },
		Proof::Witnesses { valid_until, signatures: all(|index| (index, signature())) },
		Proof::Device { time: NOW, place: None, signature: [0; 64] },
	];
	let report = Report { agreement, progress: Perbill::one(), prover: 0 };
	calls.extend(proofs.map(|proof| Call::submit_report { report, proof }));
	for prover in provers() {
		for asset in promises() {
			let draft = Draft { parties: all(stranger), legs: legs(&[asset]), terms: terms(prover.clone()) };
			let consents = all(|party| Consent { party, nonce: 0, valid_until, signature: signature() });
			calls.push(Call::propose { draft, consents });

			let Terms { provers, steps, deadline, .. } = terms(prover.clone());
			let mut changes = vec![Change::Deadline(deadline), Change::Proofs { provers, steps }];
			changes
				.extend((0..14).map(|leg| Change::AddLeg(Leg { from: leg % 8, to: (leg + 1) % 8, asset })));
			let changes = changes.try_into().expect("they fit");
			let consents = all(|signatory| AmendConsent { signatory, valid_until, signature: signature() });
			calls.push(Call::amend { agreement, changes, consents });
		}
	}
	calls.into_iter().map(RuntimeCall::Escrow).collect()
}

fn offer(parties: u8, legs: &[Leg<Goods>], prover: Prover<AccountId>) -> Offer<AccountId> {
	Offer {
		listing: Some(Answer { listing: 0, ask: Ask::Native(AMOUNT) }),
		parties: BoundedVec::truncate_from((0..parties).map(|party| Some(stranger(party))).collect()),
		legs: BoundedVec::truncate_from(legs.to_vec()),
		terms: terms(prover),
		in_part: Some(Perbill::one()),
	}
}

fn seals<Most: Get<u32>>(count: usize) -> BoundedVec<Seal<AccountId, MultiSignature>, Most> {
	let seal = |party| Seal { party, delegate: Some(stranger(party)), nonce: 0, signature: signature() };
	let mut seals = all(seal);
	seals.truncate(count);
	seals
}

fn of_market() -> Vec<RuntimeCall> {
	use pallet_market::Call;
	let ask = Ask::Native(AMOUNT);
	let accepts = Accepts { in_part: true, barter: true, other_prices: true };
	let page = ContentId(LIST);
	let mut calls = vec![
		Call::list { voucher: 0, value: 1, ask, accepts, discount: None, page },
		Call::change_listing { listing: 0, ask, accepts, page },
		Call::delist { listing: 0 },
		Call::cancel_nonce { nonce: 0 },
		Call::cancel_nonces_below { nonce: 1 },
		Call::clear_fill { signer: alice(), nonce: 0 },
	];
	for prover in provers() {
		for asset in goods() {
			let offer = offer(8, &legs(&[asset]), prover.clone());
			calls.push(Call::accept_offer { offer, seals: seals(8), share: None });
		}
		// A hundred offers as people make them: two people, one thing for another, at their dearest.
		let pair = [(0, 1, goods()[2]), (1, 0, goods()[1])].map(|(from, to, asset)| Leg { from, to, asset });
		let offers = all(|_| (offer(2, &pair, prover.clone()), seals(2), None));
		calls.push(Call::accept_offers { offers });
	}
	calls.into_iter().map(RuntimeCall::Market).collect()
}

fn of_vouchers() -> Vec<RuntimeCall> {
	use pallet_vouchers::Call;
	let promise = Promise {
		value: Money::new(CurrencyCode::USD, AMOUNT),
		expires_at: NOW + DAY,
		terms: ContentId(LIST),
	};
	let receipt = Receipt { voucher: 0, amount: 1, number: 0, valid_until: NOW };
	let calls = [
		Call::issue { holder: bob(), promise },
		Call::issue_many { items: all(|_| (bob(), promise)) },
		Call::transfer { voucher: 0, to: bob() },
		Call::split { voucher: 0, parts: all(|_| 1) },
		Call::merge { vouchers: all(u64::from) },
		Call::redeem { voucher: 0, amount: 1 },
		Call::redeem_with_receipt { receipt, signature: signature() },
		Call::redeem_with_receipts { receipts: all(|_| SignedReceipt { receipt, signature: signature() }) },
		Call::cancel { voucher: 0 },
		Call::reap { voucher: 0 },
	];
	calls.map(RuntimeCall::Vouchers).into()
}

#[test]
fn every_call_fits_into_a_block_at_its_dearest() {
	let most = RuntimeBlockWeights::get().get(DispatchClass::Normal).max_extrinsic.expect("there is a limit");
	chain().execute_with(|| {
		for call in [of_escrow(), of_market(), of_vouchers()].concat() {
			let announced = call.get_dispatch_info().call_weight;
			let name = call.get_call_metadata().function_name;
			assert!(announced.all_lte(most), "{name} announces {announced:?}, and {most:?} fits");
		}
	});
}

/// So that no call is forgotten above.
#[test]
fn every_call_of_deals_was_weighed() {
	for calls in [of_escrow(), of_market(), of_vouchers()] {
		let mut weighed: Vec<_> = calls.iter().map(|call| call.get_call_metadata().function_name).collect();
		weighed.sort();
		weighed.dedup();
		let mut names = match &calls[0] {
			RuntimeCall::Escrow(_) => pallet_escrow::Call::<Runtime>::get_call_names().to_vec(),
			RuntimeCall::Market(_) => pallet_market::Call::<Runtime>::get_call_names().to_vec(),
			_ => pallet_vouchers::Call::<Runtime>::get_call_names().to_vec(),
		};
		names.sort();
		assert_eq!(weighed, names);
	}
}
