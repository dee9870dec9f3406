//! Whose merchant accounts are, as the worker asks.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::common::*;
use codec::DecodeAll;
use nexonomy_gateway::{
	api::{worker_routes, Office},
	desk::Desks,
	metrics::Metrics,
	watch::Watch,
	words::{AccountTag, Processor},
};
use serde_json::{json, Value};
use std::sync::Arc;

/// What is answered by a gateway whose one account has this seller.
async fn accounts(bench: &Bench, seller: Option<[u8; 32]>) -> Value {
	let mut desks: Desks = bench.desks.as_ref().clone();
	for desk in desks.values_mut() {
		desk.seller = seller;
		desk.captures_often = true;
	}
	let desks = Arc::new(desks);
	let (journal, _) = bench.start();
	let office = Arc::new(Office {
		watch: Watch::new(desks.clone(), journal.clone(), bench.clock.clone()),
		executor: None,
		journal,
		desks,
		chain: bench.chain.clone(),
		metrics: Metrics::new().unwrap(),
		clock: bench.clock.clone(),
	});
	let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
	let address = listener.local_addr().unwrap();
	tokio::spawn(async move { axum::serve(listener, worker_routes(office)).await });
	let url = format!("http://{address}/v1/accounts");
	let answer = reqwest::Client::new().post(url).body("{}").send().await.unwrap();
	assert_eq!(answer.status().as_u16(), 200);
	serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
}

#[tokio::test]
async fn sellers_that_the_operator_knows_are_named() {
	let bench = Bench::new(Processor::Stripe).await;
	let answer = accounts(&bench, Some([7; 32])).await;
	let text = answer["accounts"][0].as_str().unwrap();
	let bytes = hex::decode(text.strip_prefix("0x").unwrap()).unwrap();
	let said = <(AccountTag, [u8; 32], Processor, bool, bool)>::decode_all(&mut bytes.as_slice()).unwrap();
	let account = &bench.account;
	assert_eq!(said, (account.tag(), [7; 32], account.processor, account.live, true));
	assert_eq!(answer["accounts"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn nothing_is_said_of_accounts_whose_seller_is_not_known() {
	let bench = Bench::new(Processor::Stripe).await;
	assert_eq!(accounts(&bench, None).await, json!({ "accounts": [] }));
}
