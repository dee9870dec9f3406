//! What people could still promise, and promises made of it.

use super::{
	crowd::{Crowd, Who, PEOPLE},
	dice::Dice,
	stage::{living_vouchers, ASSETS, COLLECTION, ITEMS, MINIMUM},
};
use nexonomy_primitives::{AccountTag, CurrencyCode, Moment, Money, Processor, VoucherId, VoucherKind};
use nexonomy_runtime::{units::NEBA, *};
use pallet_escrow::{AtExpiry, Discount, External, OnRelease, Promised, PromisedOf};

/// A voucher that nothing locks.
#[derive(Clone, Debug)]
pub struct Paper {
	pub id: VoucherId,
	pub issuer: Option<Who>,
	pub holder: Who,
	pub value: u128,
	pub currency: CurrencyCode,
	pub expires_at: Moment,
	pub terms: u8,
	pub least: Option<u128>,
}

/// Everybody's things, less what has been promised of them.
pub struct Purses {
	native: Vec<u128>,
	units: Vec<Vec<u128>>,
	papers: Vec<Paper>,
	items: Vec<Option<Who>>,
}

/// The free vouchers, in order.
pub fn papers(crowd: &Crowd) -> Vec<Paper> {
	living_vouchers()
		.filter(|(_, voucher)| voucher.lock.is_none())
		.filter_map(|(id, voucher)| {
			let least = match voucher.kind {
				VoucherKind::Discount { minimum_use } => Some(minimum_use),
				VoucherKind::Ordinary | VoucherKind::Obligation => None,
			};
			Some(Paper {
				id,
				issuer: crowd.who(&voucher.issuer),
				holder: crowd.who(&voucher.holder)?,
				value: voucher.value.minor,
				currency: voucher.value.currency,
				expires_at: voucher.expires_at,
				terms: voucher.terms.0[0],
				least,
			})
		})
		.collect()
}

impl Purses {
	pub fn open(crowd: &Crowd) -> Self {
		let free = |who| System::account(crowd.account(who)).data.free;
		let native = (0..PEOPLE).map(|who| free(who).saturating_sub(MINIMUM)).collect();
		let units = |who| ASSETS.map(|(id, _, _)| Assets::balance(id, crowd.account(who))).to_vec();
		let owner = |item| Nfts::owner(COLLECTION, item).and_then(|owner| crowd.who(&owner));
		Self {
			native,
			units: (0..PEOPLE).map(units).collect(),
			papers: papers(crowd),
			items: (0..ITEMS).map(owner).collect(),
		}
	}

	/// Leaves out what cannot be divided.
	pub fn without_items(mut self) -> Self {
		self.items.fill(None);
		self.papers.retain(|paper| paper.least.unwrap_or(0) == 0);
		self
	}

	/// Something that `from` can give `to` under an agreement with this deadline, and takes it out of the purse.
	pub fn promise(
		&mut self,
		dice: &mut Dice,
		(from, to): (Who, Who),
		deadline: Moment,
	) -> Option<PromisedOf<Runtime>> {
		if dice.chance(1) {
			return Some(self.promise_money(dice, to));
		}
		let mut kinds = [0, 1, 2, 2, 2, 3];
		dice.shuffle(&mut kinds);
		kinds.into_iter().find_map(|kind| match kind {
			0 => self.promise_native(dice, from),
			1 => self.promise_units(dice, from),
			2 => self.promise_voucher(dice, from, to, deadline),
			_ => self.promise_item(from),
		})
	}

	/// A payment outside the chain. As long as the runtime takes none, a deal with one does not open.
	fn promise_money(&mut self, dice: &mut Dice, to: Who) -> PromisedOf<Runtime> {
		let account = AccountTag::of(Processor::Stripe, true, &to.to_le_bytes());
		let money = Money::new(CurrencyCode::USD, dice.amount(1, 1 << 40));
		let at_expiry = if dice.chance(50) { AtExpiry::Void } else { AtExpiry::CaptureToReserve };
		Promised::External(External { account, money, at_expiry })
	}

	fn promise_native(&mut self, dice: &mut Dice, from: Who) -> Option<PromisedOf<Runtime>> {
		// Something is left for deposits.
		let most = self.native[from].saturating_sub(NEBA / 4);
		if most < MINIMUM {
			return None;
		}
		let amount =
			if dice.chance(70) { dice.amount(MINIMUM, most / 3) } else { dice.amount(MINIMUM, most) };
		let amount = amount.max(MINIMUM);
		self.native[from] -= amount;
		Some(Promised::Native(amount))
	}

	fn promise_units(&mut self, dice: &mut Dice, from: Who) -> Option<PromisedOf<Runtime>> {
		let index = dice.count(0, ASSETS.len() - 1);
		let (id, minimum, _) = ASSETS[index];
		let owned = self.units[from][index];
		if owned < minimum {
			return None;
		}
		let spare = owned - minimum;
		let amount = if spare < minimum || dice.chance(15) { owned } else { dice.amount(minimum, spare) };
		self.units[from][index] -= amount;
		Some(Promised::Asset { id, amount })
	}

	fn promise_voucher(
		&mut self,
		dice: &mut Dice,
		from: Who,
		to: Who,
		deadline: Moment,
	) -> Option<PromisedOf<Runtime>> {
		let is_good =
			|paper: &&mut Paper| paper.holder == from && paper.value > 0 && paper.expires_at > deadline;
		let mut good: Vec<_> = self.papers.iter_mut().filter(is_good).collect();
		// What is a discount already has rules of its own, and there are few of them.
		if dice.chance(60) && good.iter().any(|paper| paper.least.is_some()) {
			good.retain(|paper| paper.least.is_some());
		}
		let index = dice.count(0, good.len().max(1) - 1);
		let paper = good.get_mut(index)?;
		let least = paper.least.unwrap_or(0).max(1);
		let is_whole = paper.value < 2 * least || dice.chance(25);
		let value = if is_whole { paper.value } else { dice.amount(least, paper.value - least) };
		paper.value -= value;
		let can_redeem = [Some(from), Some(to)].contains(&paper.issuer) || dice.chance(2);
		let is_redeemed = can_redeem && dice.chance(60);
		let on_release = if is_redeemed { OnRelease::Redeem } else { OnRelease::HandOver };
		let discount = dice.chance(20).then(|| Discount {
			expires_at: dice.between(deadline.into(), paper.expires_at.into()) as Moment,
			minimum_use: dice.pick(&[0, 1, 7, value / 3, value]).unwrap_or(0).max(paper.least.unwrap_or(0)),
		});
		Some(Promised::Voucher { id: paper.id, value, on_release, discount })
	}

	fn promise_item(&mut self, from: Who) -> Option<PromisedOf<Runtime>> {
		let item = self.items.iter().position(|owner| *owner == Some(from))?;
		self.items[item] = None;
		Some(Promised::Item { collection: COLLECTION, item: item as u32 })
	}
}
