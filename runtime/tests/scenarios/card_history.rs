//! Deals by card that go wrong.

use super::story::*;
