//! The books: what the events say happened, told again and compared with the ledger.
//!
//! A **family** is a voucher as issued and all that was split from it. Of each family, this must hold:
//!
//! ```text
//! issued + merged in = live + merged out + redeemed + cancelled + expired
//! ```
//!
//! State alone cannot show it, because what ended is gone. So tests, here and in the pallets that use vouchers, call
//! [`check`] when they are done.

use crate::{types::AccountIdOf, Config, Event, Pallet, Vouchers};
use alloc::{collections::BTreeMap, format, string::String};
use frame_support::DefaultNoBound;
use nexonomy_primitives::{LockId, Money, VoucherId, VoucherInfo, VoucherKind};
use polkadot_sdk::*;
use sp_core::U256;

/// What became of all that one voucher promised, in minor units. 256 bits hold any sum of 128-bit amounts.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Family {
	/// Promised in the beginning.
	pub issued: U256,
	/// Taken up from other families by merging.
	pub merged_in: U256,
	/// Taken up by other families.
	pub merged_out: U256,
	/// Kept.
	pub redeemed: U256,
	/// Taken back by the issuer.
	pub cancelled: U256,
	/// Never kept, and cleared away.
	pub expired: U256,
}

/// The state that a list of events leads to.
#[derive(DefaultNoBound)]
pub struct Books<T: Config> {
	vouchers: BTreeMap<VoucherId, Entry<AccountIdOf<T>>>,
	families: BTreeMap<VoucherId, Family>,
}

/// A voucher as the events describe it.
struct Entry<AccountId> {
	/// The number of the voucher that was issued and that this one descends from.
	family: VoucherId,
	info: VoucherInfo<AccountId>,
}

/// Compares the ledger with the events in storage, which must be all since genesis.
pub fn check<T: Config>() -> Result<(), String>
where
	<T as frame_system::Config>::RuntimeEvent: TryInto<Event<T>>,
{
	let events = frame_system::Pallet::<T>::events();
	let ours = events.into_iter().filter_map(|record| record.event.try_into().ok());
	Books::<T>::from_events(ours)?.compare()
}

impl<T: Config> Books<T> {
	/// Keeps the books over `events`. Fails when an event contradicts those before it.
	pub fn from_events(events: impl IntoIterator<Item = Event<T>>) -> Result<Self, String> {
		let mut books = Self::default();
		for event in events {
			let told = format!("{event:?}");
			books.record(event).map_err(|error| format!("{error}: {told}"))?;
		}
		Ok(books)
	}

	/// What became of the family of the voucher that was issued as `voucher`.
	pub fn family(&self, voucher: VoucherId) -> Option<Family> {
		self.families.get(&voucher).copied()
	}

	/// Compares the books with the ledger, voucher by voucher, and checks the law of families.
	pub fn compare(&self) -> Result<(), String> {
		let mut live = BTreeMap::<VoucherId, U256>::new();
		for (id, entry) in &self.vouchers {
			let info = Pallet::<T>::view_voucher(*id);
			if info.as_ref() != Some(&entry.info) {
				return Err(format!("voucher {id} is {info:?}, the events say {:?}", entry.info));
			}
			add(live.entry(entry.family).or_default(), entry.info.value.minor);
		}
		if let Some(id) = Vouchers::<T>::iter_keys().find(|id| !self.vouchers.contains_key(id)) {
			return Err(format!("voucher {id} lives, the events know nothing of it"));
		}
		for (id, family) in &self.families {
			if !family.balances(live.get(id).copied().unwrap_or_default()) {
				return Err(format!("family {id} does not balance: {family:?}"));
			}
		}
		Ok(())
	}

