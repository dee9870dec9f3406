//! The journal on disk: one SQLite file, written through before anything that follows from it happens.

use super::{Entry, Stand};
use crate::{
	adapter::Call,
	evidence::Evidence,
	words::{AccountTag, Key, Moment, Order, OrderKind, PaymentId, PaymentRef},
};
use codec::{Decode, Encode};
use rusqlite::{params, Connection, ErrorCode, OptionalExtension, Row};
use std::{path::Path, sync::Mutex};

/// What can go wrong with the file.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
	/// SQLite says why.
	#[error(
		"the journal cannot be used: {0}; is the disk full, or another gateway running on the same file?"
	)]
	Database(#[from] rusqlite::Error),
	/// A row that this program did not write.
	#[error("the journal's row of order {0} is damaged; restore the file from a backup, do not delete it")]
	Damaged(u64),
	/// A thread died while it wrote.
	#[error("the journal is in doubt after a failure; restart the gateway")]
	Poisoned,
}

impl JournalError {
	/// Whether another process has the file: a gateway that runs.
	pub fn is_in_use(&self) -> bool {
		matches!(self, Self::Database(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy))
	}
}

type Result<T> = std::result::Result<T, JournalError>;

/// The journal.
pub struct Journal(Mutex<Connection>);

const SCHEMA: &str = "
	CREATE TABLE IF NOT EXISTS orders (
		id INTEGER NOT NULL,
		attempt INTEGER NOT NULL,
		reference BLOB NOT NULL,
		scale BLOB NOT NULL,
		payment TEXT NOT NULL,
		key TEXT NOT NULL,
		stand TEXT NOT NULL,
		call TEXT,
		first_sent INTEGER,
		tries INTEGER NOT NULL,
		next_look INTEGER NOT NULL,
		note TEXT NOT NULL,
		changed INTEGER NOT NULL,
		PRIMARY KEY (id, attempt)
	) STRICT;
	CREATE INDEX IF NOT EXISTS orders_open ON orders (next_look) WHERE stand IN ('prepared', 'sent');
	CREATE TABLE IF NOT EXISTS payments (
		reference BLOB PRIMARY KEY,
		account BLOB NOT NULL,
		payment TEXT NOT NULL
	) STRICT;
	CREATE TABLE IF NOT EXISTS evidence (
		digest BLOB PRIMARY KEY,
		evidence TEXT NOT NULL,
		heard_at INTEGER NOT NULL
	) STRICT;
	CREATE INDEX IF NOT EXISTS evidence_age ON evidence (heard_at);
";

impl Journal {
	/// Opens the file, or makes it, readable by this user only. Only one process can have it open.
	pub fn open(path: &Path) -> Result<Self> {
		let connection = Connection::open(path)?;
		protect(path);
		Self::prepare(connection)
	}

	/// A journal in memory: for gateways that only read, and for tests.
	pub fn in_memory() -> Result<Self> {
		Self::prepare(Connection::open_in_memory()?)
	}

	fn prepare(connection: Connection) -> Result<Self> {
		// Exclusive: two executors on one file would each believe that the other's rows are its own.
		connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
		connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
		// FULL: a row is on the disk, not in its cache, when a write returns.
		connection.pragma_update(None, "synchronous", "FULL")?;
		connection.execute_batch(SCHEMA)?;
		Ok(Self(Mutex::new(connection)))
	}

