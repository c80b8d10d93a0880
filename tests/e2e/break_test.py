#!/usr/bin/env python3
"""Passes when the story notices that a protection is off: it must fail, and at the check that this protection is for.

    break_test.py PROTECTION STEP OUT [arguments of story.py]
"""

import json
import subprocess
import sys
from pathlib import Path


def is_meant(row, protection, step):
    """Numbers that are leased twice show as soon as both desks have theirs, which is before the first step."""
    return row["step"] == step or (protection == "lease" and row["step"] == 0 and "numbers" in row["expected"])


def main():
    protection, step, out, *rest = sys.argv[1:]
    story = Path(__file__).with_name("story.py")
    code = subprocess.call(
        [sys.executable, story, "--out", out, "--break", protection, "--steps", step, "--no-screens", *rest]
    )
    if code != 1:
        print(f"the story ended with {code}, not with 1: a check must fail, and nothing else")
        return 1
    rows = json.loads(Path(out, "story.json").read_text(encoding="utf-8"))["checks"]
    failed = [row for row in rows if not row["held"]]
    other = [row for row in failed if not is_meant(row, protection, int(step))]
    if other:
        print(f"failed at something else than what {protection} is for: {other[0]['expected']}")
        return 1
    print(f"noticed without {protection}: {failed[0]['expected']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
