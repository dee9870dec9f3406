//! Any call of the runtime, made from the types of its arguments.
//!
//! Bytes as they stand seldom decode to a call that means something. Here the types say what comes next, and bytes only
//! choose: which call, which of the people, a small number, an amount that somebody has, or an extreme.

use crate::{bytes::Bytes, people};
use codec::{Compact, Encode};
use nexonomy_runtime::{
	configs::governance::{CouncilInstance, TechnicalInstance},
	units::NEBA,
	Runtime, RuntimeCall,
};
use polkadot_sdk::{sp_core::H256, *};
use scale_info::{
	form::PortableForm, meta_type, Field, PortableRegistry, Registry, Type, TypeDef, TypeDefPrimitive,
	Variant,
};
use std::sync::LazyLock;

/// How deep calls are nested in each other.
const MAX_DEPTH: u8 = 3;
/// The longest list.
const MAX_ITEMS: usize = 4;

/// Everything that the call type consists of.
static TYPES: LazyLock<(PortableRegistry, u32)> = LazyLock::new(|| {
	let mut registry = Registry::new();
	let call = registry.register_type(&meta_type::<RuntimeCall>()).id;
	(registry.into(), call)
});

/// A call in SCALE encoding. A few types encode otherwise than their description says; those calls do not decode.
pub fn call(bytes: &mut Bytes) -> Vec<u8> {
	let mut writer = Writer { bytes, depth: 0, out: Vec::new() };
	writer.value(TYPES.1);
	writer.out
}

struct Writer<'a, 'b> {
	bytes: &'a mut Bytes<'b>,
	/// How many calls the present place is in.
	depth: u8,
	out: Vec<u8>,
}

impl Writer<'_, '_> {
	/// Writes a value of type `id`.
	fn value(&mut self, id: u32) {
		let ty = resolve(id);
		match ty.path.segments.last().map(String::as_str) {
			Some("AccountId32") => self.account(),
			Some("MultiAddress") => {
				// The form that this chain knows.
				self.put(0u8);
				self.account();
			}
			Some("H256") => self.hash(),
			Some("RuntimeCall") => self.call(ty),
			Some("Bounded") => self.bounded_call(),
			Some("Percent") => self.share(100, |parts| (parts as u8).encode()),
			Some("Permill") => self.share(1_000_000, |parts| (parts as u32).encode()),
			Some("Perbill") => self.share(1_000_000_000, |parts| (parts as u32).encode()),
			Some("Perquintill") => self.share(1_000_000_000_000_000_000, |parts| parts.encode()),
			_ => self.by_definition(&ty.type_def),
		}
	}

	fn by_definition(&mut self, definition: &TypeDef<PortableForm>) {
		match definition {
			TypeDef::Composite(composite) => self.fields(&composite.fields),
			TypeDef::Variant(variants) => self.one_of(&variants.variants),
			TypeDef::Sequence(sequence) => self.list(sequence.type_param.id),
			TypeDef::Array(array) => (0..array.len).for_each(|_| self.element(array.type_param.id)),
			TypeDef::Tuple(tuple) => tuple.fields.iter().for_each(|field| self.value(field.id)),
			TypeDef::Primitive(primitive) => self.primitive(primitive),
			TypeDef::Compact(compact) => self.compact(compact.type_param.id),
			TypeDef::BitSequence(_) => self.put(Compact(0u32)),
		}
	}

	fn account(&mut self) {
		let account = people::anybody(self.bytes);
		self.put(account);
	}

	fn fields(&mut self, fields: &[Field<PortableForm>]) {
		fields.iter().for_each(|field| self.value(field.ty.id));
	}

	fn one_of(&mut self, variants: &[Variant<PortableForm>]) {
		if let Some(variant) = variants.get(self.bytes.below(variants.len().min(256))) {
			self.put(variant.index);
			self.fields(&variant.fields);
		}
	}

	/// A call inside a call. Too deep inside, it says nothing.
	fn call(&mut self, ty: &Type<PortableForm>) {
		if self.depth == MAX_DEPTH {
			return self.remark();
		}
		self.depth += 1;
		self.by_definition(&ty.type_def);
		self.depth -= 1;
	}

	/// A call that governance is to make, in the only form that stands for itself. It says nothing: with the powers of
	/// the root it could break anything, and would be right.
	fn bounded_call(&mut self) {
		let mut inner = Writer { bytes: self.bytes, depth: MAX_DEPTH, out: Vec::new() };
		inner.remark();
		let call = inner.out;
		const INLINE: u8 = 1;
		self.put((INLINE, call));
	}

