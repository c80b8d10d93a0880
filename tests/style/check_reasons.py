#!/usr/bin/env python3
"""Refuses a reason that the window could only show as the program's English: every code with which a rule or the
server's engine refuses has words of its own. usage: check_reasons.py ROOT"""
import pathlib
import re
import sys

RULES = ("common/command", "server/engine/authority.cpp")
REFUSED = re.compile(r'(?:refus(?:ed|al)\(|Kind::(?:refused|held), )\{?"([a-z_]+(?:\.[a-z_]+)?)"')
WORDED = re.compile(r'\{"([a-z_]+(?:\.[a-z_]+)?)",\s*Words::tr\("')


def codes_in(root):
    for rule in RULES:
        place = root / rule
        for file in [place] if place.is_file() else sorted(place.glob("*.cpp")):
            for code in REFUSED.findall(file.read_text()):
                yield code, file.relative_to(root).as_posix()


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    worded = set(WORDED.findall((root / "client/app/reason_words.cpp").read_text()))
    refused = dict(codes_in(root))
    if len(refused) < 40:
        sys.exit(f"only {len(refused)} reasons were found; this check has gone blind")
    missing = sorted(set(refused) - worded)
    for code in missing:
        print(f"{refused[code]}: {code} has no words in client/app/reason_words.cpp")
    print(f"{len(refused)} reasons" if not missing else f"{len(missing)} of {len(refused)} reasons without words")
    sys.exit(bool(missing))
