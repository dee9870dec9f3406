//! What operators sign with.

use polkadot_sdk::*;

/// The kind of key that operators vote with, as a node's keystore names it.
pub const KEY_TYPE: sp_core::crypto::KeyTypeId = sp_core::crypto::KeyTypeId(*b"nxwt");

mod app {
	use super::*;
	use sp_application_crypto::{app_crypto, sr25519};
	app_crypto!(sr25519, KEY_TYPE);
}

sp_application_crypto::with_pair! {
	/// A pair of keys of an operator.
	pub type OperatorPair = app::Pair;
}

/// The public key that an operator's votes are checked with.
pub type OperatorId = app::Public;

/// An operator's signature.
pub type OperatorSignature = app::Signature;
