//! Receipts, which people sign with no connection.

use super::{
	money,
	people::{signs_plain, Person},
	voucher::Voucher,
};
use nexonomy_primitives::Moment;
use nexonomy_runtime::*;
use pallet_vouchers::{Receipt, SignedReceipt};
use polkadot_sdk::*;
use sp_runtime::MultiSignature;

/// Signed receipts, in the hands of whoever was given them.
#[derive(Clone, Debug, Default)]
pub struct Paper(Vec<SignedReceipt<MultiSignature>>);

impl Paper {
	/// Adds a receipt for so much, the `number`-th of that voucher from 0, as a device without a connection makes it:
	/// from what it knew of the voucher, and with a plain signature.
	pub fn signed_by(
		mut self,
		holder: Person,
		voucher: Voucher,
		amount: &str,
		number: u32,
		until: Moment,
	) -> Self {
		let amount = money(amount);
		let receipt = Receipt { voucher: voucher.0, amount: amount.minor, number, valid_until: until };
		let text = receipt.message(amount, System::block_hash(0).as_ref());
		let signature = signs_plain(holder, text.as_bytes());
		self.0.push(SignedReceipt { receipt, signature });
		self
	}

	/// Adds the first receipt once more.
	pub fn and_the_first_again(mut self) -> Self {
		self.0.push(self.0[0].clone());
		self
	}

	/// The call that hands in all of them.
	pub fn handed_in(&self) -> pallet_vouchers::Call<Runtime> {
		let receipts = self.0.clone().try_into().expect("at most a hundred");
		pallet_vouchers::Call::redeem_with_receipts { receipts }
	}
}
