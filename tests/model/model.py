"""A small model of vouchers, agreements and offers, written from the documents: see README.md beside it.

Reads JSON lines: first the chain's settings, then one deal a line. Writes one line a deal: what came of each action
(null, or why it was refused), and who has what in the end. Amounts are decimal strings, moments are milliseconds,
shares are parts per billion.

The state is one flat dictionary of immutable values, so that a refused action is forgotten with its copy.
"""

import json
import sys

import agreements
import court
import disputes
import ledger
import offers
import payments
from ledger import Refused


def freeze(s, who, a):
    s["asset", a["asset"]] = s["asset", a["asset"]][:2] + (a["frozen"],)


def wait(s, who, a):
    s["now"] = a["until"]


ACTIONS = {
    action.__name__: action
    for action in (
        ledger.issue, ledger.transfer, ledger.split, ledger.merge, ledger.redeem, ledger.receipt, ledger.cancel_voucher,
        ledger.reap, agreements.propose, agreements.consent, agreements.consent_signed, agreements.withdraw,
        agreements.revoke_nonce, agreements.report, agreements.submit_report, agreements.cancel, agreements.amend,
        disputes.settle, disputes.dispute, disputes.offer_settlement, disputes.ruling, disputes.advance_case,
        court.rest_case, court.commit, court.reveal, court.appeal, court.pay_panel, court.epoch,
        offers.list_voucher, offers.change_listing, offers.delist, offers.accept, offers.accept_many,
        offers.cancel_nonce, offers.cancel_below, offers.clear_fill,
        payments.authorized, payments.payment_failed, payments.payment_lost, freeze, wait,
    )
}


def beginning(rules, deal):
    s = {"rules": rules, "now": deal["now"]}
    s.update({("next", kind): deal["next"][kind] for kind in ("voucher", "agreement", "listing", "case")})
    s.update({"queue": (), "period": deal["period"]})
    s.update({("free", who): int(amount) for who, amount in deal["native"].items()})
    s.update({("held", who): int(amount) for who, amount in deal["bonds"].items()})
    for asset in deal["assets"]:
        s["asset", asset["id"]] = (int(asset["minimum"]), asset["sufficient"], False)
        s.update({("units", asset["id"], who): int(units) for who, units in asset["units"].items()})
    s.update({("item", tuple(item)): owner for item, owner in deal["items"]})
    return s


def play(rules, deal):
    """What came of each action of a deal, and the state in the end."""
    s, results = beginning(rules, deal), []
    for action in deal["actions"]:
        trial = dict(s)
        try:
            ACTIONS[action["do"]](trial, action.get("by"), action)
            s, result = trial, None
        except Refused as refused:
            result = str(refused)
        results.append(result)
    return results, s


def of_kind(s, kind):
    return {key[1:]: value for key, value in s.items() if key[0] == kind and value}


def tell_agreement(deal):
    legs = [list(map(str, (leg.gone, leg.frozen, leg.decided))) for leg in deal.legs]
    quarrel = deal.dispute and [deal.dispute.case, deal.dispute.decided]
    awaited = deal.funding and [deal.funding.until, sorted(deal.funding.there), deal.funding.failed]
    return [list(deal.parties), deal.progress, deal.amendments, deal.payer, legs, quarrel, awaited]


def tell_panel(panel):
    outcome = "ruled" if isinstance(panel.outcome, tuple) else panel.outcome
    return [panel.size, panel.payer, str(panel.fund), outcome, [[seat.who, seat.state] for seat in panel.seats]]


def tell(s):
    """Everything that anybody has."""
    amounts = lambda kind: {"/".join(map(str, key)): str(value) for key, value in of_kind(s, kind).items()}
    return {
        "free": amounts("free"),
        "held": amounts("held"),
        "units": amounts("units"),
        "items": {"/".join(map(str, key)): owner for (key,), owner in of_kind(s, "item").items()},
        "vouchers": {
            str(key[0]): [*v[:2], str(v.value), *v[3:6], None if v.least is None else str(v.least), *v[7:]]
            for key, v in of_kind(s, "voucher").items()
        },
        "agreements": {
            str(key[0]): tell_agreement(deal)
            for key, deal in of_kind(s, "agreement").items()
        },
        "cases": {
            str(key[0]): [case.agreement, case.stage, case.until, case.ruling, case.round, case.appeals, str(case.cost)]
            for key, case in of_kind(s, "case").items()
        },
        "panels": {"/".join(map(str, key)): tell_panel(panel) for key, panel in of_kind(s, "panel").items()},
        "listings": {
            str(key[0]): [listing.owner, listing.voucher, str(listing.value)]
            for key, listing in of_kind(s, "listing").items()
        },
        "fills": {"/".join(map(str, key)): fill[0] for key, fill in of_kind(s, "fill").items()},
    }


def main():
    rules = {name: int(value) for name, value in json.loads(sys.stdin.readline()).items()}
    for line in sys.stdin:
        results, s = play(rules, json.loads(line))
        print(json.dumps({"results": results, **tell(s)}), flush=True)


if __name__ == "__main__":
    main()
