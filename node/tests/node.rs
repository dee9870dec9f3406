//! What of the node can be checked without running it.

use clap::Parser;
use nexonomy_node::{
	chain_spec,
	cli::Cli,
	sealing::{Clock, Sealing},
	service::warp::TargetOnly,
};
use nexonomy_runtime::{opaque::Block, Hash, Header};
use polkadot_sdk::{
	sc_network_sync::strategy::warp::{EncodedProof, VerificationResult, Verifier, WarpSyncProvider},
	sp_consensus_babe::SlotDuration,
	sp_runtime::{traits::Header as _, Justifications},
};
use std::{error::Error, time::Duration};

#[test]
fn known_chains_build_a_genesis() {
	for id in ["dev", "local"] {
		let spec = chain_spec::load(id).expect("the preset exists");
		assert!(spec.as_json(true).expect("the genesis is valid").contains("0x3a636f6465"), "{id} has code");
	}
}

#[test]
fn unknown_chain_is_refused_with_a_hint() {
	let error = chain_spec::load("nowhere").err().expect("there is no such file");
	assert!(error.contains("neither `dev` nor `local`"), "{error}");
	assert!(chain_spec::load("").err().expect("no chain is no chain").contains("--dev"));
}

#[test]
fn sealing_is_read_from_text() {
	assert_eq!("instant".parse(), Ok(Sealing::Instant));
	assert_eq!("interval=250".parse(), Ok(Sealing::Interval(Duration::from_millis(250))));
	for bad in ["", "Instant", "interval", "interval=", "interval=0", "interval=-1", "interval=1s"] {
		assert!(bad.parse::<Sealing>().is_err(), "{bad}");
	}
}

#[test]
fn gateway_is_on_this_machine() {
	let parse = |url| Cli::try_parse_from(["nexonomy", "--gateway", url]);
	let address = parse("http://127.0.0.1:9966/").expect("it is loopback").run.own.gateway;
	assert_eq!(address.expect("it was given").as_str(), "http://127.0.0.1:9966");
	for url in
		["http://192.168.0.2:9966", "https://127.0.0.1:9966", "http://me:secret@127.0.0.1:9966", "9966"]
	{
		let error = parse(url).expect_err("it is elsewhere").to_string();
		assert!(error.contains("http://127.0.0.1:9966"), "{error}");
	}
}

#[test]
fn clock_moves_a_slot_with_each_block_and_never_falls_behind() {
	let clock = Clock::new(SlotDuration::from_millis(3_000), 9_000);
	assert_eq!(clock.next(1_000), 12_000);
	assert_eq!(clock.next(1_000), 15_000);
	assert_eq!(clock.next(60_000), 60_000);
	assert_eq!(clock.next(60_000), 63_000);
}

#[test]
fn warp_sync_keeps_the_target_and_no_header_on_the_way() {
	let mut verifier = TargetOnly(Proofs).create_verifier();
	let mut verify = |proof: &[u8]| verifier.verify(&EncodedProof(proof.to_vec()));
	assert!(matches!(verify(&[41]), Ok(VerificationResult::Partial(headers)) if headers.is_empty()));
	assert!(matches!(
		verify(&[41, 42]),
		Ok(VerificationResult::Complete(target, headers)) if target.number == 42 && headers.is_empty()
	));
	assert!(verify(&[]).is_err(), "a bad proof stays bad");
	assert_eq!(verifier.next_proof_context(), Hash::repeat_byte(42));
}

/// Proofs whose bytes are block numbers: one is not the end of the way, two are.
struct Proofs;

impl WarpSyncProvider<Block> for Proofs {
	fn generate(&self, _: Hash) -> Result<EncodedProof, Box<dyn Error + Send + Sync>> {
		Err("not asked for".into())
	}

	fn create_verifier(&self) -> Box<dyn Verifier<Block>> {
		Box::new(Self)
	}
}

impl Verifier<Block> for Proofs {
	fn verify(
		&mut self,
		proof: &EncodedProof,
	) -> Result<VerificationResult<Block>, Box<dyn Error + Send + Sync>> {
		let header = |number: &u8| {
			let nothing = Hash::zero();
			Header::new((*number).into(), nothing, nothing, nothing, Default::default())
		};
		let headers =
			proof.0.iter().map(|number| (header(number), Justifications::from((*b"FRNK", vec![])))).collect();
		match proof.0.as_slice() {
			[] => Err("empty".into()),
			[_] => Ok(VerificationResult::Partial(headers)),
			[.., last] => Ok(VerificationResult::Complete(header(last), headers)),
		}
	}

	fn next_proof_context(&self) -> Hash {
		Hash::repeat_byte(42)
	}

	fn status(&self) -> Option<String> {
		None
	}
}
