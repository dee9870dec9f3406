//! The pool's weights, as a tree of two levels with sums: pure, and the same whether a test or the chain runs it.
//!
//! The root has up to 128 branches, each the sum of a chunk of up to 128 places; so the pool has 16,384 of them. To
//! change one weight touches its chunk and the root.
//!
//! Each weight is kept twice: as it is now, and as it was when the present period began. A draw at the beginning of a
//! period uses the weights as they were when the period *before* began. They were fixed before the first of the blocks
//! that the seed is made of, so nobody can fit them to the seed.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;
use scale_info::TypeInfo;

/// How many chunks there are at most.
pub const BRANCHES: u32 = 128;
/// How many places a chunk has at most.
pub const PLACES: u16 = 128;

type MaxPlaces = ConstU32<128>;

const _: () = assert!(PLACES == 128);
/// The most that one juror weighs, so that the sum of all fits 64 bits.
pub const MAX_WEIGHT: u64 = 1 << 48;

/// How many epochs had begun with a block.
pub type Period = u32;

/// Where a juror's weight stands: the chunk times 128, and the place within it.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct Address(pub u16);

impl Address {
	/// The address of a place; none if it is beyond the bounds.
	pub fn new(chunk: u8, place: usize) -> Option<Self> {
		let place = u16::try_from(place).ok().filter(|place| *place < PLACES)?;
		u16::from(chunk).checked_mul(PLACES)?.checked_add(place).map(Self)
	}

	/// The chunk.
	pub fn chunk(self) -> u8 {
		// At most 511, of which only 0 to 127 are ever given out.
		self.0.checked_div(PLACES).and_then(|chunk| chunk.try_into().ok()).unwrap_or(u8::MAX)
	}

	/// The place within the chunk.
	pub fn place(self) -> usize {
		self.0.checked_rem(PLACES).unwrap_or_default().into()
	}
}

/// The sum of a chunk.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Branch {
	/// The sum now.
	#[codec(compact)]
	pub now: u64,
	/// The sum when the period of the last change began.
	#[codec(compact)]
	pub before: u64,
	/// The period of the last change.
	#[codec(compact)]
	pub changed: Period,
	/// How many places weigh something now.
	pub living: u8,
	/// How many places weigh something now or did when that period began, and so cannot be given to anybody else.
	pub taken: u8,
}

impl Branch {
	/// Whether a draw at the beginning of `period` uses the weights before the last change.
	pub fn is_recent(&self, period: Period) -> bool {
		self.changed.saturating_add(1) >= period
	}

	/// The sum that a draw at the beginning of `period` uses.
	pub fn settled(&self, period: Period) -> u64 {
		if self.is_recent(period) {
			self.before
		} else {
			self.now
		}
	}

	fn has_room(&self, period: Period) -> bool {
		let used = if self.changed < period { self.living } else { self.taken };
		u16::from(used) < PLACES
	}
}

/// A juror's weight.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Place<A> {
	/// Who. A name without weight is left over from somebody who left.
	pub juror: A,
	/// The weight now.
	#[codec(compact)]
	pub now: u64,
	/// The weight when the period of the chunk's last change began.
	#[codec(compact)]
	pub before: u64,
}

impl<A> Place<A> {
	fn is_free(&self) -> bool {
		self.now == 0 && self.before == 0
	}
}

/// The sums of all chunks.
pub type Root = BoundedVec<Branch, ConstU32<BRANCHES>>;
/// Up to 128 weights.
pub type Chunk<A> = BoundedVec<Place<A>, MaxPlaces>;

/// The first chunk with room for somebody; a new one if all are full; none if there are as many as can be.
pub fn room(root: &Root, period: Period) -> Option<u8> {
	let found = root.iter().position(|branch| branch.has_room(period)).unwrap_or(root.len());
	u8::try_from(found).ok().filter(|chunk| u32::from(*chunk) < BRANCHES)
}

/// Gives `juror` a place in a chunk that [`room`] named. None if there is none.
pub fn take<A>(
	root: &mut Root,
	chunk: (u8, &mut Chunk<A>),
	juror: A,
	weight: u64,
	period: Period,
) -> Option<Address> {
	let (index, chunk) = chunk;
	if usize::from(index) == root.len() {
		root.try_push(Branch { changed: period, ..Branch::default() }).ok()?;
	}
	let branch = root.get_mut(usize::from(index))?;
	begin(branch, chunk, period);
	let place = Place { juror, now: weight, before: 0 };
	let position = match chunk.iter().position(Place::is_free) {
		Some(free) => {
			*chunk.get_mut(free)? = place;
			free
		}
		None => {
			chunk.try_push(place).ok()?;
			chunk.len().checked_sub(1)?
		}
	};
	branch.now = branch.now.checked_add(weight)?;
	branch.living = branch.living.checked_add(1)?;
	branch.taken = branch.taken.checked_add(1)?;
	Address::new(index, position)
}

/// Changes a weight; zero gives the place up. None if there is no such place.
pub fn change<A>(
	root: &mut Root,
	chunk: &mut Chunk<A>,
	at: Address,
	weight: u64,
	period: Period,
) -> Option<()> {
	let branch = root.get_mut(usize::from(at.chunk()))?;
	begin(branch, chunk, period);
	let place = chunk.get_mut(at.place()).filter(|place| place.now > 0)?;
	branch.now = branch.now.checked_sub(place.now)?.checked_add(weight)?;
	place.now = weight;
	if weight == 0 {
		branch.living = branch.living.checked_sub(1)?;
		if place.is_free() {
			branch.taken = branch.taken.checked_sub(1)?;
		}
	}
	Some(())
}

/// With the first change in a period, remembers what was before.
fn begin<A>(branch: &mut Branch, chunk: &mut Chunk<A>, period: Period) {
	if branch.changed < period {
		for place in chunk.iter_mut() {
			place.before = place.now;
		}
		branch.before = branch.now;
		branch.taken = branch.living;
		branch.changed = period;
	}
}
