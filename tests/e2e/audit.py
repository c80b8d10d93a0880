#!/usr/bin/env python3
"""The log is fetched over the line and checked without the server, and whatever is done to it is named: the real programs.

    audit.py --bin FOLDER

Ends with 0 when everything held, 1 when something did not.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from house import Desk, Server


def check(held, what, seen=""):
    print(("held: " if held else "BROKEN: ") + what, "" if held else seen, flush=True)
    if not held:
        sys.exit(1)


def register(desk, word, classification):
    return desk.ctl("letter", "add", "--from", "Uji Log", "--number", f"1/{word}", "--subject", f"Uji {word}",
                    "--classification", classification, "--date", "2026-01-05")


def verify(desk, file, ok=True):
    answer, code = desk.ctl("audit", "verify", file, ok=(0, 1))
    check((code == 0) == ok, f"{file.name} is {'sound' if ok else 'not believed'}", answer)
    return answer


def appoint_auditor(server, nip):
    settings = server.folder / "naskah.toml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    lines = [f'readers = ["{nip}"]' if line.startswith("readers") else line for line in lines]
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    server.stop()
    server.start()


def change(lines, at, edit):
    changed = list(lines)
    changed[at] = edit(changed[at])
    return changed


def flipped(line):
    at = line.index('"envelope"') + 40
    return line[:at] + chr(ord(line[at]) ^ 1) + line[at + 1:]


def forged(line):
    entry = json.loads(line)
    entry["signature"] = "00" * 64
    return json.dumps(entry, separators=(",", ":"), ensure_ascii=False)


def spoil(folder, desk, whole):
    """Every attack on the file, and what the desk says of it."""
    lines = whole.read_text(encoding="utf-8").splitlines()
    entries = [at for at, line in enumerate(lines) if '"envelope"' in line]
    at = entries[-3]
    number = json.loads(lines[at])["leaf"]
    swapped = list(lines)
    swapped[at], swapped[entries[-2]] = lines[entries[-2]], lines[at]
    attacks = {
        "flipped": (change(lines, at, flipped), ("log.content", "log.malformed"), number),
        "removed": (lines[:at] + lines[at + 1:], ("log.missing",), number),
        "swapped": (swapped, ("log.missing",), number),
        "forged": (change(lines, at, forged), ("log.signature",), number),
        "truncated": (lines[:at], ("log.truncated", "log.unsigned"), None),
    }
    for name, (changed, codes, entry) in attacks.items():
        file = folder / f"{name}.log"
        file.write_text("\n".join(changed) + "\n", encoding="utf-8")
        fault = verify(desk, file, ok=False)
        check(fault["code"] in codes and entry in (None, fault["entry"]), f"{name}: the first bad entry is named", fault)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    binaries = Path(parser.parse_args().bin).resolve()
    with tempfile.TemporaryDirectory(prefix="naskah-audit-") as name:
        folder = Path(name)
        server = Server(binaries, folder / "server")
        people = {person["role"]: person for person in server.found(1, 40, "")["desks"]}
        server.start()
        try:
            clerk, secretary = (Desk(binaries, folder / role, server, people[role]) for role in ("clerk", "secretariat"))
            for desk in (clerk, secretary):
                desk.enrol(server.pin())
                desk.sync()
            classification = secretary.ctl("classifications", "500.12")[0]["code"]
            register(secretary, "rahasiadapur", classification)
            secretary.sync()
            register(clerk, "suratsaya", classification)
            clerk.sync()

            own = folder / "own.log"
            fetched = clerk.ctl("audit", "fetch", "--to", own)
            seen = own.read_text(encoding="utf-8")
            check("suratsaya" in seen and "rahasiadapur" not in seen, "a person reads their own entries and no others")
            answer = verify(clerk, own)
            check(answer["entries"] == fetched["entries"] > answer["read"] > 0, "and checks all of them by their hashes", answer)

            appoint_auditor(server, clerk.ctl("whoami")["nip"])
            whole = folder / "whole.log"
            clerk.ctl("audit", "fetch", "--to", whole, "--password-file", clerk.password_file)
            check("rahasiadapur" in whole.read_text(encoding="utf-8"), "an auditor reads everything")
            answer = verify(clerk, whole)
            check(answer["read"] == answer["entries"] and answer["unlinked"] == 0, "and checks everything", answer)
            spoil(folder, clerk, whole)
        finally:
            server.stop()

        exported = folder / "exported.log"
        said = server.run("audit", server.folder, "--to", exported)
        key = said.split()[-1]
        check(exported.read_bytes() == whole.read_bytes(), "the stopped server's folder gives the same log")
        done = subprocess.run([binaries / "naskahctl", "audit", "verify", exported, "--server-key", key], capture_output=True, text=True)
        check(done.returncode == 0, "and whoever has the key checks it without a desk", done.stderr)
        done = subprocess.run([binaries / "naskahctl", "audit", "verify", exported, "--server-key", "00" * 32], capture_output=True, text=True)
        check(done.returncode == 1, "by another server's key it is not believed", done.stdout)


if __name__ == "__main__":
    main()
