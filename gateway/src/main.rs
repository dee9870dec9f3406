//! The program `nexonomy-gateway`.

use clap::{Parser, Subcommand};
use nexonomy_gateway::{check, clock::Clock, config::Config, server};
use std::{io::IsTerminal, path::PathBuf, process::ExitCode};
use tracing_subscriber::EnvFilter;

/// Speaks to payment processors for one operator of a Nexonomy chain.
#[derive(Parser)]
#[command(version)]
struct Cli {
	/// The settings.
	#[arg(long, default_value = "/etc/nexonomy-gateway/gateway.toml", global = true)]
	config: PathBuf,
	#[command(subcommand)]
	command: Command,
}

#[derive(Subcommand)]
enum Command {
	/// Serves the node's worker, and carries out orders where an account has `write`.
	Run,
	/// Says what is wrong with the settings, the node, the credentials and the clock. Moves nothing.
	Check,
}

fn main() -> ExitCode {
	let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
	// Colours are for people; a journal or a file keeps them as noise.
	let is_watched = std::io::stderr().is_terminal();
	tracing_subscriber::fmt()
		.with_env_filter(filter)
		.with_writer(std::io::stderr)
		.with_ansi(is_watched)
		.init();
	let cli = Cli::parse();
	let config = match Config::load(&cli.config) {
		Ok(config) => config,
		Err(error) => return fail(&error.to_string()),
	};
	let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
		Ok(runtime) => runtime,
		Err(error) => return fail(&error.to_string()),
	};
	match cli.command {
		Command::Run => runtime.block_on(run(config)),
		Command::Check => runtime.block_on(report(config)),
	}
}

fn fail(error: &str) -> ExitCode {
	eprintln!("{error}");
	ExitCode::FAILURE
}

async fn run(config: Config) -> ExitCode {
	let (stop, stopped) = tokio::sync::watch::channel(false);
	tokio::spawn(async move {
		until_told_to_stop().await;
		let _ = stop.send(true);
	});
	let office = match server::open(&config, Clock::System) {
		Ok(office) => office,
		Err(error) => return fail(&error.to_string()),
	};
	match server::serve(&config, office, stopped).await {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => fail(&error.to_string()),
	}
}

#[cfg(unix)]
async fn until_told_to_stop() {
	use tokio::signal::unix::{signal, SignalKind};
	match signal(SignalKind::terminate()) {
		Ok(mut terminate) => {
			tokio::select! {
				_ = terminate.recv() => {}
				_ = tokio::signal::ctrl_c() => {}
			}
		}
		Err(_) => drop(tokio::signal::ctrl_c().await),
	}
}

#[cfg(not(unix))]
async fn until_told_to_stop() {
	drop(tokio::signal::ctrl_c().await);
}

async fn report(config: Config) -> ExitCode {
	let lines = check::check(&config).await;
	for line in &lines {
		println!("{} {}", if line.is_wrong { "✗" } else { "✓" }, line.text);
	}
	match lines.iter().any(|line| line.is_wrong) {
		true => ExitCode::FAILURE,
		false => ExitCode::SUCCESS,
	}
}
