//! Things that sign.

use p256::ecdsa::{signature::Signer, Signature, SigningKey};
use pallet_escrow::DeviceKey;
use polkadot_sdk::*;
use sp_core::{ed25519, Pair};

/// A device with a key of its own.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Device {
	/// A courier's scanner, with a P-256 key in its secure element. There are several.
	Scanner(u8),
	/// A sensor in a wall, with an Ed25519 key.
	Sensor,
}

impl Device {
	pub fn key(self) -> DeviceKey {
		match self {
			Self::Scanner(number) => {
				let point = scanner_key(number).verifying_key().to_encoded_point(true);
				DeviceKey::P256(point.as_bytes().try_into().expect("33 bytes"))
			}
			Self::Sensor => DeviceKey::Ed25519(sensor_key().public().0),
		}
	}

	pub fn signs(self, text: &[u8]) -> [u8; 64] {
		match self {
			Self::Scanner(number) => {
				let signature: Signature = scanner_key(number).sign(text);
				signature.to_bytes().into()
			}
			Self::Sensor => sensor_key().sign(text).0,
		}
	}
}

fn scanner_key(number: u8) -> SigningKey {
	SigningKey::from_slice(&[100 + number; 32]).expect("it is below the order")
}

fn sensor_key() -> ed25519::Pair {
	ed25519::Pair::from_seed(&[9; 32])
}
