//! What the chain tells of payments, accounts and bonds.

use frame_support::pallet_macros::pallet_section;
use polkadot_sdk::*;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody says that a merchant account is theirs.
		AccountClaimed {
			/// Who.
			seller: T::AccountId,
			/// Which account.
			account: AccountTag,
			/// At which processor.
			processor: Processor,
			/// Whether it is the account's live mode.
			live: bool,
		},
		/// A claim was taken back, and the deposit returned.
		ClaimWithdrawn {
			/// Who.
			seller: T::AccountId,
			/// Which account.
			account: AccountTag,
		},
		/// The attestors have seen whose account it is.
		AccountAttested {
			/// Whose.
			seller: T::AccountId,
			/// Which account.
			account: AccountTag,
			/// Whether a hold can be captured in several parts.
			captures_often: bool,
		},
		/// An account was given up, and the deposit returned.
		AccountRetired {
			/// Whose.
			seller: T::AccountId,
			/// Which account.
			account: AccountTag,
		},
		/// An account takes no new payments any more, or does again.
		AccountRevoked {
			/// Which account.
			account: AccountTag,
			/// Whether it takes none.
			revoked: bool,
		},
		/// A seller's bond changed.
		BondChanged {
			/// Whose.
			seller: T::AccountId,
			/// What is on hold now.
			bond: Balance,
		},
		/// Governance vouches for a seller, or no longer does.
		Vouched {
			/// For whom.
			seller: T::AccountId,
			/// Whether it does.
			vouched: bool,
		},
		/// A payment is awaited.
		Expected {
			/// For which leg.
			leg: LegId,
			/// Who pays.
			payer: T::AccountId,
			/// Who sells.
			payee: T::AccountId,
			/// To which account.
			account: AccountTag,
			/// How much.
			money: Money,
			/// Until when.
			authorize_by: Moment,
			/// What the payment's metadata must say.
			tag: H256,
			/// What of the seller's bond backs it.
			backing: Balance,
		},
		/// A payment at the processor was bound to a leg, for ever.
		Bound {
			/// To which leg.
			leg: LegId,
			/// Which payment.
			reference: PaymentRef,
			/// Of which account.
			account: AccountTag,
		},
		/// The attestors agree on what the processor shows.
		Observed {
			/// For which leg.
			leg: LegId,
			/// What it shows.
			seen: Seen,
		},
		/// The money is held, or paid.
		Authorized {
			/// For which leg.
			leg: LegId,
			/// How much, in minor units.
			amount: u128,
			/// Until when it is held, in milliseconds; 0 if it is paid.
			capture_before: Moment,
		},
		/// The money will not come.
		Failed {
			/// For which leg.
			leg: LegId,
			/// Why.
			why: PaymentFailure,
		},
		/// More was decided.
		Decided {
			/// For which leg.
			leg: LegId,
			/// For the seller in all, in minor units.
			due: u128,
			/// For the payer in all.
			back: u128,
		},
		/// The processor is to do something.
		Ordered {
			/// For which leg.
			leg: LegId,
			/// What.
			order: Order,
		},
		/// An order was executed.
		OrderDone {
			/// For which leg.
			leg: LegId,
			/// Its number.
			order: OrderId,
		},
		/// An attempt of an order ended and did nothing, or nothing is known of it.
		OrderMissed {
			/// For which leg.
			leg: LegId,
			/// Its number.
			order: OrderId,
			/// Which attempt.
			attempt: u8,
			/// Whether the attestors agree that it did nothing.
			known: bool,
		},
		/// Money moved for good.
		Settled {
			/// For which leg.
			leg: LegId,
			/// How far.
			settlement: Settlement,
		},
		/// The payer's bank has taken back more, or less.
		Disputed {
			/// For which leg.
			leg: LegId,
			/// How much in all, in minor units.
			amount: u128,
		},
		/// Nothing is ordered until this is over.
		Troubled {
			/// For which leg.
			leg: LegId,
			/// Why, and how long at most.
			trouble: Trouble,
		},
		/// Trouble is over. What the processor shows is taken as it is.
		Resumed {
			/// For which leg.
			leg: LegId,
		},
		/// The seller's bond stood in for what the processor did not refund.
		Covered {
			/// For which leg.
			leg: LegId,
			/// Who got it.
			payer: T::AccountId,
			/// For how much money, in minor units.
			minor: u128,
			/// How much of the bond.
			paid: Balance,
		},
		/// A payment ended.
		Ended {
			/// For which leg.
			leg: LegId,
			/// How.
			ending: Ending,
			/// Until when it is watched, because it can still be disputed.
			watched_until: Moment,
		},
		/// A payment is no longer watched; nothing of it remains but its reference.
		Closed {
			/// For which leg.
			leg: LegId,
		},
		/// Payments were stopped, or go on.
		PauseSet {
			/// At which processor; `None` for all.
			processor: Option<Processor>,
			/// What is stopped.
			pause: Pause,
		},
		/// Money moved unordered on so many accounts within an hour, as if by a thief, that everything was stopped.
		AlarmRaised {
			/// On how many.
			accounts: u32,
		},
		/// A processor does not answer, or does again.
		OutageReported {
			/// Which.
			processor: Processor,
			/// Since when, and until when.
			outage: Outage,
		},
		/// New rules are planned.
		RulesPlanned {
			/// The rules.
			rules: Rules,
			/// From when on they hold.
			from: Moment,
		},
		/// What a currency's minor unit is worth was set.
		RateSet {
			/// Which currency.
			currency: CurrencyCode,
			/// What its minor unit is worth; `None` if payments in it are no longer taken.
			rate: Option<Worth>,
		},
		/// What the native token is worth was set.
		BondPriceSet {
			/// What it is worth, and how long that holds.
			price: BondPrice,
		},
	}
}
