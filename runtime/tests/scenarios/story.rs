//! The words in which stories are told.
//!
//! ```text
//! Story::begins().with(Ben, dollars("100.00")).and_goes(|| {
//!     let plumbing = Ada.issues("100.00 USD", "plumbing", day(90));
//!     let deal = offer([
//!         Ada.gives(Ben, plumbing.worth("100.00 USD").to_redeem()),
//!         Ben.gives(Ada, dollars("60.00")),
//!     ]);
//!     let deal = Ada.accepts(&deal.proven_by(Ben).sealed_by([Ben]));
//!     Ben.reports(deal, "50 %");
//!     assert_eq!(Ada.holds(), ["30.00 dollars", "50.00 USD of Ada's plumbing (locked)"]);
//! });
//! ```
//!
//! People are the SDK's well-known keys, two of them under the names that our examples use. They sign with these keys and
//! act through the runtime's calls. Fees are left out, so that every balance can be told exactly.

mod agreement;
mod amounts;
mod books;
mod card;
mod checks;
mod court;
mod devices;
mod holdings;
mod offer;
mod people;
mod processor;
mod receipt;
mod traces;
mod voucher;

pub use agreement::{Agreement, Wish};
pub use amounts::{day, dollars, item, money, neba, points, share, Token, BANK, DOLLARS, POINTS};
pub use card::{
	all_paid, attestors_look, attestors_say, by_card, decided_by_agreement, executors_act, forget_payments,
	payments_go_on, ByCard, Charge, Till, Trades, ALIPAY, BOND, CARDS, CARDS_ONCE, PREPAID,
};
pub use checks::{all_is_well, free_of_locks};
pub use court::{arbiters_decide, dispute, Quarrels};
pub use devices::Device;
pub use offer::{forget_nonces, offer, Anybody, Gives, SealedOffer, Word};
pub use people::{
	Acts,
	Person::{self, Alice as Ada, Bob as Ben, *},
};
pub use processor::{Books, Paid};
pub use receipt::Paper;
pub use traces::{everything, left_behind};
pub use voucher::Voucher;

use crate::support::chain;
use frame_support::assert_ok;
use nexonomy_primitives::Moment;
use nexonomy_runtime::*;
use pallet_market::Goods;
use polkadot_sdk::*;
use sp_runtime::{DispatchError, Weight};
use std::collections::BTreeMap;

pub type VouchersError = pallet_vouchers::Error<Runtime>;
pub type EscrowError = pallet_escrow::Error<Runtime>;
pub type MarketError = pallet_market::Error<Runtime>;
pub type PaymentsError = pallet_payments::Error<Runtime>;

/// A chain on which nothing has happened yet, and what people bring to the story.
pub struct Story {
	belongings: Vec<(Person, Goods)>,
}

impl Story {
	pub fn begins() -> Self {
		Self { belongings: Vec::new() }
	}

	/// Somebody has something when the story begins: an amount of a token, or an item.
	pub fn with(mut self, who: Person, what: Goods) -> Self {
		self.belongings.push((who, what));
		self
	}

	/// Tells the story, then checks once more that all is well.
	pub fn and_goes(self, story: impl FnOnce()) {
		chain().execute_with(|| {
			amounts::create_tokens();
			self.belongings.iter().for_each(|(who, what)| bring(*who, what));
			offer::forget_nonces();
			card::forget_payments();
			holdings::remember();
			traces::remember();
			checks::remember();
			story();
			checks::all_is_well();
		});
	}
}

/// Moves the clock forward to `moment`.
pub fn time_is(moment: Moment) {
	assert!(moment >= Timestamp::get(), "time never goes back");
	pallet_timestamp::Now::<Runtime>::put(moment);
}

/// The time now.
pub fn now() -> Moment {
	Timestamp::get()
}

/// The rest of the block is idle, and the chain remembers what people did.
pub fn deeds_are_remembered() {
	use frame_support::traits::OnIdle;
	Reputation::on_idle(System::block_number(), Weight::MAX);
	checks::all_is_well();
}

/// Goes on from the same state, byte by byte, with a runtime that has just been upgraded.
pub fn after_an_upgrade(tale: impl FnOnce()) {
	on_a_copy(&everything(), || {
		Executive::execute_on_runtime_upgrade();
		checks::all_is_well();
		tale();
		checks::all_is_well();
	});
}

/// Tells something on a chain of its own, whose state begins like this.
pub fn on_a_copy<R>(state: &BTreeMap<Vec<u8>, Vec<u8>>, tale: impl FnOnce() -> R) -> R {
	let storage = sp_core::storage::Storage { top: state.clone(), children_default: Default::default() };
	sp_io::TestExternalities::new(storage).execute_with(tale)
}

/// Tells what happens in blocks that never become final: the chain forgets it, the world outside does not.
pub fn on_a_fork<R>(tale: impl FnOnce() -> R) -> R {
	use frame_support::storage::{with_transaction, TransactionOutcome::Rollback};
	with_transaction(|| Rollback(Ok::<_, DispatchError>(tale()))).expect("transactions are not too deep")
}

/// The receipts that were refused, by their places among those that were handed in, and why.
pub fn refused_receipts() -> Vec<(u32, DispatchError)> {
	let refused = |event| match event {
		pallet_vouchers::Event::<Runtime>::ReceiptRefused { index, error, .. } => Some((index, error)),
		_ => None,
	};
	events().into_iter().filter_map(refused).collect()
}

/// The legs that could not be settled, by their numbers from 0, and why.
pub fn stuck_legs() -> Vec<(u8, DispatchError)> {
	let stuck = |event| match event {
		pallet_escrow::Event::<Runtime>::LegStuck { leg, error, .. } => Some((leg, error)),
		_ => None,
	};
	events().into_iter().filter_map(stuck).collect()
}

/// The events of one pallet since the story began, oldest first.
pub fn events<Event>() -> Vec<Event>
where
	RuntimeEvent: TryInto<Event>,
{
	System::events().into_iter().filter_map(|record| record.event.try_into().ok()).collect()
}

fn bring(who: Person, what: &Goods) {
	let (bank, to) = (RuntimeOrigin::signed(BANK.account()), who.account().into());
	match *what {
		Goods::Asset { id, amount } => {
			assert_ok!(Assets::mint(bank, id.into(), to, amount));
		}
		Goods::Item { collection, item } => {
			let config = pallet_nfts::ItemConfig { settings: pallet_nfts::ItemSettings::all_enabled() };
			assert_ok!(Nfts::force_mint(bank, collection, item, to, config));
		}
		Goods::Native(_) | Goods::Voucher { .. } | Goods::External(_) => {
			panic!("people have NEBA, issue vouchers in the story, and pay by card in the story")
		}
	}
}
