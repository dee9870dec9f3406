#!/usr/bin/env python3
"""Reads what the bencher measured of the SDK's own calls and prints their times in picoseconds as JSON.

The figures are those of the run that also measured our pallets: see scripts/costs.
"""

import json
import pathlib
import statistics
import sys

WANTED = {
    "pallet_balances": ["transfer_keep_alive"],
    "pallet_nfts": ["mint", "transfer", "burn"],
}


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    times = {}
    for pallet, calls in WANTED.items():
        batches = {batch["benchmark"]: batch for batch in json.loads((folder / f"{pallet}.json").read_text())}
        for call in calls:
            results = batches[call]["time_results"]
            # Nanoseconds to picoseconds, the unit of weights.
            times[f"{pallet}.{call}"] = round(statistics.median(r["extrinsic_time"] for r in results) * 1000)
    json.dump(times, sys.stdout, indent=2, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
