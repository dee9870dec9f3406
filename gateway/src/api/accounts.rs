//! Whose the merchant accounts are, as far as the operator knows.

use super::{json, Shared, MOST};
use crate::{desk::Desk, words::hex32};
use axum::{extract::State, http::StatusCode, response::Response};
use codec::Encode;
use serde::Serialize;

#[derive(Serialize)]
struct AccountsAnswer {
	accounts: Vec<String>,
}

pub(super) async fn show_accounts(State(office): Shared) -> Response {
	let mut accounts: Vec<String> = office.desks.values().filter_map(attest).collect();
	accounts.sort();
	accounts.truncate(MOST);
	json(StatusCode::OK, &AccountsAnswer { accounts })
}

/// What the operator says of an account whose seller it knows.
fn attest(desk: &Desk) -> Option<String> {
	let account = desk.reader.account();
	let said = (account.tag(), desk.seller?, account.processor, account.live, desk.captures_often);
	Some(hex32(&said.encode()))
}
