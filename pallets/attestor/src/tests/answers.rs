//! Answers that a gateway should not give.

use super::*;
use nexonomy_primitives::Observation;

/// A machine that waits for one payment, whose gateway first answers so. Gives how many votes come of it.
fn votes_after(reply: impl Fn(&Observation) -> Reply) -> usize {
	let mut count = 0;
	on_machine(|machine| {
		let seen = await_payment(1);
		machine.show(seen);
		let reply = reply(&seen);
		machine.answer(move |_| reply.clone());
		assert_eq!(machine.run(), Ok(()));
		count = votes(&sent(machine)).len();
		if count == 0 {
			// It is asked again in the next block.
			machine.world().gateway = None;
			pass(1);
			assert_eq!(machine.run(), Ok(()));
			assert_eq!(votes(&sent(machine)).len(), 1);
		}
	});
	count
}

fn refused(change: impl Fn(String) -> String) {
	assert_eq!(votes_after(|seen| Reply::ok(change(answer_to(&[*seen])))), 0);
}

#[test]
fn p17_answer_that_is_well_formed_counts_however_it_is_written() {
	let taken = |change: &dyn Fn(String) -> String| {
		assert_eq!(votes_after(|seen| Reply::ok(change(answer_to(&[*seen])))), 1);
	};
	taken(&|answer| answer);
	taken(&|answer| format!("\r\n\t {answer} \n"));
	// Fields that are not known yet, and texts in any language.
	taken(&|answer| answer.replacen('{', r#"{"note":"žluťoučký 残念 😀","more":[[{"a":[1.5e3]}]],"#, 1));
	taken(&|answer| answer.replace("0x", r"\u0030x"));
	// As long as may be.
	taken(&|answer| {
		let rest = 64 * 1024 - answer.len();
		answer + &" ".repeat(rest)
	});
}

#[test]
fn p05_answer_that_is_too_long_is_refused() {
	refused(|answer| {
		let rest = 64 * 1024 + 1 - answer.len();
		answer + &" ".repeat(rest)
	});
	refused(|answer| answer + &" ".repeat(1_000_000));
}

#[test]
fn p17_answer_that_is_no_json_is_refused() {
	for text in
		["", " ", "null", "[]", "{}", "<html><body>502 Bad Gateway</body></html>", "\u{feff}{}", "{\"obs"]
	{
		refused(|_| text.to_string());
	}
	refused(|answer| answer[..answer.len() - 1].to_string());
	refused(|answer| answer[..answer.len() / 2].to_string());
	refused(|answer| answer + "}");
	refused(|answer| answer.clone() + &answer);
	refused(|_| "[".repeat(60_000));
	refused(|_| "{\"observations\":".repeat(4_000));
	refused(|answer| answer.replacen('{', &format!("{{\"x\":{},", "[".repeat(60_000)), 1));
	// Not even text.
	assert_eq!(votes_after(|seen| Reply::ok([answer_to(&[*seen]).as_bytes(), &[0xff]].concat())), 0);
}

#[test]
fn p17_what_is_given_twice_is_refused() {
	refused(|answer| answer.replacen('{', r#"{"pending":[],"#, 1));
	refused(|answer| answer.replacen('{', r#"{"observations":[],"#, 1));
	refused(|answer| answer.replace(r#""age_ms":100"#, r#""age_ms":100,"age_ms":100"#));
	// The same payment in two places.
	let name = |answer: &str| answer.split("\"reference\":\"").nth(1).unwrap()[..66].to_string();
	refused(|answer| answer.replace(r#""pending":[]"#, &format!(r#""pending":["{}"]"#, name(&answer))));
	let trouble = |answer: &str| format!(r#"[{{"reference":"{}","trouble":"unreachable"}}]"#, name(answer));
	refused(|answer| answer.replace(r#""troubles":[]"#, &format!(r#""troubles":{}"#, trouble(&answer))));
	assert_eq!(votes_after(|seen| Reply::ok(answer_to(&[*seen, *seen]))), 0);
}

#[test]
fn p17_numbers_are_what_they_look_like() {
	for number in ["18446744073709551716", "1e2", "100.0", "-100", "\"100\"", "null", "1e400", "0x64"] {
		refused(|answer| answer.replace(r#""age_ms":100"#, &format!(r#""age_ms":{number}"#)));
	}
}

#[test]
fn t08_answer_that_hides_whether_money_is_under_way_is_refused() {
	refused(|answer| answer.replace(r#","under_way":false"#, ""));
	refused(|answer| answer.replace(r#""under_way":false"#, r#""under_way":0"#));
}

#[test]
fn answer_about_something_else_is_refused() {
	refused(|_| answer_to(&[]));
	refused(|answer| answer.replace(r#""pending":[]"#, r#""pending":["0x00"]"#));
	refused(|answer| answer.replace(r#""pending":[]"#, r#""pending":["残"]"#));
}

#[test]
fn p05_status_is_looked_at_before_the_body() {
	for status in [201, 204, 302, 400, 403, 404, 409, 500, 502, 503] {
		assert_eq!(votes_after(|seen| Reply { status, ..Reply::ok(answer_to(&[*seen])) }), 0, "{status}");
	}
}

#[test]
fn p05_gateway_that_is_slow_or_gone_is_not_waited_for() {
	let answer = |seen: &Observation| Reply::ok(answer_to(&[*seen]));
	assert_eq!(votes_after(|seen| Reply { after: 3_000, ..answer(seen) }), 0);
	assert_eq!(votes_after(|seen| Reply { drip: 3_000, ..answer(seen) }), 0);
	assert_eq!(votes_after(|seen| Reply { hangs_up: true, ..answer(seen) }), 0);
	// As long as the question says that it may wait.
	assert_eq!(votes_after(|seen| Reply { after: 1_000, ..answer(seen) }), 1);
}
