//! A bench: fakes, a chain that says what it is told, a journal on disk, and a gateway between them.

#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::expect_used)]

pub mod node;

use async_trait::async_trait;
use nexonomy_fake_processors::{Fake, Rail, BEGINNING, CLIENT, READ_KEY, SECRET, WRITE_KEY};
use nexonomy_gateway::{
	adapters::{reader, writer, Parts},
	budget::Budget,
	chain::{Chain, ChainError, Finalized, Instruction, Lease},
	clock::Clock,
	desk::{Desk, Desks},
	executor::{Executor, Probe},
	http::Http,
	journal::{Entry, Journal},
	secret::Secret,
	units,
	words::{Account, CurrencyCode, Observation, Order, OrderKind, PaymentId, Processor},
};
use node::Knows;
use std::{
	collections::{BTreeMap, HashMap},
	path::PathBuf,
	sync::{Arc, Mutex},
	time::Duration,
};

pub const GENESIS: [u8; 32] = [9; 32];
pub const OPERATOR: [u8; 32] = [7; 32];
pub const HOUR: u64 = 3_600_000;
pub const DAY: u64 = 24 * HOUR;
/// What every payment here says that it is for.
pub const TAG: [u8; 32] = [0xab; 32];

/// A chain that says what a test tells it.
#[derive(Default)]
pub struct Told(Mutex<Saying>);

#[derive(Default)]
struct Saying {
	orders: HashMap<u64, Instruction>,
	number: u32,
	time: u64,
	is_silent: bool,
}

impl Told {
	pub fn say(&self, act: impl FnOnce(&mut HashMap<u64, Instruction>)) {
		act(&mut self.0.lock().unwrap().orders);
	}

	pub fn at(&self, number: u32, time: u64) {
		let mut saying = self.0.lock().unwrap();
		(saying.number, saying.time) = (number, time);
	}

	pub fn silence(&self, is_silent: bool) {
		self.0.lock().unwrap().is_silent = is_silent;
	}
}

#[async_trait]
impl Chain for Told {
	fn genesis(&self) -> [u8; 32] {
		GENESIS
	}

	async fn finalized(&self) -> Result<Finalized, ChainError> {
		Knows::finalized(self).ok_or_else(|| ChainError::Silent("told so".into()))
	}

	async fn instruction(&self, order: u64, at: &Finalized) -> Result<Option<Instruction>, ChainError> {
		Ok(Knows::instruction(self, order, at))
	}
}

/// Its only block is final.
impl Knows for Told {
	fn finalized(&self) -> Option<Finalized> {
		let saying = self.0.lock().unwrap();
		let block = Finalized { number: saying.number, hash: [1; 32], time: saying.time };
		(!saying.is_silent).then_some(block)
	}

	fn best(&self) -> Option<Finalized> {
		Knows::finalized(self)
	}

	fn block(&self, hash: [u8; 32]) -> Option<Finalized> {
		Knows::finalized(self).filter(|block| block.hash == hash)
	}

	fn instruction(&self, order: u64, _: &Finalized) -> Option<Instruction> {
		self.0.lock().unwrap().orders.get(&order).cloned()
	}
}

pub struct Bench {
	pub fake: Fake,
	pub chain: Arc<Told>,
	pub clock: Clock,
	pub desks: Arc<Desks>,
	pub folder: tempfile::TempDir,
	pub account: Account,
	next_order: Mutex<u64>,
}

pub fn rail(processor: Processor) -> Rail {
	match processor {
		Processor::Stripe => Rail::Stripe,
		Processor::PayPal => Rail::Paypal,
		Processor::Revolut => Rail::Revolut,
		Processor::Antom => Rail::Antom,
		Processor::Wise => Rail::Wise,
		Processor::BinancePay => Rail::Binance,
		Processor::CoinPayments => Rail::Coinpayments,
		Processor::Coinbase => Rail::Coinbase,
	}
}

/// An RSA key that was made for these tests and is used for nothing else.
pub const RSA_KEY: &str = include_str!("rsa-for-tests.pem");
pub const RSA_PUBLIC: &str = include_str!("rsa-for-tests.pub");

pub fn account(processor: Processor) -> Account {
	let id = match processor {
		Processor::PayPal => nexonomy_fake_processors::MERCHANT.to_owned(),
		Processor::BinancePay => nexonomy_fake_processors::BINANCE_MERCHANT.to_string(),
		Processor::Wise => "77".to_owned(),
		_ => "acct_fake".to_owned(),
	};
	Account { processor, id, live: false }
}

