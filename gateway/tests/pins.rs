//! Who is believed to be the processor: real handshakes with a server that shows what an attacker could get.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use base64::{engine::general_purpose::STANDARD, Engine};
use nexonomy_gateway::{
	budget::Budget,
	clock::Clock,
	http::{Ask, Http},
	pins::Pins,
	trouble::Trouble,
};
use rcgen::{
	BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair,
	PublicKeyData,
};
use rustls::{
	pki_types::{CertificateDer, PrivateKeyDer},
	ServerConfig, ServerConnection, StreamOwned,
};
use std::{
	io::{Read, Write},
	net::TcpListener,
	sync::Arc,
	time::Duration,
};

type Authority = CertifiedIssuer<'static, KeyPair>;

fn params(name: &str, subjects: Vec<String>) -> CertificateParams {
	let mut params = CertificateParams::new(subjects).unwrap();
	params.distinguished_name = DistinguishedName::new();
	params.distinguished_name.push(DnType::CommonName, name);
	params
}

fn authority(name: &str, above: Option<&Authority>) -> Authority {
	let mut params = params(name, vec![]);
	params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
	let key = KeyPair::generate().unwrap();
	match above {
		None => CertifiedIssuer::self_signed(params, key).unwrap(),
		Some(above) => CertifiedIssuer::signed_by(params, key, above).unwrap(),
	}
}

/// What a server shows and can prove.
struct Shown {
	chain: Vec<CertificateDer<'static>>,
	key: KeyPair,
}

impl Shown {
	/// A certificate for `localhost` that `by` signed, sent with these certificates of authorities.
	fn new(by: &Authority, sent: &[&Authority]) -> Self {
		let key = KeyPair::generate().unwrap();
		let own = params("processor", vec!["localhost".to_owned()]).signed_by(&key, by).unwrap();
		let chain =
			std::iter::once(own.der().clone()).chain(sent.iter().map(|one| one.der().clone())).collect();
		Self { chain, key }
	}

	/// Answers one connection, and says where.
	fn serve(&self) -> String {
		let key = PrivateKeyDer::try_from(self.key.serialize_der()).unwrap();
		let provider = Arc::new(rustls::crypto::ring::default_provider());
		let config = ServerConfig::builder_with_provider(provider)
			.with_safe_default_protocol_versions()
			.unwrap()
			.with_no_client_auth()
			.with_single_cert(self.chain.clone(), key)
			.unwrap();
		let listener = TcpListener::bind("127.0.0.1:0").unwrap();
		let address = format!("https://localhost:{}", listener.local_addr().unwrap().port());
		std::thread::spawn(move || {
			let (tcp, _) = listener.accept().unwrap();
			let mut stream = StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), tcp);
			// Whoever refuses the certificate hangs up here.
			let _ = stream.read(&mut [0; 4096]);
			let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}");
			let _ = stream.flush();
		});
		address
	}
}

fn pin(key: &KeyPair) -> String {
	let hash = ring::digest::digest(&ring::digest::SHA256, &key.subject_public_key_info());
	format!("sha256/{}", STANDARD.encode(hash))
}

/// What asking that server ends as, with these pins.
async fn ask(shown: &Shown, pins: &[String]) -> Result<(), Trouble> {
	let budget = Arc::new(Budget::new(Clock::System, 10.0));
	let pins = Pins::parse(pins).unwrap();
	let http = Http::pinned(&shown.serve(), budget, Duration::from_secs(10), &pins).unwrap();
	http.ask(Ask::new("GET", "/")).await.map(|_| ())
}

#[tokio::test]
async fn t15_certificate_that_an_authority_was_talked_into_is_refused_where_keys_are_pinned() {
	let root = authority("Root", None);
	let middle = authority("Middle", Some(&root));
	let careless = authority("Careless", None);
	let stranger = authority("Stranger", None);

	// The system trusts two authorities, of which one signs for anybody.
	let trusted = tempfile::NamedTempFile::new().unwrap();
	std::fs::write(trusted.path(), root.pem() + &careless.pem()).unwrap();
	std::env::set_var("SSL_CERT_FILE", trusted.path());
	std::env::remove_var("SSL_CERT_DIR");

	let real = Shown::new(&middle, &[&middle]);
	let forged = Shown::new(&careless, &[&careless]);
	// With the certificate of the pinned authority sent along, which everybody has.
	let dressed = Shown::new(&careless, &[&careless, &middle]);
	let unknown = Shown::new(&stranger, &[&stranger]);
	let refused = |outcome: Result<(), Trouble>| {
		let Err(Trouble::Unreachable(why)) = outcome else { return false };
		why.contains("certificate")
	};

	// Nothing pinned: what the system trusts is believed, and that is the trouble.
	assert_eq!(ask(&real, &[]).await, Ok(()));
	assert_eq!(ask(&forged, &[]).await, Ok(()));
	assert!(refused(ask(&unknown, &[]).await));

	let other = KeyPair::generate().unwrap();
	for pinned in [&real.key, middle.key()] {
		// A second pin, for the day when the first key is replaced.
		let pins = [pin(&other), pin(pinned)];
		assert_eq!(ask(&real, &pins).await, Ok(()));
		assert!(refused(ask(&forged, &pins).await));
		assert!(refused(ask(&dressed, &pins).await));
		assert!(refused(ask(&unknown, &pins).await));
	}
	assert!(refused(ask(&real, &[pin(&other)]).await));
	// A pin is no reason to believe whom the system does not believe.
	assert!(refused(ask(&unknown, &[pin(&unknown.key)]).await));
}
