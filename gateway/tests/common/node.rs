//! A node that answers JSON-RPC as Nexonomy's does, from what a test tells it.

#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::{Told, GENESIS};
use axum::{extract::State, Router};
use codec::{Decode, Encode};
use nexonomy_gateway::{
	chain::{Chain, Finalized},
	words::hex32,
};
use std::{net::SocketAddr, sync::Arc};

/// Starts the node and says where it listens.
pub async fn start(told: Arc<Told>) -> SocketAddr {
	let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
	let address = listener.local_addr().unwrap();
	let router = Router::new().fallback(answer).with_state(told);
	tokio::spawn(async move { axum::serve(listener, router).await });
	address
}

async fn answer(State(told): State<Arc<Told>>, body: String) -> String {
	let request: serde_json::Value = serde_json::from_str(&body).unwrap();
	let params = &request["params"];
	let Ok(head) = told.finalized().await else {
		return r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"told to be silent"}}"#
			.to_owned();
	};
	let result = match request["method"].as_str().unwrap() {
		"chain_getBlockHash" => serde_json::json!(hex32(&GENESIS)),
		"chain_getFinalizedHead" => serde_json::json!(hex32(&head.hash)),
		"chain_getHeader" => serde_json::json!({ "number": format!("0x{:x}", head.number) }),
		"state_getStorage" => serde_json::json!(hex32(&head.time.encode())),
		"state_call" => view(&told, params, &head).await,
		other => panic!("{other}"),
	};
	serde_json::json!({ "jsonrpc": "2.0", "id": 1, "result": result }).to_string()
}

/// `RuntimeViewFunction_execute_view_function` of `Payments.instruction`.
async fn view(told: &Told, params: &serde_json::Value, head: &Finalized) -> serde_json::Value {
	assert_eq!(params[0], "RuntimeViewFunction_execute_view_function");
	let bytes = hex::decode(params[1].as_str().unwrap().trim_start_matches("0x")).unwrap();
	let (_pallet, _function, arguments) =
		<([u8; 16], [u8; 16], Vec<u8>)>::decode(&mut bytes.as_slice()).unwrap();
	let order = u64::decode(&mut arguments.as_slice()).unwrap();
	let instruction = told.instruction(order, head).await.unwrap();
	serde_json::json!(hex32(&Result::<Vec<u8>, ()>::Ok(instruction.encode()).encode()))
}
