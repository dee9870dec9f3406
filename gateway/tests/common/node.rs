//! A node that answers JSON-RPC as Nexonomy's does, from what a test tells it.

#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::GENESIS;
use axum::{extract::State, Router};
use codec::{Decode, Encode};
use nexonomy_gateway::{
	chain::{Finalized, Instruction},
	words::{hex32, parse32},
};
use std::{net::SocketAddr, sync::Arc};

/// The runtime of every block, by its hash.
pub const RUNTIME: [u8; 32] = [5; 32];

/// What a node knows.
pub trait Knows: Send + Sync {
	/// The last final block, unless the node is silent.
	fn finalized(&self) -> Option<Finalized>;
	/// The newest block, which may yet vanish. A node answers about it when asked about no block by name.
	fn best(&self) -> Option<Finalized>;
	/// The block with this hash.
	fn block(&self, hash: [u8; 32]) -> Option<Finalized>;
	/// The order of this number as it stands in that block.
	fn instruction(&self, order: u64, at: &Finalized) -> Option<Instruction>;
}

/// Starts the node and says where it listens.
pub async fn start(knows: Arc<dyn Knows>) -> SocketAddr {
	let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
	let address = listener.local_addr().unwrap();
	let router = Router::new().fallback(answer).with_state(knows);
	tokio::spawn(async move { axum::serve(listener, router).await });
	address
}

async fn answer(State(knows): State<Arc<dyn Knows>>, body: String) -> String {
	let request: serde_json::Value = serde_json::from_str(&body).unwrap();
	let params = &request["params"];
	let (Some(head), Some(best)) = (knows.finalized(), knows.best()) else {
		return r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"told to be silent"}}"#
			.to_owned();
	};
	let named = |place: usize| match params[place].as_str() {
		Some(hash) => knows.block(parse32(hash).unwrap()).unwrap(),
		None => best,
	};
	let result = match request["method"].as_str().unwrap() {
		"chain_getBlockHash" if params[0] == 0 => serde_json::json!(hex32(&GENESIS)),
		"chain_getBlockHash" => serde_json::json!(hex32(&best.hash)),
		"chain_getFinalizedHead" => serde_json::json!(hex32(&head.hash)),
		"chain_getHeader" => serde_json::json!({ "number": format!("0x{:x}", named(0).number) }),
		"state_getStorage" => serde_json::json!(hex32(&named(1).time.encode())),
		"state_getStorageHash" => serde_json::json!(hex32(&RUNTIME)),
		"state_call" => view(knows.as_ref(), params, &named(2)),
		other => panic!("{other}"),
	};
	serde_json::json!({ "jsonrpc": "2.0", "id": 1, "result": result }).to_string()
}

/// `RuntimeViewFunction_execute_view_function` of `Payments.instruction`.
fn view(knows: &dyn Knows, params: &serde_json::Value, at: &Finalized) -> serde_json::Value {
	assert_eq!(params[0], "RuntimeViewFunction_execute_view_function");
	let bytes = hex::decode(params[1].as_str().unwrap().trim_start_matches("0x")).unwrap();
	let (_pallet, _function, arguments) =
		<([u8; 16], [u8; 16], Vec<u8>)>::decode(&mut bytes.as_slice()).unwrap();
	let order = u64::decode(&mut arguments.as_slice()).unwrap();
	let instruction = knows.instruction(order, at);
	serde_json::json!(hex32(&Result::<Vec<u8>, ()>::Ok(instruction.encode()).encode()))
}
