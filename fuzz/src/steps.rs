//! What an input means: a row of steps, each a byte that says what to do and a frame of bytes that say how.

use crate::{anything, bytes::Bytes, chain, checks, kinds, kinds::Attempt, people, story::tell, tally::Way};
use codec::DecodeLimit;
use nexonomy_runtime::{units::*, AccountId, RuntimeCall};
use polkadot_sdk::*;

/// The most steps of one input.
const MAX_STEPS: usize = 32;
/// How long the frame of a step of ours is, in bytes.
const FRAME: usize = 64;
/// How deep calls may be nested that are read from bytes: as deep as in a transaction, and no deeper.
const MAX_DEPTH: u32 = frame_support::MAX_EXTRINSIC_DEPTH;

/// Something to do.
enum Step {
	Blocks,
	Wait,
	Bytes,
	Types,
	Ours(&'static [kinds::Maker]),
}

/// What the first byte of a step means, modulo the number of entries.
static STEPS: [Step; 26] = [
	Step::Blocks,
	Step::Wait,
	Step::Bytes,
	Step::Types,
	Step::Types,
	Step::Types,
	Step::Types,
	Step::Ours(kinds::vouchers::MAKERS),
	Step::Ours(kinds::vouchers::MAKERS),
	Step::Ours(kinds::vouchers::MAKERS),
	Step::Ours(kinds::escrow::OPENERS),
	Step::Ours(kinds::escrow::OPENERS),
	Step::Ours(kinds::escrow::MAKERS),
	Step::Ours(kinds::escrow::MAKERS),
	Step::Ours(kinds::escrow::MAKERS),
	Step::Ours(kinds::escrow::MAKERS),
	Step::Ours(kinds::market::MAKERS),
	Step::Ours(kinds::market::MAKERS),
	Step::Ours(kinds::market::MAKERS),
	Step::Ours(kinds::market::MAKERS),
	Step::Ours(kinds::arbitration::MAKERS),
	Step::Ours(kinds::arbitration::MAKERS),
	Step::Ours(kinds::arbitration::MAKERS),
	Step::Ours(kinds::arbitration::MAKERS),
	Step::Ours(kinds::reputation::MAKERS),
	Step::Ours(kinds::council::MAKERS),
];

/// Lives through an input and checks what is left.
pub fn live(input: &[u8]) {
	kinds::market::clear();
	chain::fresh(|| {
		let mut bytes = Bytes::new(input);
		for _ in 0..MAX_STEPS {
			if bytes.is_empty() {
				break;
			}
			take(&mut bytes);
		}
		chain::end_block();
		checks::everything();
	});
}

fn take(bytes: &mut Bytes) {
	match &STEPS[bytes.below(STEPS.len())] {
		Step::Blocks => {
			let count = 1 + bytes.below(8) as u32;
			tell(|| format!("{count} blocks"));
			chain::pass_blocks(count, 1);
		}
		Step::Wait => {
			// From an hour to about 40 days in which no block was made, or until something falls due.
			let due = if bytes.one_in(2) { bytes.pick(kinds::moments()) } else { None };
			let hours = 1 + (bytes.below(31) * bytes.below(31)) as u64;
			let slots =
				due.map_or(hours * u64::from(HOURS), |due| (due - chain::now()).div_ceil(SLOT_DURATION));
			tell(|| format!("nothing for {} seconds", slots * SLOT_DURATION / 1_000));
			chain::pass_blocks(1, slots.max(1));
		}
		Step::Bytes => {
			let length = usize::from(bytes.byte());
			let mut frame = bytes.frame(length);
			let who = people::person(&mut frame);
			if let Ok(call) = RuntimeCall::decode_with_depth_limit(MAX_DEPTH, &mut frame.rest()) {
				send(who, call, Way::Random);
			}
		}
		Step::Types => {
			let length = bytes.below(128);
			let mut frame = bytes.frame(length);
			let who = if frame.rarely() { people::stash() } else { people::person(&mut frame) };
			if let Ok(call) =
				RuntimeCall::decode_with_depth_limit(MAX_DEPTH, &mut anything::call(&mut frame).as_slice())
			{
				send(who, call, Way::Random);
			}
		}
		Step::Ours(makers) => {
			let mut frame = bytes.frame(FRAME);
			let maker = makers[frame.below(makers.len())];
			if let Some(Attempt { sender, call }) = maker(&mut frame) {
				send(sender, call, Way::Meant);
			}
		}
	}
}

fn send(who: AccountId, call: RuntimeCall, way: Way) {
	tell(|| format!("{who:?} sends {call:?}"));
	let outcome = chain::send(who, call, way);
	tell(|| format!("  {outcome:?}"));
}
