"""Agreements: how they begin, go on, change and end."""

from collections import namedtuple

import court
from ledger import (
    Refused, consume, free, hindrance, is_narrower, living, move_units, need, pay, split_off, usable,
)

WHOLE = 10**9
CLOCK_SKEW = 60_000

# Of `amount`, `gone` has left, `frozen` is in dispute, and `decided` has left as disputes decided.
Leg = namedtuple("Leg", "giver taker kind id amount redeem discount currency gone frozen decided to_reserve")
# While payments outside the chain are awaited: until when, of which legs they are there, and whether one failed.
Funding = namedtuple("Funding", "until there failed")
Deal = namedtuple(
    "Deal", "parties legs terms consents progress cancelling amending reading payer deposit amendments dispute funding"
)


def read_leg(leg):
    plain = Leg(leg["from"], leg["to"], leg["kind"], leg.get("id"), int(leg.get("amount", 1)), False, None, None, 0, 0, 0, False)
    if plain.kind == "item":
        return plain._replace(id=tuple(plain.id))
    if plain.kind == "external":
        return plain._replace(currency=leg["currency"], to_reserve=leg["to_reserve"])
    if plain.kind != "voucher":
        return plain
    discount = leg["discount"] and (leg["discount"][0], int(leg["discount"][1]))
    return plain._replace(redeem=leg["redeem"], discount=discount, currency=leg.get("currency"))


def held(leg):
    return leg.amount - leg.gone - leg.decided


def movable(leg):
    return held(leg) - leg.frozen


def is_whole(leg):
    """Whether it is not divided: its parts could be too small to use."""
    return leg.kind == "item" or bool(leg.discount and leg.discount[1] > 0)


def awarded(leg, share):
    """How much of the frozen goes to the taker. What is not divided goes to whoever was given more."""
    if is_whole(leg):
        return leg.frozen if 2 * share >= WHOLE else 0
    return leg.frozen * share // WHOLE


def check_leg(s, parties, leg):
    need(max(leg.giver, leg.taker) < len(parties) and leg.giver != leg.taker, "no such sides")
    need(leg.amount >= (s["rules"]["minimum"] if leg.kind == "native" else 1), "too small")


def check_proofs(parties, legs, terms, reached):
    provers, steps = terms["provers"], terms["steps"]
    need(provers and all(p not in provers[:i] for i, p in enumerate(provers)), "no prover, or one twice")
    for kind, *rest in provers:
        if kind == "party":
            need(rest[0] < len(parties) and any(leg.taker == rest[0] for leg in legs), "prover receives nothing")
        if kind == "witnesses":
            needed, names = rest
            need(1 <= needed <= len(names) == len(set(names)), "bad witnesses")
    shares = [reached] + [share for share, _ in steps]
    need(all(a < b for a, b in zip(shares, shares[1:])) and all(p < len(provers) for _, p in steps), "bad steps")
    need(not steps or shares[-1] == WHOLE, "steps do not end at 100 %")


def check_arbitration(s, parties, terms):
    arbitration = terms["arbitration"]
    if arbitration:
        kind, *details = arbitration["who"]
        need(kind == "court" or not set(details[0]) & set(parties), "an arbiter is a party")
        court.accepts(s, arbitration)


