//! The program `nexonomy-fake-processors`.

use nexonomy_fake_processors::Fake;
use std::{net::SocketAddr, process::ExitCode};

#[tokio::main]
async fn main() -> ExitCode {
	let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:18420".to_owned());
	let Ok(address) = address.parse::<SocketAddr>() else {
		eprintln!("usage: nexonomy-fake-processors [127.0.0.1:18420]");
		return ExitCode::FAILURE;
	};
	match Fake::listen(address).await {
		Ok(fake) => {
			println!("fake processors on http://{}", fake.address);
			fake.forever().await;
			ExitCode::SUCCESS
		}
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		}
	}
}
