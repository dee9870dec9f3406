#!/usr/bin/env python3
"""Checks that each threat of docs/payment-threats.md has a row and a test named after its number, and that the tests
which the page names exist."""

import pathlib
import re
import subprocess
import sys

PAGE = "docs/payment-threats.md"
THREATS = range(1, 26)
RUST_TEST = re.compile(r"#\[(?:tokio::)?test\](?:\s*#\[[^\]]*\])*\s*(?:async\s+)?fn ([tp]\d\d_\w+)\(")
SCRIPT_TEST = re.compile(r"\btest\(\s*'([^']+)'")


def found(pattern: re.Pattern, *files: str) -> set:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", *files], capture_output=True, check=True, text=True
    )
    texts = (pathlib.Path(name).read_text() for name in listed.stdout.split())
    return {name for text in texts for name in pattern.findall(text)}


def main() -> int:
    page = pathlib.Path(PAGE).read_text()
    rust, script = found(RUST_TEST, "*.rs"), found(SCRIPT_TEST, "tests/*.test.mjs")
    titles = " ".join(script)
    wrong = []
    for threat in THREATS:
        if len(re.findall(rf"^\| T{threat} \|", page, re.MULTILINE)) != 2:
            wrong.append(f"{PAGE} must have two rows for T{threat}: its rule, and its tests")
        is_tested = any(name.startswith(f"t{threat:02}_") for name in rust)
        if not is_tested and not re.search(rf"\bT{threat}\b", titles):
            wrong.append(f"no test is named after T{threat}: t{threat:02}_…")
    for name in re.findall(r"`([tp]\d\d_\w+)`", page):
        if name not in rust:
            wrong.append(f"{PAGE} names a test that does not exist: {name}")
    for title in re.findall(r"“([^”]+)”", page):
        if title not in script:
            wrong.append(f"{PAGE} names a test that does not exist: {title}")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
