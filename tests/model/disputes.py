"""Disputes: a share freezes until the parties settle or the court has ruled; then it is divided."""

from collections import namedtuple

import court
from agreements import (
    WHOLE, agreement, awarded, dissolve, give_back, held, index_of, is_whole, movable, release, running, wind_up,
)
from ledger import Refused, need

Dispute = namedtuple("Dispute", "case offer decided")


def dispute(s, who, a):
    number, deal = running(s, a)
    need(s["now"] < deal.terms["deadline"] and not deal.dispute, "too late, or disputed already")
    claimant, against = index_of(deal.parties, who), frozenset(a["against"])
    need(claimant and against and not against & claimant and max(against) < len(deal.parties), "no such opponents")
    need(deal.terms["arbitration"], "nobody decides")
    legs = [leg._replace(frozen=in_doubt(s, leg, a["share"])) for leg in deal.legs]
    need(any(leg.frozen for leg in legs), "about nothing")
    default = WHOLE if deal.terms["release"] else 0
    case = court.open_case(
        s, number, deal.parties, min(claimant), against, a["released"], default, deal.terms["arbitration"]
    )
    # With the number every signature is void that was made before.
    s["agreement", number] = deal._replace(
        legs=legs, dispute=Dispute(case, None, None), cancelling=frozenset(), amending=None,
        amendments=deal.amendments + 1,
    )


def least(s, leg):
    """The least that an account holds of what a leg is about, if it holds any: nothing leaves that would leave less."""
    return s["asset", leg.id][0] if leg.kind == "asset" else 0


def in_doubt(s, leg, share):
    frozen = held(leg) if is_whole(leg) and share else held(leg) * share // WHOLE
    return held(leg) if frozen and held(leg) - frozen < least(s, leg) else frozen


def offer_settlement(s, who, a):
    number, deal = agreement(s, a, active=True)
    quarrel, share, party = deal.dispute, a["released"], index_of(deal.parties, who)
    need(quarrel and quarrel.decided is None and party, "no open dispute, or not a party")
    content = quarrel.offer[1] if quarrel.offer and quarrel.offer[0] == share else frozenset()
    need(not party & content, "offered already")
    content |= party
    if len(content) < len(deal.parties):
        s["agreement", number] = deal._replace(dispute=quarrel._replace(offer=(share, content)))
        return
    court.settle_case(s, quarrel.case, share)
    decide(s, number, deal, share)


def ruling(s, who, a):
    """The court's answer. It may come after the parties have settled, or after the agreement has ended."""
    deal = s.get(("agreement", a["agreement"]))
    if deal and deal.dispute and deal.dispute.case == a["case"] and deal.dispute.decided is None:
        decide(s, a["agreement"], deal, a["released"])


def advance_case(s, who, a):
    number, case = court.living_case(s, a)
    final = court.advance(s, number, case)
    if final is not None:
        ruling(s, who, {"agreement": case.agreement, "case": number, "released": final})


def decide(s, number, deal, share):
    deal = divide(s, number, deal, share)
    if deal.dispute:
        return
    if deal.progress == WHOLE:
        wind_up(s, f"a{number}", number, deal, to_takers=True)
    elif not any(map(held, deal.legs)):
        dissolve(s, number, deal)


def divide(s, number, deal, share):
    """Divides what is frozen, each leg for itself. What cannot follow waits, and so does the decision."""
    legs = []
    for leg in deal.legs:
        trial = dict(s)
        try:
            if leg.frozen:
                leg = divide_leg(trial, number, leg, share, deal.parties[leg.giver], deal.parties[leg.taker])
            s.clear()
            s.update(trial)
        except Refused:
            pass
        legs.append(leg)
    is_stuck = any(leg.frozen for leg in legs)
    dispute = deal.dispute._replace(offer=None, decided=share) if is_stuck else None
    s["agreement", number] = deal = deal._replace(legs=legs, dispute=dispute)
    return deal


def divide_leg(s, number, leg, share, giver, taker):
    forward = awarded(leg, share)
    back, minimum = leg.frozen - forward, least(s, leg)
    if movable(leg) < minimum:
        # Too little to stay behind alone goes along with the greater part; so does a part that is no better.
        stray = movable(leg)
        forward, back = (forward + stray, back) if forward >= back else (forward, back + stray)
        if max(forward, back) < minimum:
            forward, back = (forward + back, 0) if forward >= back else (0, forward + back)
        leg = leg._replace(frozen=forward + back)
    # Each side pays for its own part of a voucher.
    parts = [(release, forward, taker), (give_back, back, giver)]
    # The lesser part of an asset leaves first.
    for move, amount, receiver in reversed(parts) if minimum and back < forward else parts:
        if amount:
            move(s, number, leg, amount, receiver, receiver)
            leg = leg._replace(frozen=leg.frozen - amount, decided=leg.decided + amount)
    return leg


def settle(s, who, a):
    number, deal = agreement(s, a, active=True)
    if deal.dispute and deal.dispute.decided is not None:
        deal = divide(s, number, deal, deal.dispute.decided)
        # What is not frozen does not wait for a leg that is stuck.
        done = deal.progress == WHOLE or not any(map(held, deal.legs))
        if done or s["now"] >= deal.terms["deadline"]:
            wind_up(s, who, number, deal, done or goes_on(s, deal))
        return
    cancelled = len(deal.cancelling) == len(deal.parties)
    if deal.funding:
        is_over = deal.funding.failed or s["now"] >= deal.funding.until
        need(cancelled or is_over, "payments may still come")
        wind_up(s, who, number, deal, to_takers=False)
        return
    # A dispute alone kept it open at 100 %, and a leg could not follow when that was over.
    late = deal.progress == WHOLE and not deal.dispute
    need(cancelled or late or s["now"] >= deal.terms["deadline"], "deadline not reached")
    need(not deal.dispute or any(map(movable, deal.legs)), "all that is left is in dispute")
    wind_up(s, who, number, deal, late or goes_on(s, deal) and not cancelled)


def goes_on(s, deal):
    """Whether what is unreleased at the deadline goes to the takers."""
    return deal.terms["release"] and not any(has_outlived(s, deal, leg) for leg in deal.legs)


def has_outlived(s, deal, leg):
    """Whether the time is over in which an undisputed payment outside the chain could be decided about."""
    lasts = "dispute_time" if deal.terms["arbitration"] and leg.to_reserve else "settle_time"
    return leg.kind == "external" and movable(leg) and s["now"] >= deal.terms["deadline"] + s["rules"][lasts]
