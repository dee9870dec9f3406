//! The part of the SDK's `substrate-wasm-builder` that the runtime's build script calls, without a wasm.

use std::{env, fs, path::Path};

/// Makes no wasm.
pub struct WasmBuilder;

impl WasmBuilder {
	/// Writes what the runtime includes: that there is none.
	pub fn build_using_defaults() {
		let out = env::var("OUT_DIR").expect("cargo says where build scripts write");
		let nothing = "pub const WASM_BINARY: Option<&[u8]> = None;";
		fs::write(Path::new(&out).join("wasm_binary.rs"), nothing).expect("build scripts write there");
		println!("cargo:rerun-if-changed=build.rs");
	}
}
