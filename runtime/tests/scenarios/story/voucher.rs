//! Vouchers, as people speak of them.

use super::{
	events, money,
	people::{document, name_of, name_of_document, Acts, Person},
};
use nexonomy_primitives::{Discount, Moment, Money, VoucherId, VoucherInfo, VoucherKind};
use nexonomy_runtime::*;
use pallet_escrow::OnRelease;
use pallet_market::{Accepts, Ask, Goods};
use pallet_vouchers::books::{Books, Family};
use polkadot_sdk::*;
use sp_core::U256;

/// A voucher, by its number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Voucher(pub VoucherId);

/// So much of a voucher, on its way to somebody who keeps it unless it says otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Part {
	voucher: VoucherId,
	value: Money,
	on_release: OnRelease,
	discount: Option<Discount>,
}

impl Voucher {
	/// All vouchers that live, oldest first.
	pub fn all() -> impl Iterator<Item = Self> {
		let mut ids = pallet_vouchers::Vouchers::<Runtime>::iter_keys().collect::<Vec<_>>();
		ids.sort();
		ids.into_iter().map(Self)
	}

	/// So much of it.
	pub fn worth(self, value: &str) -> Part {
		Part { voucher: self.0, value: money(value), on_release: OnRelease::HandOver, discount: None }
	}

	pub fn holder(self) -> AccountId {
		self.info().holder
	}

	/// Whether an agreement keeps it.
	pub fn is_locked(self) -> bool {
		self.info().lock.is_some()
	}

	/// What is left of it, as in `20.00 USD of Ada's plumbing (discount, locked)`.
	pub fn text(self) -> String {
		let VoucherInfo { issuer, value, terms, kind, lock, .. } = self.info();
		let is_discount = matches!(kind, VoucherKind::Discount { .. });
		let marks = [(is_discount, "discount"), (lock.is_some(), "locked")];
		let marks = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark).collect::<Vec<_>>();
		let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
		format!("{} of {}'s {}{marks}", value.to_text(), name_of(&issuer), name_of_document(terms))
	}

	/// The call by which its holder says that so much was kept.
	pub fn redemption(self, amount: &str) -> pallet_vouchers::Call<Runtime> {
		pallet_vouchers::Call::redeem { voucher: self.0, amount: money(amount).minor }
	}

	/// How much was kept of what was issued under its number, with all that was split from it; by the events.
	pub fn redeemed(self) -> String {
		self.of_family(|family| family.redeemed)
	}

	/// How much of that was never kept and cleared away.
	pub fn expired(self) -> String {
		self.of_family(|family| family.expired)
	}

	/// How much of that its issuer took back.
	pub fn taken_back(self) -> String {
		self.of_family(|family| family.cancelled)
	}

	/// The call by which its holder hands it to somebody.
	pub fn transfer(self, to: Person) -> pallet_vouchers::Call<Runtime> {
		pallet_vouchers::Call::transfer { voucher: self.0, to: to.account() }
	}

	/// The call by which its issuer, who holds it, takes it back.
	pub fn cancellation(self) -> pallet_vouchers::Call<Runtime> {
		pallet_vouchers::Call::cancel { voucher: self.0 }
	}

	/// The call by which anybody clears it away when it has expired.
	pub fn reaping(self) -> pallet_vouchers::Call<Runtime> {
		pallet_vouchers::Call::reap { voucher: self.0 }
	}

	/// The call by which its holder offers all of it for so many dollars on the chain's market.
	pub fn listing(self, dollars: Goods) -> pallet_market::Call<Runtime> {
		let Goods::Asset { id, amount } = dollars else { panic!("not an asset") };
		pallet_market::Call::list {
			voucher: self.0,
			value: self.info().value.minor,
			ask: Ask::Asset { id, amount },
			accepts: Accepts { in_part: false, barter: false, other_prices: false },
			discount: None,
			page: document("page"),
		}
	}

	pub fn info(self) -> VoucherInfo<AccountId> {
		Vouchers::voucher(self.0).unwrap_or_else(|| panic!("voucher {} lives", self.0))
	}

	fn of_family(self, amount: impl Fn(Family) -> U256) -> String {
		let books = Books::<Runtime>::from_events(events()).expect("the events agree");
		let minor = amount(books.family(self.0).expect("it was issued")).as_u128();
		let issued = events().into_iter().find_map(|event| match event {
			pallet_vouchers::Event::<Runtime>::Issued { voucher, value, .. } if voucher == self.0 => {
				Some(value)
			}
			_ => None,
		});
		issued.expect("it was issued").with_minor(minor).to_text()
	}
}

impl Part {
	/// What is released of it was kept, and ends.
	pub fn to_redeem(self) -> Self {
		Self { on_release: OnRelease::Redeem, ..self }
	}

	/// It was given away: good until `until`, and so much at a time.
	pub fn as_discount(self, until: Moment, at_least: &str) -> Self {
		let discount = Discount { expires_at: until, minimum_use: money(at_least).minor };
		Self { discount: Some(discount), ..self }
	}
}

impl From<Part> for Goods {
	fn from(Part { voucher: id, value, on_release, discount }: Part) -> Self {
		Self::Voucher { id, value, on_release, discount }
	}
}