	fn lock(&self) -> Result<std::sync::MutexGuard<'_, Connection>> {
		self.0.lock().map_err(|_| JournalError::Poisoned)
	}

	/// Writes an order down for the first time. An order that is there already stays as it is; returns whether it is new.
	pub fn insert(&self, entry: &Entry, now: Moment) -> Result<bool> {
		let call = entry.call.as_ref().and_then(|call| serde_json::to_string(call).ok());
		let rows = self.lock()?.execute(
			"INSERT OR IGNORE INTO orders VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
			params![
				signed(entry.order.id),
				entry.order.attempt,
				entry.order.reference.0.as_bytes(),
				entry.order.encode(),
				entry.payment.as_str(),
				entry.key.as_str(),
				entry.stand.name(),
				call,
				entry.first_sent.map(signed),
				entry.tries,
				signed(entry.next_look),
				entry.note,
				signed(now),
			],
		)?;
		Ok(rows > 0)
	}

	/// Writes how far an order is. Nothing returns from a final stand.
	pub fn update(&self, entry: &Entry, now: Moment) -> Result<()> {
		let call = entry.call.as_ref().and_then(|call| serde_json::to_string(call).ok());
		self.lock()?.execute(
			"UPDATE orders SET stand = ?3, call = ?4, first_sent = ?5, tries = ?6, next_look = ?7, note = ?8, changed = ?9
			 WHERE id = ?1 AND attempt = ?2 AND stand IN ('prepared', 'sent')",
			params![
				signed(entry.order.id),
				entry.order.attempt,
				entry.stand.name(),
				call,
				entry.first_sent.map(signed),
				entry.tries,
				signed(entry.next_look),
				entry.note,
				signed(now),
			],
		)?;
		Ok(())
	}

	/// The order of this number and attempt.
	pub fn entry(&self, id: u64, attempt: u8) -> Result<Option<Entry>> {
		let lock = self.lock()?;
		let mut query = lock.prepare("SELECT * FROM orders WHERE id = ?1 AND attempt = ?2")?;
		let found = query.query_row(params![signed(id), attempt], |row| Ok(read_entry(row))).optional()?;
		found.transpose()
	}

	/// All attempts of an order.
	pub fn attempts(&self, id: u64) -> Result<Vec<Entry>> {
		self.select("SELECT * FROM orders WHERE id = ?1 ORDER BY attempt", &[&signed(id)])
	}

	/// Orders that are not over and want to be looked at by `now`, the oldest first.
	pub fn due(&self, now: Moment) -> Result<Vec<Entry>> {
		let sql = "SELECT * FROM orders WHERE stand IN ('prepared', 'sent') AND next_look <= ?1 ORDER BY next_look, id LIMIT 64";
		self.select(sql, &[&signed(now)])
	}

	/// Orders of one account's payments that were sent since `since`, for the daily cap.
	pub fn sent_since(&self, account: AccountTag, since: Moment) -> Result<Vec<Entry>> {
		let sql = "SELECT orders.* FROM orders JOIN payments ON orders.reference = payments.reference
			WHERE payments.account = ?1 AND first_sent >= ?2 AND stand IN ('sent', 'confirmed')";
		self.select(sql, &[&account.0.as_bytes(), &signed(since)])
	}

	fn select(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Vec<Entry>> {
		let lock = self.lock()?;
		let mut query = lock.prepare(sql)?;
		let rows = query.query_map(values, |row| Ok(read_entry(row)))?;
		rows.map(|row| row?).collect()
	}

	/// How many orders stand where.
	pub fn count(&self) -> Result<Vec<(String, u64)>> {
		let lock = self.lock()?;
		let mut query = lock.prepare("SELECT stand, COUNT(*) FROM orders GROUP BY stand")?;
		let rows = query.query_map([], |row| Ok((row.get(0)?, unsigned(row.get(1)?))))?;
		rows.map(|row| row.map_err(Into::into)).collect()
	}

	/// Remembers which payment a reference means.
	pub fn learn(&self, reference: PaymentRef, account: AccountTag, payment: &PaymentId) -> Result<()> {
		self.lock()?.execute(
			"INSERT OR IGNORE INTO payments VALUES (?1, ?2, ?3)",
			params![reference.0.as_bytes(), account.0.as_bytes(), payment.as_str()],
		)?;
		Ok(())
	}

	/// Keeps what an observation was made of, and forgets what is older than `since`.
	pub fn keep_evidence(&self, evidence: &Evidence, now: Moment, since: Moment) -> Result<()> {
		let text = serde_json::to_string(evidence).unwrap_or_default();
		let lock = self.lock()?;
		lock.execute(
			"INSERT OR IGNORE INTO evidence VALUES (?1, ?2, ?3)",
			params![evidence.digest(), text, signed(now)],
		)?;
		lock.execute("DELETE FROM evidence WHERE heard_at < ?1", params![signed(since)])?;
		Ok(())
	}

	/// What an observation was made of.
	pub fn evidence(&self, digest: &[u8; 32]) -> Result<Option<Evidence>> {
		let lock = self.lock()?;
		let mut query = lock.prepare("SELECT evidence FROM evidence WHERE digest = ?1")?;
		let text: Option<String> = query.query_row(params![digest], |row| row.get(0)).optional()?;
		Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
	}

	/// Which payment of which account a reference means, if anybody said so yet.
	pub fn payment(&self, reference: PaymentRef) -> Result<Option<(AccountTag, PaymentId)>> {
		let lock = self.lock()?;
		let mut query = lock.prepare("SELECT account, payment FROM payments WHERE reference = ?1")?;
		let row = query
			.query_row(params![reference.0.as_bytes()], |row| {
				Ok((row.get::<_, [u8; 32]>(0)?, row.get::<_, String>(1)?))
			})
			.optional()?;
		Ok(row.and_then(|(account, id)| Some((AccountTag(account.into()), PaymentId::new(&id)?))))
	}
}

/// SQLite has no unsigned numbers. What does not fit is as good as never.
fn signed(value: u64) -> i64 {
	i64::try_from(value).unwrap_or(i64::MAX)
}

fn unsigned(value: i64) -> u64 {
	u64::try_from(value).unwrap_or_default()
}

fn read_entry(row: &Row<'_>) -> Result<Entry> {
	let id = unsigned(row.get("id")?);
	let damaged = || JournalError::Damaged(id);
	let scale: Vec<u8> = row.get("scale")?;
	let call: Option<String> = row.get("call")?;
	let key: String = row.get("key")?;
	Ok(Entry {
		order: Order::decode(&mut scale.as_slice()).map_err(|_| damaged())?,
		payment: PaymentId::new(&row.get::<_, String>("payment")?).ok_or_else(damaged)?,
		key: serde_json::from_value::<Key>(serde_json::Value::String(key)).map_err(|_| damaged())?,
		stand: Stand::parse(&row.get::<_, String>("stand")?).ok_or_else(damaged)?,
		call: call.map(|call| serde_json::from_str::<Call>(&call)).transpose().map_err(|_| damaged())?,
		first_sent: row.get::<_, Option<i64>>("first_sent")?.map(unsigned),
		tries: row.get("tries")?,
		next_look: unsigned(row.get("next_look")?),
		note: row.get("note")?,
	})
}

/// What an order moves, for the daily cap: captures and refunds count, a void moves nothing.
pub fn moves(order: &Order) -> u128 {
	match order.kind {
		OrderKind::Capture { amount, .. } | OrderKind::Refund { amount } => amount,
		OrderKind::Void => 0,
	}
}

#[cfg(unix)]
fn protect(path: &Path) {
	use std::os::unix::fs::PermissionsExt;
	let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600));
}

#[cfg(not(unix))]
fn protect(_: &Path) {}
