//! Parties quarrel, and settle.

use super::{all, course, fitting, indexed, is_at_peace, or_anybody, party, Numbered};
use crate::{
	bytes::Bytes,
	kinds::{attempt, Attempt},
};
use nexonomy_primitives::{court::Opponents, ContentId};
use nexonomy_runtime::Runtime;
use pallet_escrow::{Call, Claim, Dispute, Evidence};
use polkadot_sdk::sp_runtime::Perbill;

/// A party disputes a share of what is unreleased.
pub fn dispute(bytes: &mut Bytes) -> Option<Attempt> {
	let is_fit = |(_, deal): &Numbered| is_at_peace(deal) && deal.terms.arbitration.is_some();
	let (agreement, deal) = fitting(all(), bytes, is_fit)?;
	let claimant = bytes.below(deal.parties.len()) as u8;
	let everybody = (1u16 << deal.parties.len()) - 1;
	let others = everybody as u8 & !(1 << claimant);
	let against = match bytes.byte() {
		255 => 1 << claimant,
		254 => 0,
		byte => match byte & others {
			0 => others,
			some => some,
		},
	};
	let share = if bytes.one_in(2) { Perbill::one() } else { share(bytes) };
	let claim = Claim { share, released: self::share(bytes), against: Opponents(against) };
	let evidence = Evidence::truncate_from(vec![ContentId([1; 32]); bytes.below(3)]);
	attempt(
		or_anybody(party(&deal, claimant)?, bytes),
		Call::<Runtime>::dispute { agreement, claim, evidence },
	)
}

/// A party offers to settle, or is content with what another offered.
pub fn offer_settlement(bytes: &mut Bytes) -> Option<Attempt> {
	let open = |(_, deal): &Numbered| course(deal)?.dispute.filter(|dispute| dispute.decided.is_none());
	let (agreement, deal) = fitting(all(), bytes, |numbered| open(numbered).is_some())?;
	let offer = course(&deal)?.dispute.and_then(|Dispute { offer, .. }| offer);
	let mut missing = indexed(&deal.parties);
	let released = match offer.filter(|_| bytes.byte() % 8 != 7) {
		Some(offer) => {
			missing.retain(|(index, _)| !offer.consents.contains(*index));
			offer.released
		}
		None => share(bytes),
	};
	let (_, who) = bytes.pick(missing)?;
	attempt(or_anybody(who, bytes), Call::<Runtime>::offer_settlement { agreement, released })
}

/// Any share, preferably a round one.
fn share(bytes: &mut Bytes) -> Perbill {
	match bytes.byte() {
		byte if byte < 128 => Perbill::from_percent(u32::from(byte % 11) * 10),
		_ => Perbill::from_parts(u32::from_le_bytes(bytes.array()) % 1_000_000_001),
	}
}
