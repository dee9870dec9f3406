//! Keys and signatures, for programs off chain: the same answers natively and in a browser.
//!
//! The runtime does not use this: it verifies with the node's own functions.

use crate::{text::Signatory, Offer, Seal};
use alloc::{boxed::Box, string::String};
use codec::Encode;
use core::fmt::{Display, Formatter, Result as FmtResult};
use nexonomy_primitives::message::{Form, Message};
use polkadot_sdk::{
	sp_crypto_hashing::blake2_256,
	sp_runtime::{AccountId32, MultiSignature},
};
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};

/// How a key signs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scheme {
	/// Ed25519. The same text always gets the same signature.
	Ed25519,
	/// Sr25519, with signing context `substrate`. Every signature is different.
	Sr25519,
	/// ECDSA on secp256k1, over the BLAKE2-256 hash of the text; 65 bytes, the last being the recovery id.
	Ecdsa,
}

/// A secret key.
#[derive(Clone)]
pub enum Key {
	/// Of scheme [`Scheme::Ed25519`].
	Ed25519(Box<ed25519::Pair>),
	/// Of scheme [`Scheme::Sr25519`].
	Sr25519(sr25519::Pair),
	/// Of scheme [`Scheme::Ecdsa`].
	Ecdsa(ecdsa::Pair),
}

/// An offer of people on this chain.
pub type AccountOffer = Offer<AccountId32>;

/// A seal of people on this chain.
pub type AccountSeal = Seal<AccountId32, MultiSignature>;

/// Why something could not be signed or verified. Parties count from zero here, and from one in what is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SignError {
	/// The secret is neither a phrase of BIP-39 words, nor 32 bytes in hexadecimal, nor one of these with a path.
	BadSecret,
	/// The offer has no such party.
	NoSuchParty {
		/// The index that was named.
		party: u8,
		/// How many parties there are.
		parties: usize,
	},
	/// The seat is open, so nobody is bound by a signature for it.
	OpenSeat {
		/// Its index.
		party: u8,
	},
	/// The key belongs to somebody else.
	NotTheSigner {
		/// Whose key it is, in SS58.
		key: String,
		/// Whose signature is wanted, in SS58.
		wanted: String,
	},
}

impl Key {
	/// The key that a secret names: a phrase of BIP-39 words or 32 bytes as `0x…`, then perhaps a path such as
	/// `//hard/soft` and a password after `///`. `//Alice` alone is a key that everybody knows, for development.
	pub fn from_uri(scheme: Scheme, secret: &str) -> Result<Self, SignError> {
		// The SDK would take its development phrase.
		if secret.is_empty() {
			return Err(SignError::BadSecret);
		}
		let key = match scheme {
			Scheme::Ed25519 => {
				ed25519::Pair::from_string(secret, None).map(|pair| Self::Ed25519(Box::new(pair)))
			}
			Scheme::Sr25519 => sr25519::Pair::from_string(secret, None).map(Self::Sr25519),
			Scheme::Ecdsa => ecdsa::Pair::from_string(secret, None).map(Self::Ecdsa),
		};
		// The SDK's error may repeat a part of the secret, which must not get into a log.
		key.map_err(|_| SignError::BadSecret)
	}

	/// Whose key it is.
	pub fn account(&self) -> AccountId32 {
		// `MultiSigner` would ask the node to hash, which is not there in a browser.
		AccountId32::new(match self {
			Self::Ed25519(pair) => pair.public().0,
			Self::Sr25519(pair) => pair.public().0,
			Self::Ecdsa(pair) => blake2_256(&pair.public().0),
		})
	}

	/// The signature under `text`, in this form.
	pub fn sign(&self, text: &Message, form: Form) -> MultiSignature {
		let wrapped = text.wrapped();
		let bytes = match form {
			Form::Wrapped => wrapped.as_slice(),
			Form::Plain => text.as_bytes(),
		};
		match self {
			Self::Ed25519(pair) => MultiSignature::Ed25519(pair.sign(bytes)),
			Self::Sr25519(pair) => MultiSignature::Sr25519(pair.sign(bytes)),
			Self::Ecdsa(pair) => MultiSignature::Ecdsa(pair.sign(bytes)),
		}
	}
}

/// The form in which `signer` signed `text`, or `None` if the signature is not theirs or over another text.
///
/// An ECDSA signature has two spellings; only the usual one counts here (`s` in the lower half, recovery id as it
/// is), so that nobody else can change it into another valid one. All common software writes it so. Signatures
/// with Keccak, as Ethereum's wallets make them, do not count: these wallets sign another text.
pub fn form_signed_by(text: &Message, signature: &MultiSignature, signer: &AccountId32) -> Option<Form> {
	[(text.wrapped().as_slice(), Form::Wrapped), (text.as_bytes(), Form::Plain)]
		.into_iter()
		.find_map(|(bytes, form)| is_signed(bytes, signature, signer).then_some(form))
}

