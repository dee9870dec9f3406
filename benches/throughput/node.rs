//! A node without a network: its client, its database and its block import are those of every node.

use codec::Decode;
use futures::executor::block_on;
use nexonomy_node::{
	cli::Cli,
	sealing::Clock,
	service::{new_partial, FullBackend, FullBlockImport, FullClient},
};
use nexonomy_runtime::{opaque::Block, units::SLOT_DURATION, Hash, Header, Runtime, RuntimeEvent};
use polkadot_sdk::*;
use sc_cli::SubstrateCli;
use sc_client_api::StorageProvider;
use sc_consensus::{BlockImport, BlockImportParams, ForkChoiceStrategy, ImportResult, StateAction};
use sc_consensus_manual_seal::consensus::{babe::BabeConsensusDataProvider, ConsensusDataProvider};
use sp_api::{ApiExt, Core, ProvideRuntimeApi, TransactionOutcome};
use sp_block_builder::BlockBuilder;
use sp_blockchain::HeaderBackend;
use sp_consensus::BlockOrigin;
use sp_consensus_babe::SlotDuration;
use sp_core::storage::StorageKey;
use sp_inherents::{InherentData, InherentDataProvider};
use sp_runtime::{
	traits::{Block as _, Header as _},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	OpaqueExtrinsic,
};
use std::{
	any::Any,
	path::Path,
	sync::Arc,
	time::{Duration, Instant, SystemTime},
};

/// A transaction as it travels.
pub type Transaction = OpaqueExtrinsic;

/// A block, and what its author and those who import it need to know beside.
pub struct Made {
	block: Block,
	inherents: InherentData,
	/// How long the author took, without what others did to make the transactions.
	pub took: Duration,
}

impl Made {
	/// How many transactions of people there are in it.
	pub fn transactions(&self) -> usize {
		self.block.extrinsics().len().saturating_sub(INHERENTS)
	}
}

/// The chain itself tells every block the time, and nothing else.
const INHERENTS: usize = 1;

/// A node of the development chain.
pub struct Node {
	client: Arc<FullClient>,
	block_import: FullBlockImport,
	digests: BabeConsensusDataProvider<Block, FullClient>,
	clock: Clock,
	/// What must live as long as the node does.
	_others: Box<dyn Any>,
}

impl Node {
	/// A new node whose data is in `folder`. `cache` is the size of its trie cache in bytes, if not the usual one.
	pub fn open(folder: &Path, cache: Option<usize>) -> Self {
		let threads = sc_cli::build_runtime().expect("threads can be started");
		let mut words = vec![
			"nexonomy".into(),
			"--dev".into(),
			"--sealing=instant".into(),
			format!("--base-path={}", folder.display()),
		];
		words.extend(cache.map(|size| format!("--trie-cache-size={size}")));
		let cli = <Cli as SubstrateCli>::from_iter(words);
		let config = cli.create_configuration(&cli.run.base, threads.handle().clone());
		let config = config.expect("the command line is sound");
		let parts = new_partial(&config, &cli.run.own).expect("a node can be opened");

		let keystore = parts.keystore_container.keystore();
		let seeds = config.dev_key_seed.clone().into_iter().collect();
		let genesis = parts.client.info().genesis_hash;
		sp_session::generate_initial_session_keys(parts.client.clone(), genesis, seeds, keystore.clone())
			.expect("the validator's keys are made from its seed");
		let babe = &parts.other.babe_link;
		let digests = BabeConsensusDataProvider::new(
			parts.client.clone(),
			keystore,
			babe.epoch_changes().clone(),
			babe.config().authorities.clone(),
		)
		.expect("there is a validator");
		let now = SystemTime::UNIX_EPOCH.elapsed().expect("it is after 1970");
		let now = u64::try_from(now.as_millis()).expect("it is before the year 584556049");
		Self {
			client: parts.client,
			block_import: parts.other.block_import,
			digests,
			clock: Clock::new(SlotDuration::from_millis(SLOT_DURATION), now),
			_others: Box::new((
				parts.task_manager,
				parts.transaction_pool,
				parts.import_queue,
				parts.other.grandpa_link,
				parts.other.babe_worker,
				threads,
			)),
		}
	}

	pub fn genesis(&self) -> Hash {
		self.client.info().genesis_hash
	}

	/// The header of the last block.
	pub fn tip(&self) -> Header {
		let header = self.client.header(self.client.info().best_hash).expect("the database can be read");
		header.expect("the last block has one")
	}

