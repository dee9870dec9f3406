//! Where a deal begins and what is left of it in the end.

use super::{
	court,
	crowd::{Crowd, Who, PEOPLE},
	dice::Dice,
	tell,
};
use crate::support;
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate as _, Get},
};
use nexonomy_primitives::{Moment, VoucherKind};
use nexonomy_runtime::{units::NEBA, *};
use pallet_escrow::{Funding, HeldLegOf, State};
use polkadot_sdk::*;
use serde_json::{json, Map, Value};

/// The least that an account has, in planck.
pub const MINIMUM: u128 = configs::tokens::EXISTENTIAL_DEPOSIT;

/// The assets: number, minimum balance, and whether an account can exist by them alone.
pub const ASSETS: [(u32, u128, bool); 3] = [(7, 10, false), (8, 1, true), (9, 1_009, true)];

/// The collection of all items, and how many it has.
pub const COLLECTION: u32 = 0;
pub const ITEMS: u32 = 5;

type Voucher = pallet_vouchers::Voucher<AccountId, Balance>;
type Listing = pallet_market::Listing<AccountId, Balance>;

/// A chain with assets and items, which nobody of the crowd has yet.
pub fn chain() -> sp_io::TestExternalities {
	let mut chain = support::chain();
	chain.execute_with(|| {
		for (id, minimum, is_sufficient) in ASSETS {
			let root = RuntimeOrigin::root();
			assert_ok!(Assets::force_create(
				root,
				id.into(),
				support::alice().into(),
				is_sufficient,
				minimum
			));
		}
		let config = pallet_nfts::CollectionConfig {
			settings: pallet_nfts::CollectionSettings::all_enabled(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		assert_ok!(Nfts::force_create(RuntimeOrigin::root(), support::alice().into(), config));
		for item in 0..ITEMS {
			let config = pallet_nfts::ItemConfig { settings: pallet_nfts::ItemSettings::all_enabled() };
			let (admin, owner) = (RuntimeOrigin::signed(support::alice()), support::alice().into());
			assert_ok!(Nfts::force_mint(admin, COLLECTION, item, owner, config));
		}
		court::fill_pool();
	});
	chain
}

/// What the runtime sets, for the model.
pub fn settings() -> Value {
	let court = Arbitration::rules();
	json!({
		"minimum": MINIMUM.to_string(),
		"voucher_deposit": <Runtime as pallet_vouchers::Config>::Deposit::get().to_string(),
		"max_lifetime": moment::<<Runtime as pallet_vouchers::Config>::MaxLifetime>(),
		"agreement_deposit": <Runtime as pallet_escrow::Config>::DepositBase::get().to_string(),
		"leg_deposit": <Runtime as pallet_escrow::Config>::DepositPerLeg::get().to_string(),
		"prover_deposit": <Runtime as pallet_escrow::Config>::DepositPerProver::get().to_string(),
		"max_duration": moment::<<Runtime as pallet_escrow::Config>::MaxDuration>(),
		"funding_time": moment::<<Runtime as pallet_escrow::Config>::FundingTime>(),
		"settle_time": moment::<<Runtime as pallet_escrow::Config>::SettleTime>(),
		"dispute_time": moment::<<Runtime as pallet_escrow::Config>::DisputeTime>(),
		// Whether payments outside the chain are taken.
		"rail": "0",
		"listing_deposit": <Runtime as pallet_market::Config>::Deposit::get().to_string(),
		// How long each stage of a case lasts.
		"evidence": court.evidence.to_string(),
		"commit": court.commit.to_string(),
		"reveal": court.reveal.to_string(),
		"ruled": court.appeal.to_string(),
		"juror_fee": court.juror_fee.to_string(),
		"minimum_bond": court.minimum_bond.to_string(),
		"absent_slash": court.absent_slash.deconstruct().to_string(),
		"incoherent_slash": court.incoherent_slash.deconstruct().to_string(),
		"distance": court.distance.deconstruct().to_string(),
		"replacements": court.replacements.to_string(),
	})
}

fn moment<Setting: Get<Moment>>() -> String {
	Setting::get().to_string()
}

/// Gives everybody what they begin with, and tells the model.
pub fn furnish(dice: &mut Dice, crowd: &Crowd) -> Value {
	let mut native = Map::new();
	for who in 0..PEOPLE {
		let amount = wealth(dice);
		if amount > 0 {
			assert_ok!(Balances::mint_into(&crowd.account(who), amount));
			native.insert(crowd.name(who), amount.to_string().into());
		}
	}
	let mut bonds = Map::new();
	for (name, juror) in crowd.jurors() {
		let balances = System::account(&juror).data;
		note(&mut native, name.clone(), balances.free);
		note(&mut bonds, name, balances.reserved);
	}
	note(&mut native, "pot".into(), Balances::free_balance(Arbitration::pot()));
	let treasury = Balances::free_balance(configs::governance::TreasuryAccount::get());
	native.insert("treasury".into(), treasury.to_string().into());

	let mut assets = Vec::new();
	for (id, minimum, is_sufficient) in ASSETS {
		let mut units = Map::new();
		for who in 0..PEOPLE {
			let is_poor = native.get(&crowd.name(who)).is_none();
			if dice.chance(60) && (is_sufficient || !is_poor) {
				let amount = dice.pick(&[minimum, minimum + 1, 2 * minimum - 1, 1_000_003, 1 << 100]);
				let amount =
					if dice.chance(60) { dice.amount(minimum, 1 << 60) } else { amount.unwrap_or(minimum) };
				let admin = RuntimeOrigin::signed(support::alice());
				assert_ok!(Assets::mint(admin, id.into(), crowd.account(who).into(), amount));
				units.insert(crowd.name(who), amount.to_string().into());
			}
		}
		let minimum = minimum.to_string();
		assets.push(json!({"id": id, "minimum": minimum, "sufficient": is_sufficient, "units": units}));
	}

	let mut items = Vec::new();
	for item in 0..ITEMS {
		let who: Who = dice.count(0, PEOPLE - 1);
		assert_ok!(Nfts::transfer(
			RuntimeOrigin::signed(support::alice()),
			COLLECTION,
			item,
			crowd.account(who).into()
		));
		items.push(json!([[COLLECTION, item], crowd.name(who)]));
	}
	let next = json!({
		"voucher": pallet_vouchers::NextVoucherId::<Runtime>::get(),
		"agreement": pallet_escrow::NextAgreementId::<Runtime>::get(),
		"listing": pallet_market::NextListingId::<Runtime>::get(),
		"case": pallet_arbitration::NextCaseId::<Runtime>::get(),
	});
	json!({
		"now": support::NOW, "native": native, "bonds": bonds, "assets": assets, "items": items, "next": next,
		"period": pallet_arbitration::LastEpoch::<Runtime>::get().period,
	})
}

fn wealth(dice: &mut Dice) -> u128 {
	let deposit: u128 = <Runtime as pallet_vouchers::Config>::Deposit::get();
	let agreement: u128 = <Runtime as pallet_escrow::Config>::DepositBase::get();
	match dice.count(0, 99) {
		0..=5 => 0,
		6..=7 => MINIMUM,
		8 => MINIMUM + 1,
		9..=10 => MINIMUM + deposit - dice.between(0, 1),
		11..=12 => MINIMUM + agreement + dice.between(0, NEBA / 10),
		13..=16 => 1 << 100,
		_ => dice.amount(NEBA, 5_000 * NEBA),
	}
}

/// The vouchers that live, in order. By number, which is faster here than to walk the chain's state.
pub fn living_vouchers() -> impl Iterator<Item = (u64, Voucher)> {
	let next = pallet_vouchers::NextVoucherId::<Runtime>::get();
	(0..next).filter_map(|id| Some((id, pallet_vouchers::Vouchers::<Runtime>::get(id)?)))
}

/// The agreements that live, in order.
pub fn living_agreements() -> impl Iterator<Item = (u64, pallet_escrow::AgreementOf<Runtime>)> {
	let next = pallet_escrow::NextAgreementId::<Runtime>::get();
	(0..next).filter_map(|id| Some((id, Escrow::agreement(id)?)))
}

/// The listings that live, in order.
pub fn living_listings() -> impl Iterator<Item = (u64, Listing)> {
	let next = pallet_market::NextListingId::<Runtime>::get();
	(0..next).filter_map(|id| Some((id, Market::listing(id)?)))
}

/// Who has what, in the model's words.
pub fn inventory(crowd: &Crowd) -> Value {
	let (mut free, mut held, mut units) = (Map::new(), Map::new(), Map::new());
	for (name, account) in crowd.names() {
		let balances = System::account(&account).data;
		note(&mut free, name.clone(), balances.free);
		note(&mut held, name.clone(), balances.reserved);
		for (id, _, _) in ASSETS {
			note(&mut units, format!("{id}/{name}"), Assets::balance(id, &account));
		}
	}
	for (name, juror) in crowd.jurors() {
		let balances = System::account(&juror).data;
		note(&mut free, name.clone(), balances.free);
		note(&mut held, name, balances.reserved);
	}
	let mut items = Map::new();
	for item in 0..ITEMS {
		let owner = Nfts::owner(COLLECTION, item).map(|owner| crowd.name_of(&owner));
		items.insert(format!("{COLLECTION}/{item}"), owner.into());
	}
	json!({
		"free": free, "held": held, "units": units, "items": items,
		"vouchers": vouchers(crowd), "agreements": agreements(crowd), "listings": listings(crowd), "fills": fills(crowd),
		"cases": court::cases(), "panels": court::panels(crowd),
	})
}

fn note(map: &mut Map<String, Value>, name: String, amount: u128) {
	if amount > 0 {
		map.insert(name, amount.to_string().into());
	}
}

fn vouchers(crowd: &Crowd) -> Value {
	let told = living_vouchers().map(|(id, voucher)| {
		let least = match voucher.kind {
			VoucherKind::Discount { minimum_use } => Some(minimum_use.to_string()),
			VoucherKind::Ordinary | VoucherKind::Obligation => None,
		};
		let told = json!([
			crowd.name_of(&voucher.issuer),
			crowd.name_of(&voucher.holder),
			voucher.value.minor.to_string(),
			tell::code(voucher.value.currency),
			voucher.expires_at,
			voucher.terms.0[0],
			least,
			voucher.lock.map(|lock| lock.id),
			crowd.name_of(voucher.payer()),
			voucher.parent.map(|parent| parent.0),
			voucher.receipts,
		]);
		(id.to_string(), told)
	});
	Value::Object(told.collect())
}

fn agreements(crowd: &Crowd) -> Value {
	let told = living_agreements().map(|(id, agreement)| {
		let (progress, dispute) = match agreement.state {
			State::Proposed { .. } => (None, None),
			State::Funding(_) => (Some(0), None),
			State::Active(course) => (Some(course.progress.deconstruct()), course.dispute),
		};
		let awaited = match agreement.state {
			State::Funding(Funding { until, authorized, is_failed, .. }) => {
				let there: Vec<_> = (0..16).filter(|leg| authorized.contains(*leg)).collect();
				json!([until, there, is_failed])
			}
			_ => Value::Null,
		};
		let leg = |leg: &HeldLegOf<Runtime>| {
			[leg.released, leg.frozen, leg.decided].map(|amount| amount.to_string())
		};
		let told = json!([
			agreement.parties.iter().map(|party| crowd.name_of(party)).collect::<Vec<_>>(),
			progress,
			agreement.amendments,
			agreement.payer().map(|payer| crowd.name_of(payer)),
			agreement.legs.iter().map(leg).collect::<Vec<_>>(),
			dispute.map(|dispute| json!([dispute.case, dispute.decided.map(|share| share.deconstruct())])),
			awaited,
		]);
		(id.to_string(), told)
	});
	Value::Object(told.collect())
}

fn listings(crowd: &Crowd) -> Value {
	let told = living_listings().map(|(id, listing)| {
		let told = json!([crowd.name_of(&listing.owner), listing.voucher, listing.value.to_string()]);
		(id.to_string(), told)
	});
	Value::Object(told.collect())
}

fn fills(crowd: &Crowd) -> Value {
	let told = pallet_market::Fills::<Runtime>::iter().map(|(who, nonce, fill)| {
		(format!("{}/{nonce}", crowd.name_of(&who)), fill.filled.deconstruct().into())
	});
	Value::Object(told.collect())
}