	fn record(&mut self, event: Event<T>) -> Result<(), String> {
		match event {
			Event::Issued { voucher, issuer, holder, value, expires_at, terms, kind } => {
				let info = VoucherInfo { issuer, holder, value, expires_at, terms, kind, lock: None };
				self.begin(voucher, Entry { family: voucher, info })?;
				add(&mut self.family_of(voucher).issued, value.minor);
			}
			Event::Transferred { voucher, from, to, value } => {
				let info = &mut self.entry(voucher)?.info;
				same(&info.holder, &from)?;
				same(&info.value, &value)?;
				info.holder = to;
			}
			Event::Split { voucher, holder, children } => {
				let parent = self.end(voucher)?;
				same(&parent.info.holder, &holder)?;
				let sum = children.iter().fold(U256::zero(), |sum, part| sum.saturating_add(part.1.into()));
				same(&U256::from(parent.info.value.minor), &sum)?;
				for (child, value) in children {
					self.begin(child, parent.child(value))?;
				}
			}
			Event::SplitOff { voucher, child, value } => {
				let part = self.entry(voucher)?.child(value);
				self.reduce(voucher, value)?;
				self.begin(child, part)?;
			}
			Event::Merged { voucher, holder, absorbed, value } => {
				let family = self.entry(voucher)?.family;
				for (id, minor) in absorbed {
					let part = self.end(id)?;
					same(&part.info.value.minor, &minor)?;
					same(&part.info.holder, &holder)?;
					add(&mut self.family_of(part.family).merged_out, minor);
					add(&mut self.family_of(family).merged_in, minor);
				}
				self.entry(voucher)?.info.value = value;
			}
			Event::Redeemed { voucher, amount, remaining, by, .. } => {
				let Entry { family, info } = self.entry(voucher)?;
				same(&info.lock, &by)?;
				let family = *family;
				same(&self.reduce(voucher, amount.minor)?, &remaining)?;
				if remaining == 0 {
					self.end(voucher)?;
				}
				add(&mut self.family_of(family).redeemed, amount.minor);
			}
			Event::Cancelled { voucher, value, .. } => {
				let family = self.end_with(voucher, value)?;
				add(&mut family.cancelled, value.minor);
			}
			Event::Reaped { voucher, value, .. } => {
				let family = self.end_with(voucher, value)?;
				add(&mut family.expired, value.minor);
			}
			Event::Locked { voucher, lock } => self.change_lock(voucher, None, Some(lock))?,
			Event::Unlocked { voucher, lock } => self.change_lock(voucher, Some(lock), None)?,
			Event::Discounted { voucher, holder, value, expires_at, minimum_use } => {
				let info = &mut self.entry(voucher)?.info;
				same(&info.holder, &holder)?;
				same(&info.value, &value)?;
				info.expires_at = expires_at;
				info.kind = VoucherKind::Discount { minimum_use };
			}
			Event::ReceiptRefused { .. } | Event::__Ignore(..) => {}
		}
		Ok(())
	}

	fn begin(&mut self, id: VoucherId, entry: Entry<AccountIdOf<T>>) -> Result<(), String> {
		match self.vouchers.insert(id, entry) {
			None => Ok(()),
			Some(_) => Err(format!("voucher {id} begins twice")),
		}
	}

	fn entry(&mut self, id: VoucherId) -> Result<&mut Entry<AccountIdOf<T>>, String> {
		self.vouchers.get_mut(&id).ok_or_else(|| format!("voucher {id} does not live"))
	}

	fn end(&mut self, id: VoucherId) -> Result<Entry<AccountIdOf<T>>, String> {
		self.vouchers.remove(&id).ok_or_else(|| format!("voucher {id} does not live"))
	}

	fn end_with(&mut self, id: VoucherId, value: Money) -> Result<&mut Family, String> {
		let entry = self.end(id)?;
		same(&entry.info.value, &value)?;
		Ok(self.family_of(entry.family))
	}

	fn reduce(&mut self, id: VoucherId, amount: u128) -> Result<u128, String> {
		let value = &mut self.entry(id)?.info.value.minor;
		*value = value.checked_sub(amount).ok_or_else(|| format!("voucher {id} is worth less"))?;
		Ok(*value)
	}

	fn change_lock(&mut self, id: VoucherId, from: Option<LockId>, to: Option<LockId>) -> Result<(), String> {
		let lock = &mut self.entry(id)?.info.lock;
		same(lock, &from)?;
		*lock = to;
		Ok(())
	}

	fn family_of(&mut self, id: VoucherId) -> &mut Family {
		self.families.entry(id).or_default()
	}
}

impl Family {
	/// The law, given what of the family is `live`.
	fn balances(&self, live: U256) -> bool {
		let sum =
			|amounts: &[U256]| amounts.iter().fold(U256::zero(), |sum, amount| sum.saturating_add(*amount));
		sum(&[self.issued, self.merged_in])
			== sum(&[live, self.merged_out, self.redeemed, self.cancelled, self.expired])
	}
}

impl<AccountId: Clone> Entry<AccountId> {
	fn child(&self, value: u128) -> Self {
		let info = VoucherInfo { value: self.info.value.with_minor(value), lock: None, ..self.info.clone() };
		Self { family: self.family, info }
	}
}

fn add(sum: &mut U256, amount: u128) {
	*sum = sum.saturating_add(amount.into());
}

fn same<V: core::fmt::Debug + PartialEq>(before: &V, told: &V) -> Result<(), String> {
	if before == told {
		return Ok(());
	}
	Err(format!("{before:?} is what was, not {told:?}"))
}
