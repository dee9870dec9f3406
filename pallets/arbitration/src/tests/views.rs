//! What clients see.

use super::*;

#[test]
fn options_say_who_may_do_what_at_each_stage() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let options = |id, who| Arbitration::options(id, who).unwrap();
		assert_eq!(Arbitration::options(0, party(0)), None);
		let id = open(court(1));
		let seen = options(id, party(0));
		assert!(seen.can_add_evidence && seen.can_rest && !seen.can_advance);
		assert_eq!(options(id, stranger()), Options::default());
		pass(3 * DAY);
		let seen = options(id, party(0));
		assert!(!seen.can_add_evidence && seen.can_advance);
		advance(id);
		assert_eq!(options(id, party(0)), Options::default());
		await_draw();
		let who = seated(id)[0].clone();
		assert!(options(id, who.clone()).can_commit && !options(id, who.clone()).can_reveal);
		assert!(options(id, party(1)).can_give_key);
		commit(id, &who, 1);
		assert!(options(id, stranger()).can_advance);
		// As long as nobody has shown a vote, one may be changed.
		let seen = options(id, who.clone());
		assert!(seen.can_commit && seen.can_reveal);
		advance(id);
		let seen = options(id, who.clone());
		assert!(!seen.can_commit && seen.can_reveal);
		reveal(id, &who, 1);
		assert!(!options(id, who.clone()).can_reveal);
		assert!(options(id, party(2)).can_appeal && !options(id, who).can_appeal);
		pass(3 * DAY);
		assert!(!options(id, party(2)).can_appeal && options(id, party(2)).can_advance);
	});
}

#[test]
fn case_shows_its_panel_and_deadline() {
	ExtBuilder::default().jurors(3).build_and_execute(|| {
		let id = open(court(3));
		let view = Arbitration::case(id).unwrap();
		assert_eq!((view.until, view.panel), (Some(NOW + 3 * DAY), None));
		let who = seat_panel(id)[0].clone();
		let view = Arbitration::case(id).unwrap();
		assert_eq!(view.panel, Arbitration::panel(id, 0));
		let seat = Arbitration::seat(id, who).unwrap();
		assert_eq!(seat, SeatView { round: 0, vote: Vote::Awaited, keys: 0, fee: FEE });
		assert_eq!(Arbitration::seat(id, stranger()), None);
		assert_eq!(Arbitration::rules(), rules());
	});
}

#[test]
fn vote_is_hashed_as_the_docs_say() {
	ExtBuilder::default().jurors(1).build_and_execute(|| {
		let id = open(court(1));
		let mut bytes = b"nexonomy/vote".to_vec();
		bytes.extend(System::block_hash(0).as_bytes());
		bytes.extend(id.to_le_bytes());
		bytes.push(0);
		bytes.extend(<AccountId as AsRef<[u8]>>::as_ref(&juror(0)));
		bytes.extend(750_000_000u32.to_le_bytes());
		bytes.extend([7; 32]);
		bytes.extend([9; 32]);
		let hash = Arbitration::vote_hash(id, juror(0), percent(75), ContentId([7; 32]), [9; 32]);
		assert_eq!(hash, Some(sp_io::hashing::blake2_256(&bytes).into()));
	});
}
