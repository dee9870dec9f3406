#!/usr/bin/env bash
# Plays Stripe's part with software that nobody here wrote: localstripe (PyPI, GPL-3, so it is installed for the test and
# never shipped) and stripe-stateful-mock (npm, MIT). Both listen on loopback only. Needs python3 with venv, npm and the
# package registries; is run by hand.
#
#   gateway/tests/others.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
pids=()
end() {
	for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
	rm -rf "$folder"
}
trap end EXIT

wait_for() {
	for _ in $(seq 100); do
		if curl -s -o /dev/null "http://127.0.0.1:$1/"; then return; fi
		sleep 0.1
	done
	echo "nothing listens on port $1" >&2
	exit 1
}

echo "installing localstripe"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q localstripe
# Its own command would listen on all interfaces, and load and store a pickle in /tmp.
"$folder/venv/bin/python" - >"$folder/localstripe.log" 2>&1 <<'PYTHON' &
import socket
from aiohttp import web
from localstripe import server, resources
resources.Store.dump_to_disk = lambda self: None
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", 18430))
web.run_app(server.app, sock=listener)
PYTHON
pids+=($!)

echo "installing stripe-stateful-mock"
(cd "$folder" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts stripe-stateful-mock)
(cd "$folder" && exec node -e 'require("stripe-stateful-mock").createExpressApp().listen(18431, "127.0.0.1")') \
	>"$folder/mock.log" 2>&1 &
pids+=($!)

wait_for 18430
wait_for 18431
LOCALSTRIPE=http://127.0.0.1:18430 STRIPE_MOCK=http://127.0.0.1:18431 \
	cargo test -p nexonomy-gateway --test others -- --ignored --nocapture
