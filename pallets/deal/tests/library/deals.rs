//! Deals that have one of everything.

use nexonomy_deal::{
	sign::{AccountOffer, Key, Scheme},
	Answer, Arbiters, Arbitration, Ask, AtDeadline, AtExpiry, DeviceKey, Discount, External, Goods, Leg,
	Offer, OnRelease, Prover, Sale, Step, Terms, Verdict,
};
use nexonomy_primitives::{AccountTag, ContentId, CurrencyCode, Money, Processor};
use polkadot_sdk::{
	frame_support::BoundedVec,
	sp_runtime::{AccountId32, Perbill},
};
use std::sync::Mutex;

pub const GENESIS: [u8; 32] = [0xab; 32];

const CONSENT_BY: u64 = 1_798_761_600_000;
const DEADLINE: u64 = 1_798_848_000_000;
const NEBA: u128 = 1_000_000_000_000;

/// The key of a secret. Phrases are slow to read on purpose, so each is read once.
pub fn key(scheme: Scheme, secret: &str) -> Key {
	static KEYS: Mutex<Vec<(Scheme, String, Key)>> = Mutex::new(Vec::new());
	let mut keys = KEYS.lock().expect("no test fails while it reads a key");
	if let Some((_, _, key)) = keys.iter().find(|known| known.0 == scheme && known.1 == secret) {
		return key.clone();
	}
	let key = Key::from_uri(scheme, secret).expect("the secrets of these tests are good");
	keys.push((scheme, secret.into(), key.clone()));
	key
}

pub fn ed25519(name: &str) -> AccountId32 {
	key(Scheme::Ed25519, &format!("//{name}")).account()
}

pub fn usd(minor: u128) -> Money {
	Money::new(CurrencyCode::USD, minor)
}

pub fn leg(from: u8, to: u8, asset: Goods) -> Leg<Goods> {
	Leg { from, to, asset }
}

pub fn voucher(id: u64, value: Money, on_release: OnRelease) -> Goods {
	Goods::Voucher { id, value, on_release, discount: None }
}

pub fn offer(parties: Vec<Option<AccountId32>>, legs: Vec<Leg<Goods>>) -> AccountOffer {
	Offer {
		listing: None,
		parties: parties.try_into().expect("at most eight"),
		legs: legs.try_into().expect("at most sixteen"),
		terms: Terms {
			provers: vec![Prover::Party(1)].try_into().expect("at most four"),
			steps: Default::default(),
			deadline: DEADLINE,
			at_deadline: AtDeadline::Refund,
			consent_by: CONSENT_BY,
			content: ContentId([0x11; 32]),
			arbitration: None,
		},
		in_part: None,
	}
}

/// $100 of plumbing: 60 % cash, 40 % barter, and two things on top.
pub fn barter() -> AccountOffer {
	let legs = vec![
		leg(0, 1, voucher(7, usd(10_000), OnRelease::Redeem)),
		leg(1, 0, Goods::Native(60 * NEBA)),
		leg(1, 0, voucher(12, usd(4_000), OnRelease::HandOver)),
		leg(1, 0, Goods::Asset { id: 1984, amount: 2_500 }),
		leg(1, 0, Goods::Item { collection: 2, item: 3 }),
	];
	offer(vec![Some(ed25519("Alice")), Some(ed25519("Bob"))], legs)
}

/// Whoever comes first can buy it.
pub fn open_seat() -> AccountOffer {
	let legs = vec![
		leg(0, 1, voucher(7, usd(10_000), OnRelease::HandOver)),
		leg(1, 0, Goods::Native(250 * NEBA + NEBA / 2)),
	];
	offer(vec![Some(ed25519("Alice")), None], legs)
}

/// Three people, each with another kind of key; every kind of proof; steps.
pub fn three_parties() -> AccountOffer {
	let parties = vec![
		Some(ed25519("Alice")),
		Some(key(Scheme::Sr25519, "//Bob").account()),
		Some(key(Scheme::Ecdsa, "//Charlie").account()),
	];
	let legs = vec![
		leg(0, 1, voucher(7, usd(99_991), OnRelease::Redeem)),
		leg(0, 2, voucher(7, usd(1), OnRelease::HandOver)),
		leg(1, 0, Goods::Native(1)),
		leg(2, 0, Goods::Asset { id: 1, amount: 7_919 }),
	];
	let witnesses = Prover::Witnesses {
		needed: 2,
		names: ["Alice", "Bob", "Charlie"].map(ed25519).to_vec().try_into().expect("at most seven"),
	};
	let mut p256 = [0x33; 33];
	p256[0] = 2;
	let steps = [(250_000_000, 0), (333_333_333, 1), (500_000_001, 2), (1_000_000_000, 3)];
	let mut offer = offer(parties, legs);
	offer.terms.provers = vec![
		Prover::Device(DeviceKey::Ed25519([0x11; 32])),
		Prover::Device(DeviceKey::Sr25519([0x22; 32])),
		Prover::Device(DeviceKey::P256(p256)),
		witnesses,
	]
	.try_into()
	.expect("at most four");
	offer.terms.steps = steps
		.map(|(parts, prover)| Step { progress: Perbill::from_parts(parts), prover })
		.to_vec()
		.try_into()
		.expect("at most sixteen");
	offer.terms.at_deadline = AtDeadline::Release;
	offer
}

pub fn sale() -> Sale {
	Sale {
		from: 0,
		to: 1,
		voucher: 7,
		sold: usd(10_000),
		paid: 8_000,
		on_release: OnRelease::HandOver,
		discount: Discount { expires_at: 1_830_297_600_000, minimum_use: 500 },
	}
}