def deposit_of(s, legs, terms):
    named = sum(1 + (len(p[2]) if p[0] == "witnesses" else 0) for p in terms["provers"])
    if terms["arbitration"]:
        kind, *details = terms["arbitration"]["who"]
        named += 1 + (len(details[0]) if kind == "panel" else 0)
    beyond_the_first = named - 1 + -(-len(terms["steps"]) // 8)
    rules = s["rules"]
    return rules["agreement_deposit"] + rules["leg_deposit"] * len(legs) + rules["prover_deposit"] * beyond_the_first


def begin(s, who, parties, legs, terms):
    now = s["now"]
    need(len(parties) >= 2 and len(set(parties)) == len(parties) and legs, "bad parties or no legs")
    for leg in legs:
        check_leg(s, parties, leg)
    need({side for leg in legs for side in (leg.giver, leg.taker)} == set(range(len(parties))), "idle party")
    check_proofs(parties, legs, terms, 0)
    check_arbitration(s, parties, terms)
    need(now < terms["consent_by"] < terms["deadline"] <= now + s["rules"]["max_duration"], "bad times")
    number, deposit = s["next", "agreement"], deposit_of(s, legs, terms)
    s["next", "agreement"] = number + 1
    pay(s, who, f"a{number}", deposit)
    return number, Deal(tuple(parties), legs, terms, frozenset(), None, frozenset(), None, 0, who, deposit, 0, None, None)


def lock(s, number, holder, value, agreement, discount):
    """Locks so much of a voucher, split off if it is a part. Gives the number of what is locked."""
    v = usable(s, number, holder)
    need(discount is None or is_narrower(s, v, discount), "discount too wide")
    if value != v.value:
        number = split_off(s, number, value, holder)
        v = s["voucher", number]
    if discount:
        v = v._replace(expires=discount[0], least=discount[1])
    s["voucher", number] = v._replace(lock=agreement)
    return number


def take(s, number, leg, giver, taker, deadline):
    """Takes the whole of a leg in. Gives the leg as it is held."""
    account = f"a{number}"
    need(leg.kind != "external" or s["rules"]["rail"], "nobody takes payments")
    if leg.kind == "native":
        pay(s, giver, account, leg.amount)
    if leg.kind == "asset":
        need(leg.amount >= s["asset", leg.id][0], "below the asset's minimum")
        move_units(s, leg.id, giver, account, leg.amount)
    if leg.kind == "item":
        need(s.get(("item", leg.id)) == giver, "not the item's owner")
        s["item", leg.id] = account
    if leg.kind == "voucher":
        v = living(s, leg.id)
        check_voucher(v, leg, giver, taker, deadline)
        need(leg.discount is None or leg.discount[0] > deadline, "discount expires too soon")
        locked = lock(s, leg.id, giver, leg.amount, number, leg.discount)
        # What is a discount already keeps its conditions.
        own = None if v.least is None else (v.expires, v.least)
        return leg._replace(id=locked, discount=leg.discount or own)
    return leg


def check_voucher(v, leg, giver, taker, deadline):
    need(v.expires > deadline, "voucher expires too soon")
    need(not leg.redeem or v.issuer in (giver, taker), "issuer is on neither side")


def open_or_wait(s, number, deal, consents):
    if len(consents) == len(deal.parties):
        who, deadline = deal.parties, deal.terms["deadline"]
        legs = [take(s, number, leg, who[leg.giver], who[leg.taker], deadline) for leg in deal.legs]
        until = min(s["now"] + s["rules"]["funding_time"], deadline)
        is_paid_outside = any(leg.kind == "external" for leg in legs)
        funding = Funding(until, frozenset(), False) if is_paid_outside else None
        deal = deal._replace(legs=legs, progress=0, funding=funding)
    s["agreement", number] = deal._replace(consents=consents)


def add_signed(s, names, before, signed, escrow_nonce=False):
    """Who has consented when these signatures are added: each its signer's own, in time, and new."""
    for seal in signed:
        need(seal["of"] < len(names) and seal["of"] not in before, "no such party, or twice")
        signer = names[seal["of"]]
        need(seal["by"] == signer and s["now"] < seal["until"], "bad signature")
        if escrow_nonce:
            need(("used", signer, seal["nonce"]) not in s, "nonce used")
            s["used", signer, seal["nonce"]] = True
        before = before | {seal["of"]}
    return before


def index_of(names, who):
    return frozenset([names.index(who)] if who in names else [])


def propose(s, who, a):
    draft = a["draft"]
    number, deal = begin(s, who, draft["parties"], [read_leg(leg) for leg in draft["legs"]], draft["terms"])
    open_or_wait(s, number, deal, add_signed(s, deal.parties, index_of(deal.parties, who), a["signed"], True))


def agreement(s, a, active):
    deal = s.get(("agreement", a["agreement"]))
    need(deal and (deal.progress is not None) == active, "no such agreement in this state")
    return a["agreement"], deal


def consent(s, who, a):
    number, deal = agreement(s, a, active=False)
    party = index_of(deal.parties, who)
    need(a["same"] and s["now"] < deal.terms["consent_by"] and party and not party & deal.consents, "cannot consent")
    open_or_wait(s, number, deal, deal.consents | party)


def consent_signed(s, who, a):
    number, deal = agreement(s, a, active=False)
    need(a["signed"] and s["now"] < deal.terms["consent_by"], "no consents, or too late")
    open_or_wait(s, number, deal, add_signed(s, deal.parties, deal.consents, a["signed"], True))


def withdraw(s, who, a):
    number, deal = agreement(s, a, active=False)
    need(who in (*deal.parties, deal.payer) or s["now"] >= deal.terms["consent_by"], "consent still open")
    dissolve(s, number, deal)


def revoke_nonce(s, who, a):
    need(("used", who, a["nonce"]) not in s, "nonce used")
    s["used", who, a["nonce"]] = True


def dissolve(s, number, deal):
    pay(s, f"a{number}", deal.payer, free(s, f"a{number}"), keep=False)
    del s["agreement", number]


def running(s, a, begun=True):
    number, deal = agreement(s, a, active=True)
    need(len(deal.cancelling) < len(deal.parties), "cancelled")
    need(not (begun and deal.funding), "payments are awaited")
    return number, deal


def deliverable(s, leg, progress, taker, last):
    """How much of a leg is due at this progress and can reach its taker now. The rest waits."""
    left = held(leg)
    done = 0 if is_whole(leg) and progress < WHOLE else leg.amount * progress // WHOLE
    # What is in dispute comes last, and what was decided is not due any more.
    due = max(min(done, leg.amount - leg.decided - leg.frozen) - leg.gone, 0)
    if leg.kind == "native" and not last and free(s, taker) + due < s["rules"]["minimum"]:
        return 0
    if leg.kind == "asset" and due < left:
        due = min(due, max(left - s["asset", leg.id][0], 0))
        why = hindrance(s, leg.id, taker, due)
        if why == "too few units" or why and not last:
            return 0
    return due


def pay_or_dust(s, giver, taker, amount):
    pay(s, giver, taker if free(s, taker) + amount >= s["rules"]["minimum"] else "treasury", amount)


def release(s, number, leg, amount, taker, payer):
    account = f"a{number}"
    if leg.kind == "native":
        pay_or_dust(s, account, taker, amount)
    if leg.kind == "asset":
        move_units(s, leg.id, account, taker, amount)
    if leg.kind == "item":
        s["item", leg.id] = taker
    if leg.kind == "voucher" and leg.redeem:
        consume(s, leg.id, amount)
    elif leg.kind == "voucher":
        part = leg.id if amount == s["voucher", leg.id].value else split_off(s, leg.id, amount, payer)
        s["voucher", part] = s["voucher", part]._replace(holder=taker, lock=None)


def give_back(s, number, leg, amount, giver, payer):
    if leg.kind == "native":
        pay_or_dust(s, f"a{number}", giver, amount)
    if leg.kind == "asset":
        move_units(s, leg.id, f"a{number}", giver, amount)
    if leg.kind == "item":
        s["item", leg.id] = giver
    if leg.kind == "voucher":
        part = leg.id if amount == s["voucher", leg.id].value else split_off(s, leg.id, amount, payer)
        s["voucher", part] = s["voucher", part]._replace(holder=giver, lock=None)


def reportable(s, a):
    """The agreement, and the provers of which one must prove this step."""
    number, deal = running(s, a)
    need(s["now"] < deal.terms["deadline"] and deal.progress < a["progress"] <= WHOLE, "too late, or no progress")
    step = next((step for step in deal.terms["steps"] if step[0] > deal.progress), None)
    need(step is None or step[0] == a["progress"], "not the next step")
    return number, deal, range(len(deal.terms["provers"])) if step is None else [step[1]]


def advance(s, caller, number, deal, progress, reading):
    legs = []
    for leg in deal.legs:
        taker = deal.parties[leg.taker]
        amount = deliverable(s, leg, progress, taker, progress == WHOLE)
        if amount:
            release(s, number, leg, amount, taker, caller)
        legs.append(leg._replace(gone=leg.gone + amount))
    deal = deal._replace(legs=legs, progress=progress, cancelling=frozenset(), amending=None, reading=reading)
    s["agreement", number] = deal
    # After a dispute nothing may be left though not all was done.
    if progress == WHOLE and not deal.dispute or not any(map(held, legs)):
        dissolve(s, number, deal)


def report(s, who, a):
    number, deal, may_prove = reportable(s, a)
    provers = [deal.terms["provers"][index] for index in may_prove]
    need(any(p[0] == "party" and deal.parties[p[1]] == who for p in provers), "not a prover")
    advance(s, who, number, deal, a["progress"], deal.reading)


def submit_report(s, who, a):
    number, deal, may_prove = reportable(s, a)
    need(a["prover"] in may_prove, "not this prover")
    kind, *rest = deal.terms["provers"][a["prover"]]
    proof, reading = a["proof"], deal.reading
    need(proof["kind"] == kind, "wrong proof")
    if kind == "party":
        add_signed(s, [deal.parties[rest[0]]], frozenset(), proof["signed"])
    if kind == "witnesses":
        need(len(add_signed(s, rest[1], frozenset(), proof["signed"])) >= rest[0], "too few witnesses")
    if kind == "device":
        need(deal.reading < proof["time"] <= s["now"] + CLOCK_SKEW and proof["by"] == rest[0], "bad reading")
        reading = proof["time"]
    advance(s, who, number, deal, a["progress"], reading)


def wind_up(s, caller, number, deal, to_takers):
    """Moves all that is not in dispute."""
    legs = []
    for leg in deal.legs:
        giver, taker, rest = deal.parties[leg.giver], deal.parties[leg.taker], movable(leg)
        trial = dict(s)
        try:
            earned = rest if to_takers or not rest else deliverable(trial, leg, deal.progress, taker, True)
            if earned:
                release(trial, number, leg, earned, taker, caller)
            if rest > earned:
                give_back(trial, number, leg, rest - earned, giver, caller)
            leg = leg._replace(gone=leg.gone + rest)
            s.clear()
            s.update(trial)
        except Refused:
            pass  # This leg is stuck; the others do not wait for it.
        legs.append(leg)
    s["agreement", number] = deal = deal._replace(legs=legs)
    if not any(map(held, legs)):
        dissolve(s, number, deal)


def cancel(s, who, a):
    number, deal = running(s, a, begun=False)
    party = index_of(deal.parties, who)
    need(not deal.dispute, "in dispute")
    need(party or a["signed"], "not a party")
    wanting = add_signed(s, deal.parties, deal.cancelling | party, a["signed"])
    need(wanting != deal.cancelling, "consented already")
    s["agreement", number] = deal = deal._replace(cancelling=wanting, amending=None)
    if len(wanting) == len(deal.parties):
        wind_up(s, who, number, deal, to_takers=False)


def amend(s, who, a):
    number, deal = running(s, a)
    changes, now = a["changes"], s["now"]
    subjects = [(c["what"], c.get("party")) for c in changes if c["what"] != "leg"]
    need(not deal.dispute, "in dispute")
    need(now < deal.terms["deadline"] and changes and len(set(subjects)) == len(subjects), "too late or twice")
    parties, terms, added, leaving = list(deal.parties), dict(deal.terms), [], []
    for c in changes:
        if c["what"] == "hand over":
            need(c["to"] not in deal.parties and c["party"] < len(parties), "bad hand-over")
            parties[c["party"]] = c["to"]
            leaving.append(c["party"])
        elif c["what"] == "leg":
            added.append(read_leg(c["leg"]))
        else:
            terms.update(c["terms"])
    need(len(set(parties)) == len(parties) and len(deal.legs) + len(added) <= 16, "bad parties or too many legs")
    if leaving:
        check_arbitration(s, parties, terms)
    for leg in added:
        check_leg(s, parties, leg)
        need(leg.kind != "external", "payment added")
    for leg in deal.legs:
        if leg.kind == "external" and held(leg):
            need(terms["deadline"] <= deal.terms["deadline"], "payment ends before")
            need(not {leg.giver, leg.taker} & set(leaving), "payment stays")
    if terms["deadline"] != deal.terms["deadline"]:
        need(now < terms["deadline"] <= now + s["rules"]["max_duration"], "bad deadline")
    if ("proofs", None) in subjects:
        check_proofs(parties, [*deal.legs, *added], terms, deal.progress)

    signatories = [*deal.parties, *(parties[party] for party in leaving)]
    before = deal.amending[1] if deal.amending and deal.amending[0] == changes else frozenset()
    caller = index_of(signatories, who)
    need(caller or a["signed"], "not a party")
    given = add_signed(s, signatories, before | caller, a["signed"])
    need(given != before and min(given) < len(deal.parties), "consented already, or no party did")
    if len(given) < len(signatories):
        s["agreement", number] = deal._replace(amending=(changes, given))
        return

    for leg in deal.legs:
        if leg.kind == "voucher" and held(leg):
            moved = terms["deadline"] != deal.terms["deadline"] or {leg.giver, leg.taker} & set(leaving)
            v = s["voucher", leg.id]
            if moved:
                check_voucher(v, leg, parties[leg.giver], parties[leg.taker], terms["deadline"])
            s["voucher", leg.id] = v._replace(holder=parties[leg.giver])
    legs = deal.legs + [
        take(s, number, leg, parties[leg.giver], parties[leg.taker], terms["deadline"]) for leg in added
    ]
    deposit = deposit_of(s, legs, terms)
    if (who, deposit) != (deal.payer, deal.deposit):
        pay(s, who, f"a{number}", deposit)
        pay(s, f"a{number}", deal.payer, deal.deposit)
    s["agreement", number] = deal._replace(
        parties=tuple(parties), legs=legs, terms=terms, cancelling=frozenset(), amending=None,
        payer=who, deposit=deposit, amendments=deal.amendments + 1,
    )
