#!/usr/bin/env bash
# Checks that every shell script parses, and that shellcheck finds nothing.

# shellcheck source=scripts/lib/common.sh
. "$(dirname "$0")/common.sh"
cd "$ROOT"

mapfile -t scripts < <(git ls-files -co --exclude-standard | xargs grep -lE '^#!.*bash' --)
scripts+=(scripts/lib/common.sh)
for script in "${scripts[@]}"; do
  bash -n "$script"
done
has shellcheck || install_packages shellcheck
shellcheck --external-sources "${scripts[@]}"
