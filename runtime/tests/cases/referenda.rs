//! How soon a change of the chain can come.

use crate::support::*;
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	traits::{Hooks, StorePreimage},
};
use nexonomy_runtime::{units::*, *};
use pallet_collective::RawOrigin;
use pallet_democracy::{AccountVote, Conviction, Vote};
use polkadot_sdk::*;
use sp_runtime::traits::{BlakeTwo256, Hash as _};

const KEY: &[u8] = b"what a referendum changed";

/// Council and technical committee of one mind: the most hurried change that there can be.
fn council() -> RuntimeOrigin {
	RawOrigin::<AccountId, configs::governance::CouncilInstance>::Members(3, 3).into()
}

fn technical_committee() -> RuntimeOrigin {
	RawOrigin::<AccountId, configs::governance::TechnicalInstance>::Members(3, 3).into()
}

#[test]
fn t19_nothing_that_governance_decides_comes_within_a_day() {
	chain().execute_with(|| {
		// As a new runtime would come, whichever call writes it.
		let change = RuntimeCall::System(frame_system::Call::set_storage {
			items: vec![(KEY.to_vec(), true.encode())],
		});
		let proposal = Preimage::bound(change).expect("it is small");
		let hash = proposal.hash();
		assert_ok!(Democracy::external_propose_majority(council(), proposal));
		for hurried in [1, HOURS, DAYS - 1] {
			assert_noop!(
				Democracy::fast_track(technical_committee(), hash, hurried, 0),
				sp_runtime::DispatchError::BadOrigin
			);
		}
		assert_ok!(Democracy::fast_track(technical_committee(), hash, DAYS, 0));
		let aye = Vote { aye: true, conviction: Conviction::None };
		let vote = AccountVote::Standard { vote: aye, balance: 1_000 * NEBA };
		assert_ok!(Democracy::vote(RuntimeOrigin::signed(alice()), 0, vote));

		let announced = System::block_number();
		let mut changed = None;
		for block in announced + 1..announced + DAYS + 10 {
			System::set_block_number(block);
			Scheduler::on_initialize(block);
			Democracy::on_initialize(block);
			if sp_io::storage::get(KEY).is_some() {
				changed = Some(block);
				break;
			}
		}
		let changed = changed.expect("the referendum was won");
		assert!(changed >= announced + DAYS, "{changed}");
	});
}

/// Whoever is root can write a new runtime. Only referenda are: no call of the committees runs as root.
#[test]
fn t19_committees_alone_are_never_root() {
	chain().execute_with(|| {
		let change = RuntimeCall::System(frame_system::Call::set_storage {
			items: vec![(KEY.to_vec(), true.encode())],
		});
		let length = change.encoded_size() as u32;
		let hash = BlakeTwo256::hash_of(&change);
		let members = pallet_collective::Members::<Runtime, configs::governance::CouncilInstance>::get();
		let threshold = members.len() as u32;
		let by = |who: &AccountId| RuntimeOrigin::signed(who.clone());
		assert_ok!(Council::propose(by(&members[0]), threshold, Box::new(change), length));
		for member in &members {
			assert_ok!(Council::vote(by(member), hash, 0, true));
		}
		System::reset_events();
		assert_ok!(Council::close(by(&members[0]), hash, 0, frame_support::weights::Weight::MAX, length));
		let executed = pallet_collective::Event::Executed {
			proposal_hash: hash,
			result: Err(sp_runtime::DispatchError::BadOrigin),
		};
		System::assert_has_event(RuntimeEvent::Council(executed));
		assert_eq!(sp_io::storage::get(KEY), None);
	});
}
