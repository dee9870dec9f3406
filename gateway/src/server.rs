//! Puts the parts together and lets them run.

use crate::{
	api::{Office, public_routes, worker_routes},
	chain::{Chain, Node},
	clock::Clock,
	config::Config,
	desk,
	executor::Executor,
	journal::Journal,
	metrics::Metrics,
	watch::Watch,
};
use std::{sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// How often the journal is looked through for orders that are due.
const PULSE: Duration = Duration::from_millis(500);

/// Why the gateway cannot start or go on.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(String);

fn failure(error: impl std::fmt::Display) -> Failure {
	Failure(error.to_string())
}

/// Opens everything that the settings name. Orders are executed only if the node is there.
pub async fn open(config: &Config, clock: Clock) -> Result<Arc<Office>, Failure> {
	let desks = Arc::new(desk::open(config, &clock).map_err(failure)?);
	let journal = Arc::new(Journal::open(&config.journal).map_err(failure)?);
	let chain: Option<Arc<dyn Chain>> =
		match Node::connect(&config.node.url, config.genesis().map_err(failure)?).await {
			Ok(node) => Some(Arc::new(node)),
			Err(error) => {
				tracing::warn!("{error}");
				None
			}
		};
	let writes = desks.values().any(|desk| desk.writer.is_some());
	let executor = match (writes, &chain, config.operator().map_err(failure)?) {
		(true, Some(chain), Some(operator)) => {
			Some(Executor::new(chain.clone(), journal.clone(), desks.clone(), clock.clone(), operator))
		}
		(true, ..) => return Err(failure("orders cannot be executed without the node; start it first")),
		_ => None,
	};
	let watch = Watch::new(desks.clone(), journal.clone(), clock.clone());
	let metrics = Metrics::new().map_err(failure)?;
	Ok(Arc::new(Office { watch, executor, journal, desks, chain, metrics, clock }))
}

/// Serves until `stop` says otherwise.
pub async fn serve(config: &Config, office: Arc<Office>, stop: watch::Receiver<bool>) -> Result<(), Failure> {
	let worker = TcpListener::bind(config.listen.worker).await.map_err(failure)?;
	tracing::info!("listening on {} for the node", config.listen.worker);
	if let Some(address) = config.listen.webhooks {
		let public = TcpListener::bind(address).await.map_err(failure)?;
		tracing::info!("listening on {address} for webhooks and shops");
		let served = axum::serve(public, public_routes(office.clone()));
		tokio::spawn(served.with_graceful_shutdown(ended(stop.clone())).into_future());
	}
	let pulse = tokio::spawn(work(office.clone(), stop.clone()));
	axum::serve(worker, worker_routes(office)).with_graceful_shutdown(ended(stop)).await.map_err(failure)?;
	pulse.await.map_err(failure)?
}

async fn ended(mut stop: watch::Receiver<bool>) {
	let _ = stop.wait_for(|stop| *stop).await;
}

/// Works through the journal until the end. A journal that fails ends the gateway: nothing may be sent without it.
async fn work(office: Arc<Office>, mut stop: watch::Receiver<bool>) -> Result<(), Failure> {
	let Some(executor) = &office.executor else { return Ok(()) };
	loop {
		executor.work().await.map_err(failure)?;
		let paused = tokio::time::timeout(PULSE, stop.wait_for(|stop| *stop)).await;
		if paused.is_ok() {
			return Ok(());
		}
	}
}

use std::future::IntoFuture;