	/// Makes the next block as an author does: transactions from `next`, until one does not fit any more, which is
	/// returned too, or there are no more.
	pub fn fill(&self, next: &mut dyn FnMut() -> Option<Transaction>) -> (Made, Option<Transaction>) {
		let start = Instant::now();
		let inherents = inherents(self.clock.next(0));
		let parent = self.tip();
		let at = parent.hash();
		let digest = self.digests.create_digest(&parent, &inherents).expect("the slot is ours");
		let header = Header::new(parent.number + 1, Hash::zero(), Hash::zero(), at, digest);

		let mut api = self.client.runtime_api();
		api.set_call_context(sp_core::traits::CallContext::Onchain { import: false });
		api.initialize_block(at, &header).expect("a block can begin");
		let own = api
			.execute_in_transaction(|api| {
				TransactionOutcome::Rollback(api.inherent_extrinsics(at, inherents.clone()))
			})
			.expect("the runtime says the time");
		assert_eq!(own.len(), INHERENTS);
		let apply = |transaction: &Transaction| {
			api.execute_in_transaction(|api| match api.apply_extrinsic(at, transaction.clone()) {
				Ok(Ok(_)) => TransactionOutcome::Commit(Ok(())),
				Ok(Err(refused)) => TransactionOutcome::Rollback(Err(refused)),
				Err(error) => panic!("the runtime answers: {error}"),
			})
		};
		let mut body = Vec::new();
		for transaction in own {
			apply(&transaction).expect("the time is right");
			body.push(transaction);
		}
		let mut refused = None;
		let mut waited = Duration::ZERO;
		let mut next = || {
			let asked = Instant::now();
			let transaction = next();
			waited += asked.elapsed();
			transaction
		};
		while let Some(transaction) = next() {
			match apply(&transaction) {
				Ok(()) => body.push(transaction),
				Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources)) => {
					refused = Some(transaction);
					break;
				}
				Err(error) => panic!("transaction {} is refused: {error:?}", body.len()),
			}
		}
		let header = api.finalize_block(at).expect("a block can end");
		let took = start.elapsed() - waited;
		(Made { block: Block::new(header, body), inherents, took }, refused)
	}

	/// How long it takes to execute a block on top of the last one, the root of its state included: the median of
	/// `repeat` times. What `benchmark block` of the SDK measures.
	pub fn execute(&self, made: &Made, repeat: usize) -> Duration {
		let parent = *made.block.header().parent_hash();
		let times = (0..repeat).map(|_| {
			let block = made.block.clone();
			let api = self.client.runtime_api();
			let start = Instant::now();
			api.execute_block(parent, block.into()).expect("the block is sound");
			start.elapsed()
		});
		let mut times = times.collect::<Vec<_>>();
		times.sort();
		times[times.len() / 2]
	}

	/// Imports a block that somebody else has made, and tells how long that took: checks, execution, the database.
	pub fn import(&self, made: &Made) -> Duration {
		let (header, body) = made.block.clone().deconstruct();
		let parent = self.tip();
		let mut params = BlockImportParams::<Block>::new(BlockOrigin::NetworkBroadcast, header);
		params.body = Some(body);
		params.finalized = true;
		params.fork_choice = Some(ForkChoiceStrategy::LongestChain);
		params.state_action = StateAction::Execute;
		self.digests
			.append_block_import(&parent, &mut params, &made.inherents, sp_trie::StorageProof::empty())
			.expect("the epoch is known");
		let start = Instant::now();
		let result = block_on(self.block_import.import_block(params)).expect("the block is sound");
		let took = start.elapsed();
		assert!(matches!(result, ImportResult::Imported(_)), "the block is new: {result:?}");
		took
	}

	/// The weight of the last block, as time: what was declared, less what was given back.
	pub fn declared(&self) -> Duration {
		let weight: frame_system::ConsumedWeight =
			self.state(&frame_system::BlockWeight::<Runtime>::hashed_key());
		// A picosecond is a unit of it.
		Duration::from_nanos(weight.total().ref_time() / 1_000)
	}

	/// Stops if anything that was asked for in the last block did not happen.
	pub fn no_call_failed(&self) {
		let key = frame_support::storage::storage_prefix(b"System", b"Events");
		let events: Vec<frame_system::EventRecord<RuntimeEvent, Hash>> = self.state(&key);
		for frame_system::EventRecord { event, .. } in events {
			let failed = matches!(
				event,
				RuntimeEvent::System(frame_system::Event::ExtrinsicFailed { .. })
					| RuntimeEvent::Market(pallet_market::Event::OfferRefused { .. })
					| RuntimeEvent::Utility(pallet_utility::Event::BatchInterrupted { .. })
			);
			assert!(!failed, "{event:?}");
		}
	}

	/// What is in the state under `key`, after the last block.
	pub fn state<T: Decode + Default>(&self, key: &[u8]) -> T {
		let at = self.client.info().best_hash;
		let value =
			StorageProvider::<Block, FullBackend>::storage(&*self.client, at, &StorageKey(key.to_vec()));
		value
			.expect("the database can be read")
			.map(|data| T::decode(&mut &data.0[..]).expect("the state is as this program knows it"))
			.unwrap_or_default()
	}
}

/// What an author tells the runtime about a block at `time`, in milliseconds since 1970.
fn inherents(time: u64) -> InherentData {
	let timestamp = sp_timestamp::InherentDataProvider::new(time.into());
	let slot = sp_consensus_babe::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
		*timestamp,
		SlotDuration::from_millis(SLOT_DURATION),
	);
	block_on((slot, timestamp).create_inherent_data()).expect("times are encoded")
}
