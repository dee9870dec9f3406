"""The market: listings, and offers that are signed and become agreements."""

from collections import namedtuple

from agreements import WHOLE, add_signed, begin, open_or_wait, read_leg
from ledger import Refused, give_deposit_back, hold, is_narrower, living, need, usable

WINDOW = 128

Listing = namedtuple("Listing", "owner voucher value ask wishes discount")


def fill_key(who, nonce):
    return ("fill", who, nonce)


def is_spent(s, who, nonce):
    return nonce < s.get(("below", who), 0) or ("spent", who, nonce) in s


def spend(s, who, nonce):
    lowest = s.get(("below", who), 0)
    while is_spent(s, who, lowest):
        lowest += 1
    need(not is_spent(s, who, nonce) and nonce < lowest + WINDOW, "nonce spent or too far")
    s["spent", who, nonce] = True


def open_fill(s, who, nonce):
    return None if nonce < s.get(("below", who), 0) else s.get(fill_key(who, nonce))


def cancel_nonce(s, who, a):
    if open_fill(s, who, a["nonce"]):
        del s[fill_key(who, a["nonce"])]
    else:
        spend(s, who, a["nonce"])


def cancel_below(s, who, a):
    need(a["nonce"] > s.get(("below", who), 0), "nothing to cancel")
    s["below", who] = a["nonce"]


def clear_fill(s, who, a):
    fill = s.get(fill_key(a["signer"], a["nonce"]))
    need(fill and (s["now"] >= fill[2] or a["nonce"] < s.get(("below", a["signer"]), 0)), "no fill, or still open")
    del s[fill_key(a["signer"], a["nonce"])]


def take_listing(s, number):
    need(("listing", number) in s, "no such listing")
    return s["listing", number]


def list_voucher(s, who, a):
    v, value = usable(s, a["voucher"], who), int(a["value"])
    discount = a["discount"] and (a["discount"][0], int(a["discount"][1]))
    need(0 < value <= v.value and int(a["ask"][1]) > 0, "nothing, or not enough value")
    need(discount is None or is_narrower(s, v, discount), "discount too wide")
    hold(s, who, s["rules"]["listing_deposit"])
    number = s["next", "listing"]
    s["next", "listing"] = number + 1
    s["listing", number] = Listing(who, a["voucher"], value, a["ask"], a["wishes"], discount)


def change_listing(s, who, a):
    listing = take_listing(s, a["listing"])
    need(listing.owner == who and int(a["ask"][1]) > 0, "not the owner, or nothing asked")
    need((a["ask"], a["wishes"]) != (listing.ask, listing.wishes), "nothing changes")
    s["listing", a["listing"]] = listing._replace(ask=a["ask"], wishes=a["wishes"])


def delist(s, who, a):
    listing = take_listing(s, a["listing"])
    v = s.get(("voucher", listing.voucher))
    alive = v and v.holder == listing.owner and s["now"] < v.expires
    need(listing.owner == who or not alive, "not the owner")
    end_listing(s, a["listing"])


def end_listing(s, number):
    give_deposit_back(s, s["listing", number].owner, s["rules"]["listing_deposit"])
    del s["listing", number]


def sell(s, offer, parties, legs):
    """Takes what the legs, a part of the offer's, sell off the listing that the offer answers."""
    number, ask = offer["listing"]
    listing = take_listing(s, number)
    need(listing.ask == ask and listing.owner in parties, "another price or owner")
    owner = parties.index(listing.owner)
    sales = lambda legs: [leg for leg in legs if (leg.giver, leg.kind, leg.id) == (owner, "voucher", listing.voucher)]
    sold = sum(leg.amount for leg in sales(legs))
    need(0 < sold <= listing.value, "another voucher, or more than is listed")
    if ask[0] == "money":
        v = living(s, listing.voucher)
        everything = [read_leg(leg) for leg in offer["legs"]]
        received = [leg for leg in everything if leg.taker == owner]
        is_money = lambda leg: leg.kind in ("voucher", "external") and leg.currency == ask[2]
        money = received and all(map(is_money, received))
        if money and ask[2] == v.currency:
            paid, goods = sum(leg.amount for leg in received), sales(everything)
            conditions = listing.discount or (v.expires, v.least or 0)
            need(all(leg.discount in (None, conditions) for leg in goods), "another discount")
            ordinary = sum(leg.amount for leg in goods if leg.discount is None)
            need(ordinary == min(paid, sum(leg.amount for leg in goods)), "discount does not fit the price")
    s["listing", number] = listing._replace(value=listing.value - sold)
    if sold == listing.value:
        end_listing(s, number)


def share_taken(s, offer, signers, share):
    """From where to where this acceptance takes the offer."""
    if offer["in_part"] is None or len(offer["parties"]) != 2 or len(signers) != 1:
        need(share is None, "not in part")
        for who, nonce in signers:
            spend(s, who, nonce)
        return 0, WHOLE
    who, nonce = signers[0]
    fill = open_fill(s, who, nonce)
    if fill is None:
        spend(s, who, nonce)
    need(fill is None or fill[1] == offer, "nonce spent by another offer")
    filled = fill[0] if fill else 0
    share = WHOLE - filled if share is None else share
    need(0 < share <= WHOLE - filled, "share too large")
    need(share >= offer["in_part"] or share == WHOLE - filled, "share too small")
    s[fill_key(who, nonce)] = (filled + share, offer, offer["terms"]["consent_by"])
    if filled + share == WHOLE:
        del s[fill_key(who, nonce)]
    return filled, filled + share


def part_of(leg, start, stop, sealed):
    """What of a leg moves from one share to another: rounded down if its giver has sealed, up if it accepts."""
    if stop - start == WHOLE:
        return leg
    up = 0 if leg.giver in sealed else WHOLE - 1
    amount = (leg.amount * stop + up) // WHOLE - (leg.amount * start + up) // WHOLE
    need(leg.kind != "item" and amount > 0, "an item, or too small a share")
    return leg._replace(amount=amount)


def accept(s, who, a):
    offer, seals = a["offer"], a["seals"]
    seats = offer["parties"]
    need(s["now"] < offer["terms"]["consent_by"] and seats.count(None) <= (who not in seats), "void, or bad seats")
    need(all(seal["of"] < len(seats) and seats[seal["of"]] for seal in seals), "nobody to seal")
    parties = [seat or who for seat in seats]
    sealed = add_signed(s, parties, frozenset(), seals)
    need(all(i in sealed or party == who for i, party in enumerate(parties)), "seal missing")
    signers = [(seal["by"], seal["nonce"]) for seal in seals]
    start, stop = share_taken(s, offer, signers, a["share"])
    legs = [part_of(read_leg(leg), start, stop, sealed) for leg in offer["legs"]]
    for leg in legs:
        v = s.get(("voucher", leg.id)) if leg.kind == "voucher" else None
        need(v is None or v.currency == leg.currency, "foreign currency")
    if offer["listing"]:
        sell(s, offer, parties, legs)
    number, deal = begin(s, who, parties, legs, offer["terms"])
    open_or_wait(s, number, deal, frozenset(range(len(parties))))


def accept_many(s, who, a):
    accepted = 0
    for each in a["offers"]:
        trial = dict(s)
        try:
            accept(trial, who, each)
            s.clear()
            s.update(trial)
            accepted += 1
        except Refused:
            pass
    need(accepted, "nothing accepted")
