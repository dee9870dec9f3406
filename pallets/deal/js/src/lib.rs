//! What JavaScript calls. Each function takes and gives JSON, bytes or `0x…`; `package/api.js` makes objects of them, and
//! `package/index.d.ts` says what they are for.

#![cfg(target_arch = "wasm32")]

use codec::{DecodeAll, Encode};
use nexonomy_deal::{
	json::{
		hash_from_hex, legs_to_json, offer_from_json, offer_to_json, sale_from_json, seal_from_json,
		seal_to_json, signatory_from_json,
	},
	sign::{AccountOffer, AccountSeal, Key, Scheme},
};
use nexonomy_primitives::message::Form;
use std::fmt::Display;
use wasm_bindgen::prelude::{wasm_bindgen, JsError};

/// The text that a signatory signs.
#[wasm_bindgen]
pub fn text(offer: &str, signatory: &str, genesis: &str) -> Result<String, JsError> {
	let (offer, signatory) =
		(read_offer(offer)?, signatory_from_json(signatory).map_err(in_the("signatory"))?);
	let text = offer.checked_text(&signatory.as_signatory(), &read_genesis(genesis)?)?;
	// Every line is plain ASCII.
	Ok(String::from_utf8_lossy(text.as_bytes()).into_owned())
}

/// The hash of an offer.
#[wasm_bindgen]
pub fn hash(offer: &str) -> Result<Vec<u8>, JsError> {
	Ok(read_offer(offer)?.hash().0.into())
}

/// An offer in SCALE.
#[wasm_bindgen]
pub fn encode(offer: &str) -> Result<Vec<u8>, JsError> {
	Ok(read_offer(offer)?.encode())
}

/// An offer from SCALE.
#[wasm_bindgen]
pub fn decode(bytes: &[u8]) -> Result<String, JsError> {
	AccountOffer::decode_all(&mut { bytes }).map(|offer| offer_to_json(&offer)).map_err(undecodable("offer"))
}

/// A seal in SCALE.
#[wasm_bindgen]
pub fn encode_seal(seal: &str) -> Result<Vec<u8>, JsError> {
	Ok(read_seal(seal)?.encode())
}

/// A seal from SCALE.
#[wasm_bindgen]
pub fn decode_seal(bytes: &[u8]) -> Result<String, JsError> {
	AccountSeal::decode_all(&mut { bytes }).map(|seal| seal_to_json(&seal)).map_err(undecodable("seal"))
}

/// Whether a seal is good.
#[wasm_bindgen]
pub fn verify(offer: &str, seal: &str, genesis: &str) -> Result<bool, JsError> {
	let form = read_offer(offer)?.verify(&read_seal(seal)?, &read_genesis(genesis)?)?;
	Ok(form.is_some())
}

/// A seal under an offer.
#[wasm_bindgen]
pub fn sign(
	offer: &str,
	signatory: &str,
	genesis: &str,
	secret: &str,
	scheme: &str,
	wrapped: bool,
) -> Result<String, JsError> {
	let (offer, signatory) =
		(read_offer(offer)?, signatory_from_json(signatory).map_err(in_the("signatory"))?);
	let key = Key::from_uri(read_scheme(scheme)?, secret)?;
	let form = if wrapped { Form::Wrapped } else { Form::Plain };
	let seal = offer.seal(&signatory.as_signatory(), &read_genesis(genesis)?, &key, form)?;
	Ok(seal_to_json(&seal))
}

/// The account of a secret, in SS58.
#[wasm_bindgen]
pub fn account(secret: &str, scheme: &str) -> Result<String, JsError> {
	let account = Key::from_uri(read_scheme(scheme)?, secret)?.account();
	Ok(nexonomy_deal::address::ss58(account.as_ref()))
}

/// The legs of a sale.
#[wasm_bindgen]
pub fn discounted(sale: &str) -> Result<String, JsError> {
	let sale = sale_from_json(sale).map_err(in_the("sale"))?;
	Ok(legs_to_json(&sale.legs()))
}

fn read_offer(json: &str) -> Result<AccountOffer, JsError> {
	offer_from_json(json).map_err(in_the("offer"))
}

fn read_seal(json: &str) -> Result<AccountSeal, JsError> {
	seal_from_json(json).map_err(in_the("seal"))
}

fn read_genesis(hex: &str) -> Result<[u8; 32], JsError> {
	hash_from_hex(hex).map_err(in_the("genesis hash"))
}

fn read_scheme(name: &str) -> Result<Scheme, JsError> {
	match name {
		"ed25519" => Ok(Scheme::Ed25519),
		"sr25519" => Ok(Scheme::Sr25519),
		"ecdsa" => Ok(Scheme::Ecdsa),
		_ => Err(JsError::new(&format!("There is no scheme {name:?}: take ed25519, sr25519 or ecdsa."))),
	}
}

fn in_the<E: Display>(what: &str) -> impl FnOnce(E) -> JsError + '_ {
	move |error| JsError::new(&format!("In the {what}, {error}."))
}

fn undecodable<E: Display>(what: &str) -> impl FnOnce(E) -> JsError + '_ {
	move |error| JsError::new(&format!("These bytes are no {what} in SCALE: {error}."))
}
