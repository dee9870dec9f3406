//! Warp sync: how a new node gets to the head of the chain without executing every block on the way.

use nexonomy_runtime::{opaque::Block, Hash};
use polkadot_sdk::*;
use sc_network_sync::strategy::warp::{EncodedProof, VerificationResult, Verifier, WarpSyncProvider};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Proofs of finality as `Proofs` makes and checks them, of which a new node keeps nothing but the block to go on from.
///
/// The SDK would also store the headers on the way, each of which renewed the voters, long before the blocks between
/// them. That goes wrong when the block to go on from is the child of such a header: its import takes the parent's
/// presence for that of the whole chain, fails with "Header was not found in the database", and the node is stuck for
/// good. Nothing is lost by leaving the headers to the download of the block history: there they come in order, with
/// their justifications, and GRANDPA notes the renewals, which it does not for headers that are already there.
pub struct TargetOnly<Proofs>(pub Proofs);

impl<Proofs: WarpSyncProvider<Block>> WarpSyncProvider<Block> for TargetOnly<Proofs> {
	fn generate(&self, start: Hash) -> Result<EncodedProof, Failure> {
		self.0.generate(start)
	}

	fn create_verifier(&self) -> Box<dyn Verifier<Block>> {
		Box::new(TargetOnlyVerifier(self.0.create_verifier()))
	}
}

struct TargetOnlyVerifier(Box<dyn Verifier<Block>>);

impl Verifier<Block> for TargetOnlyVerifier {
	fn verify(&mut self, proof: &EncodedProof) -> Result<VerificationResult<Block>, Failure> {
		Ok(match self.0.verify(proof)? {
			VerificationResult::Partial(_) => VerificationResult::Partial(Vec::new()),
			VerificationResult::Complete(target, _) => VerificationResult::Complete(target, Vec::new()),
		})
	}

	fn next_proof_context(&self) -> Hash {
		self.0.next_proof_context()
	}

	fn status(&self) -> Option<String> {
		self.0.status()
	}
}
