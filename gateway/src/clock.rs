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

/// The moment that a date in an HTTP header names: `Sat, 21 Nov 2026 12:00:00 GMT`.
pub fn parse_http_time(text: &str) -> Option<Moment> {
	let time = chrono::DateTime::parse_from_rfc2822(text).ok()?;
	u64::try_from(time.timestamp_millis()).ok()
}

/// How long an ISO 8601 duration is, in milliseconds: `P7D`, `PT30M`. Years and months have no certain length.
pub fn parse_duration(text: &str) -> Option<u64> {
	let text = text.strip_prefix('P')?;
	let (days, time) = text.split_once('T').unwrap_or((text, ""));
	let days = add_up(days, &[('W', 7 * 24 * 3_600), ('D', 24 * 3_600)])?;
	days.checked_add(add_up(time, &[('H', 3_600), ('M', 60), ('S', 1)])?)?.checked_mul(1_000)
}

/// The seconds in numbers that are each followed by a unit, the larger units first.
fn add_up(mut text: &str, units: &[(char, u64)]) -> Option<u64> {
	let mut total = 0u64;
	for (unit, seconds) in units {
		let Some((number, rest)) = text.split_once(*unit) else { continue };
		total = total.checked_add(number.parse::<u64>().ok()?.checked_mul(*seconds)?)?;
		text = rest;
	}
	text.is_empty().then_some(total)
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
		assert_eq!(parse_http_time("Thu, 01 Jan 1970 00:00:10 GMT"), Some(10_000));
		assert_eq!(parse_http_time("soon"), None);
		assert_eq!(parse_time(&show_time(1_795_000_000_000)), Some(1_795_000_000_000));
	}

	#[test]
	fn durations_are_exact_or_refused() {
		const DAY: u64 = 24 * 3_600_000;
		for (text, length) in [
			("P7D", 7 * DAY),
			("PT30M", 30 * 60_000),
			("P1W", 7 * DAY),
			("P1DT12H", DAY + DAY / 2),
			("PT1H2M3S", 3_723_000),
		] {
			assert_eq!(parse_duration(text), Some(length), "{text}");
		}
		for text in
			["", "7D", "P1M", "P1Y", "P-1D", "P1.5D", "PT1D", "P1H", "P7", "P7Dx", "P99999999999999999999D"]
		{
			assert_eq!(parse_duration(text), None, "{text}");
		}
	}
}