fn is_signed(bytes: &[u8], signature: &MultiSignature, signer: &AccountId32) -> bool {
	let account: [u8; 32] = *signer.as_ref();
	match signature {
		MultiSignature::Ed25519(signature) => ed25519::Pair::verify(signature, bytes, &account.into()),
		MultiSignature::Sr25519(signature) => sr25519::Pair::verify(signature, bytes, &account.into()),
		MultiSignature::Ecdsa(signature) => {
			is_canonical(signature)
				&& signature.recover(bytes).is_some_and(|public| blake2_256(&public.0) == account)
		}
		MultiSignature::Eth(_) => false,
	}
}

/// Half the order of secp256k1, rounded down: the largest `s` of a canonical signature, most significant byte first.
///
/// Source: SEC 2, section 2.4.1 (the order), and BIP-62 (the rule).
const HALF_ORDER: [u8; 32] = [
	0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x5d,
	0x57, 0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0,
];

fn is_canonical(signature: &ecdsa::Signature) -> bool {
	// 32 bytes `r`, 32 bytes `s`, the recovery id.
	let [.., recovery] = signature.0;
	let s = signature.0.iter().skip(32).take(32);
	recovery < 4 && s.le(&HALF_ORDER)
}

impl<AccountId: Encode> Offer<AccountId> {
	/// What names the offer: the BLAKE2-256 hash of its SCALE encoding.
	pub fn hash(&self) -> H256 {
		self.using_encoded(blake2_256).into()
	}
}

impl AccountOffer {
	/// The seal of the party that `signatory` names, made with the party's key or its delegate's.
	///
	/// # Errors
	///
	/// [`SignError::NotTheSigner`] if the key is another's, [`SignError::NoSuchParty`], [`SignError::OpenSeat`].
	pub fn seal(
		&self,
		signatory: &Signatory<AccountId32>,
		genesis: &[u8; 32],
		key: &Key,
		form: Form,
	) -> Result<AccountSeal, SignError> {
		let wanted = self.signer(signatory)?;
		let account = key.account();
		if account != *wanted {
			return Err(SignError::NotTheSigner { key: ss58(&account), wanted: ss58(wanted) });
		}
		let signature = key.sign(&self.text(signatory, genesis), form);
		let Signatory { party, delegate, nonce } = *signatory;
		Ok(Seal { party, delegate: delegate.cloned(), nonce, signature })
	}

	/// The text for `signatory`, if there is such a party and it can sign.
	///
	/// # Errors
	///
	/// [`SignError::NoSuchParty`], [`SignError::OpenSeat`].
	pub fn checked_text(
		&self,
		signatory: &Signatory<AccountId32>,
		genesis: &[u8; 32],
	) -> Result<Message, SignError> {
		self.signer(signatory).map(|_| self.text(signatory, genesis))
	}

	/// The form in which the seal was signed, or `None` if it is not under this offer, on this chain, by this party
	/// or the delegate that it names. Whether the delegate may sign for the party, and whether the nonce is
	/// unused, only the chain knows.
	///
	/// # Errors
	///
	/// [`SignError::NoSuchParty`], [`SignError::OpenSeat`].
	pub fn verify(&self, seal: &AccountSeal, genesis: &[u8; 32]) -> Result<Option<Form>, SignError> {
		let signatory = Signatory { party: seal.party, delegate: seal.delegate.as_ref(), nonce: seal.nonce };
		let signer = self.signer(&signatory)?;
		Ok(form_signed_by(&self.text(&signatory, genesis), &seal.signature, signer))
	}

	/// Whose signature is wanted: the delegate's if there is one, else the party's own.
	fn signer<'a>(&'a self, signatory: &Signatory<'a, AccountId32>) -> Result<&'a AccountId32, SignError> {
		let party = signatory.party;
		let seat = self
			.parties
			.get(usize::from(party))
			.ok_or(SignError::NoSuchParty { party, parties: self.parties.len() })?;
		let account = seat.as_ref().ok_or(SignError::OpenSeat { party })?;
		Ok(signatory.delegate.unwrap_or(account))
	}
}

fn ss58(account: &AccountId32) -> String {
	crate::address::ss58(account.as_ref())
}

impl Display for SignError {
	fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
		let shown = |party: &u8| u16::from(*party).saturating_add(1);
		match self {
			Self::BadSecret => formatter.write_str(
				"The secret is not understood. Give a phrase of BIP-39 words or 32 bytes as 0x and 64 digits, \
				 with a path such as //name behind it if you like. ECDSA and Ed25519 know only hard paths (//).",
			),
			Self::NoSuchParty { party, parties } => write!(
				formatter,
				"There is no party {}: the offer has {parties}. Parties count from 0 in data, from 1 in texts.",
				shown(party)
			),
			Self::OpenSeat { party } => write!(
				formatter,
				"The seat of party {} is open: whoever accepts the offer takes it, and signs nothing.",
				shown(party)
			),
			Self::NotTheSigner { key, wanted } => write!(
				formatter,
				"This is the key of {key}, but {wanted} has to sign. Check the party, the delegate and the scheme."
			),
		}
	}
}

impl core::error::Error for SignError {}
