//! What the court tells.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody put up a bond and can be drawn from the epoch after next on.
		Joined {
			/// Who.
			juror: T::AccountId,
			/// What is on hold.
			bond: Balance,
			/// What the juror weighs in a draw.
			weight: u64,
		},
		/// A bond grew.
		BondAdded {
			/// Whose.
			juror: T::AccountId,
			/// By how much.
			amount: Balance,
			/// What is on hold now.
			bond: Balance,
		},
		/// Somebody left the pool.
		Left {
			/// Who.
			juror: T::AccountId,
			/// From this moment on the bond can be withdrawn.
			free_at: Moment,
		},
		/// A bond is free again.
		BondWithdrawn {
			/// Whose.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A juror cannot be drawn for a while.
		WentAway {
			/// Who.
			juror: T::AccountId,
			/// From this moment on anybody may return the juror to the pool.
			until: Moment,
		},
		/// A juror can be drawn again, from the epoch after next on.
		Returned {
			/// Who.
			juror: T::AccountId,
			/// What the juror weighs in a draw.
			weight: u64,
		},
		/// A juror's weight was counted anew.
		Reweighed {
			/// Who.
			juror: T::AccountId,
			/// What the juror weighs in a draw; zero if the bond is below the minimum.
			weight: u64,
		},
		/// A juror named the key that content keys are wrapped for.
		KeySet {
			/// Who.
			juror: T::AccountId,
			/// The X25519 public key.
			key: Key,
		},
		/// A dispute came before the court.
		CaseOpened {
			/// The case.
			case: CaseId,
			/// What it is about.
			agreement: AgreementId,
			/// Who disputes, and laid out the fee.
			claimant: T::AccountId,
			/// The share that the claimant says belongs to the receivers.
			claim: Perbill,
			/// The fee of the first ruling.
			fee: Balance,
			/// From this moment on the evidence is closed.
			until: Moment,
		},
		/// A party named evidence.
		EvidenceAdded {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
			/// The document.
			content: ContentId,
		},
		/// A party has no more to say.
		CaseRested {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
		},
		/// Seats of a panel will be drawn by lot.
		DrawAwaited {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// How many seats.
			seats: u8,
			/// The first period whose seed may draw them. It begins with the second epoch from now.
			from: Period,
		},
		/// A panel sits: named arbiters, or jurors that were drawn.
		PanelSeated {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who got a seat now.
			jurors: Vec<T::AccountId>,
			/// How many seats stayed empty.
			empty: u8,
			/// From this moment on nobody commits.
			until: Moment,
		},
		/// A party gave a juror the key to evidence.
		KeyGiven {
			/// The case.
			case: CaseId,
			/// To whom.
			juror: T::AccountId,
			/// By whom.
			party: T::AccountId,
			/// The content key, encrypted for the juror.
			wrapped: WrappedKey,
		},
		/// A juror fixed a vote, or another one.
		Committed {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
		},
		/// Jurors did not commit and lost their seats.
		SeatsLost {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			jurors: Vec<T::AccountId>,
		},
		/// Votes are to be shown.
		RevealBegan {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// From this moment on nobody reveals.
			until: Moment,
		},
		/// A juror showed a vote.
		Revealed {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
			/// The share for the receivers.
			released: Perbill,
			/// The document that says why.
			reason: ContentId,
		},
		/// Named arbiters did not decide; the open court takes over.
		Undecided {
			/// The case.
			case: CaseId,
			/// The number of the panel that did not.
			round: u8,
			/// How many of it showed a vote.
			votes: u8,
		},
		/// There is a ruling, which can be appealed for a while unless it is the last.
		Ruled {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// The share for the receivers.
			released: Perbill,
			/// How many votes it is the median of. If none, the ruling before stands, or else what the question says.
			votes: u8,
			/// From this moment on it is enforced.
			until: Moment,
		},
		/// A party did not accept a ruling, and paid for a larger panel.
		Appealed {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
			/// The number of the new panel.
			round: u8,
			/// How many seats it has.
			seats: u8,
			/// What it costs.
			fee: Balance,
		},
		/// The parties agreed, and the case ended.
		Settled {
			/// The case.
			case: CaseId,
			/// What it was about.
			agreement: AgreementId,
			/// The share for the receivers.
			released: Perbill,
		},
		/// A ruling became final, and the case ended.
		Enforced {
			/// The case.
			case: CaseId,
			/// What it was about.
			agreement: AgreementId,
			/// The share for the receivers.
			released: Perbill,
		},
		/// A party bears a part of what the first ruling cost.
		CostsBorne {
			/// The case.
			case: CaseId,
			/// Who.
			party: T::AccountId,
			/// Its part.
			due: Balance,
			/// What it had. The claimant has laid out its part, and what others could not pay.
			paid: Balance,
		},
		/// Somebody was paid for a vote.
		JurorPaid {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A juror lost a part of the bond.
		JurorSlashed {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
			/// Why.
			deed: Deed,
		},
		/// A panel's money is paid out.
		PanelPaid {
			/// The case.
			case: CaseId,
			/// The number of the panel.
			round: u8,
			/// Who had laid out the fee.
			payer: T::AccountId,
			/// What was not needed, and went back.
			returned: Balance,
		},
		/// Nobody could be paid what was theirs: the account is gone, and the amount too small to open it.
		Unpayable {
			/// Whose it was.
			who: T::AccountId,
			/// What went where lost bonds go.
			amount: Balance,
		},
		/// The rules were changed.
		RulesSet {
			/// All of them.
			rules: Rules,
		},
	}
}
