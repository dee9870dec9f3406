//! # Primitives
//!
//! The vocabulary of Nexonomy: what every pallet means by money, a voucher's number, a content id or a
//! signed message, and the traits through which one pallet uses another.
//!
//! | module | what it holds |
//! |---|---|
//! | [`money`] | [`Money`] in minor units, [`CurrencyCode`] and the table of exponents |
//! | [`content`] | [`ContentId`]: a document off chain, named by its hash |
//! | [`ids`] | numbers that the chain assigns, and [`LockId`] |
//! | [`message`] | texts that people sign off line, and how their signatures are checked |
//! | [`voucher`] | what a voucher is, for the pallets that hold one |
//! | [`court`] | who decides a dispute, and what a court is asked |
//! | [`standing`] | what people are known for |
//! | [`payment`] | payments that outside processors hold: what is seen, what is ordered, who asks |
//! | [`witness`] | sets of operators, what they are asked, and what they sign |
//! | [`traits`] | what one pallet may ask of another |
//!
//! Nothing here touches storage.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

extern crate alloc;

pub mod content;
pub mod court;
pub mod ids;
pub mod message;
pub mod money;
pub mod payment;
pub mod standing;
pub mod traits;
pub mod voucher;
pub mod witness;

pub use content::ContentId;
pub use court::{Arbiters, Arbitration, CaseId, Question, Verdict};
pub use ids::{AgreementId, Keeper, LockId, Moment, VoucherId};
pub use money::{CurrencyCode, Money, MoneyError};
pub use payment::{AccountTag, LegId, Observation, Order, OrderKind, PaymentRef, Processor, ProcessorState};
pub use standing::{Deed, Fact, Role};
pub use voucher::{Discount, VoucherInfo, VoucherKind};
pub use witness::SetId;

/// The most parties that a deal has. The least is two.
pub const MAX_PARTIES: u32 = 8;
