//! Agreements that are under way, and the calls that move them.

use super::{
	devices::Device,
	holdings::{amount_of, items_of, neba_text, tokens_of},
	now,
	offer::{Gift, Seat, Word},
	people::{Acts, Person},
	share, Token, DOLLARS,
};
use frame_support::traits::fungible::Inspect;
use nexonomy_primitives::{AgreementId, Moment};
use nexonomy_runtime::*;
use pallet_escrow::{AgreementOf, AmendConsent, Call, Change, ChangesOf, Leg, Proof, Prover, Report};
use polkadot_sdk::*;
use sp_runtime::Perbill;

/// An agreement, by its number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Agreement(pub AgreementId);

/// What people want changed.
#[derive(Clone, Debug)]
pub enum Wish {
	/// Another deadline.
	Until(Moment),
	/// One more leg.
	Also(Gift),
	/// Somebody takes the place of a party.
	InPlaceOf { leaves: Person, comes: Person },
	/// Another word proves progress from now on, without steps.
	ProvenBy(Word),
}

impl Agreement {
	/// The one that was opened last.
	pub fn last() -> Self {
		Self(pallet_escrow::NextAgreementId::<Runtime>::get() - 1)
	}

	/// Whether nothing of it is left on chain, neither the agreement nor its account.
	pub fn is_over(self) -> bool {
		let account = Escrow::account_of(self.0);
		Escrow::agreement(self.0).is_none() && !frame_system::Account::<Runtime>::contains_key(account)
	}

	/// What lies on its account beside the deposit, line by line.
	pub fn holds(self) -> Vec<String> {
		let account = Escrow::account_of(self.0);
		let native = (self.native() > 0).then(|| neba_text(self.native()));
		native.into_iter().chain(tokens_of(&account)).chain(items_of(&account)).collect()
	}

	/// How much NEBA lies there beside the deposit, in planck.
	pub fn native(self) -> Balance {
		let deposit = Escrow::agreement(self.0).map_or(0, |agreement| agreement.deposit);
		<Balances as Inspect<_>>::total_balance(&Escrow::account_of(self.0)) - deposit
	}

	/// How much of a token lies there, in its smallest unit.
	pub fn has(self, token: Token) -> Balance {
		amount_of(token, &Escrow::account_of(self.0))
	}

	/// The call by which a party says that so much is done.
	pub fn report(self, progress: Perbill) -> Call<Runtime> {
		Call::report { agreement: self.0, progress }
	}

	/// The call that brings a device's reading of now.
	pub fn reading(self, device: Device, progress: &str) -> Call<Runtime> {
		self.reading_at(device, progress, now())
	}

	/// The call that brings a device's reading.
	pub fn reading_at(self, device: Device, progress: &str, time: Moment) -> Call<Runtime> {
		let is_it = |prover: &Prover<_>| *prover == Prover::Device(device.key());
		self.reading_for(self.prover(is_it), device, progress, time)
	}

	/// The call that brings a device's reading as that of the prover with this index.
	pub fn reading_for(self, prover: u8, device: Device, progress: &str, time: Moment) -> Call<Runtime> {
		let text = Escrow::reading_text(self.0, share(progress), time, None);
		let proof = Proof::Device { time, place: None, signature: device.signs(&text) };
		Call::submit_report { report: self.told(progress, prover), proof }
	}

	/// The call that brings, as a reading for this agreement, what a device signed for another one.
	pub fn reading_meant_for(self, other: Self, device: Device, progress: &str) -> Call<Runtime> {
		let time = now();
		let text = Escrow::reading_text(other.0, share(progress), time, None);
		let proof = Proof::Device { time, place: None, signature: device.signs(&text) };
		Call::submit_report { report: self.told(progress, 0), proof }
	}

	/// The call by which the bank freezes the dollars of its account.
	pub fn freezing(self) -> pallet_assets::Call<Runtime, pallet_assets::Instance1> {
		pallet_assets::Call::freeze { id: DOLLARS.id.into(), who: Escrow::account_of(self.0).into() }
	}

	/// The call by which the bank frees them again.
	pub fn thawing(self) -> pallet_assets::Call<Runtime, pallet_assets::Instance1> {
		pallet_assets::Call::thaw { id: DOLLARS.id.into(), who: Escrow::account_of(self.0).into() }
	}

	/// The call that brings what a party signed at home.
	pub fn word_of(self, party: Person, progress: &str) -> Call<Runtime> {
		let place = self.place(party);
		let prover = self.prover(|prover| *prover == Prover::Party(place));
		self.word_for(prover, party, progress)
	}

