//! Builds the runtime's wasm when the runtime is built for a node.

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	build_for_everybody();
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

/// With the hash that hardware wallets check. Symbol and decimals are those of the chain spec.
#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	build_for_everybody();
	substrate_wasm_builder::WasmBuilder::init_with_defaults().enable_metadata_hash("NEBA", 12).build();
}

#[cfg(not(feature = "std"))]
fn main() {}

/// Has clippy and the build that follows it share one wasm. Clippy takes the compiler's place for what is in a workspace, and
/// cargo would take what was compiled so for something else.
#[cfg(feature = "std")]
fn build_for_everybody() {
	std::env::remove_var("RUSTC_WORKSPACE_WRAPPER");
}
