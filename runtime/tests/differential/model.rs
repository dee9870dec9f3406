//! The independent model: a program in another language, to which deals are told and which says how they end.

use serde_json::Value;
use std::{
	io::{BufRead, BufReader, Write},
	path::PathBuf,
	process::{Child, ChildStdin, Command, Stdio},
	sync::mpsc::{sync_channel, SyncSender},
	thread::JoinHandle,
};

/// A deal that the model has been told, and how it ended on the chain.
struct Told {
	seed: u64,
	deal: String,
	outcome: Value,
}

/// The model at work, and whoever compares its answers, beside the one who makes the deals.
pub struct Model {
	program: Child,
	input: ChildStdin,
	comparing: JoinHandle<Result<(), String>>,
	told: SyncSender<Told>,
}

impl Model {
	/// Starts the model with the runtime's settings.
	pub fn start(settings: &Value) -> Self {
		let model = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/model/model.py");
		let mut program = Command::new("python3")
			// It leaves nothing behind in the sources.
			.arg("-B")
			.arg(model)
			.stdin(Stdio::piped())
			.stdout(Stdio::piped())
			.spawn()
			.expect("the model needs Python 3");
		let mut input = program.stdin.take().expect("it is piped");
		writeln!(input, "{settings}").expect("the model listens");
		let mut answers = BufReader::new(program.stdout.take().expect("it is piped")).lines();
		let (told, to_compare) = sync_channel::<Told>(64);
		let comparing = std::thread::spawn(move || {
			for told in to_compare {
				match answers.next() {
					Some(Ok(answer)) => compare(&told, &answer)?,
					other => {
						let Told { seed, deal, .. } = told;
						return Err(format!("no answer to the deal of seed {seed}: {other:?}\n{deal}"));
					}
				}
			}
			Ok(())
		});
		Self { program, input, comparing, told }
	}

	/// Tells the model a deal. Gives false if there is no use in going on.
	pub fn tell(&mut self, seed: u64, deal: &Value, outcome: Value) -> bool {
		let deal = deal.to_string();
		writeln!(self.input, "{deal}").is_ok() && self.told.send(Told { seed, deal, outcome }).is_ok()
	}

	/// Waits for the last answer. Fails with the first disagreement, if there is one.
	pub fn finish(self) -> Result<(), String> {
		let Self { mut program, input, comparing, told } = self;
		drop((input, told));
		let result = comparing.join().expect("comparing does not panic");
		let _ = program.kill();
		program.wait().map_err(|error| error.to_string())?;
		result
	}
}

fn compare(told: &Told, answer: &str) -> Result<(), String> {
	let Told { seed, deal, outcome: ours } = told;
	let theirs: Value = serde_json::from_str(answer).map_err(|error| format!("{error}: {answer}"))?;
	let mut differences = String::new();
	for (name, ours) in ours.as_object().into_iter().flatten() {
		let theirs = &theirs[name];
		if name == "results" {
			differences += &compare_results(deal, ours, theirs);
		} else if ours != theirs {
			differences += &format!("\n{name}\n  chain: {ours}\n  model: {theirs}");
		}
	}
	if differences.is_empty() {
		return Ok(());
	}
	Err(format!(
		"The chain and the model disagree.{differences}\n\nseed: {seed} (NEXONOMY_SEED={seed} NEXONOMY_DEALS=1)\n\
		deal: {deal}\n\nchain: {ours}\n\nmodel: {answer}"
	))
}

/// The actions that succeeded for one and were refused for the other, in order.
fn compare_results(deal: &str, ours: &Value, theirs: &Value) -> String {
	let deal: Value = serde_json::from_str(deal).unwrap_or_default();
	let (ours, theirs) = (ours.as_array(), theirs.as_array());
	let (Some(ours), Some(theirs)) = (ours, theirs) else { return "\nthere are no results".into() };
	if ours.len() != theirs.len() {
		return "\nthere are not as many results as actions".into();
	}
	let differ = |(_, (ours, theirs)): &(usize, (&Value, &Value))| ours.is_null() != theirs.is_null();
	ours.iter()
		.zip(theirs)
		.enumerate()
		.filter(differ)
		.map(|(index, (ours, theirs))| {
			format!("\naction {index}: {}\n  chain: {ours}\n  model: {theirs}", deal["actions"][index])
		})
		.collect()
}
