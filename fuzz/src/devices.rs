//! What proves by its own key that work is done, as a sensor or a courier's scanner does: one of each scheme.

use p256::ecdsa::{signature::Signer, Signature, SigningKey};
use pallet_escrow::DeviceKey;
use polkadot_sdk::*;
use sp_core::{crypto::Pair, ed25519, sr25519};
use std::sync::LazyLock;

const SEED: [u8; 32] = [7; 32];

static ED25519: LazyLock<ed25519::Pair> = LazyLock::new(|| ed25519::Pair::from_seed(&SEED));
static SR25519: LazyLock<sr25519::Pair> = LazyLock::new(|| sr25519::Pair::from_seed(&SEED));
static P256: LazyLock<SigningKey> =
	LazyLock::new(|| SigningKey::from_slice(&SEED).expect("the seed is below the order"));

/// The keys of all devices that there are.
pub fn keys() -> Vec<DeviceKey> {
	let point = P256.verifying_key().to_encoded_point(true);
	let point = point.as_bytes().try_into().expect("a compressed point has 33 bytes");
	vec![
		DeviceKey::Ed25519(ED25519.public().0),
		DeviceKey::Sr25519(SR25519.public().0),
		DeviceKey::P256(point),
	]
}

/// The signature over `text` of the device that has a key of this scheme; over something else if `is_false`.
pub fn sign(key: &DeviceKey, text: &[u8], is_false: bool) -> [u8; 64] {
	let text = if is_false { b"something else" } else { text };
	match key {
		DeviceKey::Ed25519(_) => ED25519.sign(text).0,
		DeviceKey::Sr25519(_) => SR25519.sign(text).0,
		DeviceKey::P256(_) => {
			let signature: Signature = P256.sign(text);
			signature.to_bytes().into()
		}
	}
}
