"""The court: who decides a dispute, how votes become a ruling, who is paid for it, and who bears what it cost."""

from collections import namedtuple

from ledger import add, free, need, pay

WHOLE = 10**9
STAGES = "evidence", "drawing", "commit", "reveal", "ruled"
MOST_SEATS, MOST_APPEALS, SEATS_OF_A_DRAW = 31, 2, 128

# `ruling` is what holds if nobody votes any more: what the agreement says at first, then the last ruling.
Case = namedtuple("Case", "agreement parties claimant against claim ruling who fee stage until rested round appeals draws cost")
Panel = namedtuple("Panel", "verdict size payer fund outcome seats")
# `state` is awaited, hidden, shown or absent; `vote` a hash while it is hidden, then a share.
Seat = namedtuple("Seat", "who state vote")

EVERYBODY = "all"


def divide(total, weights):
    """Whole parts by weight that add up. What is left over goes to the largest remainders, first come first served."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: total * weights[i] % whole, reverse=True)
    for i in by_remainder[: total - sum(parts)]:
        parts[i] += 1
    return parts


def accepts(s, arbitration):
    """Refuses conditions on which the court would not hear a dispute."""
    kind, *details = arbitration["who"]
    if kind == "panel":
        names, votes = details
        need(names and len(set(names)) == len(names), "nobody is named, or somebody twice")
        need(votes == EVERYBODY or 1 <= votes <= len(names), "no such number of votes")
        paid = 1
    else:
        [paid] = details
        need(paid % 2 == 1 and paid <= 7, "no such number of seats")
    need(int(arbitration["fee"]) >= paid * s["rules"]["juror_fee"], "the fee pays too little")


def pay_in(s, who, fee):
    # The first fee ever also brings what the pot needs to exist.
    pay(s, who, "pot", fee if free(s, "pot") else fee + s["rules"]["minimum"])


def pay_out(s, who, amount):
    if amount:
        reaches = free(s, who) + amount >= s["rules"]["minimum"]
        pay(s, "pot", who if reaches else "treasury", amount)


def open_case(s, agreement, parties, claimant, against, claim, default, arbitration):
    fee = int(arbitration["fee"])
    pay_in(s, parties[claimant], fee)
    number = s["next", "case"]
    s["next", "case"] = number + 1
    s["case", number] = Case(
        agreement, parties, claimant, against, claim, default, arbitration["who"], fee,
        "evidence", s["now"] + s["rules"]["evidence"], frozenset(), 0, 0, 0, 0,
    )
    return number


def living_case(s, a):
    need(("case", a["case"]) in s, "no such case")
    return a["case"], s["case", a["case"]]


def at_stage(s, a, stage):
    number, _ = living_case(s, a)
    case = move_on(s, number, stage)
    need(case.stage == stage and s["now"] < case.until, "another stage, or over")
    return number, case


def panel_of(s, number, case):
    return s["panel", number, case.round]


def seated(panel, *states):
    return [seat for seat in panel.seats if seat.state in states]


def vacant(panel):
    return panel.size - len(seated(panel, "awaited", "hidden", "shown"))


def enter(s, number, case, stage, since):
    s["case", number] = case._replace(stage=stage, until=since + s["rules"][stage])


def await_draw(s, number, case, seats):
    """The draw comes with the second epoch from now."""
    s["queue"] += ((number, s["period"] + 2, seats),)
    s["case", number] = case._replace(stage="drawing", until=None)


def rest_case(s, who, a):
    number, case = living_case(s, a)
    need(who in case.parties and case.stage == "evidence", "not a party, or another stage")
    party = case.parties.index(who)
    need(party not in case.rested and s["now"] < case.until, "rested already, or over")
    rested = case.rested | {party}
    until = s["now"] if rested >= {case.claimant, *case.against} else case.until
    s["case", number] = case._replace(rested=rested, until=until)


def ended(s, number, case):
    """When the present stage ended, if it has. Everybody who sits having acted ends it before its time."""
    if case.until is None:
        return None
    if s["now"] >= case.until:
        return case.until
    waits_for = {"commit": "awaited", "reveal": "hidden"}.get(case.stage)
    return s["now"] if waits_for and not seated(panel_of(s, number, case), waits_for) else None


def move_on(s, number, goal):
    """Ends the stages that are over until the case is where a call needs it. Each begins when the one before it ended."""
    case = s["case", number]
    since = ended(s, number, case)
    if since is None or STAGES.index(case.stage) >= STAGES.index(goal):
        return case
    end_stage = {"evidence": call_panel, "commit": end_commitments, "reveal": count_votes}[case.stage]
    end_stage(s, number, case, since)
    return move_on(s, number, goal)


def advance(s, number, before):
    """Does what is due. Gives the ruling if it has become final."""
    case = move_on(s, number, "ruled")
    if case.stage == "ruled" and ended(s, number, case) is not None:
        end_case(s, number, case, case.ruling)
        return case.ruling
    need(case != before, "nothing is due")
    return None


def call_panel(s, number, case, since):
    kind, *details = case.who
    payer = case.parties[case.claimant]
    if kind == "panel":
        names, votes = details
        seats = tuple(Seat(name, "awaited", None) for name in names)
        needed = (len(names), True) if votes == EVERYBODY else (votes, False)
        s["panel", number, 0] = Panel(needed, len(names), payer, case.fee, "sitting", seats)
        enter(s, number, case, "commit", since)
    else:
        s["panel", number, 0] = Panel(None, details[0], payer, case.fee, "sitting", ())
        await_draw(s, number, case, details[0])


def end_commitments(s, number, case, since):
    panel = panel_of(s, number, case)
    late = lambda seat: seat._replace(state="absent") if seat.state == "awaited" else seat
    panel = s["panel", number, case.round] = panel._replace(seats=tuple(map(late, panel.seats)))
    voters = len(seated(panel, "hidden"))
    if panel.verdict:
        if voters < panel.verdict[0]:
            return hand_to_the_court(s, number, case, panel)
    elif vacant(panel) and case.draws < s["rules"]["replacements"]:
        return await_draw(s, number, case._replace(draws=case.draws + 1), vacant(panel))
    elif not voters:
        return rule(s, number, case, panel, "silent", since)
    enter(s, number, case, "reveal", since)


def count_votes(s, number, case, since):
    panel = panel_of(s, number, case)
    votes = sorted(seat.vote for seat in seated(panel, "shown"))
    if panel.verdict:
        needed, all_alike = panel.verdict
        if len(votes) < needed or all_alike and len(set(votes)) > 1:
            return hand_to_the_court(s, number, case, panel)
    rule(s, number, case, panel, middle(votes) if votes else "silent", since)


def middle(votes):
    """The two votes in the middle, which are one and the same if their number is odd."""
    return votes[(len(votes) - 1) // 2], votes[len(votes) // 2]


def hand_to_the_court(s, number, case, panel):
    """Those who were named did not decide. As many seats as they had, at least three, odd, and paid by the fee."""
    seats = min(max(3, panel.size) // 2 * 2 + 1, case.fee // s["rules"]["juror_fee"])
    seats = max(1, seats - (seats + 1) % 2)
    s["panel", number, case.round] = panel._replace(fund=0, outcome="undecided")
    case = case._replace(round=case.round + 1)
    s["panel", number, case.round] = Panel(None, seats, panel.payer, panel.fund, "sitting", ())
    await_draw(s, number, case, seats)


def rule(s, number, case, panel, outcome, since):
    panel = s["panel", number, case.round] = panel._replace(outcome=outcome)
    if outcome != "silent":
        case = case._replace(ruling=sum(outcome) // 2)
    if not case.appeals:
        case = case._replace(cost=cost_of(panel))
    enter(s, number, case, "ruled", since)
    if case.appeals == MOST_APPEALS:
        s["case", number] = s["case", number]._replace(until=since)


def commit(s, who, a):
    change_seat(s, who, a, "commit", ("awaited", "hidden"), Seat(who, "hidden", a["hash"]))


def reveal(s, who, a):
    seat = change_seat(s, who, a, "reveal", ("hidden",), Seat(who, "shown", a["released"]))
    need(seat.vote == a["hash"], "another vote")
    # Whoever is last counts them all.
    move_on(s, a["case"], "ruled")


def change_seat(s, who, a, stage, states, becomes):
    number, case = at_stage(s, a, stage)
    panel = panel_of(s, number, case)
    own = [seat for seat in seated(panel, *states) if seat.who == who]
    need(own, "no seat, or nothing to show")
    seats = tuple(becomes if seat == own[0] else seat for seat in panel.seats)
    s["panel", number, case.round] = panel._replace(seats=seats)
    return own[0]


def appeal(s, who, a):
    number, case = at_stage(s, a, "ruled")
    need(who in case.parties and case.appeals < MOST_APPEALS, "not a party, or appealed too often")
    seats = min(2 * panel_of(s, number, case).size + 1, MOST_SEATS)
    fee = seats * s["rules"]["juror_fee"]
    pay_in(s, who, fee)
    case = case._replace(appeals=case.appeals + 1, round=case.round + 1, draws=0)
    s["panel", number, case.round] = Panel(None, seats, who, fee, "sitting", ())
    await_draw(s, number, case, seats)


def epoch(s, who, a):
    """An epoch begins, and the lot falls on whom the deal says: chance is not modelled, only that it could be so."""
    s["period"] += 1
    due, left = [], SEATS_OF_A_DRAW
    for number, period, seats in s["queue"]:
        left -= seats
        if period > s["period"] or left < 0:
            break
        due.append(number)
    s["queue"] = s["queue"][len(due):]
    need([number for number, _ in a["drawn"]] == due, "another case is due")
    for number, names in a["drawn"]:
        seat(s, number, names, a["time"])


def seat(s, number, names, now):
    case = s["case", number]
    panel, open_seats = panel_of(s, number, case), vacant(panel_of(s, number, case))
    known = {seat.who for r in range(case.round + 1) if ("panel", number, r) in s for seat in s["panel", number, r].seats}
    pool = {key[1] for key in s if key[0] == "held" and key[1].startswith("j")}
    fit = {who for who in pool - known if s["held", who] >= s["rules"]["minimum_bond"]}
    need(len(set(names)) == len(names) <= open_seats and fit.issuperset(names), "the lot fell on somebody unfit")
    looked_at_all = len(pool - fit) <= 2 * open_seats + 8
    need(len(names) == min(open_seats, len(fit)) or not looked_at_all, "the lot left somebody out")
    seats = panel.seats + tuple(Seat(name, "awaited", None) for name in names)
    s["panel", number, case.round] = panel._replace(seats=seats)
    s["case", number] = case._replace(stage="commit", until=now + s["rules"]["commit"])


def settle_case(s, number, share):
    """The parties agree, so nobody needs to rule."""
    case = s["case", number]
    if case.stage == "ruled":
        need(s["now"] < case.until, "ruled for good")
    elif case.stage == "evidence":
        pay_out(s, case.parties[case.claimant], case.fee)
    else:
        s["queue"] = tuple(entry for entry in s["queue"] if entry[0] != number)
        panel = panel_of(s, number, case)._replace(outcome="settled")
        if not case.appeals:
            case = case._replace(cost=cost_of(panel))
        s["panel", number, case.round] = panel
        if not panel.seats:
            pay_out(s, panel.payer, panel.fund)
            del s["panel", number, case.round]
    end_case(s, number, case, share)


def end_case(s, number, case, share):
    bear_costs(s, case, share)
    for r in range(case.round + 1):
        if ("panel", number, r) in s and s["panel", number, r].outcome in ("paid", "undecided"):
            del s["panel", number, r]
    del s["case", number]


def bear_costs(s, case, share):
    """The claimant has laid out the costs; those it won against give it what they lost, as far as they have it."""
    far_end = 0 if 2 * case.claim >= WHOLE else WHOLE
    way = abs(far_end - case.claim)
    lost = min(abs(share - case.claim), way)
    _, others = divide(case.cost, [lost, way - lost])
    claimant = case.parties[case.claimant]
    for party, due in zip(sorted(case.against), divide(others, [1] * len(case.against))):
        opponent = case.parties[party]
        amount = min(due, max(0, free(s, opponent) - s["rules"]["minimum"]))
        if amount and free(s, claimant) + amount >= s["rules"]["minimum"]:
            pay(s, opponent, claimant, amount)


def cost_of(panel):
    """What those who sat cost: each seat an equal part. Whoever was named and did not vote costs nothing."""
    if panel.outcome == "settled":
        seats = seated(panel, "hidden", "shown")
    elif isinstance(panel.outcome, tuple):
        seats = seated(panel, "shown") if panel.verdict else seated(panel, "awaited", "hidden", "shown")
    else:
        seats = []
    return divide(panel.fund, [len(seats), panel.size - len(seats)])[0]


def pay_panel(s, who, a):
    key, rules = ("panel", a["case"], a["round"]), s["rules"]
    need(key in s and s[key].outcome not in ("sitting", "undecided", "paid"), "no such panel, or nothing to pay")
    panel = s[key]
    ruled, drawn = isinstance(panel.outcome, tuple), not panel.verdict

    def is_coherent(seat):
        low, high = panel.outcome
        return low - rules["distance"] <= seat.vote <= high + rules["distance"]

    shown = seated(panel, "shown")
    if ruled:
        paid = [seat for seat in shown if is_coherent(seat)] if drawn else shown
    else:
        paid = seated(panel, "hidden", "shown") if panel.outcome == "settled" else []
    cost = cost_of(panel)
    parts = iter(divide(cost, [1] * len(paid)) if paid else [])
    for seat in panel.seats:
        if seat in paid:
            pay_out(s, seat.who, next(parts))
        elif drawn:
            absent = seat.state == "absent" or seat.state == "hidden" and panel.outcome != "settled"
            share = rules["absent_slash"] if absent else rules["incoherent_slash"] if ruled else 0
            lose_bond(s, seat.who, rules["minimum_bond"] * share // WHOLE)
    pay_out(s, panel.payer, panel.fund - cost)
    if ("case", a["case"]) in s:
        s[key] = panel._replace(outcome="paid", fund=0)
    else:
        del s[key]


def lose_bond(s, who, amount):
    amount = min(amount, s.get(("held", who), 0))
    add(s, ("held", who), -amount)
    add(s, ("free", "treasury"), amount)
