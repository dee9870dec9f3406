#!/usr/bin/env python3
"""Checks that every relative link in the documents of this repository leads to a file or folder, and to a heading of it."""

import functools
import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
FENCE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
NAMED = re.compile(r"<a +(?:id|name)=\"([^\"]+)\"")


@functools.cache
def anchors(document: pathlib.Path) -> set[str]:
    """What links into a document can name: its headings as GitHub writes them, and places that were given a name."""
    text = FENCE.sub("", document.read_text())
    names, seen = set(NAMED.findall(text)), {}
    for heading in HEADING.findall(text):
        shown = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", shown).replace(" ", "-")
        count = seen[name] = seen.get(name, -1) + 1
        names.add(f"{name}-{count}" if count else name)
    return names


def broken_in(document: pathlib.Path) -> list[str]:
    """The targets of links that lead nowhere."""
    broken = []
    for match in LINK.finditer(document.read_text()):
        target = match.group(1) or match.group(2)
        # Crate documents may also link to items of the code.
        if "://" in target or "::" in target or target.startswith("mailto:"):
            continue
        path, _, anchor = target.partition("#")
        file = document.parent / path if path else document
        is_there = file.exists()
        if is_there and anchor and file.suffix == ".md":
            is_there = anchor in anchors(file.resolve())
        if not is_there:
            broken.append(f"{document}: {target}")
    return broken


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.md"], capture_output=True, check=True, text=True
    )
    broken = [link for name in listed.stdout.split() for link in broken_in(pathlib.Path(name))]
    if broken:
        print("\n".join(broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
