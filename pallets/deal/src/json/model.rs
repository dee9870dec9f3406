//! The shapes of JSON, and the way to the real types and back. Field for field the same; docs stand there.

use super::{
	court::Arbitration,
	external::External,
	scalar::{Address, Big, Code, Hex, Share, Small},
	JsonError, OwnedSignatory,
};
use crate::{
	sign::{AccountOffer, AccountSeal},
	AtDeadline, DeviceKey, OnRelease,
};
use alloc::{format, vec::Vec};
use nexonomy_primitives::ContentId;
use polkadot_sdk::{
	frame_support::{traits::Get, BoundedVec},
	sp_runtime::{AccountId32, MultiSignature},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
	#[serde(skip_serializing_if = "Option::is_none")]
	listing: Option<Answer>,
	parties: Vec<Option<Address>>,
	legs: Vec<Leg>,
	terms: Terms,
	#[serde(skip_serializing_if = "Option::is_none")]
	in_part: Option<Share>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
	listing: Big<u64>,
	ask: Ask,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
pub enum Ask {
	Native(Big<u128>),
	Asset(AssetAmount),
	Money(Money),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AssetAmount {
	id: Small<u32>,
	amount: Big<u128>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
	currency: Code,
	minor: Big<u128>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Leg {
	from: Small<u8>,
	to: Small<u8>,
	asset: Goods,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
pub enum Goods {
	Native(Big<u128>),
	Asset(AssetAmount),
	Voucher(VoucherAmount),
	Item(Item),
	External(External),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct VoucherAmount {
	id: Big<u64>,
	value: Money,
	on_release: Then,
	#[serde(skip_serializing_if = "Option::is_none")]
	discount: Option<Discount>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type")]
pub enum Then {
	HandOver,
	Redeem,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Discount {
	expires_at: Big<u64>,
	minimum_use: Big<u128>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
	collection: Small<u32>,
	item: Small<u32>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
	provers: Vec<Prover>,
	steps: Vec<Step>,
	deadline: Big<u64>,
	at_deadline: Default,
	consent_by: Big<u64>,
	content: Hex<32>,
	#[serde(skip_serializing_if = "Option::is_none")]
	arbitration: Option<Arbitration>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
pub enum Prover {
	Party(Small<u8>),
	Device(Device),
	Witnesses(Witnesses),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
pub enum Device {
	Ed25519(Hex<32>),
	Sr25519(Hex<32>),
	P256(Hex<33>),
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Witnesses {
	needed: Small<u8>,
	names: Vec<Address>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
	progress: Share,
	prover: Small<u8>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type")]
pub enum Default {
	Release,
	Refund,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
	party: Small<u8>,
	delegate: Option<Address>,
	nonce: Big<u64>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
	party: Small<u8>,
	#[serde(skip_serializing_if = "Option::is_none")]
	delegate: Option<Address>,
	nonce: Big<u64>,
	signature: Signature,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, tag = "type", content = "value")]
pub enum Signature {
	Ed25519(Hex<64>),
	Sr25519(Hex<64>),
	Ecdsa(Hex<65>),
	Eth(Hex<65>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sale {
	from: Small<u8>,
	to: Small<u8>,
	voucher: Big<u64>,
	sold: Money,
	paid: Big<u128>,
	on_release: Then,
	discount: Discount,
}

/// A list that has a limit, or a sentence that says so.
pub fn bounded<T, S: Get<u32>>(what: &str, list: Vec<T>) -> Result<BoundedVec<T, S>, JsonError> {
	let count = list.len();
	list.try_into()
		.map_err(|_| JsonError(format!("{what}: {count} are too many, there can be {} at most", S::get())))
}

impl TryFrom<Offer> for AccountOffer {
	type Error = JsonError;

	fn try_from(offer: Offer) -> Result<Self, JsonError> {
		let seats = offer.parties.into_iter().map(|seat| seat.map(|Address(account)| account)).collect();
		Ok(Self {
			listing: offer.listing.map(Into::into),
			parties: bounded("parties", seats)?,
			legs: bounded("legs", offer.legs.into_iter().map(Into::into).collect())?,
			terms: offer.terms.try_into()?,
			in_part: offer.in_part.map(|Share(least)| least),
		})
	}
}

impl From<&AccountOffer> for Offer {
	fn from(offer: &AccountOffer) -> Self {
		Self {
			listing: offer.listing.map(Into::into),
			parties: offer.parties.iter().map(|seat| seat.clone().map(Address)).collect(),
			legs: offer.legs.iter().map(Into::into).collect(),
			terms: (&offer.terms).into(),
			in_part: offer.in_part.map(Share),
		}
	}
}

impl From<Answer> for crate::Answer {
	fn from(Answer { listing: Big(listing), ask }: Answer) -> Self {
		Self { listing, ask: ask.into() }
	}
}

impl From<crate::Answer> for Answer {
	fn from(crate::Answer { listing, ask }: crate::Answer) -> Self {
		Self { listing: Big(listing), ask: ask.into() }
	}
}

impl From<Ask> for crate::Ask {
	fn from(ask: Ask) -> Self {
		match ask {
			Ask::Native(Big(amount)) => Self::Native(amount),
			Ask::Asset(AssetAmount { id: Small(id), amount: Big(amount) }) => Self::Asset { id, amount },
			Ask::Money(money) => Self::Money(money.into()),
		}
	}
}

impl From<crate::Ask> for Ask {
	fn from(ask: crate::Ask) -> Self {
		match ask {
			crate::Ask::Native(amount) => Self::Native(Big(amount)),
			crate::Ask::Asset { id, amount } => {
				Self::Asset(AssetAmount { id: Small(id), amount: Big(amount) })
			}
			crate::Ask::Money(money) => Self::Money(money.into()),
		}
	}
}

impl From<Money> for nexonomy_primitives::Money {
	fn from(Money { currency: Code(currency), minor: Big(minor) }: Money) -> Self {
		Self { currency, minor }
	}
}

impl From<nexonomy_primitives::Money> for Money {
	fn from(nexonomy_primitives::Money { currency, minor }: nexonomy_primitives::Money) -> Self {
		Self { currency: Code(currency), minor: Big(minor) }
	}
}

impl From<Leg> for crate::Leg<crate::Goods> {
	fn from(Leg { from: Small(from), to: Small(to), asset }: Leg) -> Self {
		Self { from, to, asset: asset.into() }
	}
}

impl From<&crate::Leg<crate::Goods>> for Leg {
	fn from(leg: &crate::Leg<crate::Goods>) -> Self {
		Self { from: Small(leg.from), to: Small(leg.to), asset: leg.asset.into() }
	}
}

impl From<Goods> for crate::Goods {
	fn from(goods: Goods) -> Self {
		match goods {
			Goods::Native(Big(amount)) => Self::Native(amount),
			Goods::Asset(AssetAmount { id: Small(id), amount: Big(amount) }) => Self::Asset { id, amount },
			Goods::Voucher(VoucherAmount { id: Big(id), value, on_release, discount }) => Self::Voucher {
				id,
				value: value.into(),
				on_release: on_release.into(),
				discount: discount.map(Into::into),
			},
			Goods::Item(Item { collection: Small(collection), item: Small(item) }) => {
				Self::Item { collection, item }
			}
			Goods::External(external) => Self::External(external.into()),
		}
	}
}

impl From<crate::Goods> for Goods {
	fn from(goods: crate::Goods) -> Self {
		match goods {
			crate::Goods::Native(amount) => Self::Native(Big(amount)),
			crate::Goods::Asset { id, amount } => {
				Self::Asset(AssetAmount { id: Small(id), amount: Big(amount) })
			}
			crate::Goods::Voucher { id, value, on_release, discount } => Self::Voucher(VoucherAmount {
				id: Big(id),
				value: value.into(),
				on_release: on_release.into(),
				discount: discount.map(Into::into),
			}),
			crate::Goods::Item { collection, item } => {
				Self::Item(Item { collection: Small(collection), item: Small(item) })
			}
			crate::Goods::External(external) => Self::External(external.into()),
		}
	}
}

impl From<Then> for OnRelease {
	fn from(then: Then) -> Self {
		match then {
			Then::HandOver => Self::HandOver,
			Then::Redeem => Self::Redeem,
		}
	}
}

impl From<OnRelease> for Then {
	fn from(on_release: OnRelease) -> Self {
		match on_release {
			OnRelease::HandOver => Self::HandOver,
			OnRelease::Redeem => Self::Redeem,
		}
	}
}

impl From<Discount> for crate::Discount {
	fn from(Discount { expires_at: Big(expires_at), minimum_use: Big(minimum_use) }: Discount) -> Self {
		Self { expires_at, minimum_use }
	}
}

impl From<crate::Discount> for Discount {
	fn from(crate::Discount { expires_at, minimum_use }: crate::Discount) -> Self {
		Self { expires_at: Big(expires_at), minimum_use: Big(minimum_use) }
	}
}

impl TryFrom<Terms> for crate::Terms<AccountId32> {
	type Error = JsonError;

	fn try_from(terms: Terms) -> Result<Self, JsonError> {
		let provers = terms.provers.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
		let Hex(content) = terms.content;
		Ok(Self {
			provers: bounded("terms.provers", provers)?,
			steps: bounded("terms.steps", terms.steps.into_iter().map(Into::into).collect())?,
			deadline: terms.deadline.0,
			at_deadline: terms.at_deadline.into(),
			consent_by: terms.consent_by.0,
			content: ContentId(content),
			arbitration: terms.arbitration.map(TryInto::try_into).transpose()?,
		})
	}
}

impl From<&crate::Terms<AccountId32>> for Terms {
	fn from(terms: &crate::Terms<AccountId32>) -> Self {
		Self {
			provers: terms.provers.iter().map(Into::into).collect(),
			steps: terms.steps.iter().copied().map(Into::into).collect(),
			deadline: Big(terms.deadline),
			at_deadline: terms.at_deadline.into(),
			consent_by: Big(terms.consent_by),
			content: Hex(terms.content.0),
			arbitration: terms.arbitration.as_ref().map(Into::into),
		}
	}
}

impl TryFrom<Prover> for crate::Prover<AccountId32> {
	type Error = JsonError;

	fn try_from(prover: Prover) -> Result<Self, JsonError> {
		Ok(match prover {
			Prover::Party(Small(party)) => Self::Party(party),
			Prover::Device(device) => Self::Device(device.into()),
			Prover::Witnesses(Witnesses { needed: Small(needed), names }) => {
				let names = names.into_iter().map(|Address(account)| account).collect();
				Self::Witnesses { needed, names: bounded("names of witnesses", names)? }
			}
		})
	}
}

impl From<&crate::Prover<AccountId32>> for Prover {
	fn from(prover: &crate::Prover<AccountId32>) -> Self {
		match prover {
			crate::Prover::Party(party) => Self::Party(Small(*party)),
			crate::Prover::Device(device) => Self::Device((*device).into()),
			crate::Prover::Witnesses { needed, names } => Self::Witnesses(Witnesses {
				needed: Small(*needed),
				names: names.iter().cloned().map(Address).collect(),
			}),
		}
	}
}

impl From<Device> for DeviceKey {
	fn from(device: Device) -> Self {
		match device {
			Device::Ed25519(Hex(key)) => Self::Ed25519(key),
			Device::Sr25519(Hex(key)) => Self::Sr25519(key),
			Device::P256(Hex(key)) => Self::P256(key),
		}
	}
}

impl From<DeviceKey> for Device {
	fn from(device: DeviceKey) -> Self {
		match device {
			DeviceKey::Ed25519(key) => Self::Ed25519(Hex(key)),
			DeviceKey::Sr25519(key) => Self::Sr25519(Hex(key)),
			DeviceKey::P256(key) => Self::P256(Hex(key)),
		}
	}
}

impl From<Step> for crate::Step {
	fn from(Step { progress: Share(progress), prover: Small(prover) }: Step) -> Self {
		Self { progress, prover }
	}
}

impl From<crate::Step> for Step {
	fn from(crate::Step { progress, prover }: crate::Step) -> Self {
		Self { progress: Share(progress), prover: Small(prover) }
	}
}

impl From<Default> for AtDeadline {
	fn from(default: Default) -> Self {
		match default {
			Default::Release => Self::Release,
			Default::Refund => Self::Refund,
		}
	}
}

impl From<AtDeadline> for Default {
	fn from(at_deadline: AtDeadline) -> Self {
		match at_deadline {
			AtDeadline::Release => Self::Release,
			AtDeadline::Refund => Self::Refund,
		}
	}
}

impl From<Signatory> for OwnedSignatory {
	fn from(Signatory { party: Small(party), delegate, nonce: Big(nonce) }: Signatory) -> Self {
		Self { party, delegate: delegate.map(|Address(account)| account), nonce }
	}
}

impl From<Seal> for AccountSeal {
	fn from(seal: Seal) -> Self {
		Self {
			party: seal.party.0,
			delegate: seal.delegate.map(|Address(account)| account),
			nonce: seal.nonce.0,
			signature: seal.signature.into(),
		}
	}
}

impl From<&AccountSeal> for Seal {
	fn from(seal: &AccountSeal) -> Self {
		Self {
			party: Small(seal.party),
			delegate: seal.delegate.clone().map(Address),
			nonce: Big(seal.nonce),
			signature: (&seal.signature).into(),
		}
	}
}

impl From<Signature> for MultiSignature {
	fn from(signature: Signature) -> Self {
		match signature {
			Signature::Ed25519(Hex(bytes)) => Self::Ed25519(bytes.into()),
			Signature::Sr25519(Hex(bytes)) => Self::Sr25519(bytes.into()),
			Signature::Ecdsa(Hex(bytes)) => Self::Ecdsa(bytes.into()),
			Signature::Eth(Hex(bytes)) => Self::Eth(bytes.into()),
		}
	}
}

impl From<&MultiSignature> for Signature {
	fn from(signature: &MultiSignature) -> Self {
		match signature {
			MultiSignature::Ed25519(signature) => Self::Ed25519(Hex(signature.0)),
			MultiSignature::Sr25519(signature) => Self::Sr25519(Hex(signature.0)),
			MultiSignature::Ecdsa(signature) => Self::Ecdsa(Hex(signature.0)),
			MultiSignature::Eth(signature) => Self::Eth(Hex(signature.0)),
		}
	}
}

impl From<Sale> for crate::Sale {
	fn from(sale: Sale) -> Self {
		Self {
			from: sale.from.0,
			to: sale.to.0,
			voucher: sale.voucher.0,
			sold: sale.sold.into(),
			paid: sale.paid.0,
			on_release: sale.on_release.into(),
			discount: sale.discount.into(),
		}
	}
}
