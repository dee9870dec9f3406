//! Signatures that prove progress: a party's, witnesses', a device's.

use crate::{weighing::Signatures, *};
use frame_support::traits::Time;
use nexonomy_deal::text::percent;
use nexonomy_primitives::message::Message;
use p256::ecdsa::{signature::Verifier, Signature, VerifyingKey};
use polkadot_sdk::*;
use sp_core::{ed25519, sr25519};

/// How far a device's clock may be ahead of the chain's, in milliseconds.
pub(crate) const CLOCK_SKEW: Moment = 60_000;

/// Who proved a report, and what it took to find out.
pub(crate) struct Proven<T: Config> {
	/// Whose word it is.
	pub by: ProvenByOf<T>,
	/// The signatures that were verified.
	pub signed: Signatures,
}

impl<T: Config> Pallet<T> {
	/// Checks that `proof` is the prover's word that `progress` is done.
	pub(crate) fn check_proof(
		id: AgreementId,
		agreement: &AgreementOf<T>,
		progress: Perbill,
		prover: &Prover<T::AccountId>,
		proof: &ProofOf<T>,
	) -> Result<Proven<T>, Error<T>> {
		match (prover, proof) {
			(Prover::Party(party), Proof::Party { valid_until, signature }) => {
				let signer = Self::party(&agreement.parties, *party)?;
				let text = Self::progress_message(id, progress, *valid_until);
				let mut signed = Signatures::default();
				signed.add(Self::check_signature(&text, *valid_until, signature, signer)?);
				Ok(Proven { by: ProvenBy::Party(signer.clone()), signed })
			}
			(Prover::Witnesses { needed, names }, Proof::Witnesses { valid_until, signatures }) => {
				let text = Self::progress_message(id, progress, *valid_until);
				Self::check_witnesses(&text, *needed, names, *valid_until, signatures)
			}
			(Prover::Device(key), Proof::Device { time, place, signature }) => {
				let Course { last_reading, .. } = Self::running(agreement)?;
				// Saturating: past the end of time nothing is in the future.
				let latest = T::Time::now().saturating_add(CLOCK_SKEW);
				ensure!(*time <= latest, Error::<T>::ReadingFromTheFuture);
				ensure!(*time > last_reading, Error::<T>::ReadingOutOfOrder);
				let text = Self::reading_message(id, progress, *time, *place);
				ensure!(has_signed(key, text.as_bytes(), signature), Error::<T>::BadSignature);
				let (key, time, place) = (*key, *time, *place);
				Ok(Proven { by: ProvenBy::Device { key, time, place }, signed: Signatures::of_device(key) })
			}
			_ => Err(Error::<T>::WrongProof),
		}
	}

	fn check_witnesses(
		text: &Message,
		needed: u8,
		names: &WitnessNames<T::AccountId>,
		valid_until: Moment,
		signatures: &[(u8, T::Signature)],
	) -> Result<Proven<T>, Error<T>> {
		ensure!(signatures.len() >= usize::from(needed), Error::<T>::TooFewWitnesses);
		let mut heard = PartySet::EMPTY;
		let mut witnesses = WitnessNames::default();
		let mut signed = Signatures::default();
		for (index, signature) in signatures {
			let witness = names.get(usize::from(*index)).ok_or(Error::<T>::UnknownWitness)?;
			ensure!(heard.insert(*index), Error::<T>::WitnessTwice);
			signed.add(Self::check_signature(text, valid_until, signature, witness)?);
			witnesses.try_push(witness.clone()).map_err(|_| Error::<T>::WitnessTwice)?;
		}
		Ok(Proven { by: ProvenBy::Witnesses(witnesses), signed })
	}

	/// What a party or a witness signs.
	pub(crate) fn progress_message(id: AgreementId, progress: Perbill, valid_until: Moment) -> Message {
		let text = Message::new("progress").line("agreement", id).line("progress", percent(progress));
		Self::closing_lines(text, valid_until)
	}

	/// What a device signs.
	pub(crate) fn reading_message(
		id: AgreementId,
		progress: Perbill,
		time: Moment,
		place: Option<H256>,
	) -> Message {
		let text = Message::new("reading")
			.line("agreement", id)
			.line("progress", percent(progress))
			.line("time", time);
		let text = match place {
			Some(place) => text.hex_line("place", place.as_bytes()),
			None => text.line("place", "none"),
		};
		Self::chain_line(text)
	}
}

/// Whether the key can verify anything. A point has one form only, so that no device is named twice. Of the other keys
/// every 32 bytes are accepted: those that are no key never verify.
pub(crate) fn is_sound(key: &DeviceKey) -> bool {
	match key {
		DeviceKey::Ed25519(_) | DeviceKey::Sr25519(_) => true,
		DeviceKey::P256(point) => {
			matches!(point, [2 | 3, ..]) && VerifyingKey::from_sec1_bytes(point).is_ok()
		}
	}
}

/// Whether the device with this key signed the text.
///
/// An ECDSA signature (r, s) has a twin (r, −s), and either is accepted, as devices make both. Nothing can be replayed
/// with the twin, because a reading counts once: progress only grows.
pub(crate) fn has_signed(key: &DeviceKey, text: &[u8], signature: &[u8; 64]) -> bool {
	match key {
		DeviceKey::Ed25519(public) => {
			let signature = ed25519::Signature::from_raw(*signature);
			sp_io::crypto::ed25519_verify(&signature, text, &ed25519::Public::from_raw(*public))
		}
		DeviceKey::Sr25519(public) => {
			let signature = sr25519::Signature::from_raw(*signature);
			sp_io::crypto::sr25519_verify(&signature, text, &sr25519::Public::from_raw(*public))
		}
		DeviceKey::P256(point) => {
			let key = VerifyingKey::from_sec1_bytes(point);
			let signature = Signature::from_slice(signature);
			matches!((key, signature), (Ok(key), Ok(signature)) if key.verify(text, &signature).is_ok())
		}
	}
}
