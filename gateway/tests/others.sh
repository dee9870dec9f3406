#!/usr/bin/env bash
# Plays Stripe's part with software that nobody here wrote: localstripe (PyPI, GPL-3, so it is installed for the test and
# never shipped) and stripe-stateful-mock (npm, MIT). Both listen on free ports of loopback and end with this script.
# Needs python3 with venv, node, npm and, the first time, the package registries.
#
#   gateway/tests/others.sh
#
# NEXONOMY_GATEWAY_TESTS          the gateway's tests as they were built already; otherwise cargo builds and finds them
# NEXONOMY_GATEWAY_OTHERS_TOOLS   where the two are installed, and found again the next time; otherwise a new folder
set -euo pipefail
cd "$(dirname "$0")/../.."
LOCALSTRIPE_VERSION=1.15.10
MOCK_VERSION=0.0.16

folder=$(mktemp -d)
tools=${NEXONOMY_GATEWAY_OTHERS_TOOLS:-$folder/tools}
mkdir -p "$tools"
tools=$(cd "$tools" && pwd)
pids=()
end() {
  local pid
  for pid in ${pids[@]+"${pids[@]}"}; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$folder"
}
trap end EXIT

# run NAME COMMAND…: starts a server in the background, and leaves its address in the variable NAME. Its first line of
# output is its port.
run() {
  local name=$1 port
  shift
  "$@" >"$folder/$name.port" 2>"$folder/$name.log" &
  pids+=($!)
  for _ in $(seq 300); do
    port=$(head -n 1 "$folder/$name.port")
    if [[ $port =~ ^[0-9]+$ ]] && curl -s -o /dev/null "http://127.0.0.1:$port/"; then
      export "$name=http://127.0.0.1:$port"
      return
    fi
    kill -0 "${pids[-1]}" 2>/dev/null || break
    sleep 0.1
  done
  cat "$folder/$name.log" >&2
  echo "$name does not answer" >&2
  exit 1
}

python=$tools/localstripe-$LOCALSTRIPE_VERSION/bin/python
if ! "$python" -c 'import localstripe' 2>/dev/null; then
  echo "installing localstripe $LOCALSTRIPE_VERSION"
  python3 -m venv "$tools/localstripe-$LOCALSTRIPE_VERSION"
  "$python" -m pip install --quiet --disable-pip-version-check "localstripe==$LOCALSTRIPE_VERSION"
fi
mock=$tools/stripe-stateful-mock-$MOCK_VERSION
if [ ! -e "$mock/node_modules/stripe-stateful-mock/package.json" ]; then
  echo "installing stripe-stateful-mock $MOCK_VERSION"
  mkdir -p "$mock"
  npm install --prefix "$mock" --silent --no-audit --no-fund --ignore-scripts "stripe-stateful-mock@$MOCK_VERSION"
fi

run LOCALSTRIPE "$python" gateway/tests/serve-localstripe.py
run LOCALSTRIPE_MENDED "$python" gateway/tests/serve-localstripe.py mended
cat >"$folder/mock.js" <<'JAVASCRIPT'
const { createExpressApp } = require(process.argv[2]);
const server = createExpressApp().listen(0, "127.0.0.1", () => console.log(server.address().port));
JAVASCRIPT
LOG_LEVEL=error run STRIPE_MOCK node "$folder/mock.js" "$mock/node_modules/stripe-stateful-mock"

if [ -n "${NEXONOMY_GATEWAY_TESTS:-}" ]; then
  play=("$NEXONOMY_GATEWAY_TESTS")
else
  play=(cargo test --locked -p nexonomy-gateway --test tests --)
fi
"${play[@]}" others:: --ignored --nocapture 2>&1 | tee "$folder/ours.log"
gateway/tests/no-secrets.sh "$folder/ours.log"
