//! What a shop and its payer do, in one request: a payment that is held. And how a payment is shown to tests.

use crate::{
	ledger::{Moved, Payment},
	world::{Rail, World},
};
use serde_json::{json, Value};

/// How long a hold lasts if the sale does not say, in milliseconds.
const HOLD: u64 = 7 * 24 * 3_600_000;

/// A payment that a shop makes and a payer agrees to.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sale {
	/// One of the rails that hold.
	rail: Rail,
	/// In minor units as the processor counts.
	amount: u64,
	/// Three letters; dollars if left out.
	#[serde(default)]
	currency: Option<String>,
	/// What the shop says that the payment is for, as the chain computes it: 64 hexadecimal digits.
	tag: String,
	/// How long the hold lasts, in milliseconds.
	#[serde(default)]
	hold_ms: Option<u64>,
	/// Whether it may be captured in several parts. PayPal's always may.
	#[serde(default)]
	many: bool,
}

/// Makes the payment, holds its money and writes the webhook. Returns its id, or why there can be none.
pub fn authorize(world: &mut World, sale: &Sale) -> Result<String, String> {
	let (prefix, place, event) = match sale.rail {
		Rail::Stripe => ("pi_", "nexonomy", "amount_capturable_updated"),
		Rail::Paypal => ("5O", "custom_id", "AUTHORIZATION.CREATED"),
		Rail::Revolut => ("6516e61c-d279-a454-a837-", "nexonomy", "ORDER_AUTHORISED"),
		Rail::Antom => ("2026112119401080010088", "request", ""),
		_ => return Err("this rail holds nothing: use /_ctl/open and /_ctl/pay".to_owned()),
	};
	if sale.amount == 0 {
		return Err("`amount` must be above zero".to_owned());
	}
	let id = world.id(prefix);
	let currency = sale.currency.as_deref().unwrap_or("USD");
	let mut payment = Payment::new(id.clone(), sale.rail, sale.amount, currency, world.now);
	payment.metadata.insert(place.to_owned(), sale.tag.clone());
	payment.many = sale.many || sale.rail == Rail::Paypal;
	payment.authorize(world.now.saturating_add(sale.hold_ms.unwrap_or(HOLD)));
	world.payments.insert(id.clone(), payment);
	world.tell(&id, event);
	Ok(id)
}

/// A payment, whatever its processor calls things.
pub fn entry(payment: &Payment) -> Value {
	let places = ["nexonomy", "custom_id", "request"];
	let tag = places.iter().find_map(|place| payment.metadata.get(*place));
	json!({
		"payment": payment.id,
		"rail": payment.rail,
		"currency": payment.currency,
		"tag": tag,
		"state": payment.hold,
		"authorized": payment.amount,
		"capturable": payment.capturable(),
		"captured": payment.captured(),
		"refunded": payment.refunded(),
		"captures": payment.captures.iter().map(movement).collect::<Vec<_>>(),
		"refunds": payment.refunds.iter().map(movement).collect::<Vec<_>>(),
		"disputes": payment.quarrels.iter().map(|quarrel| {
			json!({ "id": quarrel.id, "amount": quarrel.amount, "status": quarrel.status })
		}).collect::<Vec<_>>(),
		"created": payment.created,
		"ends": (payment.ends < u64::MAX).then_some(payment.ends),
	})
}

fn movement(moved: &Moved) -> Value {
	json!({ "id": moved.id, "amount": moved.amount, "state": moved.state })
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::obey;

	fn ask(world: &mut World, order: &str, body: &str) -> Value {
		let (status, answer) = obey(world, order, body.as_bytes());
		assert_eq!(status, 200, "{answer}");
		answer
	}

	#[test]
	fn sale_is_held_shown_and_told_on_every_rail_that_holds() {
		for (rail, letters) in [("stripe", 1), ("paypal", 1), ("revolut", 1), ("antom", 0)] {
			let mut world = World::new(1_000);
			let sale = format!(r#"{{"rail":"{rail}","amount":6000,"tag":"ab","hold_ms":5000}}"#);
			let made = ask(&mut world, "authorize", &sale);
			let which = json!({ "payment": made["payment"] }).to_string();
			let shown = ask(&mut world, "ledger", &which)["payments"][0].clone();
			assert_eq!(
				(&shown["state"], &shown["tag"], &shown["rail"]),
				(&json!("held"), &json!("ab"), &json!(rail))
			);
			assert_eq!((&shown["capturable"], &shown["ends"]), (&json!(6_000), &json!(6_000)));
			assert_eq!(
				ask(&mut world, "letters", "")["letters"].as_array().unwrap().len(),
				letters,
				"{rail}"
			);
			assert_eq!(ask(&mut world, "letters", "")["letters"], json!([]), "{rail}: each once");
			ask(&mut world, "advance", r#"{"milliseconds":5000}"#);
			assert_eq!(ask(&mut world, "ledger", "")["payments"][0]["state"], "expired", "{rail}");
		}
	}

	#[test]
	fn sale_that_cannot_be_held_is_refused() {
		let mut world = World::new(0);
		for sale in [
			r#"{"rail":"wise","amount":1,"tag":""}"#,
			r#"{"rail":"stripe","amount":0,"tag":""}"#,
			r#"{"rail":"stripe","amount":1,"tag":"","more":1}"#,
		] {
			assert_eq!(obey(&mut world, "authorize", sale.as_bytes()).0, 400, "{sale}");
		}
		assert!(world.payments.is_empty());
	}

	#[test]
	fn clock_follows_the_machine_and_what_it_is_advanced() {
		let mut world = World::following(10_000);
		world.tick(11_000);
		world.advance(500);
		world.tick(10_900);
		assert_eq!(world.now, 11_500, "a machine's clock that is set back turns nothing back");
		world.tick(12_000);
		assert_eq!(world.now, 12_500);
		let mut still = World::new(10_000);
		still.tick(99_000);
		assert_eq!(still.now, 10_000);
	}
}
