//! Pinned keys: whose word about a processor's name is taken, beyond what the system's certificates say.
//!
//! A certificate that some authority was talked into giving out for a processor's name passes every usual check. Who pins
//! the processor's key, or its authority's, is not fooled by it.

use base64::{engine::general_purpose::STANDARD, Engine};
use rustls::{
	client::{
		danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
		verify_server_cert_signed_by_trust_anchor,
	},
	crypto::{CryptoProvider, WebPkiSupportedAlgorithms},
	pki_types::{CertificateDer, ServerName, UnixTime},
	server::ParsedCertificate,
	CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use rustls_platform_verifier::Verifier;
use std::sync::Arc;

/// What a pin begins with, as in RFC 7469 and most programs that know pins.
const PREFIX: &str = "sha256/";

/// SHA-256 of public keys, each as a certificate holds it (SubjectPublicKeyInfo, RFC 5280 section 4.1).
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pins(Vec<[u8; 32]>);

/// A text that is no pin.
#[derive(Debug, thiserror::Error)]
#[error(
	"`{0}` is no pin: a pin is `sha256/` and the 44 characters of a hash in base64, as docs/gateway.md shows"
)]
pub struct BadPin(String);

impl Pins {
	/// The pins that these texts write down.
	pub fn parse(texts: &[String]) -> Result<Self, BadPin> {
		let parse = |text: &String| {
			let hash = STANDARD.decode(text.strip_prefix(PREFIX)?).ok()?;
			hash.try_into().ok()
		};
		texts
			.iter()
			.map(|text| parse(text).ok_or_else(|| BadPin(text.clone())))
			.collect::<Result<_, _>>()
			.map(Self)
	}

	/// Settings for a connection whose other side must show a pinned key; `None` if nothing is pinned.
	pub fn client(&self, provider: &Arc<CryptoProvider>) -> Result<Option<ClientConfig>, Error> {
		if self.0.is_empty() {
			return Ok(None);
		}
		let verifier = PinnedVerifier {
			system: Arc::new(Verifier::new(provider.clone())?),
			pins: self.clone(),
			algorithms: provider.signature_verification_algorithms,
		};
		let config = ClientConfig::builder_with_provider(provider.clone())
			.with_safe_default_protocol_versions()?
			.dangerous()
			.with_custom_certificate_verifier(Arc::new(verifier))
			.with_no_client_auth();
		Ok(Some(config))
	}

	fn hold(&self, key: &[u8]) -> bool {
		let hash = ring::digest::digest(&ring::digest::SHA256, key);
		self.0.iter().any(|pin| pin == hash.as_ref())
	}
}

/// Believes what the system believes, if a pinned key vouches for it too.
#[derive(Debug)]
struct PinnedVerifier {
	system: Arc<dyn ServerCertVerifier>,
	pins: Pins,
	algorithms: WebPkiSupportedAlgorithms,
}

impl PinnedVerifier {
	/// Whether the certificate's own key is pinned, or that of an authority which signed for it. An authority that was only
	/// sent along proves nothing: its certificate is public.
	fn is_pinned(
		&self,
		own: &CertificateDer<'_>,
		others: &[CertificateDer<'_>],
		now: UnixTime,
	) -> Result<bool, Error> {
		let parsed = ParsedCertificate::try_from(own)?;
		if self.pins.hold(&parsed.subject_public_key_info()) {
			return Ok(true);
		}
		for other in others {
			if !self.pins.hold(&ParsedCertificate::try_from(other)?.subject_public_key_info()) {
				continue;
			}
			let mut trusted = RootCertStore::empty();
			trusted.add(other.clone().into_owned())?;
			if verify_server_cert_signed_by_trust_anchor(&parsed, &trusted, others, now, self.algorithms.all)
				.is_ok()
			{
				return Ok(true);
			}
		}
		Ok(false)
	}
}

impl ServerCertVerifier for PinnedVerifier {
	fn verify_server_cert(
		&self,
		own: &CertificateDer<'_>,
		others: &[CertificateDer<'_>],
		name: &ServerName<'_>,
		ocsp: &[u8],
		now: UnixTime,
	) -> Result<ServerCertVerified, Error> {
		let verified = self.system.verify_server_cert(own, others, name, ocsp, now)?;
		match self.is_pinned(own, others, now)? {
			true => Ok(verified),
			false => Err(CertificateError::ApplicationVerificationFailure.into()),
		}
	}

	fn verify_tls12_signature(
		&self,
		message: &[u8],
		own: &CertificateDer<'_>,
		signature: &DigitallySignedStruct,
	) -> Result<HandshakeSignatureValid, Error> {
		self.system.verify_tls12_signature(message, own, signature)
	}

	fn verify_tls13_signature(
		&self,
		message: &[u8],
		own: &CertificateDer<'_>,
		signature: &DigitallySignedStruct,
	) -> Result<HandshakeSignatureValid, Error> {
		self.system.verify_tls13_signature(message, own, signature)
	}

	fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
		self.system.supported_verify_schemes()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn pins_are_hashes_in_base64() {
		let pin = format!("{PREFIX}{}", STANDARD.encode([7; 32]));
		assert_eq!(Pins::parse(std::slice::from_ref(&pin)).unwrap(), Pins(vec![[7; 32]]));
		for bad in [
			pin.replace("sha256/", "sha1/"),
			pin.replace("sha256/", ""),
			format!("{pin}="),
			format!("{PREFIX}AAAA"),
		] {
			assert!(Pins::parse(std::slice::from_ref(&bad)).unwrap_err().to_string().contains(&bad));
		}
	}

	#[test]
	fn nothing_pinned_changes_nothing() {
		let provider = Arc::new(rustls::crypto::ring::default_provider());
		assert!(Pins::default().client(&provider).unwrap().is_none());
	}
}
