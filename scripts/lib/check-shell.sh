#!/usr/bin/env bash
# Checks that every shell script parses, and that shellcheck, where it is installed, finds nothing.

# shellcheck source=scripts/lib/common.sh
. "$(dirname "$0")/common.sh"
cd "$ROOT"

mapfile -t scripts < <(git ls-files -co --exclude-standard | xargs grep -lE '^#!.*bash' --)
scripts+=(scripts/lib/common.sh)
for script in "${scripts[@]}"; do
  bash -n "$script"
done
if has shellcheck; then
  shellcheck --external-sources "${scripts[@]}"
else
  note "shellcheck is not installed, so scripts were only parsed"
fi
