"""Who has what: native tokens, units of assets, and vouchers with what people do with them by themselves."""

from collections import namedtuple

LARGEST = 2**128 - 1

Voucher = namedtuple("Voucher", "issuer holder value currency expires terms least lock payer parent receipts")


class Refused(Exception):
    pass


def need(condition, why):
    if not condition:
        raise Refused(why)


def free(s, who):
    return s.get(("free", who), 0)


def add(s, key, amount):
    s[key] = s.get(key, 0) + amount


def pay(s, giver, taker, amount, keep=True):
    """Moves native tokens. Both accounts then have the least that one may have, or the giver nothing."""
    need(free(s, giver) - amount >= (s["rules"]["minimum"] if keep else 0), "too poor")
    need(free(s, taker) + amount >= s["rules"]["minimum"], "too little for an account")
    add(s, ("free", giver), -amount)
    add(s, ("free", taker), amount)


def hold(s, who, amount):
    need(free(s, who) - amount >= s["rules"]["minimum"], "too poor for the deposit")
    add(s, ("free", who), -amount)
    add(s, ("held", who), amount)


def give_deposit_back(s, who, amount):
    add(s, ("held", who), -amount)
    add(s, ("free", who), amount)


def hindrance(s, asset, who, amount):
    """What keeps `who` from receiving units: nothing, too few to open an account, or no account to open it in."""
    if s.get(("units", asset, who)):
        return None
    minimum, sufficient, _ = s["asset", asset]
    if amount < minimum:
        return "too few units"
    return None if sufficient or free(s, who) >= s["rules"]["minimum"] else "no account for units"


def move_units(s, asset, giver, taker, amount):
    """Moves exactly so many units; none are lost as dust."""
    minimum, _, frozen = s["asset", asset]
    left = s.get(("units", asset, giver), 0) - amount
    need(left == 0 or left >= minimum, "leaves dust, or has too few units")
    need(not frozen, "frozen")
    why = hindrance(s, asset, taker, amount)
    need(why is None, why)
    add(s, ("units", asset, giver), -amount)
    add(s, ("units", asset, taker), amount)


def living(s, number):
    need(("voucher", number) in s, "no such voucher")
    return s["voucher", number]


def usable(s, number, holder):
    v = living(s, number)
    need(v.holder == holder, "not the holder")
    need(s["now"] < v.expires, "expired")
    need(v.lock is None, "locked")
    return v


def store_new(s, v):
    hold(s, v.payer, s["rules"]["voucher_deposit"])
    number = s["next", "voucher"]
    s["next", "voucher"] = number + 1
    s["voucher", number] = v
    return number


def end(s, number):
    give_deposit_back(s, s["voucher", number].payer, s["rules"]["voucher_deposit"])
    del s["voucher", number]


def child(v, number, value, payer):
    return v._replace(value=value, payer=payer, parent=number, lock=None, receipts=0)


def split_off(s, number, value, payer):
    """Takes a part, less than the whole, out of a voucher; the rest keeps the number."""
    v = s["voucher", number]
    need(value > 0 and v.value > value, "not enough value")
    need(min(value, v.value - value) >= (v.least or 0), "below the minimum use")
    s["voucher", number] = v._replace(value=v.value - value)
    return store_new(s, child(v, number, value, payer))


def consume(s, number, amount):
    v = s["voucher", number]
    need(0 < amount <= v.value, "nothing, or not enough value")
    need(amount == v.value or amount >= (v.least or 0), "below the minimum use")
    s["voucher", number] = v._replace(value=v.value - amount)
    if amount == v.value:
        end(s, number)


def is_narrower(s, v, discount):
    expires, least = discount
    return s["now"] < expires <= v.expires and least >= (v.least or 0)


def issue(s, who, a):
    value, now = int(a["value"]), s["now"]
    need(value > 0 and now < a["expires"] <= now + s["rules"]["max_lifetime"], "bad promise")
    store_new(s, Voucher(who, a["holder"], value, a["currency"], a["expires"], a["terms"], None, None, who, None, 0))


def transfer(s, who, a):
    v = usable(s, a["voucher"], who)
    need(a["to"] != who, "to oneself")
    s["voucher", a["voucher"]] = v._replace(holder=a["to"])


def split(s, who, a):
    number, parts = a["voucher"], [int(part) for part in a["parts"]]
    v = usable(s, number, who)
    need(len(parts) >= 2 and sum(parts) == v.value, "parts do not add up")
    need(min(parts) >= max(v.least or 0, 1), "a part is too small")
    end(s, number)
    for part in parts:
        store_new(s, child(v, number, part, who))


def merge(s, who, a):
    first, *others = a["vouchers"]
    need(others and len(set(a["vouchers"])) == len(a["vouchers"]), "too few, or one twice")
    v = usable(s, first, who)
    alike = lambda v: (v.issuer, v.currency, v.expires, v.terms, v.least)
    for other in others:
        part = usable(s, other, who)
        need(alike(part) == alike(v) and part.value + v.value <= LARGEST, "not alike")
        v = v._replace(value=v.value + part.value)
        end(s, other)
    s["voucher", first] = v


def redeem(s, who, a):
    usable(s, a["voucher"], who)
    consume(s, a["voucher"], int(a["amount"]))


def receipt(s, who, a):
    v = usable(s, a["voucher"], living(s, a["voucher"]).holder)
    need(a["signer"] == v.holder and a["number"] == v.receipts and s["now"] < a["until"], "bad receipt")
    s["voucher", a["voucher"]] = v._replace(receipts=v.receipts + 1)
    consume(s, a["voucher"], int(a["amount"]))


def cancel_voucher(s, who, a):
    need(usable(s, a["voucher"], who).issuer == who, "not the issuer")
    end(s, a["voucher"])


def reap(s, who, a):
    v = living(s, a["voucher"])
    need(s["now"] >= v.expires and v.lock is None, "not expired, or locked")
    end(s, a["voucher"])
