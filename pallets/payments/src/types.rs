//! The nouns.

mod payment;
mod question;
mod rules;
mod seller;
mod shown;
mod stage;

pub use payment::{Ending, Payment, Phase, Retry, Seen, Trouble, TroubleKind};
pub use question::Question;
pub use rules::{Alarm, BondPrice, Outage, Pause, Planned, RuleName, Rules, Tier, MAX_TIERS, MOST_ALARMED};
pub use seller::{Account, Claim, Seller, MAX_ACCOUNTS};
pub use shown::{Instruction, Lease, Look, Sheet};
pub use stage::Stage;

use nexonomy_primitives::Moment;
use polkadot_sdk::*;

/// Amounts of the native token, in its smallest unit.
pub type Balance = u128;

/// What money is worth, in billionths of a US cent, by the rates that are set. Caps are counted in it.
pub type Worth = u128;

/// An hour in milliseconds.
pub const HOUR: Moment = 60 * 60 * 1000;

/// A day in milliseconds.
pub const DAY: Moment = 24 * HOUR;

/// How long before a hold ends by itself its fate is settled: an agreement that may decide later is refused.
pub const EXPIRY_MARGIN: Moment = DAY;

/// The same while the processor is down.
pub const OUTAGE_MARGIN: Moment = 12 * HOUR;

/// How much time an outage gives at most.
pub const LONGEST_OUTAGE: Moment = 2 * DAY;

/// How long a payment that nobody wants any more is watched for money that comes late. Longer than a card's hold.
pub const LINGER: Moment = 8 * DAY;

/// How long after a hold's end the processor is waited for to say so.
pub const EXPIRY_SILENCE: Moment = DAY;

/// How often what a seller gives back unordered freezes a payment. More often it would only delay what is due.
pub const MAX_FREEZES: u8 = 3;

/// How often in a row an order is tried.
pub const MAX_ATTEMPTS: u8 = 3;

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
pub(crate) type PaymentOf<T> = Payment<AccountIdOf<T>>;
