//! How a chain begins: the networks that can be made without a file.

use crate::{
	configs::{
		consensus::BABE_GENESIS_EPOCH_CONFIG,
		governance::TreasuryAccount,
		payments::OPERATOR_RULES,
		staking::{MAX_CANDIDATES, MIN_NOMINATOR_BOND, MIN_VALIDATOR_BOND},
	},
	units::NEBA,
	AccountId, BabeConfig, Balance, BalancesConfig, CouncilConfig, NominationPoolsConfig, PaymentsConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, StakingConfig, TechnicalCommitteeConfig, WitnessConfig,
};
use polkadot_sdk::*;

use alloc::{format, string::String, vec, vec::Vec};
use frame_support::build_struct_json_patch;
use nexonomy_primitives::{Moment, SetId};
use pallet_payments::Worth;
use pallet_staking::StakerStatus;
use sp_core::crypto::get_public_from_string_or_panic;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;
use sp_runtime::Perbill;

/// What each development account owns, in planck.
const ENDOWMENT: Balance = 10_000_000 * NEBA;
/// What each development validator stakes, in planck. It fits into 64 bits, which network tools need.
const STAKE: Balance = 100_000 * NEBA;
/// Until when a development chain knows what NEBA is worth: the year 2100.
const FOR_YEARS: Moment = 4_102_444_800_000;
/// What a US cent is worth, in billionths of itself.
const CENT: Worth = 1_000_000_000;
/// What a euro's cent is worth on a development chain, in billionths of a US cent.
const EURO_CENT: Worth = 1_100_000_000;
/// What a NEBA is worth on a development chain, in billionths of a US cent: ten cents.
const NEBA_WORTH: Worth = 10 * CENT;

/// The names of the presets.
pub fn names() -> Vec<PresetId> {
	vec![PresetId::from(DEV_RUNTIME_PRESET), PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET)]
}

/// The genesis of preset `id`, as a patch of the default genesis in JSON.
pub fn get(id: &PresetId) -> Option<Vec<u8>> {
	use Sr25519Keyring::{Alice, Bob, Charlie, Dave};
	let genesis = match id.as_ref() {
		DEV_RUNTIME_PRESET => genesis(&[Alice]),
		LOCAL_TESTNET_RUNTIME_PRESET => genesis(&[Alice, Bob, Charlie, Dave]),
		_ => return None,
	};
	// A JSON value always has a text; were there none, there would be no such preset.
	serde_json::to_vec(&genesis).ok()
}

/// A chain for development: well-known accounts own everything, `validators` write the blocks.
fn genesis(validators: &[Sr25519Keyring]) -> serde_json::Value {
	let stashes = || validators.iter().map(|validator| (stash(*validator), *validator));
	let committee =
		|| Sr25519Keyring::iter().take(3).map(|member| member.to_account_id()).collect::<Vec<_>>();

	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: accounts()
				.into_iter()
				.chain([TreasuryAccount::get()])
				.map(|account| (account, ENDOWMENT))
				.collect::<Vec<_>>(),
		},
		babe: BabeConfig { epoch_config: BABE_GENESIS_EPOCH_CONFIG },
		session: SessionConfig {
			keys: stashes()
				.map(|(stash, validator)| (stash.clone(), stash, session_keys(validator)))
				.collect::<Vec<_>>(),
		},
		staking: StakingConfig {
			validator_count: 100,
			minimum_validator_count: 1,
			stakers: stashes()
				.map(|(stash, _)| (stash.clone(), stash, STAKE, StakerStatus::<AccountId>::Validator))
				.collect::<Vec<_>>(),
			slash_reward_fraction: Perbill::from_percent(10),
			min_nominator_bond: MIN_NOMINATOR_BOND,
			min_validator_bond: MIN_VALIDATOR_BOND,
			max_validator_count: Some(MAX_CANDIDATES),
		},
		nomination_pools: NominationPoolsConfig {
			min_create_bond: 100 * NEBA,
			min_join_bond: NEBA,
			max_pools: Some(64),
			max_members_per_pool: Some(1_024),
			max_members: Some(65_536),
			global_max_commission: Some(Perbill::from_percent(50)),
		},
		council: CouncilConfig { members: committee() },
		technical_committee: TechnicalCommitteeConfig { members: committee() },
		// The validators look at payments too. Their stashes bond, so that what people own stays round.
		witness: WitnessConfig {
			sets: vec![(SetId::PAYMENT_ATTESTORS.0, attestor_rules(validators.len()))],
			operators: stashes()
				.map(|(stash, validator)| (
					SetId::PAYMENT_ATTESTORS.0,
					stash,
					session_keys(validator).witness
				))
				.collect::<Vec<_>>(),
		},
		payments: PaymentsConfig {
			rates: vec![(String::from("USD"), CENT), (String::from("EUR"), EURO_CENT)],
			bond_price: Some((NEBA_WORTH, FOR_YEARS)),
			// The keys of these chains belong to everybody, so no money may move by them.
			test_mode: true,
		},
	})
}

/// A set this small speaks too, though with fewer than four one liar is too many.
fn attestor_rules(seats: usize) -> pallet_witness::Rules {
	let least = u8::try_from(seats).unwrap_or(u8::MAX).min(OPERATOR_RULES.least);
	pallet_witness::Rules { least, ..OPERATOR_RULES }
}

/// The account that holds the stake of a development validator: `//Alice//stash` for Alice.
fn stash(validator: Sr25519Keyring) -> AccountId {
	derived(&format!("{validator}//stash"))
}

/// The well-known accounts and their stashes.
fn accounts() -> Vec<AccountId> {
	use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};
	[Alice, Bob, Charlie, Dave, Eve, Ferdie]
		.into_iter()
		.flat_map(|person| [person.to_account_id(), stash(person)])
		.collect()
}

/// The account of a well-known seed, without the leading `//`.
fn derived(seed: &str) -> AccountId {
	get_public_from_string_or_panic::<sp_core::sr25519::Public>(seed).into()
}

/// The session keys of a development validator, all from the seed that names it: what `--alice` and the like put
/// into a node's keystore.
fn session_keys(validator: Sr25519Keyring) -> SessionKeys {
	let seed = format!("{validator}");
	SessionKeys {
		babe: get_public_from_string_or_panic::<sp_consensus_babe::AuthorityId>(&seed),
		grandpa: get_public_from_string_or_panic::<sp_consensus_grandpa::AuthorityId>(&seed),
		authority_discovery: get_public_from_string_or_panic::<sp_authority_discovery::AuthorityId>(&seed),
		witness: get_public_from_string_or_panic::<pallet_witness::keys::OperatorId>(&seed),
	}
}
