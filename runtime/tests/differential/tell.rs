//! Deals in the words of the model: JSON with amounts as text, because they do not fit a JSON number.

use super::crowd::Crowd;
use nexonomy_runtime::{AccountId, Runtime};
use pallet_escrow::{
	Arbiters, Arbitration, AtDeadline, AtExpiry, Change, ChangesOf, DeviceKey, Discount, DraftOf, External,
	Leg, OnRelease, Promised, PromisedOf, Prover, Provers, Steps, TermsOf, Verdict,
};
use pallet_market::{Answer, Ask, Goods, OfferOf};
use serde_json::{json, Value};

pub fn draft(crowd: &Crowd, draft: &DraftOf<Runtime>) -> Value {
	json!({
		"parties": draft.parties.iter().map(|party| crowd.name_of(party)).collect::<Vec<_>>(),
		"legs": draft.legs.iter().map(leg).collect::<Vec<_>>(),
		"terms": terms(crowd, &draft.terms),
	})
}

pub fn leg(leg: &Leg<PromisedOf<Runtime>>) -> Value {
	let (from, to) = (leg.from, leg.to);
	match &leg.asset {
		Promised::Native(amount) => {
			json!({"from": from, "to": to, "kind": "native", "amount": amount.to_string()})
		}
		Promised::Asset { id, amount } => {
			json!({"from": from, "to": to, "kind": "asset", "id": id, "amount": amount.to_string()})
		}
		Promised::Voucher { id, value, on_release, discount } => json!({
			"from": from, "to": to, "kind": "voucher", "id": id, "amount": value.to_string(),
			"redeem": *on_release == OnRelease::Redeem, "discount": self::discount(discount),
		}),
		Promised::Item { collection, item } => {
			json!({"from": from, "to": to, "kind": "item", "id": [collection, item]})
		}
		Promised::External(External { money, at_expiry, .. }) => json!({
			"from": from, "to": to, "kind": "external", "amount": money.minor.to_string(),
			"currency": code(money.currency), "to_reserve": *at_expiry == AtExpiry::CaptureToReserve,
		}),
	}
}

pub fn discount(discount: &Option<Discount>) -> Value {
	discount.map_or(Value::Null, |discount| json!([discount.expires_at, discount.minimum_use.to_string()]))
}

fn terms(crowd: &Crowd, terms: &TermsOf<Runtime>) -> Value {
	json!({
		"provers": provers(crowd, &terms.provers),
		"steps": steps(&terms.steps),
		"deadline": terms.deadline,
		"release": terms.at_deadline == AtDeadline::Release,
		"consent_by": terms.consent_by,
		"arbitration": terms.arbitration.as_ref().map(|arbitration| self::arbitration(crowd, arbitration)),
	})
}

fn arbitration(crowd: &Crowd, Arbitration { arbiters, fee }: &Arbitration<AccountId>) -> Value {
	let who = match arbiters {
		Arbiters::Panel { names, verdict } => {
			let names: Vec<_> = names.iter().map(|name| crowd.name_of(name)).collect();
			match verdict {
				Verdict::Median { votes } => json!(["panel", names, votes]),
				Verdict::Unanimous => json!(["panel", names, "all"]),
			}
		}
		Arbiters::Court { seats } => json!(["court", seats]),
	};
	json!({"who": who, "fee": fee.to_string()})
}

fn provers(crowd: &Crowd, provers: &Provers<AccountId>) -> Value {
	let prover = |prover: &Prover<AccountId>| match prover {
		Prover::Party(party) => json!(["party", party]),
		Prover::Device(DeviceKey::Ed25519(key)) => json!(["device", crowd.device_of(key)]),
		Prover::Device(other) => panic!("no deal names such a device: {other:?}"),
		Prover::Witnesses { needed, names } => {
			json!(["witnesses", needed, names.iter().map(|name| crowd.name_of(name)).collect::<Vec<_>>()])
		}
	};
	provers.iter().map(prover).collect()
}

fn steps(steps: &Steps) -> Value {
	steps.iter().map(|step| json!([step.progress.deconstruct(), step.prover])).collect()
}

pub fn changes(crowd: &Crowd, changes: &ChangesOf<Runtime>) -> Value {
	let change = |change: &Change<AccountId, PromisedOf<Runtime>>| match change {
		Change::Deadline(deadline) => json!({"what": "deadline", "terms": {"deadline": deadline}}),
		Change::AtDeadline(default) => {
			json!({"what": "default", "terms": {"release": *default == AtDeadline::Release}})
		}
		Change::Proofs { provers, steps } => {
			let terms = json!({"provers": self::provers(crowd, provers), "steps": self::steps(steps)});
			json!({"what": "proofs", "terms": terms})
		}
		Change::AddLeg(leg) => json!({"what": "leg", "leg": self::leg(leg)}),
		Change::HandOver { party, to } => {
			json!({"what": "hand over", "party": party, "to": crowd.name_of(to)})
		}
	};
	changes.iter().map(change).collect()
}

pub fn ask(ask: &Ask) -> Value {
	match ask {
		Ask::Native(amount) => json!(["native", amount.to_string()]),
		Ask::Asset { id, amount } => json!(["asset", amount.to_string(), id]),
		Ask::Money(money) => json!(["money", money.minor.to_string(), code(money.currency)]),
	}
}

pub fn code(currency: nexonomy_primitives::CurrencyCode) -> String {
	String::from_utf8_lossy(&currency.0).into()
}

pub fn offer(crowd: &Crowd, offer: &OfferOf<Runtime>) -> Value {
	let told = |one: &Leg<Goods>| {
		let mut told = leg(&Leg { from: one.from, to: one.to, asset: one.asset.into() });
		if let Goods::Voucher { value, .. } = one.asset {
			told["currency"] = code(value.currency).into();
		}
		told
	};
	let answer = |answer: &Answer| json!([answer.listing, ask(&answer.ask)]);
	json!({
		"listing": offer.listing.as_ref().map(answer),
		"parties": offer.parties.iter().map(|seat| seat.as_ref().map(|who| crowd.name_of(who))).collect::<Vec<_>>(),
		"legs": offer.legs.iter().map(told).collect::<Vec<_>>(),
		"terms": terms(crowd, &offer.terms),
		"in_part": offer.in_part.map(|least| least.deconstruct()),
	})
}
