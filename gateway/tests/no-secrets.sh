#!/usr/bin/env bash
# Reads what programs printed, and fails if a credential stands in it: a processor's key, a webhook's secret, a token in a
# header, a private key. It says where, and not what.
#
#   gateway/tests/no-secrets.sh FILE-OR-FOLDER…
set -euo pipefail

[ $# -gt 0 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2; }
secrets='(sk|rk|pk)_(test|live)_[0-9A-Za-z]|whsec_[0-9A-Za-z]|(Bearer|Basic) [0-9A-Za-z_+/.-]{8}|PRIVATE KEY'

files=$(find "$@" -type f | wc -l)
[ "$files" -gt 0 ] || { echo "nothing was printed to look at in: $*" >&2; exit 2; }
found=0
while IFS=: read -r file line _; do
  echo "$file, line $line: a credential was printed" >&2
  found=$((found + 1))
done < <(grep -rnaoE --with-filename -e "$secrets" -- "$@" || true)
[ "$found" -eq 0 ] || exit 1
echo "no credential in $files files of what was printed"
