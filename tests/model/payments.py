"""Payments outside the chain, as an agreement hears of them."""

from agreements import held, movable


def heard_of(s, a):
    """The agreement and the leg, if there still is one that is paid outside."""
    deal, index = s.get(("agreement", a["agreement"])), a["leg"]
    if deal and deal.progress is not None and index < len(deal.legs) and deal.legs[index].kind == "external":
        return deal, index
    return None, index


def authorized(s, who, a):
    deal, index = heard_of(s, a)
    if not deal or not deal.funding:
        return
    funding = deal.funding._replace(there=deal.funding.there | {index})
    awaited = {index for index, leg in enumerate(deal.legs) if leg.kind == "external"}
    is_whole = all(held(leg) == leg.amount for leg in deal.legs)
    has_begun = awaited == funding.there and is_whole and not funding.failed and len(deal.cancelling) < len(deal.parties)
    s["agreement", a["agreement"]] = deal._replace(funding=None if has_begun else funding)


def payment_failed(s, who, a):
    lose(s, a, None)


def payment_lost(s, who, a):
    """So much is gone that the agreement has not ordered."""
    lose(s, a, int(a["amount"]))


def lose(s, a, amount):
    deal, index = heard_of(s, a)
    if not deal:
        return
    leg = deal.legs[index]
    amount = held(leg) if amount is None else min(amount, held(leg))
    if not amount:
        return
    # What can move goes first.
    thawed = max(amount - movable(leg), 0)
    legs = list(deal.legs)
    legs[index] = leg._replace(frozen=leg.frozen - thawed, decided=leg.decided + amount)
    deal = deal._replace(legs=legs)
    if deal.funding:
        deal = deal._replace(funding=deal.funding._replace(there=deal.funding.there - {index}, failed=True))
    else:
        terms = {**deal.terms, "deadline": min(deal.terms["deadline"], s["now"]), "release": False}
        deal = deal._replace(terms=terms)
    s["agreement", a["agreement"]] = deal
