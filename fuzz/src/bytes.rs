//! An input, read from front to back.

/// What is left of an input. Past its end there are only zeros, so that every input means something.
pub struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
	/// All of `input`.
	pub fn new(input: &'a [u8]) -> Self {
		Self(input)
	}

	/// Whether nothing is left.
	pub fn is_empty(&self) -> bool {
		self.0.is_empty()
	}

	/// The next `length` bytes, or as many as there are, as an input of their own. What a step reads stays inside its
	/// frame, so that a change of one step does not change the meaning of those after it.
	pub fn frame(&mut self, length: usize) -> Bytes<'a> {
		let (frame, rest) = self.0.split_at(length.min(self.0.len()));
		self.0 = rest;
		Bytes(frame)
	}

	/// All that is left, as it stands.
	pub fn rest(&mut self) -> &'a [u8] {
		std::mem::take(&mut self.0)
	}

	/// The next byte.
	pub fn byte(&mut self) -> u8 {
		let [byte] = self.array();
		byte
	}

	/// The next `N` bytes.
	pub fn array<const N: usize>(&mut self) -> [u8; N] {
		let mut array = [0; N];
		for (to, from) in array.iter_mut().zip(self.frame(N).0) {
			*to = *from;
		}
		array
	}

	/// A number from 0 to `limit - 1`, out of one byte. `limit` is from 1 to 256.
	pub fn below(&mut self, limit: usize) -> usize {
		usize::from(self.byte()) % limit.max(1)
	}

	/// A number from `least` to `least + 65_535`, out of two bytes.
	pub fn number(&mut self, least: u128) -> u128 {
		least + u128::from(u16::from_le_bytes(self.array()))
	}

	/// Yes, once in so many times; at most 256.
	pub fn one_in(&mut self, times: usize) -> bool {
		self.below(times) == 0
	}

	/// Yes, once in sixteen times: for arguments that ought to be refused.
	pub fn rarely(&mut self) -> bool {
		self.byte() % 16 == 15
	}

	/// One of `from`, if there is any.
	pub fn pick<T>(&mut self, mut from: Vec<T>) -> Option<T> {
		let index = self.below(from.len().min(256));
		(index < from.len()).then(|| from.swap_remove(index))
	}
}