/// $100 sold for $80, as an answer to a listing that asks for it.
pub fn discount() -> AccountOffer {
	let mut legs = sale().legs();
	legs.push(leg(1, 0, voucher(12, usd(8_000), OnRelease::HandOver)));
	Offer {
		listing: Some(Answer { listing: 5, ask: Ask::Money(usd(8_000)) }),
		..offer(vec![Some(ed25519("Alice")), Some(ed25519("Bob"))], legs)
	}
}

/// A payment outside the chain to the plumber's account at a processor.
pub fn by_card(money: Money, at_expiry: AtExpiry) -> Goods {
	Goods::External(External {
		account: AccountTag::of(Processor::Stripe, true, b"acct_plumber"),
		money,
		at_expiry,
	})
}

/// $100 sold for $80, of which $60 are paid by card and $20 in a voucher; and a fee that is kept for the court.
pub fn card() -> AccountOffer {
	let mut legs = sale().legs();
	legs.push(leg(1, 0, voucher(12, usd(2_000), OnRelease::HandOver)));
	legs.push(leg(1, 0, by_card(usd(6_000), AtExpiry::Void)));
	legs.push(leg(1, 0, by_card(Money::new(CurrencyCode(*b"JPY"), 150), AtExpiry::CaptureToReserve)));
	let mut offer = offer(vec![Some(ed25519("Alice")), Some(ed25519("Bob"))], legs);
	offer.terms.arbitration = Some(Arbitration { arbiters: Arbiters::Court { seats: 3 }, fee: 6 * NEBA });
	offer
}

/// A prime number of yen, sold in parts of at least 5 % to whoever comes.
pub fn in_part() -> AccountOffer {
	let yen = Money::new(CurrencyCode(*b"JPY"), 1_000_003);
	let legs = vec![
		leg(0, 1, voucher(8, yen, OnRelease::HandOver)),
		leg(1, 0, Goods::Asset { id: 1984, amount: 7_919 }),
	];
	Offer { in_part: Some(Perbill::from_percent(5)), ..offer(vec![Some(ed25519("Alice")), None], legs) }
}

/// A listing that asks for an asset, and money with three decimals.
pub fn with_listing() -> AccountOffer {
	let dinars = Money::new(CurrencyCode(*b"KWD"), 12_345);
	let legs = vec![
		leg(0, 1, voucher(9, dinars, OnRelease::HandOver)),
		leg(1, 0, Goods::Asset { id: 1984, amount: 40_000 }),
	];
	Offer {
		listing: Some(Answer { listing: 6, ask: Ask::Asset { id: 1984, amount: 40_000 } }),
		..offer(vec![Some(ed25519("Alice")), Some(ed25519("Bob"))], legs)
	}
}

/// The barter, with people who decide disputes.
pub fn disputed(arbiters: Arbiters<AccountId32>, fee: u128) -> AccountOffer {
	let mut offer = barter();
	offer.terms.arbitration = Some(Arbitration { arbiters, fee });
	offer
}

pub fn named<const N: usize>(names: [&str; N], verdict: Verdict) -> Arbiters<AccountId32> {
	let names = names.map(ed25519).to_vec();
	Arbiters::Panel { names: names.try_into().expect("at most seven"), verdict }
}

/// Two votes of three suffice; their median is the ruling.
pub fn panel() -> AccountOffer {
	disputed(named(["Charlie", "Dave", "Eve"], Verdict::Median { votes: 2 }), 3 * NEBA)
}

/// Both must say the same, for nothing.
pub fn unanimous() -> AccountOffer {
	disputed(named(["Charlie", "Dave"], Verdict::Unanimous), 0)
}

/// As many jurors as there can be.
pub fn court() -> AccountOffer {
	disputed(Arbiters::Court { seats: 7 }, 14 * NEBA)
}

/// The most of everything, and the largest numbers. No chain would accept it; everybody must encode it alike.
pub fn extremes() -> AccountOffer {
	let account = |index: u8| AccountId32::new([index; 32]);
	let mut parties: Vec<_> = (0..8).map(|index| Some(account(index))).collect();
	parties[0] = Some(ed25519("Alice"));
	let all_money = Money::new(CurrencyCode(*b"PTS"), u128::MAX);
	let discount = Some(Discount { expires_at: u64::MAX, minimum_use: u128::MAX });
	let kinds = [
		Goods::Native(u128::MAX),
		Goods::Asset { id: u32::MAX, amount: u128::MAX },
		Goods::Voucher { id: u64::MAX, value: all_money, on_release: OnRelease::Redeem, discount },
		Goods::Item { collection: u32::MAX, item: u32::MAX },
	];
	let legs =
		(0..16u8).map(|index| leg(index % 8, (index + 1) % 8, kinds[usize::from(index % 4)])).collect();
	let steps = (1..=16u32).map(|step| Step { progress: Perbill::from_parts(step * 62_500_000), prover: 3 });
	let names = (8..15).map(account).collect::<Vec<_>>();
	let names = BoundedVec::try_from(names).expect("at most seven");
	let witnesses = Prover::Witnesses { needed: 7, names: names.clone() };
	let mut offer = offer(parties, legs);
	offer.listing = Some(Answer { listing: u64::MAX, ask: Ask::Native(u128::MAX) });
	offer.terms.provers = vec![witnesses; 4].try_into().expect("at most four");
	offer.terms.steps = steps.collect::<Vec<_>>().try_into().expect("at most sixteen");
	offer.terms.deadline = u64::MAX;
	offer.terms.consent_by = u64::MAX;
	let arbiters = Arbiters::Panel { names, verdict: Verdict::Median { votes: 7 } };
	offer.terms.arbitration = Some(Arbitration { arbiters, fee: u128::MAX });
	offer.in_part = Some(Perbill::one());
	offer
}
