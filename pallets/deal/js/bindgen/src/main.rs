//! `nexonomy-bindgen IN.wasm OUT-FOLDER NAME`: what `wasm-bindgen --target web` does, and nothing else.

use std::{env, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
	let arguments: Vec<String> = env::args().skip(1).collect();
	let [input, folder, name] = arguments.as_slice() else {
		eprintln!("usage: nexonomy-bindgen IN.wasm OUT-FOLDER NAME");
		return ExitCode::FAILURE;
	};
	let mut bindgen = Bindgen::new();
	// The types that people see are written by hand, in `package/index.d.ts`.
	bindgen.input_path(input).out_name(name).typescript(false);
	bindgen.remove_name_section(true).remove_producers_section(true);
	match bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error:#}");
			ExitCode::FAILURE
		}
	}
}
