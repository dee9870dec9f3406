//! When tests begin, and how long things last. All in milliseconds.

use nexonomy_primitives::Moment;

/// When tests begin: 2026-01-01.
pub const NOW: Moment = 1_767_225_600_000;
/// An hour.
pub const HOUR: Moment = 60 * 60 * 1000;
/// A day.
pub const DAY: Moment = 24 * HOUR;
