//! What people do with vouchers by themselves.

use super::{
	crowd::Who,
	deal::Deal,
	draft,
	purse::{papers, Paper},
	tell,
};
use crate::support::DAY;
use frame_support::BoundedVec;
use nexonomy_primitives::{ContentId, CurrencyCode, Money};
use nexonomy_runtime::*;
use pallet_vouchers::{Call, Promise, Receipt};
use polkadot_sdk::*;
use serde_json::json;

const CURRENCIES: [CurrencyCode; 4] =
	[CurrencyCode::USD, CurrencyCode::USD, CurrencyCode::USD, CurrencyCode(*b"JPY")];

impl Deal<'_> {
	/// Issues some vouchers, among them such as can be merged.
	pub fn issue_some(&mut self) {
		for _ in 0..self.dice.count(3, 9) {
			let people = draft::people(&mut self.dice, 3);
			let issuer = self.somebody_solvent(&people[1..]);
			let holder = if self.dice.chance(20) { issuer } else { people[0] };
			let days = self.dice.weighed(&[(1, 1), (1, 5), (8, 60), (4, 300)]);
			let expires_at = self.now() + days * DAY;
			let currency = self.dice.pick(&CURRENCIES).unwrap_or(CurrencyCode::USD);
			for _ in 0..self.dice.weighed(&[(5, 1), (1, 2), (1, 3)]) {
				self.issue(issuer, holder, currency, expires_at);
			}
		}
	}

	fn issue(&mut self, issuer: Who, holder: Who, currency: CurrencyCode, expires_at: u64) {
		let minor = if self.dice.chance(2) { u128::MAX } else { self.dice.amount(1, 1 << 66) };
		let minor = if self.dice.chance(1) { 0 } else { minor };
		let terms = self.dice.weighed(&[(4, 1), (1, 2)]);
		let promise =
			Promise { value: Money::new(currency, minor), expires_at, terms: ContentId([terms; 32]) };
		let details = json!({
			"holder": self.name(holder), "value": minor.to_string(), "currency": tell::code(currency),
			"expires": expires_at, "terms": terms,
		});
		let holder = self.crowd.account(holder);
		self.act("issue", issuer, details, Call::issue { holder, promise });
	}

	/// A free voucher, if there is one.
	pub fn paper(&mut self) -> Option<Paper> {
		let papers = papers(self.crowd);
		self.dice.pick(&papers)
	}

	pub fn redeem(&mut self) {
		let Some(paper) = self.paper() else { return };
		let by = self.perhaps_another(paper.holder);
		let amount = self.part_of(&paper);
		let details = json!({"voucher": paper.id, "amount": amount.to_string()});
		self.act("redeem", by, details, Call::redeem { voucher: paper.id, amount });
	}

	pub fn redeem_with_receipt(&mut self) {
		let Some(paper) = self.paper() else { return };
		let (amount, valid_until) = (self.part_of(&paper), self.valid_until());
		let (signer, by) = (self.perhaps_another(paper.holder), self.anybody());
		let voucher = pallet_vouchers::Vouchers::<Runtime>::get(paper.id);
		let number = voucher.map_or(0, |voucher| voucher.receipts);
		let text = Vouchers::receipt_text(paper.id, amount, valid_until).unwrap_or_default();
		let signature = self.sign(signer, &text);
		let details = json!({
			"voucher": paper.id, "amount": amount.to_string(), "number": number, "until": valid_until,
			"signer": self.name(signer),
		});
		let receipt = Receipt { voucher: paper.id, amount, number, valid_until };
		self.act("receipt", by, details, Call::redeem_with_receipt { receipt, signature });
	}

	fn part_of(&mut self, paper: &Paper) -> u128 {
		match self.dice.count(0, 9) {
			0 => paper.value.saturating_add(1),
			1..=3 => paper.value,
			_ => self.dice.amount(paper.least.unwrap_or(1).max(1), paper.value),
		}
	}

	pub fn transfer(&mut self) {
		let Some(paper) = self.paper() else { return };
		let (by, to) = (self.perhaps_another(paper.holder), self.anybody());
		let details = json!({"voucher": paper.id, "to": self.name(to)});
		let call = Call::transfer { voucher: paper.id, to: self.crowd.account(to) };
		self.act("transfer", by, details, call);
	}

	pub fn split(&mut self) {
		let Some(paper) = self.paper() else { return };
		let by = self.perhaps_another(paper.holder);
		let (mut parts, mut left) = (Vec::new(), paper.value);
		for _ in 0..self.dice.count(1, 3) {
			if left > 1 {
				let part = self.dice.amount(1, left - 1);
				parts.push(part);
				left -= part;
			}
		}
		parts.push(left + u128::from(self.dice.chance(4) && left < u128::MAX));
		let told: Vec<_> = parts.iter().map(u128::to_string).collect();
		let details = json!({"voucher": paper.id, "parts": told});
		let call = Call::split { voucher: paper.id, parts: BoundedVec::truncate_from(parts) };
		self.act("split", by, details, call);
	}

	pub fn merge(&mut self) {
		let papers = papers(self.crowd);
		let Some(first) = self.dice.pick(&papers) else { return };
		let kind = |paper: &Paper| {
			(paper.holder, paper.issuer, paper.currency, paper.expires_at, paper.terms, paper.least)
		};
		let mut alike: Vec<_> =
			papers.iter().filter(|paper| kind(paper) == kind(&first)).map(|p| p.id).collect();
		if alike.len() < 2 && self.dice.chance(85) {
			return;
		}
		if self.dice.chance(10) {
			alike.extend(self.dice.pick(&papers).map(|paper| paper.id));
		}
		self.dice.shuffle(&mut alike);
		alike.truncate(16);
		let by = self.perhaps_another(first.holder);
		let details = json!({"vouchers": alike});
		self.act("merge", by, details, Call::merge { vouchers: BoundedVec::truncate_from(alike) });
	}

	pub fn cancel_voucher(&mut self) {
		let papers = papers(self.crowd);
		let own: Vec<_> = papers.iter().filter(|paper| paper.issuer == Some(paper.holder)).cloned().collect();
		let paper = if self.dice.chance(70) { self.dice.pick(&own) } else { self.dice.pick(&papers) };
		let Some(paper) = paper else { return };
		let by = self.perhaps_another(paper.holder);
		let details = json!({"voucher": paper.id});
		self.act("cancel_voucher", by, details, Call::cancel { voucher: paper.id });
	}

	pub fn reap(&mut self) {
		let (papers, now) = (papers(self.crowd), self.now());
		let expired: Vec<_> = papers.iter().filter(|paper| paper.expires_at <= now).cloned().collect();
		let chosen = if self.dice.chance(80) { expired } else { papers };
		let Some(paper) = self.dice.pick(&chosen) else { return };
		let by = self.anybody();
		let details = json!({"voucher": paper.id});
		self.act("reap", by, details, Call::reap { voucher: paper.id });
	}

	/// Uses up what somebody holds, so that every deposit goes home.
	pub fn use_up(&mut self) {
		for paper in papers(self.crowd) {
			if self.dice.chance(50) {
				let details = json!({"voucher": paper.id, "amount": paper.value.to_string()});
				let call = Call::redeem { voucher: paper.id, amount: paper.value };
				self.act("redeem", paper.holder, details, call);
			}
		}
	}
}
