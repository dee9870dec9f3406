#!/usr/bin/env python3
"""Checks that every relative link in the documents of this repository leads to a file or folder."""

import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.md"], capture_output=True, check=True, text=True
    )
    broken = []
    for name in listed.stdout.split():
        document = pathlib.Path(name)
        for match in LINK.finditer(document.read_text()):
            target = (match.group(1) or match.group(2)).split("#")[0]
            # Crate documents may also link to items of the code.
            if not target or "://" in target or "::" in target or target.startswith("mailto:"):
                continue
            if not (document.parent / target).exists():
                broken.append(f"{name}: {target}")
    print("\n".join(broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