	/// The call that brings what somebody signed as the word of the prover with this index.
	pub fn word_for(self, prover: u8, signer: Person, progress: &str) -> Call<Runtime> {
		let valid_until = now() + 1;
		let text = Escrow::progress_text(self.0, share(progress), valid_until);
		let proof = Proof::Party { valid_until, signature: signer.signs(&text) };
		Call::submit_report { report: self.told(progress, prover), proof }
	}

	/// The call that brings what witnesses signed.
	pub fn word_of_all<const COUNT: usize>(
		self,
		witnesses: [Person; COUNT],
		progress: &str,
	) -> Call<Runtime> {
		let prover = self.prover(|prover| matches!(prover, Prover::Witnesses { .. }));
		let terms = self.now().terms;
		let Prover::Witnesses { names, .. } = &terms.provers[usize::from(prover)] else {
			panic!("it was looked for");
		};
		let valid_until = now() + 1;
		let text = Escrow::progress_text(self.0, share(progress), valid_until);
		let signed = |witness: Person| {
			let place = names.iter().position(|name| *name == witness.account()).expect("a witness");
			(place as u8, witness.signs(&text))
		};
		let signatures = witnesses.into_iter().map(signed).collect::<Vec<_>>();
		let proof =
			Proof::Witnesses { valid_until, signatures: signatures.try_into().expect("at most seven") };
		Call::submit_report { report: self.told(progress, prover), proof }
	}

	/// The call that settles it.
	pub fn settlement(self) -> Call<Runtime> {
		Call::settle { agreement: self.0 }
	}

	/// The call that withdraws it before it is in force.
	pub fn withdrawal(self) -> Call<Runtime> {
		Call::withdraw { agreement: self.0 }
	}

	/// The call of somebody who wants to cancel it.
	pub fn cancellation(self) -> Call<Runtime> {
		Call::cancel { agreement: self.0, consents: Default::default() }
	}

	/// The call that changes it, with the signatures of these people.
	pub fn amendment<const COUNT: usize>(self, wishes: &[Wish], signers: [Person; COUNT]) -> Call<Runtime> {
		let changes = self.changes(wishes);
		// Whoever comes signs after the parties.
		let mut signatories = self.now().parties.into_inner();
		signatories.extend(changes.iter().filter_map(|change| match change {
			Change::HandOver { to, .. } => Some(to.clone()),
			_ => None,
		}));
		let valid_until = now() + 1;
		let text = Escrow::amendment_text(self.0, changes.clone(), valid_until).expect("it is active");
		let consent = |signer: Person| {
			let place = signatories.iter().position(|account| *account == signer.account());
			let signatory = place.expect("a signatory") as u8;
			AmendConsent { signatory, valid_until, signature: signer.signs(&text) }
		};
		let consents = signers.into_iter().map(consent).collect::<Vec<_>>();
		let consents = consents.try_into().expect("at most sixteen");
		Call::amend { agreement: self.0, changes, consents }
	}

	fn changes(self, wishes: &[Wish]) -> ChangesOf<Runtime> {
		let place = |seat: Seat| self.place(seat.person().expect("nobody sits down in an agreement"));
		let change = |wish: &Wish| match wish {
			Wish::Until(deadline) => Change::Deadline(*deadline),
			Wish::Also(Gift { from, to, what }) => {
				Change::AddLeg(Leg { from: place(*from), to: place(*to), asset: (*what).into() })
			}
			Wish::InPlaceOf { leaves, comes } => {
				Change::HandOver { party: self.place(*leaves), to: comes.account() }
			}
			Wish::ProvenBy(word) => {
				let provers = vec![word.prover(place)].try_into().expect("one");
				Change::Proofs { provers, steps: Default::default() }
			}
		};
		wishes.iter().map(change).collect::<Vec<_>>().try_into().expect("at most sixteen")
	}

	/// The agreement as the chain has it.
	pub fn now(self) -> AgreementOf<Runtime> {
		Escrow::agreement(self.0).expect("the agreement lives")
	}

	fn place(self, party: Person) -> u8 {
		let account = party.account();
		self.now().parties.iter().position(|other| *other == account).expect("a party") as u8
	}

	fn prover(self, is_it: impl Fn(&Prover<AccountId>) -> bool) -> u8 {
		self.now().terms.provers.iter().position(is_it).expect("a prover") as u8
	}

	fn told(self, progress: &str, prover: u8) -> Report {
		Report { agreement: self.0, progress: share(progress), prover }
	}
}