	fn remark(&mut self) {
		let remark = vec![self.bytes.byte() % 4];
		self.put(RuntimeCall::System(frame_system::Call::remark { remark }));
	}

	/// Text, people in the order in which the chain wants them, or anything else.
	fn list(&mut self, id: u32) {
		if matches!(resolve(id).type_def, TypeDef::Primitive(TypeDefPrimitive::U8)) {
			let text: Vec<_> = (0..self.bytes.below(24)).map(|_| self.bytes.byte()).collect();
			return self.put(text);
		}
		let count = self.bytes.below(MAX_ITEMS + 1);
		if resolve(id).path.segments.last().is_some_and(|name| name == "AccountId32") {
			let mut people: Vec<_> = (0..count).map(|_| people::person(self.bytes)).collect();
			people.sort();
			people.dedup();
			return self.put(people);
		}
		self.put(Compact(count as u32));
		(0..count).for_each(|_| self.value(id));
	}

	/// An element of an array: bytes of keys and hashes are as they come.
	fn element(&mut self, id: u32) {
		match resolve(id).type_def {
			TypeDef::Primitive(TypeDefPrimitive::U8) => {
				let byte = self.bytes.byte();
				self.put(byte);
			}
			_ => self.value(id),
		}
	}

	fn primitive(&mut self, primitive: &TypeDefPrimitive) {
		use TypeDefPrimitive::*;
		match primitive {
			Bool | Char | Str => {
				let byte = self.bytes.byte();
				match primitive {
					Bool => self.put(byte % 2 == 1),
					Char => self.put(u32::from(byte)),
					_ => self.put(vec![b'a' + byte % 26]),
				}
			}
			U8 | I8 => self.whole(8),
			U16 | I16 => self.whole(16),
			U32 | I32 => self.whole(32),
			U64 | I64 => self.whole(64),
			U128 | I128 => self.whole(128),
			U256 | I256 => {
				self.whole(128);
				self.put(0u128);
			}
		}
	}

	/// A number of so many bits, in full.
	fn whole(&mut self, bits: usize) {
		let number = self.number(bits as u32).to_le_bytes();
		self.out.extend(number.iter().take(bits / 8));
	}

	/// A number in its short form, or a type that is one inside.
	fn compact(&mut self, id: u32) {
		use TypeDefPrimitive::*;
		let ty = resolve(id);
		let bits = match &ty.type_def {
			TypeDef::Primitive(U8) => 8,
			TypeDef::Primitive(U16) => 16,
			TypeDef::Primitive(U32) => 32,
			TypeDef::Primitive(U64) => 64,
			TypeDef::Composite(composite) => {
				return composite.fields.first().map_or((), |field| self.compact(field.ty.id))
			}
			_ => 128,
		};
		// The short form of a number does not depend on its type.
		let number = Compact(self.number(bits));
		self.put(number);
	}

	/// A part of the whole, which has so many parts.
	fn share(&mut self, whole: u64, encode: impl Fn(u64) -> Vec<u8>) {
		let parts = whole / 255 * u64::from(self.bytes.byte());
		self.out.extend(encode(parts.min(whole)));
	}

	/// A number below 2 to the power of `bits`: an index, an amount, something else, or an extreme.
	fn number(&mut self, bits: u32) -> u128 {
		let most = u128::MAX >> (128 - bits);
		let few = if bits == 128 { 63 } else { 159 };
		let number = match self.bytes.byte() {
			byte if byte <= few => u128::from(byte % 8),
			0..=191 => NEBA / 10 * u128::from(self.bytes.byte()),
			192..=223 => self.bytes.number(0),
			224..=247 => u128::from_le_bytes(self.bytes.array()),
			byte => most - u128::from(byte % 2),
		};
		number.min(most)
	}

	/// The hash of something that waits to be named by it, if anything does.
	fn hash(&mut self) {
		let mut known: Vec<H256> = pallet_collective::Proposals::<Runtime, CouncilInstance>::get().to_vec();
		known.extend(pallet_collective::Proposals::<Runtime, TechnicalInstance>::get());
		known.extend(pallet_preimage::RequestStatusFor::<Runtime>::iter_keys());
		known.extend(pallet_multisig::Multisigs::<Runtime>::iter_keys().map(|(_, hash)| H256(hash)));
		let hash = self.bytes.pick(known).unwrap_or_else(|| H256::repeat_byte(self.bytes.byte()));
		self.put(hash);
	}

	fn put(&mut self, value: impl Encode) {
		value.encode_to(&mut self.out);
	}
}

fn resolve(id: u32) -> &'static Type<PortableForm> {
	TYPES.0.resolve(id).expect("the registry is complete")
}
