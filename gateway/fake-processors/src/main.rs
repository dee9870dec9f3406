//! The program `nexonomy-fake-processors`.

use nexonomy_fake_processors::Fake;
use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

const USAGE: &str = "\
Payment processors that exist only on this machine, for tests.

usage: nexonomy-fake-processors [ADDRESS] [--still] [--address-file FILE]

  ADDRESS              where to listen, loopback only; 127.0.0.1:18420 if left out, port 0 for a free one
  --still              a clock that stands at 2026-11-21T12:00Z until it is advanced, and does not follow the machine's
  --address-file FILE  writes the address (http://127.0.0.1:PORT) there as soon as it is served";

/// What the command line says.
#[derive(Debug, Eq, PartialEq)]
struct Wish {
	address: SocketAddr,
	is_still: bool,
	file: Option<PathBuf>,
}

/// Reads the command line, or says which word of it makes no sense.
fn understand(words: impl IntoIterator<Item = String>) -> Result<Wish, String> {
	let mut wish = Wish { address: SocketAddr::from(([127, 0, 0, 1], 18_420)), is_still: false, file: None };
	let mut words = words.into_iter();
	while let Some(word) = words.next() {
		match word.as_str() {
			"--still" => wish.is_still = true,
			"--address-file" => wish.file = Some(words.next().ok_or("--address-file names no file")?.into()),
			other => wish.address = other.parse().map_err(|_| format!("`{other}` is no address"))?,
		}
	}
	Ok(wish)
}

#[tokio::main]
async fn main() -> ExitCode {
	let words: Vec<String> = std::env::args().skip(1).collect();
	if words.iter().any(|word| word == "-h" || word == "--help") {
		println!("{USAGE}");
		return ExitCode::SUCCESS;
	}
	match understand(words) {
		Ok(wish) => run(wish).await,
		Err(error) => fail(&format!("{error}\n\n{USAGE}")),
	}
}

fn fail(error: &str) -> ExitCode {
	eprintln!("{error}");
	ExitCode::FAILURE
}

async fn run(wish: Wish) -> ExitCode {
	let fake = match wish.is_still {
		true => Fake::listen(wish.address).await,
		false => Fake::listen_following(wish.address).await,
	};
	let fake = match fake {
		Ok(fake) => fake,
		Err(error) => return fail(&format!("cannot listen on {}: {error}", wish.address)),
	};
	let url = format!("http://{}", fake.address);
	if let Some(file) = wish.file {
		if let Err(error) = write_whole(&file, &url) {
			return fail(&format!("cannot write {}: {error}", file.display()));
		}
	}
	println!("fake processors on {url}");
	fake.forever().await;
	ExitCode::SUCCESS
}

/// Writes the file so that whoever waits for it never finds half of it.
fn write_whole(file: &std::path::Path, text: &str) -> std::io::Result<()> {
	let mut beside = file.as_os_str().to_owned();
	beside.push(".new");
	std::fs::write(&beside, format!("{text}\n"))?;
	std::fs::rename(beside, file)
}
