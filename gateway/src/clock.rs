//! The time of day, which tests can turn.

use crate::words::Moment;
use std::{
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::{SystemTime, UNIX_EPOCH},
};

/// Tells the time in milliseconds since 1970.
#[derive(Clone, Debug)]
pub enum Clock {
	/// The machine's.
	System,
	/// One that somebody turns by hand.
	Manual(Arc<AtomicU64>),
}

impl Clock {
	/// A clock that stands at `now` until it is turned.
	pub fn manual(now: Moment) -> Self {
		Self::Manual(Arc::new(AtomicU64::new(now)))
	}

	/// Milliseconds since 1970.
	pub fn now(&self) -> Moment {
		match self {
			Self::System => {
				let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
				u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
			}
			Self::Manual(time) => time.load(Ordering::SeqCst),
		}
	}

	/// Turns a manual clock on by so many milliseconds; the machine's does not care.
	pub fn advance(&self, milliseconds: u64) {
		if let Self::Manual(time) = self {
			time.fetch_add(milliseconds, Ordering::SeqCst);
		}
	}
}

/// The moment that an ISO 8601 text with a time zone names.
pub fn parse_time(text: &str) -> Option<Moment> {
	let time = chrono::DateTime::parse_from_rfc3339(text).ok()?;
	u64::try_from(time.timestamp_millis()).ok()
}

/// A moment as ISO 8601 in UTC, to the second.
pub fn show_time(moment: Moment) -> String {
	let time = i64::try_from(moment).ok().and_then(chrono::DateTime::from_timestamp_millis);
	time.map(|time| time.format("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_else(|| "never".to_owned())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn times_are_read_with_their_zone() {
		assert_eq!(parse_time("1970-01-01T00:00:01Z"), Some(1_000));
		assert_eq!(parse_time("1970-01-01T08:00:00+08:00"), Some(0));
		assert_eq!(parse_time("1970-01-01"), None);
		assert_eq!(parse_time(&show_time(1_795_000_000_000)), Some(1_795_000_000_000));
	}
}
