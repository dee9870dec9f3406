"""Serves localstripe on a free port of loopback, which the first line of output names.

Its own command listens on all interfaces, and loads and stores a pickle in the temporary folder. With the argument
"mended", captures are as Stripe's have been since 2025-03-31; the other known faults stay (see others.rs).
"""

import socket
import sys

from localstripe import resources
from localstripe.errors import UserError

resources.Store.dump_to_disk = lambda self: None


def mend():
    charge, intent = resources.Charge, resources.PaymentIntent

    def take(self, amount, on_success=None):
        amount = self.amount if amount is None else int(amount)
        if self.captured or self.status != "succeeded" or not 0 < amount <= self.amount:
            raise UserError(400, "Bad request")

        def done():
            self.captured = True
            self._taken = amount
            if on_success:
                on_success()

        self._trigger_payment(on_success=done)

    def capture(id, amount_to_capture=None, final_capture=None, metadata=None):
        payment = intent._api_retrieve(id)
        payment.latest_charge._capture(amount_to_capture, on_success=payment._on_success)
        payment.metadata = {**(payment.metadata or {}), **(metadata or {})}
        return payment

    def capturable(self):
        return self.amount if self.status == "requires_capture" else 0

    def details(self):
        return {"type": "card", "card": {"capture_before": self.created + 7 * 24 * 3600}}

    charge._capture = take
    charge.amount_captured = property(lambda self: getattr(self, "_taken", 0))
    charge.payment_method_details = property(details)
    intent.amount_capturable = property(capturable)
    path = "/v1/payment_intents/{id}/capture"
    apis = resources.extra_apis
    apis[:] = [(method, url, capture if url == path else do) for method, url, do in apis]


if "mended" in sys.argv:
    mend()

# Only now: this reads the list of interfaces.
from aiohttp import web  # noqa: E402
from localstripe import server  # noqa: E402

listener = socket.socket()
listener.bind(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
web.run_app(server.app, sock=listener, print=None)