fn parts(processor: Processor, fake: &Fake, clock: &Clock, key: &str, per_second: f64) -> Parts {
	let budget = Arc::new(Budget::new(clock.clone(), per_second));
	let http = Http::new(&fake.base(rail(processor)), budget, Duration::from_millis(400)).unwrap();
	let key = match processor {
		Processor::Antom => Secret::new(Some(CLIENT), RSA_KEY),
		// A seed of 32 bytes in base64.
		Processor::Coinbase => {
			Secret::new(Some("organizations/1/apiKeys/1"), "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
		}
		_ => Secret::new(Some(CLIENT), key),
	};
	let hook = match processor {
		Processor::Antom | Processor::Wise | Processor::BinancePay => Secret::new(None, RSA_PUBLIC),
		_ => Secret::new(None, SECRET),
	};
	Parts {
		account: account(processor),
		http,
		key,
		hook: Some(hook),
		connected: false,
		coin_is_currency: true,
	}
}

pub fn desk(processor: Processor, fake: &Fake, clock: &Clock, per_second: f64) -> Desk {
	Desk {
		reader: reader(parts(processor, fake, clock, READ_KEY, per_second)),
		writer: Some(writer(parts(processor, fake, clock, WRITE_KEY, per_second))),
		most_per_day: BTreeMap::from([(CurrencyCode::USD, 1_000_000), (CurrencyCode(*b"JPY"), 1_000_000)]),
		seller: None,
		captures_often: false,
	}
}

impl Bench {
	pub async fn new(processor: Processor) -> Self {
		Self::with(processor, 10_000.0).await
	}

	pub async fn with(processor: Processor, per_second: f64) -> Self {
		let fake = Fake::start().await.unwrap();
		let clock = Clock::manual(BEGINNING);
		let account = account(processor);
		let desk = desk(processor, &fake, &clock, per_second);
		let desks = Arc::new(HashMap::from([(account.tag(), desk)]));
		let chain = Arc::new(Told::default());
		chain.at(10, BEGINNING);
		let folder = tempfile::tempdir().unwrap();
		Self { fake, chain, clock, desks, folder, account, next_order: Mutex::new(1) }
	}

	pub fn desk(&self) -> &Desk {
		&self.desks[&self.account.tag()]
	}

	pub fn journal_file(&self) -> PathBuf {
		self.folder.path().join("journal.sqlite")
	}

	/// A gateway that starts: the journal is opened anew, nothing else is remembered.
	pub fn start(&self) -> (Arc<Journal>, Executor) {
		let journal = Arc::new(Journal::open(&self.journal_file()).unwrap());
		let executor = Executor::new(
			self.chain.clone(),
			journal.clone(),
			self.desks.clone(),
			self.clock.clone(),
			OPERATOR,
		);
		(journal, executor)
	}

	pub fn start_probed(&self, probe: Probe) -> (Arc<Journal>, Executor) {
		let (journal, executor) = self.start();
		(journal, executor.probed(probe))
	}

	/// Time passes everywhere: here, on the chain, at the processors.
	pub fn pass(&self, milliseconds: u64) {
		self.clock.advance(milliseconds);
		self.fake.world().advance(milliseconds);
		self.chain.at(11, self.clock.now());
	}

	/// A payment that a shop made and a payer agreed to, held at the processor (or paid, where nothing is held).
	pub async fn pay(&self, amount: u64) -> PaymentId {
		let id = self.shop(amount).await;
		let payment = PaymentId::new(&id).unwrap();
		let reference = self.account.reference(&payment);
		let (journal, _) = self.start();
		journal.learn(reference, self.account.tag(), &payment).unwrap();
		payment
	}

	/// What the shop does, with its own key and in its processor's language.
	pub async fn shop(&self, amount: u64) -> String {
		let tag = hex::encode(TAG);
		let money = units::to_decimal(amount.into(), 2, 2).unwrap();
		let base = self.fake.base(rail(self.account.processor));
		let post = |path: &str| reqwest::Client::new().post(format!("{base}{path}")).bearer_auth(WRITE_KEY);
		let json = |body: String| ("application/json", body);
		let (request, (kind, body)) = match self.account.processor {
			Processor::Stripe => (
				post("/v1/payment_intents"),
				(
					"application/x-www-form-urlencoded",
					format!(
						"amount={amount}&currency=usd&capture_method=manual&confirm=true&payment_method=pm_card_visa&metadata%5Bnexonomy%5D={tag}"
					),
				),
			),
			Processor::PayPal => (
				post("/v2/checkout/orders"),
				json(format!(
					r#"{{"intent":"AUTHORIZE","purchase_units":[{{"custom_id":"{tag}","amount":{{"currency_code":"USD","value":"{money}"}}}}]}}"#
				)),
			),
			Processor::Revolut => (
				post("/api/orders"),
				json(format!(
					r#"{{"amount":{amount},"currency":"USD","capture_mode":"manual","metadata":{{"nexonomy":"{tag}"}}}}"#
				)),
			),
			Processor::Antom => (
				post("/ams/sandbox/api/v1/payments/pay")
					.header("client-id", CLIENT)
					.header("signature", "algorithm=RSA256,keyVersion=1,signature=x"),
				json(format!(
					r#"{{"paymentRequestId":"{tag}","paymentAmount":{{"currency":"USD","value":"{amount}"}}}}"#
				)),
			),
			other => {
				let open = format!("http://{}/_ctl/open", self.fake.address);
				let body =
					format!(r#"{{"rail":"{}","amount":{amount},"tag":"{tag}"}}"#, rail(other).prefix());
				(reqwest::Client::new().post(open), json(body))
			}
		};
		let answer = request.header("content-type", kind).body(body).send().await.unwrap();
		let answer: serde_json::Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
		let id = ["id", "paymentId", "payment"].iter().find_map(|name| answer[name].as_str());
		id.unwrap_or_else(|| panic!("{answer}")).to_owned()
	}

	/// What the payment's owner or payer does without us.
	pub async fn by_hand(&self, act: &str, payment: &PaymentId, amount: u64, status: &str) {
		let body = format!(r#"{{"payment":"{payment}","amount":{amount},"status":"{status}"}}"#);
		self.control(act, &body).await;
	}

	pub async fn control(&self, act: &str, body: &str) {
		let url = format!("http://{}/_ctl/{act}", self.fake.address);
		let answer = reqwest::Client::new().post(url).body(body.to_owned()).send().await.unwrap();
		assert!(answer.status().is_success(), "{act}: {}", answer.text().await.unwrap());
	}

	/// The chain orders something, final and leased to this operator.
	pub fn order(&self, payment: &PaymentId, kind: OrderKind) -> Order {
		let mut next = self.next_order.lock().unwrap();
		let order = Order {
			id: *next,
			processor: self.account.processor,
			account: self.account.tag(),
			reference: self.account.reference(payment),
			currency: CurrencyCode::USD,
			exponent: 2,
			kind,
			attempt: 0,
			ordered_at: 9,
			deadline: self.clock.now() + self.account.processor.order_life(),
		};
		*next += 1;
		self.publish(order);
		order
	}

	pub fn publish(&self, order: Order) {
		self.chain.say(|orders| {
			orders.insert(order.id, instruct(order));
		});
	}

	/// Lets the gateway work, second by second, until the order is over or `limit` milliseconds have passed.
	pub async fn work(&self, executor: &Executor, journal: &Journal, order: &Order, limit: u64) -> Entry {
		let end = self.clock.now() + limit;
		loop {
			executor.work().await.unwrap();
			let entry = journal.entry(order.id, order.attempt).unwrap().unwrap();
			if entry.stand.is_final() || self.clock.now() >= end {
				return entry;
			}
			self.pass(1_000);
		}
	}

	/// Orders something and sees it through.
	pub async fn run(&self, payment: &PaymentId, kind: OrderKind) -> Entry {
		let (journal, executor) = self.start();
		let order = self.order(payment, kind);
		executor.accept(order.id).await.unwrap();
		self.work(&executor, &journal, &order, HOUR).await
	}

	/// How much was captured and refunded at the processor.
	pub fn money(&self, payment: &PaymentId) -> (u64, u64, usize, usize) {
		let world = self.fake.world();
		let payment = &world.payments[payment.as_str()];
		(payment.captured(), payment.refunded(), payment.captures.len(), payment.refunds.len())
	}

	/// How many requests that write the processor had.
	pub fn writes(&self) -> usize {
		self.fake.world().count(rail(self.account.processor), "POST")
	}
}

/// What the chain says of an order that is leased to this operator.
pub fn instruct(order: Order) -> Instruction {
	Instruction {
		order,
		idempotency_key: order.idempotency_key(GENESIS.into()),
		leg: (1, 0),
		tag: TAG.into(),
		lease: Some(Lease { holder: OPERATOR, from: 0, begin_before: 1_000, until: 1_010 }),
	}
}

pub const CAPTURE_ALL: OrderKind = OrderKind::Capture { amount: 6_000, is_final: true };

/// The processors that hold money until it is captured.
pub const HOLDING: [Processor; 4] =
	[Processor::Stripe, Processor::PayPal, Processor::Revolut, Processor::Antom];

/// What the chain would be told of a payment now.
pub async fn see(bench: &Bench, payment: &PaymentId) -> Observation {
	let seen = bench.desk().reader.read(payment).await.unwrap();
	seen.observation(&bench.account, payment).unwrap()
}
