//! Things that sign: a sensor, a courier's scanner.

use crate::*;
use p256::ecdsa::{signature::Signer, Signature, SigningKey};
use sp_core::{ed25519, sr25519, Pair};

/// A device, by the scheme of its key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Device {
	/// Has an Ed25519 key.
	Sensor,
	/// Has an sr25519 key.
	Phone,
	/// Has a P-256 key in a secure element.
	Scanner,
}

pub const DEVICES: [Device; 3] = [Device::Sensor, Device::Phone, Device::Scanner];

const SEED: [u8; 32] = [7; 32];

impl Device {
	pub fn key(self) -> DeviceKey {
		match self {
			Self::Sensor => DeviceKey::Ed25519(ed25519::Pair::from_seed(&SEED).public().0),
			Self::Phone => DeviceKey::Sr25519(sr25519::Pair::from_seed(&SEED).public().0),
			Self::Scanner => {
				let point = scanner().verifying_key().to_encoded_point(true);
				DeviceKey::P256(point.as_bytes().try_into().expect("33 bytes"))
			}
		}
	}

	pub fn sign(self, text: &[u8]) -> [u8; 64] {
		match self {
			Self::Sensor => ed25519::Pair::from_seed(&SEED).sign(text).0,
			Self::Phone => sr25519::Pair::from_seed(&SEED).sign(text).0,
			Self::Scanner => {
				let signature: Signature = scanner().sign(text);
				signature.to_bytes().into()
			}
		}
	}

	/// A reading of this device that says that so much is done.
	pub fn reading<Person>(self, id: AgreementId, progress: Perbill, time: Moment) -> Proof<Person> {
		let text = crate::mock::Escrow::reading_text(id, progress, time, None);
		Proof::Device { time, place: None, signature: self.sign(&text) }
	}

	/// The device that has this key.
	pub fn of(key: &DeviceKey) -> Self {
		DEVICES.into_iter().find(|device| device.key() == *key).expect("one of the devices")
	}
}

/// The other form of an ECDSA signature: (r, −s).
pub fn twin(signature: [u8; 64]) -> [u8; 64] {
	let signature = Signature::from_slice(&signature).expect("it is one");
	let (r, s) = signature.split_scalars();
	Signature::from_scalars(r, -s).expect("it is one").to_bytes().into()
}

fn scanner() -> SigningKey {
	SigningKey::from_slice(&SEED).expect("it is below the order")
}
