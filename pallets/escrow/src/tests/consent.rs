//! Parties consent by extrinsic or by signature.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

fn is_active(id: AgreementId) -> bool {
	matches!(agreement(id).state, State::Active(_))
}

#[test]
fn agreement_is_active_when_the_last_party_consents() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100).native(charlie(), bob(), 50);
		let hash = Escrow::draft_hash(deal.draft());
		let id = deal.proposed_by(alice());
		assert_ok!(Escrow::consent(signed(bob()), id, hash));
		assert_eq!(last_event(), Event::Consented { agreement: id, party: bob() });
		assert!(!is_active(id));
		assert_ok!(Escrow::consent(signed(charlie()), id, hash));
		assert!(is_active(id));
		assert_eq!(native(&charlie()), ENDOWMENT - 50);
	});
}

#[test]
fn agreement_is_active_when_anybody_brings_the_signatures() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100).native(charlie(), bob(), 50);
		let id = deal.proposed_by(alice());
		let one = consents(&[charlie()], &deal.draft());
		assert_ok!(Escrow::consent_with_signatures(signed(stranger()), id, one));
		assert!(!is_active(id));
		let other = consents(&[bob()], &deal.draft());
		assert_ok!(Escrow::consent_with_signatures(signed(stranger()), id, other));
		assert!(is_active(id));
	});
}

#[test]
fn consent_by_signature_and_by_extrinsic_mix() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100).native(charlie(), bob(), 50);
		let draft = deal.draft();
		assert_ok!(Escrow::propose(signed(alice()), draft.clone(), consents(&[bob()], &draft)));
		assert_ok!(Escrow::consent(signed(charlie()), 0, Escrow::draft_hash(draft)));
		assert!(is_active(0));
	});
}

#[test]
fn proposal_stays_when_the_last_consent_cannot_be_honoured() {
	ExtBuilder.build_and_execute(|| {
		let deal = deal().native(alice(), bob(), 100).native(bob(), alice(), ENDOWMENT + 1);
		let hash = Escrow::draft_hash(deal.draft());
		let id = deal.proposed_by(alice());
		assert_noop!(Escrow::consent(signed(bob()), id, hash), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_keep_alive(signed(stranger()), bob(), 1000));
		assert_ok!(Escrow::consent(signed(bob()), id, hash));
		assert!(is_active(id));
	});
}

#[test]
fn consent_counts_when_the_wallet_wrapped_the_text() {
	ExtBuilder.build_and_execute(|| {
		let draft = deal().native(alice(), bob(), 100).draft();
		let mut consent = consent_with(&bob(), &draft, 5, CONSENT_BY);
		let text = Escrow::consent_text(Escrow::draft_hash(draft.clone()), 5, CONSENT_BY);
		consent.signature = sign(&bob(), &[b"<Bytes>", text.as_slice(), b"</Bytes>"].concat());
		assert_ok!(Escrow::propose(signed(alice()), draft, vec![consent].try_into().unwrap()));
		assert!(is_active(0));
	});
}

#[test]
fn consent_text_says_what_is_signed() {
	ExtBuilder.build_and_execute(|| {
		let text = Escrow::consent_text(H256([0xab; 32]), 5, NOW);
		let expected = format!(
			"Nexonomy consent\nagreement: 0x{}\nnonce: 5\nvalid until: 1767225600000\nchain: 0x{}",
			"ab".repeat(32),
			"45".repeat(32)
		);
		assert_eq!(String::from_utf8(text).unwrap(), expected);
	});
}

#[test]
fn nonces_come_in_any_order() {
	ExtBuilder.build_and_execute(|| {
		for nonce in [7, u64::MAX, 0, 128, 127] {
			let draft = deal().native(alice(), bob(), 100).draft();
			let consent = consent_with(&bob(), &draft, nonce, CONSENT_BY);
			assert!(!Escrow::is_nonce_used(bob(), nonce));
			assert_ok!(Escrow::propose(signed(alice()), draft, vec![consent].try_into().unwrap()));
			assert!(Escrow::is_nonce_used(bob(), nonce));
			assert!(!Escrow::is_nonce_used(alice(), nonce));
		}
		// 0, 7 and 127 share a word.
		assert_eq!(UsedNonces::<Test>::iter_prefix(bob()).count(), 3);
	});
}

#[test]
fn signature_is_void_when_its_nonce_was_revoked() {
	ExtBuilder.build_and_execute(|| {
		let draft = deal().native(alice(), bob(), 100).draft();
		let consent = consent_with(&bob(), &draft, 5, CONSENT_BY);
		assert_ok!(Escrow::revoke_nonce(signed(bob()), 5));
		assert_eq!(last_event(), Event::NonceRevoked { who: bob(), nonce: 5 });
		assert_noop!(
			Escrow::propose(signed(alice()), draft, vec![consent].try_into().unwrap()),
			Error::<Test>::NonceUsed
		);
	});
}
