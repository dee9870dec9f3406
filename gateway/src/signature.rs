//! Signatures: of webhooks that come in, and of requests that some processors want signed.

use crate::{adapter::Forged, words::Moment};
use base64::{engine::general_purpose::STANDARD, Engine};
use ring::{hmac, rand::SystemRandom, signature};

/// How old a signed webhook may be, in milliseconds; and how far its clock may be ahead of ours.
pub const TOLERANCE: u64 = 300_000;

/// Whether `signed_at` (milliseconds since 1970) is within [`TOLERANCE`] of now.
pub fn is_fresh(signed_at: Moment, now: Moment) -> Result<(), Forged> {
	match signed_at.abs_diff(now) <= TOLERANCE {
		true => Ok(()),
		false => Err(Forged("its signature is older than five minutes, or this machine's clock is wrong")),
	}
}

/// HMAC-SHA256 in hexadecimal.
pub fn hmac_hex(secret: &str, message: &[u8]) -> String {
	hex::encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), message))
}

/// HMAC-SHA256 in base64.
pub fn hmac_base64(secret: &str, message: &[u8]) -> String {
	STANDARD.encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), message))
}

/// HMAC-SHA512 in capital hexadecimal, as Binance Pay wants it.
pub fn hmac512_hex(secret: &str, message: &[u8]) -> String {
	hex::encode_upper(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA512, secret.as_bytes()), message))
}

/// Whether one of `claims` (hexadecimal) is the HMAC-SHA256 of the message. Compared in constant time.
pub fn hmac_matches<'a>(secret: &str, message: &[u8], claims: impl Iterator<Item = &'a str>) -> bool {
	let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
	claims
		.filter_map(|claim| hex::decode(claim).ok())
		.any(|claim| hmac::verify(&key, message, &claim).is_ok())
}

/// Whether `claim` (base64) is the HMAC-SHA256 of the message. Compared in constant time.
pub fn hmac_base64_matches(secret: &str, message: &[u8], claim: &str) -> bool {
	let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
	STANDARD.decode(claim).is_ok_and(|claim| hmac::verify(&key, message, &claim).is_ok())
}

/// Whether `claim` (base64) is the RSA signature (PKCS#1 1.5, SHA-256) of the message by the public key in this PEM.
pub fn rsa_matches(public_pem: &str, message: &[u8], claim: &str) -> bool {
	let Some(key) = pem(public_pem).and_then(|der| public_key(&der).map(<[u8]>::to_vec)) else {
		return false;
	};
	let key = signature::UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA256, key);
	STANDARD.decode(claim).is_ok_and(|claim| key.verify(message, &claim).is_ok())
}

/// The RSA signature (PKCS#1 1.5, SHA-256) in base64 by a private key in PEM (PKCS#8) or bare base64 of it.
pub fn rsa_sign(private: &str, message: &[u8]) -> Option<String> {
	let der = pem(private)?;
	let key = signature::RsaKeyPair::from_pkcs8(&der).ok()?;
	let mut signed = vec![0; key.public().modulus_len()];
	key.sign(&signature::RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signed).ok()?;
	Some(STANDARD.encode(signed))
}

/// The Ed25519 signature by a key given as base64 of its 32-byte seed, with or without the public key after it.
pub fn ed25519_sign(seed: &str, message: &[u8]) -> Option<Vec<u8>> {
	let bytes = STANDARD.decode(seed.trim()).ok()?;
	let key = signature::Ed25519KeyPair::from_seed_unchecked(bytes.get(..32)?).ok()?;
	Some(key.sign(message).as_ref().to_vec())
}

/// The bytes between the lines of a PEM text, or of plain base64.
fn pem(text: &str) -> Option<Vec<u8>> {
	let body: String = text.lines().filter(|line| !line.starts_with("-----")).map(str::trim).collect();
	STANDARD.decode(body).ok()
}

/// The RSA key inside a `SubjectPublicKeyInfo`: SEQUENCE { SEQUENCE { algorithm }, BIT STRING { key } }.
fn public_key(der: &[u8]) -> Option<&[u8]> {
	let (outer, _) = element(der, 0x30)?;
	let (_, after_algorithm) = element(outer, 0x30)?;
	let (bits, _) = element(after_algorithm, 0x03)?;
	bits.strip_prefix(&[0])
}

/// The content of a DER element with this tag, and what follows it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
	let rest = der.strip_prefix(&[tag])?;
	let (&first, rest) = rest.split_first()?;
	let (length, rest) = match first {
		0..=127 => (usize::from(first), rest),
		0x81 => (usize::from(*rest.first()?), rest.get(1..)?),
		0x82 => (usize::from(u16::from_be_bytes(rest.get(..2)?.try_into().ok()?)), rest.get(2..)?),
		_ => return None,
	};
	Some((rest.get(..length)?, rest.get(length..)?))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hmac_takes_any_of_several_claims_and_no_other() {
		let good = hmac_hex("whsec", b"1.body");
		assert!(hmac_matches("whsec", b"1.body", ["00", &good].into_iter()));
		assert!(!hmac_matches("whsec", b"1.body ", [good.as_str()].into_iter()));
		assert!(!hmac_matches("other", b"1.body", [good.as_str(), "", "zz"].into_iter()));
		assert!(!hmac_matches("whsec", b"1.body", std::iter::empty()));
	}

	#[test]
	fn age_is_bounded_both_ways() {
		assert!(is_fresh(1_000_000, 1_300_000).is_ok());
		assert!(is_fresh(1_000_000, 1_300_001).is_err());
		assert!(is_fresh(1_300_001, 1_000_000).is_err());
	}

	#[test]
	fn keys_that_are_none_verify_nothing() {
		assert!(!rsa_matches("-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----", b"x", "AAAA"));
		assert!(!rsa_matches("", b"x", ""));
		assert_eq!(rsa_sign("nonsense", b"x"), None);
		assert_eq!(ed25519_sign("AAAA", b"x"), None);
	}
}
