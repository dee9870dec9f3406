//! The course of a whole deal, from empty hands to the end or somewhere before.

use super::{
	deal::Deal,
	stage::{living_agreements, ASSETS},
};
use crate::support::DAY;
use nexonomy_primitives::Moment;
use nexonomy_runtime::System;

/// How a deal goes on.
#[derive(Clone, Copy)]
enum Turn {
	Advance,
	Amend,
	Cancel,
	Settle,
	Wait,
	Promises,
	Market,
	Another,
	Withdraw,
	Freeze,
	Dispute,
	OfferSettlement,
	Judge,
	Rule,
}

const TURNS: [(u128, Turn); 14] = [
	(28, Turn::Advance),
	(12, Turn::Amend),
	(5, Turn::Cancel),
	(3, Turn::Settle),
	(8, Turn::Wait),
	(16, Turn::Promises),
	(16, Turn::Market),
	(9, Turn::Another),
	(4, Turn::Withdraw),
	(3, Turn::Freeze),
	(22, Turn::Dispute),
	(8, Turn::OfferSettlement),
	(22, Turn::Judge),
	(6, Turn::Rule),
];

impl Deal<'_> {
	/// Plays the deal.
	pub fn play(&mut self) {
		self.issue_some();
		if self.dice.chance(25) {
			self.give_discount();
			// So that the tally does not take it for the deal itself.
			System::reset_events();
		}
		self.open();
		if living_agreements().next().is_none() && self.dice.chance(60) {
			self.propose();
		}
		for _ in 0..self.dice.count(0, 10) {
			self.turn();
		}
		self.end();
	}

	fn open(&mut self) {
		match self.dice.count(0, 99) {
			0..=54 => self.propose(),
			55..=76 => self.accept(),
			77..=90 => self.sell(),
			91..=96 => self.accept_many(),
			_ => self.propose_too_late(),
		}
	}

	fn turn(&mut self) {
		match self.dice.weighed(&TURNS) {
			Turn::Advance => self.advance(false),
			Turn::Amend => self.amend(),
			Turn::Cancel => self.cancel(),
			Turn::Settle => self.settle(false),
			Turn::Wait => {
				let span = self.dice.pick(&[1_000, 60_000, DAY / 2, DAY - 1, DAY, 3 * DAY]).unwrap_or(DAY);
				self.wait(self.now() + span as Moment);
			}
			Turn::Promises => self.turn_with_promises(),
			Turn::Market => self.turn_on_the_market(),
			Turn::Another => self.open(),
			Turn::Withdraw => self.withdraw(),
			Turn::Freeze => {
				let asset = self.dice.pick(&ASSETS).map_or(7, |(id, _, _)| id);
				let is_frozen = self.dice.chance(70);
				self.freeze(asset, is_frozen);
			}
			Turn::Dispute => self.dispute(),
			Turn::OfferSettlement => self.offer_settlement(),
			Turn::Judge => self.judge(),
			Turn::Rule => self.rule(),
		}
	}

	fn turn_with_promises(&mut self) {
		match self.dice.count(0, 9) {
			0..=1 => self.redeem(),
			2..=3 => self.redeem_with_receipt(),
			4 => self.transfer(),
			5..=6 => self.split(),
			7..=8 => self.merge(),
			_ => self.cancel_voucher(),
		}
	}

	fn turn_on_the_market(&mut self) {
		match self.dice.count(0, 10) {
			0..=2 => self.accept_again(),
			3 => self.accept_many(),
			4 => self.sell(),
			5 => self.change_listing(),
			6 => self.delist(),
			7 => self.cancel_nonce(),
			8 => self.cancel_below(),
			9 => self.clear_fill(),
			_ => self.revoke_nonce(),
		}
	}

	/// Mostly brings things to an end, so that the deposits go home.
	fn end(&mut self) {
		if self.dice.chance(60) {
			self.judge_all();
		}
		let count = living_agreements().count();
		for _ in 0..count {
			match self.dice.count(0, 9) {
				0..=3 => self.advance(true),
				4..=5 => self.cancel(),
				6..=8 => self.settle(true),
				_ => {}
			}
		}
		if self.dice.chance(30) {
			for (asset, ..) in ASSETS {
				self.freeze(asset, false);
			}
			self.settle(true);
		}
		if self.dice.chance(40) {
			self.use_up();
		}
		if self.dice.chance(25) {
			self.wait(self.now() + 65 * DAY);
			for _ in 0..3 {
				self.reap();
				self.delist();
			}
			self.clear_fill();
		}
	}
}
