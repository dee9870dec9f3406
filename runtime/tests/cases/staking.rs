//! What stake may do, and what it may not.

use crate::support::*;
use frame_election_provider_support::ElectionDataProvider;
use frame_support::{assert_noop, assert_ok, traits::Currency};
use nexonomy_runtime::{
	configs::staking::{ElectionLimits, Inflation, MAX_CANDIDATES, MIN_VALIDATOR_BOND},
	units::NEBA,
	*,
};
use pallet_democracy::{AccountVote, Conviction, Vote};
use polkadot_sdk::*;
use sp_runtime::{Perquintill, TokenError};

fn stake(who: &AccountId, amount: Balance) {
	assert_ok!(Staking::bond(
		RuntimeOrigin::signed(who.clone()),
		amount,
		pallet_staking::RewardDestination::Staked
	));
}

/// Ends the bond of everything `who` staked, and the time that it must wait.
fn unstake_all(who: &AccountId, amount: Balance) {
	assert_ok!(Staking::chill(RuntimeOrigin::signed(who.clone())));
	assert_ok!(Staking::unbond(RuntimeOrigin::signed(who.clone()), amount));
	let later = configs::staking::BondingDuration::get() + 10;
	pallet_staking::CurrentEra::<Runtime>::put(later);
	pallet_staking::ActiveEra::<Runtime>::put(pallet_staking::ActiveEraInfo { index: later, start: None });
	assert_ok!(Staking::withdraw_unbonded(RuntimeOrigin::signed(who.clone()), 0));
}

/// A referendum that anybody can vote on.
fn referendum() -> u32 {
	use frame_support::traits::StorePreimage;
	let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![1] });
	let proposal = Preimage::bound(call).expect("a small call fits");
	Democracy::internal_start_referendum(proposal, pallet_democracy::VoteThreshold::SimpleMajority, 1)
}

fn aye(balance: Balance) -> AccountVote<Balance> {
	AccountVote::Standard { vote: Vote { aye: true, conviction: Conviction::Locked1x }, balance }
}

#[test]
fn staked_tokens_vote() {
	chain().execute_with(|| {
		let all = Balances::free_balance(alice());
		let staked = all - 10 * NEBA;
		stake(&alice(), staked);
		assert!(Balances::free_balance(alice()) < all / 2, "stake is held, so it is not free");

		let referendum = referendum();
		assert_ok!(Democracy::vote(RuntimeOrigin::signed(alice()), referendum, aye(staked)));
		let pallet_democracy::ReferendumInfo::Ongoing(status) =
			pallet_democracy::ReferendumInfoOf::<Runtime>::get(referendum).expect("it is there")
		else {
			panic!("the vote goes on");
		};
		assert_eq!(status.tally.ayes, staked);
	});
}

#[test]
fn nobody_votes_with_more_than_they_own() {
	chain().execute_with(|| {
		let all = Balances::free_balance(alice());
		stake(&alice(), all / 2);
		let referendum = referendum();
		assert_noop!(
			Democracy::vote(RuntimeOrigin::signed(alice()), referendum, aye(all + 1)),
			pallet_democracy::Error::<Runtime>::InsufficientFunds
		);
	});
}

#[test]
fn voting_stake_stays_locked_when_it_is_unstaked() {
	chain().execute_with(|| {
		let all = Balances::free_balance(alice());
		let staked = all - 10 * NEBA;
		stake(&alice(), staked);
		assert_ok!(Democracy::vote(RuntimeOrigin::signed(alice()), referendum(), aye(staked)));
		unstake_all(&alice(), staked);
		assert_eq!(Balances::free_balance(alice()), all, "nothing is held any more");
		assert_noop!(
			Balances::transfer_allow_death(RuntimeOrigin::signed(alice()), bob().into(), 11 * NEBA),
			TokenError::Frozen
		);
	});
}

/// Gives `who` `amount` that stays locked for a year.
fn vest(who: &AccountId, amount: Balance) {
	let schedule = pallet_vesting::VestingInfo::new(amount, amount, 365 * units::DAYS);
	assert_ok!(Vesting::vested_transfer(RuntimeOrigin::signed(alice()), who.clone().into(), schedule));
}

#[test]
fn vested_tokens_stay_locked_when_they_were_staked() {
	chain().execute_with(|| {
		let saver = stranger(7);
		vest(&saver, 1_000 * NEBA);
		assert_ok!(Balances::transfer_allow_death(
			RuntimeOrigin::signed(alice()),
			saver.clone().into(),
			10 * NEBA
		));
		let refused = || {
			assert_noop!(
				Balances::transfer_allow_death(RuntimeOrigin::signed(saver.clone()), bob().into(), 11 * NEBA),
				TokenError::Frozen
			);
		};

		refused();
		stake(&saver, 1_000 * NEBA);
		unstake_all(&saver, 1_000 * NEBA);
		assert_eq!(Balances::reserved_balance(&saver), 0);
		refused();
	});
}

#[test]
fn vested_tokens_never_leave_while_they_are_staked() {
	chain().execute_with(|| {
		let saver = stranger(7);
		vest(&saver, 1_000 * NEBA);
		stake(&saver, 999 * NEBA);
		// Free are only what was not staked and what comes in: the lock covers what is staked.
		assert_ok!(Balances::transfer_allow_death(
			RuntimeOrigin::signed(alice()),
			saver.clone().into(),
			10 * NEBA
		));
		assert_ok!(Balances::transfer_allow_death(
			RuntimeOrigin::signed(saver.clone()),
			bob().into(),
			10 * NEBA
		));
		assert!(
			Balances::transfer_allow_death(RuntimeOrigin::signed(saver.clone()), bob().into(), NEBA).is_err()
		);
		assert!(<Balances as Currency<_>>::total_balance(&saver) >= 1_000 * NEBA, "what vests is all there");
	});
}

/// With one candidate more than an election can count there is no election.
#[test]
fn nobody_can_stand_for_election_when_it_can_count_no_more() {
	chain().execute_with(|| {
		let stand =
			|who: &AccountId| Staking::validate(RuntimeOrigin::signed(who.clone()), Default::default());
		let elects = || Staking::electable_targets(ElectionLimits::get().targets, 0).is_ok();
		stake(&alice(), MIN_VALIDATOR_BOND);
		stake(&bob(), MIN_VALIDATOR_BOND);
		let others = MAX_CANDIDATES - 1 - pallet_staking::Validators::<Runtime>::count();
		for number in 0..others {
			let mut bytes = [7; 32];
			bytes[..4].copy_from_slice(&number.to_be_bytes());
			Staking::do_add_validator(&AccountId::new(bytes), Default::default());
		}
		assert_ok!(stand(&alice()));
		assert_noop!(stand(&bob()), pallet_staking::Error::<Runtime>::TooManyValidators);
		assert!(elects());
		// What the limit is for.
		Staking::do_add_validator(&bob(), Default::default());
		assert!(!elects());
	});
}

#[test]
fn inflation_peaks_at_the_ideal_stake() {
	chain().execute_with(|| {
		let yearly = |percent| Inflation::yearly(Perquintill::from_percent(percent));
		assert_eq!(yearly(0), Perquintill::from_rational(25u64, 1_000u64));
		assert_eq!(yearly(50), Perquintill::from_percent(10));
		assert!(yearly(25) > yearly(0) && yearly(25) < yearly(50));
		assert!(yearly(75) < yearly(55) && yearly(55) < yearly(50));
	});
}
