//! Documents that live off chain.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A document off chain, named by the SHA2-256 digest of its bytes.
///
/// It stands for the CIDv1 with codec `raw` (0x55) and multihash `sha2-256` (0x12): every IPFS client
/// can fetch it, and 32 bytes are all that the chain keeps. Private documents are encrypted by the
/// client first, so the digest tells nothing about their content.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct ContentId(pub [u8; 32]);

impl ContentId {
	/// The binary CIDv1: version, codec `raw`, multihash code `sha2-256`, its length, then the digest.
	///
	/// Source of the constants: the multicodec table of the multiformats project.
	pub fn to_cid(&self) -> [u8; 36] {
		let mut cid = [0u8; 36];
		let (prefix, digest) = cid.split_at_mut(4);
		prefix.copy_from_slice(&[0x01, 0x55, 0x12, 0x20]);
		digest.copy_from_slice(&self.0);
		cid
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn cid_is_prefix_and_digest() {
		let cid = ContentId([7; 32]).to_cid();
		assert_eq!(cid[..4], [1, 0x55, 0x12, 32]);
		assert_eq!(cid[4..], [7; 32]);
	}
}
