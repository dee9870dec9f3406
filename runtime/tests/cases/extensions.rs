//! What wallets sign.

use crate::support::*;
use codec::Encode;
use nexonomy_runtime::{extensions::extension, *};
use polkadot_sdk::*;
use sp_runtime::traits::TransactionExtension;

/// Extensions that wallets of the Polkadot.js family know.
const KNOWN: [&str; 8] = [
	"CheckSpecVersion",
	"CheckTxVersion",
	"CheckGenesis",
	"CheckMortality",
	"CheckNonce",
	"ChargeAssetTxPayment",
	"CheckMetadataHash",
	"CheckNonZeroSender",
];

#[test]
fn extensions_that_wallets_do_not_know_add_no_bytes() {
	let metadata = Runtime::metadata();
	let frame_metadata::RuntimeMetadata::V14(metadata) = metadata.1 else { panic!("the default is V14") };
	for extension in metadata.extrinsic.signed_extensions {
		if KNOWN.contains(&extension.identifier.as_str()) {
			continue;
		}
		let is_empty = |id: u32| {
			let ty = metadata.types.resolve(id).expect("the registry is complete");
			matches!(&ty.type_def, scale_info::TypeDef::Composite(composite) if composite.fields.is_empty())
				|| matches!(&ty.type_def, scale_info::TypeDef::Tuple(tuple) if tuple.fields.is_empty())
		};
		assert!(is_empty(extension.ty.id), "{} adds bytes to transactions", extension.identifier);
		assert!(
			is_empty(extension.additional_signed.id),
			"{} adds bytes to what is signed",
			extension.identifier
		);
	}
}

#[test]
fn a_transaction_carries_what_wallets_put_there_and_no_more() {
	// Era 1, nonce 1, metadata hash mode 1, tip 1, asset 1.
	assert_eq!(extension(0, 0).encode().len(), 5);
}

#[test]
fn version_four_is_still_spoken() {
	let metadata = Runtime::metadata();
	let frame_metadata::RuntimeMetadata::V14(metadata) = metadata.1 else { panic!("the default is V14") };
	assert_eq!(metadata.extrinsic.version, 4);
}

#[test]
fn implicit_data_is_that_of_the_known_checks() {
	chain().execute_with(|| {
		// Spec version 4, transaction version 4, genesis 32, mortality 32, no metadata hash 1.
		let implicit = extension(0, 0).implicit().expect("the chain has a genesis");
		assert_eq!(implicit.encode().len(), 73);
	});
}
