//! `/_ctl/…`, as the README specifies it: turns the clock, orders faults, and does what people do in dashboards. For tests in other languages; those
//! in Rust have the [`World`] itself.

use crate::{
	faults::FaultRule,
	hooks::HookMode,
	ledger::{Moved, MovedState, Quarrel},
	server::Reply,
	shop, simple,
	world::{Rail, World},
};
use serde::{de::DeserializeOwned, Deserialize};
use serde_json::json;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Advance {
	milliseconds: u64,
}

#[derive(Deserialize)]
struct Dashboard {
	payment: String,
	#[serde(default)]
	amount: u64,
	#[serde(default)]
	status: String,
}

#[derive(Deserialize)]
struct Prepaid {
	rail: Rail,
	amount: u64,
	tag: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
	payment: Option<String>,
}

#[derive(Deserialize)]
struct Hooks {
	mode: HookMode,
}

/// Does what a control request says.
pub fn obey(world: &mut World, order: &str, body: &[u8]) -> Reply {
	let done = match order {
		"advance" => read::<Advance>(body).map(|order| world.advance(order.milliseconds)),
		"fault" => read::<FaultRule>(body).map(|rule| world.faults.push(rule)),
		"mend" => {
			world.faults.clear();
			Ok(())
		}
		"hooks" => read::<Hooks>(body).map(|hooks| world.outbox.mode = hooks.mode),
		"capture" | "refund" | "cancel" | "dispute" | "settle" | "fail" | "slow" | "pay" | "withhold"
		| "release" => read::<Dashboard>(body).and_then(|act| dashboard(world, order, &act)),
		"open" => return open(world, body),
		"authorize" => return authorize(world, body),
		"ledger" => return ledger(world, body),
		"letters" => return letters(world),
		"requests" => return requests(world),
		"now" => return (200, json!({ "now": world.now })),
		_ => Err("no such control".to_owned()),
	};
	match done {
		Ok(()) => (200, json!({ "now": world.now })),
		Err(error) => (400, json!({ "error": error })),
	}
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
	serde_json::from_slice(body).map_err(|error| error.to_string())
}

fn open(world: &mut World, body: &[u8]) -> Reply {
	match read::<Prepaid>(body) {
		Ok(order) => (200, json!({ "payment": simple::open(world, order.rail, order.amount, &order.tag) })),
		Err(error) => (400, json!({ "error": error })),
	}
}

fn authorize(world: &mut World, body: &[u8]) -> Reply {
	match read::<shop::Sale>(body).and_then(|sale| shop::authorize(world, &sale)) {
		Ok(id) => {
			let ends = world.payments.get(&id).map(|payment| payment.ends);
			(200, json!({ "payment": id, "ends": ends, "now": world.now }))
		}
		Err(error) => (400, json!({ "error": error })),
	}
}

/// Where the money of all payments is, or of one.
fn ledger(world: &World, body: &[u8]) -> Reply {
	let which = match body.is_empty() {
		true => Which::default(),
		false => match read::<Which>(body) {
			Ok(which) => which,
			Err(error) => return (400, json!({ "error": error })),
		},
	};
	let payments: Vec<serde_json::Value> = world
		.payments
		.values()
		.filter(|payment| which.payment.as_ref().is_none_or(|id| *id == payment.id))
		.map(shop::entry)
		.collect();
	(200, json!({ "now": world.now, "payments": payments }))
}

/// Takes the webhooks that wait, as the mode says: signed now, and not again.
fn letters(world: &mut World) -> Reply {
	let now = world.signing_time();
	let show = |letter: crate::hooks::Letter| {
		let headers: BTreeMap<String, String> = letter.headers.into_iter().collect();
		json!({ "rail": letter.rail, "headers": headers, "body": letter.body })
	};
	let letters: Vec<serde_json::Value> = world.outbox.take(now).into_iter().map(show).collect();
	(200, json!({ "now": now, "letters": letters }))
}

fn requests(world: &World) -> Reply {
	let show = |asked: &crate::world::Asked| json!({ "at": asked.at, "rail": asked.rail, "method": asked.method, "path": asked.path, "key": asked.key });
	(200, world.asked.iter().map(show).collect())
}

/// What somebody does in the processor's dashboard, or the payer at the bank.
fn dashboard(world: &mut World, act: &str, order: &Dashboard) -> Result<(), String> {
	let name = world.id("by_hand_");
	let now = world.now;
	let payment = world.payments.get_mut(&order.payment).ok_or("no such payment")?;
	let no = |error: crate::LedgerError| format!("{error:?}");
	match act {
		"capture" => payment.capture(name, order.amount, true, None).map_err(no)?,
		"refund" => payment.refund(by_hand(payment.captures.first(), name, order.amount)).map_err(no)?,
		"cancel" => payment.void().map_err(no)?,
		"dispute" => quarrel(&mut payment.quarrels, name, order, now),
		"settle" => payment.settle(true),
		"fail" => payment.settle(false),
		"slow" => payment.slow = true,
		"withhold" => payment.withheld = Some(order.status.clone()),
		"release" => payment.withheld = None,
		_ => simple::pay(payment),
	}
	world.tell(&order.payment, act);
	Ok(())
}

fn by_hand(capture: Option<&Moved>, id: String, amount: u64) -> Moved {
	Moved {
		id,
		amount,
		state: MovedState::Done,
		key: None,
		metadata: BTreeMap::new(),
		parent: capture.map(|capture| capture.id.clone()),
	}
}

/// Opens a dispute, or takes the one that is open a step further.
fn quarrel(quarrels: &mut Vec<Quarrel>, id: String, order: &Dashboard, now: u64) {
	match quarrels.last_mut() {
		Some(last) if order.amount == 0 => {
			last.status.clone_from(&order.status);
			last.changed = now;
		}
		_ => quarrels.push(Quarrel { id, amount: order.amount, status: order.status.clone(), changed: now }),
	}
}
