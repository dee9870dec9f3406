//! What happens, told step by step to who wants to understand an input.

use log::{Level, LevelFilter, Log, Metadata, Record};
use std::sync::LazyLock;

static IS_TOLD: LazyLock<bool> = LazyLock::new(|| std::env::var_os("NEXONOMY_FUZZ_TELL").is_some());

/// Whether anybody wants to know.
pub fn is_told() -> bool {
	*IS_TOLD
}

/// Says `what`, if anybody wants to know.
pub fn tell(what: impl FnOnce() -> String) {
	if is_told() {
		eprintln!("{}", what());
	}
}

/// Says what pallets log, too: which of them finds its state broken, and why.
pub fn begin() {
	if is_told() && log::set_logger(&Teller).is_ok() {
		log::set_max_level(LevelFilter::Warn);
	}
}

struct Teller;

impl Log for Teller {
	fn enabled(&self, metadata: &Metadata) -> bool {
		metadata.level() <= Level::Warn
	}

	fn log(&self, record: &Record) {
		if self.enabled(record.metadata()) {
			tell(|| format!("  {}: {}", record.target(), record.args()));
		}
	}

	fn flush(&self) {}
}
