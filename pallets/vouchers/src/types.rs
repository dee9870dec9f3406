//! The nouns.

// `Encode` numbers the variants of an enum with `as`.
#![allow(clippy::as_conversions)]

use crate::Config;
use alloc::vec::Vec;
use codec::{Compact, Decode, DecodeWithMemTracking, Encode, HasCompact, MaxEncodedLen};
use frame_support::{traits::fungible::Inspect, traits::ConstU32, BoundedVec};
use nexonomy_primitives::{
	message::Message, ContentId, LockId, Moment, Money, VoucherId, VoucherInfo, VoucherKind,
};
use polkadot_sdk::*;
use scale_info::TypeInfo;

/// How many parts a voucher is split into, and how many are merged, at most.
pub const MAX_PARTS: u32 = 16;

/// How many receipts are handed in at once, at most.
pub const MAX_RECEIPTS: u32 = 100;

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
pub(crate) type BalanceOf<T> = <<T as Config>::Currency as Inspect<AccountIdOf<T>>>::Balance;
pub(crate) type VoucherOf<T> = Voucher<AccountIdOf<T>, BalanceOf<T>>;

/// Receipts that are handed in together.
pub(crate) type SignedReceipts<T> =
	BoundedVec<SignedReceipt<<T as Config>::Signature>, ConstU32<MAX_RECEIPTS>>;

/// Vouchers and their values in minor units.
pub(crate) type Parts = BoundedVec<(VoucherId, u128), ConstU32<MAX_PARTS>>;

/// What an issuer promises.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Promise {
	/// What is promised. Above zero.
	pub value: Money,
	/// From this moment on the promise is void. In the future, at most `MaxLifetime` away.
	pub expires_at: Moment,
	/// The document that describes the promise.
	pub terms: ContentId,
}

/// An issuer's promise to a holder.
///
/// With its key it fills 171 bytes of storage at issue, so its fields are packed as tightly as their types allow.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Voucher<AccountId, Balance: HasCompact + MaxEncodedLen> {
	/// Who promised.
	pub issuer: AccountId,
	/// Whom the promise is made to.
	pub holder: AccountId,
	/// What is still promised. Never zero.
	pub value: Money,
	/// From this moment on the promise is void.
	#[codec(compact)]
	pub expires_at: Moment,
	/// The document that describes the promise.
	pub terms: ContentId,
	/// How the voucher came to be.
	pub kind: VoucherKind,
	/// The voucher that this one was split from.
	pub parent: Option<Compact<VoucherId>>,
	/// Who keeps it locked, if anybody.
	pub lock: Option<LockId>,
	/// How many receipts have counted; also the number of the next one.
	#[codec(compact)]
	pub receipts: u32,
	/// Who paid the deposit.
	pub depositor: Depositor<AccountId>,
	/// What is held for this item, in the native currency's smallest unit.
	#[codec(compact)]
	pub deposit: Balance,
}

/// Who paid the deposit of a voucher: nearly always one of the two accounts that it names anyway.
///
/// An account has one form only: `Issuer` if it is the issuer, else `Holder` if it is the holder, else `Other`.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Depositor<AccountId> {
	/// The issuer.
	Issuer,
	/// The holder.
	Holder,
	/// Neither of them.
	Other(AccountId),
}

/// The holder's word that a promise was kept, wholly or in part.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Receipt {
	/// The voucher.
	pub voucher: VoucherId,
	/// What was received, in minor units of the voucher's currency.
	pub amount: u128,
	/// How many receipts counted before this one. So each counts once, in order.
	pub number: u32,
	/// From this moment on the receipt is void.
	pub valid_until: Moment,
}

/// A receipt and its holder's signature.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct SignedReceipt<Signature> {
	/// What was received.
	pub receipt: Receipt,
	/// The holder's, over the receipt's text.
	pub signature: Signature,
}

/// What an account may do with a voucher, for a client that decides which buttons to show.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Options {
	/// Hand it to somebody else.
	pub can_transfer: bool,
	/// Divide it; a single minor unit cannot be.
	pub can_split: bool,
	/// Say that the promise was kept.
	pub can_redeem: bool,
	/// Take the promise back.
	pub can_cancel: bool,
	/// Clear it away.
	pub can_reap: bool,
	/// Why not: the promise is void.
	pub expired: bool,
	/// Why not: an agreement keeps it.
	pub locked: bool,
}

impl<AccountId: Clone + Eq, Balance: HasCompact + MaxEncodedLen> Voucher<AccountId, Balance> {
	/// Whether the promise is void at `now`.
	pub fn is_expired(&self, now: Moment) -> bool {
		now >= self.expires_at
	}

	/// The least that is redeemed at a time, in minor units, unless less is left.
	pub fn minimum_use(&self) -> u128 {
		match self.kind {
			VoucherKind::Discount { minimum_use } => minimum_use,
			VoucherKind::Ordinary | VoucherKind::Obligation => 0,
		}
	}

	/// Whether this is a promise of the same thing by the same issuer, whatever the value.
	pub fn is_alike(&self, other: &Self) -> bool {
		self.issuer == other.issuer
			&& self.value.currency == other.value.currency
			&& self.expires_at == other.expires_at
			&& self.terms == other.terms
			&& self.kind == other.kind
	}

	/// The account that paid the deposit.
	pub fn payer(&self) -> &AccountId {
		match &self.depositor {
			Depositor::Issuer => &self.issuer,
			Depositor::Holder => &self.holder,
			Depositor::Other(account) => account,
		}
	}

	/// Makes `holder` the holder. The deposit stays with whoever paid it.
	pub fn hand_to(&mut self, holder: AccountId) {
		let payer = self.payer().clone();
		self.holder = holder;
		self.depositor = Depositor::naming(payer, &self.issuer, &self.holder);
	}
}

impl<AccountId: Eq> Depositor<AccountId> {
	/// The one form that stands for `payer`.
	pub fn naming(payer: AccountId, issuer: &AccountId, holder: &AccountId) -> Self {
		if payer == *issuer {
			Self::Issuer
		} else if payer == *holder {
			Self::Holder
		} else {
			Self::Other(payer)
		}
	}
}

impl<AccountId, Balance: HasCompact + MaxEncodedLen> From<Voucher<AccountId, Balance>>
	for VoucherInfo<AccountId>
{
	fn from(voucher: Voucher<AccountId, Balance>) -> Self {
		Self {
			issuer: voucher.issuer,
			holder: voucher.holder,
			value: voucher.value,
			expires_at: voucher.expires_at,
			terms: voucher.terms,
			kind: voucher.kind,
			lock: voucher.lock,
		}
	}
}

impl Receipt {
	/// The text that the holder signs: `value` says what the amount is counted in, `genesis` on which chain it counts.
	pub fn message(&self, value: Money, genesis: &[u8]) -> Message {
		Message::new("receipt")
			.line("voucher", self.voucher)
			.line("amount", value.with_minor(self.amount).to_text())
			.line("receipt", self.number)
			.line("valid until", self.valid_until)
			.hex_line("chain", genesis)
	}
}

/// Parts as an event shows them. The callers have no more than [`MAX_PARTS`].
pub(crate) fn bounded(parts: Vec<(VoucherId, u128)>) -> Parts {
	Parts::truncate_from(parts)
}
