//! The stage of a payment, as people see it, and which stage may follow which.

// Deriving `Encode` for an enum writes a conversion of its index; nothing here converts otherwise.
#![allow(clippy::as_conversions)]

use super::{Ending, Payment, TroubleKind};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use nexonomy_primitives::OrderKind;
use scale_info::TypeInfo;

/// Where a payment stands.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum Stage {
	/// The authorization is awaited.
	Requested,
	/// Money is held.
	Authorized,
	/// A capture was ordered.
	CaptureOrdered,
	/// Money lies with the seller, and not all of it is decided.
	Captured,
	/// The end of the hold was ordered.
	VoidOrdered,
	/// A refund was ordered.
	RefundOrdered,
	/// The seller has what was decided for the seller, the payer the rest.
	Released,
	/// Nothing was captured, and nothing is held.
	Voided,
	/// All that was captured went back.
	Refunded,
	/// The hold ran out.
	Expired,
	/// The payer's bank took money back.
	Disputed,
	/// The processor shows what cannot follow from what was ordered.
	Reconcile,
	/// Money moved that nobody ordered.
	Frozen,
}

impl Stage {
	/// All of them.
	pub const ALL: [Self; 13] = [
		Self::Requested,
		Self::Authorized,
		Self::CaptureOrdered,
		Self::Captured,
		Self::VoidOrdered,
		Self::RefundOrdered,
		Self::Released,
		Self::Voided,
		Self::Refunded,
		Self::Expired,
		Self::Disputed,
		Self::Reconcile,
		Self::Frozen,
	];

	/// Whether it is over.
	pub const fn is_terminal(self) -> bool {
		matches!(self, Self::Released | Self::Voided | Self::Refunded | Self::Expired)
	}

	/// Whether nothing is ordered because something is wrong.
	pub const fn is_trouble(self) -> bool {
		matches!(self, Self::Disputed | Self::Reconcile | Self::Frozen)
	}

	/// Whether `next` may follow. The README shows it as a table.
	///
	/// Nothing returns to `Requested`. What is over is opened again by the processor alone: by trouble, or by a dispute
	/// that was taken for lost and is won, so that there is something to refund.
	pub const fn may_become(self, next: Self) -> bool {
		match (self, next) {
			(_, Self::Requested) => matches!(self, Self::Requested),
			(before, after) if before.is_terminal() => {
				let is_refund = matches!(after, Self::RefundOrdered);
				after.is_trouble() || is_refund || before as u8 == after as u8
			}
			// What was captured stays captured, but for trouble.
			(Self::Captured, Self::Authorized | Self::VoidOrdered | Self::Voided | Self::Expired) => false,
			// A refund is ordered of what lies with the seller; a hold beside it may go on.
			(Self::RefundOrdered, Self::Voided | Self::Expired) => false,
			_ => true,
		}
	}
}

impl<AccountId> Payment<AccountId> {
	/// Where it stands; `order` is what the live order says, if there is one.
	pub fn stage(&self, order: Option<OrderKind>) -> Stage {
		if let Some(trouble) = &self.trouble {
			return match trouble.kind {
				TroubleKind::Disputed => Stage::Disputed,
				TroubleKind::Reconcile => Stage::Reconcile,
				TroubleKind::Frozen => Stage::Frozen,
			};
		}
		match order {
			Some(OrderKind::Capture { .. }) => return Stage::CaptureOrdered,
			Some(OrderKind::Void) => return Stage::VoidOrdered,
			Some(OrderKind::Refund { .. }) => return Stage::RefundOrdered,
			None => {}
		}
		match (self.ended, self.seen) {
			// What was given up as over and is not.
			(Some(_), Some(seen)) if seen.capturable > 0 => Stage::Authorized,
			(Some((Ending::Released, _)), _) => Stage::Released,
			(Some((Ending::Refunded, _)), _) => Stage::Refunded,
			(Some((Ending::Voided, _)), _) => Stage::Voided,
			(Some((Ending::Expired, _)), _) => Stage::Expired,
			(None, Some(seen)) if seen.capturable > 0 => Stage::Authorized,
			(None, Some(seen)) if seen.captured > 0 => Stage::Captured,
			(None, _) => Stage::Requested,
		}
	}
}
