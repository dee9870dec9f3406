//! What people and devices sign, and how it is handed in.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_deal::{DeviceKey, WitnessNames, MAX_WITNESSES};
use nexonomy_primitives::{AgreementId, Moment};
use polkadot_sdk::{
	frame_support::{traits::ConstU32, BoundedVec},
	sp_core::H256,
	sp_runtime::Perbill,
};
use scale_info::TypeInfo;

/// A party's signed consent to a draft. The text that was signed is built by
/// [`Pallet::consent_text`](crate::Pallet::consent_text).
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Consent<Signature> {
	/// The signer's index among the parties.
	pub party: u8,
	/// A number that the signer never used before; any order.
	pub nonce: u64,
	/// From this moment on the signature is void.
	pub valid_until: Moment,
	/// The signature over the text.
	pub signature: Signature,
}

/// A party's signed consent to cancel an agreement at its present progress. The text that was signed is built by
/// [`Pallet::cancellation_text`](crate::Pallet::cancellation_text).
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct CancelConsent<Signature> {
	/// The signer's index among the parties.
	pub party: u8,
	/// From this moment on the signature is void.
	pub valid_until: Moment,
	/// The signature over the text.
	pub signature: Signature,
}

/// A signed consent to an amendment. The text that was signed is built by
/// [`Pallet::amendment_text`](crate::Pallet::amendment_text).
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct AmendConsent<Signature> {
	/// The signer's index among the signatories: the present parties, then those who take somebody's place, in the
	/// order of the changes.
	pub signatory: u8,
	/// From this moment on the signature is void.
	pub valid_until: Moment,
	/// The signature over the text.
	pub signature: Signature,
}

/// What is reported when somebody brings a proof.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Report {
	/// Which agreement.
	pub agreement: AgreementId,
	/// The share that is done, more than the last one; with steps, that of the next step.
	pub progress: Perbill,
	/// The index of the prover in the terms.
	pub prover: u8,
}

/// Signatures of witnesses, each with the witness's index among the prover's names.
pub type WitnessSignatures<Signature> = BoundedVec<(u8, Signature), ConstU32<MAX_WITNESSES>>;

/// What proves a report, by the kind of prover.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Proof<Signature> {
	/// A party's signature over [`Pallet::progress_text`](crate::Pallet::progress_text).
	Party {
		/// From this moment on the signature is void.
		valid_until: Moment,
		/// The signature over the text.
		signature: Signature,
	},
	/// Signatures of witnesses, all over one [`Pallet::progress_text`](crate::Pallet::progress_text).
	Witnesses {
		/// From this moment on the signatures are void.
		valid_until: Moment,
		/// At least as many as the prover needs; each good.
		signatures: WitnessSignatures<Signature>,
	},
	/// A device's signature over the plain [`Pallet::reading_text`](crate::Pallet::reading_text).
	Device {
		/// When the device took the reading, by its own clock: after the last reading that counted, at most a minute
		/// ahead of the chain's time.
		time: Moment,
		/// A commitment to where it was taken, if the device makes one; the chain only tells it on.
		place: Option<H256>,
		/// Ed25519 or sr25519 as usual; ECDSA as r ‖ s, in either of the two forms of s.
		signature: [u8; 64],
	},
}

/// Whose word proved a report.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum ProvenBy<AccountId> {
	/// A party's, by its own call or by signature.
	Party(AccountId),
	/// A device's.
	Device {
		/// Its key.
		key: DeviceKey,
		/// When it took the reading.
		time: Moment,
		/// A commitment to where, if it made one.
		place: Option<H256>,
	},
	/// That of these witnesses.
	Witnesses(WitnessNames<AccountId>),
}
