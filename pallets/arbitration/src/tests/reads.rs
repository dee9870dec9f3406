//! What a draw reads: exact integers, the same on every machine.

use super::*;
use sp_core::Blake2Hasher;
use sp_state_machine::{backend::AsTrieBackend, Ext, OverlayedChanges, TrieBackendBuilder};
use sp_trie::recorder::Recorder;

#[test]
fn case_and_panel_are_small() {
	ExtBuilder::default().jurors(9).build_and_execute(|| {
		let id = open(court(7));
		let size = codec::Encode::encode(&case(id)).len();
		seat_panel(id);
		let panel = codec::Encode::encode(&panel(id)).len();
		println!("a case of three parties has {size} bytes, a panel of seven {panel}");
		assert!(size < 200 && panel < 320);
	});
}

/// Runs `act` on what `chain` has in its database and counts the items that it reads there, each once.
fn reads_of(chain: &mut sp_io::TestExternalities, act: impl FnOnce()) -> usize {
	chain.commit_all().expect("there is no open transaction");
	let recorder = Recorder::<Blake2Hasher>::default();
	let backend =
		TrieBackendBuilder::wrap(chain.backend.as_trie_backend()).with_recorder(recorder.clone()).build();
	let mut overlay = OverlayedChanges::<Blake2Hasher>::default();
	let mut ext = Ext::new(&mut overlay, &backend, Some(&mut chain.extensions));
	sp_externalities::set_and_run_with_externalities(&mut ext, act);
	// The block's own records are in memory by then.
	let system = sp_io::hashing::twox_128(b"System");
	let counts = |key: &[u8]| !key.starts_with(&system) && key != b":transaction_level:";
	recorder.recorded_keys().into_values().flatten().filter(|(key, _)| counts(key)).count()
}

/// A case between two parties, to be drawn now, in a pool of so many jurors of different weights.
fn ready(jurors: u32) -> (sp_io::TestExternalities, CaseId) {
	let mut chain = ExtBuilder::default().build();
	let mut id = 0;
	chain.execute_with(|| {
		let mut root = tree::Root::default();
		let mut chunk: Option<(u8, tree::Chunk<AccountId>)> = None;
		for number in 0..jurors {
			let index = tree::room(&root, 1).unwrap();
			if chunk.as_ref().is_none_or(|(old, _)| *old != index) {
				if let Some((old, full)) = chunk.take() {
					Chunks::<Test>::insert(old, full);
				}
				chunk = Some((index, Default::default()));
			}
			let (_, places) = chunk.as_mut().unwrap();
			let weight = 1_000 + u64::from(number % 977);
			tree::take(&mut root, (index, places), juror(number as u16), weight, 1).unwrap();
		}
		if let Some((old, full)) = chunk {
			Chunks::<Test>::insert(old, full);
		}
		Pool::<Test>::put(root);
		let parties = vec![party(0), party(1)].try_into().unwrap();
		let question = nexonomy_primitives::Question { parties, ..question(court(7)) };
		id = Arbitration::open(question).unwrap();
		pass(3 * DAY);
		advance(id);
		begin_epoch();
		Epoch::set(Epoch::get() + 1);
	});
	(chain, id)
}

#[test]
fn draw_of_7_from_10_000_reads_at_most_40_items() {
	let (mut chain, id) = ready(10_000);
	// All that an epoch's first block does: the clock, the queue, and the draw with its checks of conflicts.
	let reads = reads_of(&mut chain, || {
		next_block();
		assert_eq!(seated(id).len(), 7);
	});
	println!("a draw of 7 from 10,000 reads {reads} items");
	assert!(reads <= 40);
}

#[test]
fn reads_of_a_draw_hardly_grow_with_the_pool() {
	let count = |jurors| {
		let (mut chain, _) = ready(jurors);
		reads_of(&mut chain, next_block)
	};
	let counts = [100, 1_000, 10_000, 16_384].map(count);
	println!("a draw of 7 from 100, 1,000, 10,000 and 16,384 reads {counts:?} items");
	// At most one chunk for each seat.
	assert!(counts[3] <= counts[0] + 6);
}

#[test]
fn block_without_a_new_epoch_reads_one_item() {
	let (mut chain, _) = ready(100);
	chain.execute_with(begin_epoch);
	assert_eq!(reads_of(&mut chain, next_block), 1);
}

#[test]
fn commit_and_reveal_read_and_write_little() {
	let mut chain = ExtBuilder::default().jurors(7).build();
	let (mut id, mut who) = (0, stranger());
	chain.execute_with(|| {
		id = open(court(7));
		who = seat_panel(id)[0].clone();
	});
	let hash = chain
		.execute_with(|| Arbitration::vote_hash(id, who.clone(), percent(5), ContentId([7; 32]), [9; 32]));
	let commits = reads_of(&mut chain, || {
		assert_ok!(Arbitration::commit(signed(who.clone()), id, hash.unwrap()));
	});
	// The case, the panel, and the clock.
	assert_eq!(commits, 3);
	// Neither the first nor the last: those move the case on besides.
	let both = <()>::commit() + <()>::reveal();
	println!("commit and reveal together weigh {} µs", both.ref_time() / 1_000_000);
	assert!(both.ref_time() <= 380_000_000);
}
