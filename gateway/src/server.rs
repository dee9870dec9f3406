//! Puts the parts together and lets them run.

use crate::{
	api::{public_routes, worker_routes, Office},
	chain::{Chain, Node},
	clock::Clock,
	config::Config,
	desk,
	executor::Executor,
	journal::Journal,
	metrics::Metrics,
	watch::Watch,
};
use std::{future::IntoFuture, sync::Arc, time::Duration};
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

/// Opens everything that the settings name. The node may come later; nothing is executed without it.
pub fn open(config: &Config, clock: Clock) -> Result<Arc<Office>, Failure> {
	let desks = Arc::new(desk::open(config, &clock).map_err(failure)?);
	let journal = Arc::new(Journal::open(&config.journal).map_err(failure)?);
	let genesis = config.genesis().map_err(failure)?;
	let node = Node::new(&config.node.url, genesis).map_err(failure)?;
	let chain: Arc<dyn Chain> = Arc::new(node.with_runtimes(config.runtimes().map_err(failure)?));
	let writes = desks.values().any(|desk| desk.writer.is_some());
	let executor = config.operator().map_err(failure)?.filter(|_| writes).map(|operator| {
		Executor::new(chain.clone(), journal.clone(), desks.clone(), clock.clone(), operator)
	});
	let watch = Watch::new(desks.clone(), journal.clone(), clock.clone());
	let metrics = Metrics::new().map_err(failure)?;
	Ok(Arc::new(Office { watch, executor, journal, desks, chain, metrics, clock }))
}

/// Serves until `stop` says otherwise.
pub async fn serve(config: &Config, office: Arc<Office>, stop: watch::Receiver<bool>) -> Result<(), Failure> {
	let worker = TcpListener::bind(config.listen.worker).await.map_err(failure)?;
	tracing::info!("listening on {} for the node", worker.local_addr().map_err(failure)?);
	if let Some(address) = config.listen.webhooks {
		let public = TcpListener::bind(address).await.map_err(failure)?;
		tracing::info!("listening on {} for webhooks and shops", public.local_addr().map_err(failure)?);
		let served = axum::serve(public, public_routes(office.clone()));
		tokio::spawn(served.with_graceful_shutdown(ended(stop.clone())).into_future());
	}
	let routes = worker_routes(office.clone());
	let served = axum::serve(worker, routes).with_graceful_shutdown(ended(stop.clone())).into_future();
	let served = async { served.await.map_err(failure) };
	// Whichever fails ends the other.
	tokio::try_join!(served, work(office, stop)).map(|_| ())
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
