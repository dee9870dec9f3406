//! What this gateway did, written down before and after.
//!
//! An order is one row. Before a request leaves, its exact bytes are on disk; before it is sent, that it is about to
//! be sent. So after a crash at any point the row says what may have happened, and the next step is always safe:
//!
//! ```text
//!            plan written         about to send          seen in the processor's own books
//!   (order) ─────────────▶ Prepared ──────────▶ Sent ─────────────────────────▶ Confirmed
//!                             │                  │
//!                             ├──────────────────┴─▶ Refused   the processor says no, and shows that nothing was done
//!                             └──────────────────┴─▶ Lapsed    too late to try (again); read once more, not found
//! ```
//!
//! * `Prepared`: nothing was sent. Crash here, and the order starts over with a read.
//! * `Sent`: it may have been done, any number of seconds ago. Before it is sent again the payment is read; if it shows
//!   the order's key, or for rails without keys its effect, it is `Confirmed`. If not, the same bytes are sent with the
//!   same key, and only while the processor still remembers the key and the order's deadline has not passed.
//! * `Confirmed`, `Refused` and `Lapsed` are final. The chain learns what is true from attestors, not from here; a new
//!   try is a new order with a higher `attempt`.

mod state;
mod store;

pub use state::{decide, judge, Entry, Stand, Step, Verdict};
pub use store::{moves, Journal, JournalError};
