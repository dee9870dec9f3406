//! The Nexonomy runtime: which pallets the chain has, under which numbers.
//!
//! Settings stand in [`configs`], one file for each area, with the constants that they use. What a client may ask
//! the runtime is in [`apis`], what surrounds every transaction in [`extensions`], and how a chain begins in
//! [`genesis_presets`].

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]
// The macro that lists the pallets writes conversions of their numbers all over this crate.
#![allow(clippy::as_conversions)]

extern crate alloc;

pub mod apis;
pub mod balances_but;
pub mod configs;
pub mod deposit_balance;
pub mod extensions;
pub mod genesis_presets;
pub mod units;
pub mod voting_balance;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;

use polkadot_sdk::*;

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use apis::{RuntimeApi, RUNTIME_API_VERSIONS};
pub use extensions::{SignedPayload, TxExtension, UncheckedExtrinsic};

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

/// A signature of any scheme that accounts may use.
pub type Signature = MultiSignature;
/// The 32 bytes that name an account.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// An amount of NEBA in planck.
pub type Balance = u128;
/// The height of a block.
pub type BlockNumber = u32;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// The hash of a block, of a call, of a storage key.
pub type Hash = sp_core::H256;
/// How calls name an account.
pub type Address = MultiAddress<AccountId, ()>;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// What a node knows of a block: the header, and transactions as bytes. Only the runtime on the chain reads those, so that
/// a node goes on when an upgrade brings calls that it was not built with.
pub mod opaque {
	use super::*;

	/// A block as nodes handle it.
	pub type Block = generic::Block<Header, sp_runtime::OpaqueExtrinsic>;
}

/// What executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// The version of this runtime. `spec_version` grows with every release that changes what blocks mean,
/// `transaction_version` when old signed transactions would mean something else.
macro_rules! version {
	($spec_version:tt) => {
		#[allow(missing_docs)]
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("nexonomy"),
			impl_name: Cow::Borrowed("nexonomy"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 0,
			apis: RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "upgrade-rehearsal"))]
version!(100);
// What the test suite upgrades to.
#[cfg(feature = "upgrade-rehearsal")]
version!(101);

impl_opaque_keys! {
	/// The keys with which a validator takes part in consensus, and votes for what it saw outside the chain.
	pub struct SessionKeys {
		pub babe: Babe,
		pub grandpa: Grandpa,
		pub authority_discovery: AuthorityDiscovery,
		pub witness: Witness,
	}
}

/// The pallets, in order of the numbers that calls, events and errors carry. A number is never given twice.
#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// What everything stands on.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(3)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(4)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(5)]
	pub type Parameters = pallet_parameters;
	#[runtime::pallet_index(6)]
	pub type MultiBlockMigrations = pallet_migrations;

	// Before Staking, whose genesis bonds what Balances' genesis gives.
	#[runtime::pallet_index(7)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(8)]
	pub type TransactionPayment = pallet_transaction_payment;

	// Consensus. Babe comes before Authorship and Session: they ask it who wrote the block.
	#[runtime::pallet_index(10)]
	pub type Babe = pallet_babe;
	#[runtime::pallet_index(11)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(12)]
	pub type Staking = pallet_staking;
	#[runtime::pallet_index(13)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(14)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(15)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(16)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(17)]
	pub type AuthorityDiscovery = pallet_authority_discovery;
	#[runtime::pallet_index(18)]
	pub type VoterList = pallet_bags_list<Instance1>;
	#[runtime::pallet_index(19)]
	pub type NominationPools = pallet_nomination_pools;
	#[runtime::pallet_index(20)]
	pub type DelegatedStaking = pallet_delegated_staking;

	// Other things of value.
	#[runtime::pallet_index(30)]
	pub type Assets = pallet_assets<Instance1>;
	#[runtime::pallet_index(31)]
	pub type PoolAssets = pallet_assets<Instance2>;
	#[runtime::pallet_index(32)]
	pub type AssetConversion = pallet_asset_conversion;
	#[runtime::pallet_index(33)]
	pub type AssetTxPayment = pallet_asset_conversion_tx_payment;
	#[runtime::pallet_index(34)]
	pub type SkipFeelessPayment = pallet_skip_feeless_payment;
	#[runtime::pallet_index(35)]
	pub type Nfts = pallet_nfts;
	#[runtime::pallet_index(36)]
	pub type Vesting = pallet_vesting;

	// What accounts can do.
	#[runtime::pallet_index(50)]
	pub type Identity = pallet_identity;
	#[runtime::pallet_index(51)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(52)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(53)]
	pub type Recovery = pallet_recovery;
	#[runtime::pallet_index(54)]
	pub type VerifySignature = pallet_verify_signature;
	#[runtime::pallet_index(55)]
	pub type MetaTx = pallet_meta_tx;

	// Governance and its brakes.
	#[runtime::pallet_index(70)]
	pub type Democracy = pallet_democracy;
	#[runtime::pallet_index(71)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(72)]
	pub type TechnicalCommittee = pallet_collective<Instance2>;
	#[runtime::pallet_index(73)]
	pub type Treasury = pallet_treasury;
	#[runtime::pallet_index(74)]
	pub type Bounties = pallet_bounties;
	#[runtime::pallet_index(75)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(76)]
	pub type TxPause = pallet_tx_pause;

	// Commerce: what this chain is for.
	#[runtime::pallet_index(100)]
	pub type Vouchers = pallet_vouchers;
	#[runtime::pallet_index(101)]
	pub type Escrow = pallet_escrow;
	#[runtime::pallet_index(102)]
	pub type Market = pallet_market;
	// After Babe and Session: it keeps each epoch's seed at the epoch's first block.
	#[runtime::pallet_index(103)]
	pub type Arbitration = pallet_arbitration;
	#[runtime::pallet_index(104)]
	pub type Reputation = pallet_reputation;
	#[runtime::pallet_index(105)]
	pub type Witness = pallet_witness;
	#[runtime::pallet_index(106)]
	pub type Payments = pallet_payments;
	// The only one with an off-chain worker. Another one would have to come after it.
	#[runtime::pallet_index(107)]
	pub type Attestor = pallet_attestor;
}
