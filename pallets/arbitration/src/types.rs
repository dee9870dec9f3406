//! The nouns.

mod case;
mod panel;
mod pool;
mod rules;

pub use case::{Case, CaseView, Options, Stage, Waiting, MAX_APPEALS, MAX_EVIDENCE, MAX_WAITING};
pub use panel::{Outcome, Panel, Seat, SeatView, Vote, MAX_ENTRIES, MAX_KEY_BYTES, MAX_SEATS};
pub use pool::{Clock, Juror, Key, Status};
pub use rules::{RuleName, Rules, MAX_REPLACEMENTS};

pub(crate) use case::{with_bit, StageName, MAX_EARLIER};
pub(crate) use rules::limits;

use frame_support::{traits::ConstU32, BoundedVec};
use polkadot_sdk::*;

/// Amounts of the native token, in its smallest unit.
pub type Balance = u128;

/// A content key that a party wrapped for one juror.
pub type WrappedKey = BoundedVec<u8, ConstU32<MAX_KEY_BYTES>>;

pub(crate) type AccountIdOf<T> = <T as frame_system::Config>::AccountId;
pub(crate) type CaseOf<T> = Case<AccountIdOf<T>>;
pub(crate) type PanelOf<T> = Panel<AccountIdOf<T>>;
