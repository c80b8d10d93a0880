#!/usr/bin/env python3
"""Work and news travel on a stick, a desk that is too old works on, one that was ended does not: the real programs, told what to do.

    stick_and_update.py --bin FOLDER

Ends with 0 when everything held, 1 when something did not.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from house import Desk, Server


def check(held, what, seen=""):
    print(("held: " if held else "BROKEN: ") + what, "" if held else seen, flush=True)
    if not held:
        sys.exit(1)


def register(desk, word, classification, *more):
    return desk.ctl("letter", "add", "--from", "Uji Tongkat", "--number", f"1/{word}", "--subject", f"Uji {word}",
                    "--classification", classification, "--date", "2026-01-05", *more)


def has(desk, word):
    return [row["subject"] for row in desk.ctl("letter", "list", "--limit", 1000)].count(f"Uji {word}")


def carry(folder, apart, carrier, head, classification):
    scan = folder / "pindaian.pdf"
    scan.write_bytes(b"%PDF-1.4 dapur " + b"x" * 20000)
    register(apart, "tersegel", classification, "--file", scan)
    register(carrier, "kabarbaru", classification)
    carrier.sync()
    stick = folder / "stick.naskah"
    written = apart.ctl("bundle", "write", stick)
    sealed = stick.read_bytes()
    check(written["waiting"] > 0 and written["files"] == 1, "work and its file are in the bundle", written)
    check(b"tersegel" not in sealed and b"%PDF" not in sealed and b"x" * 50 not in sealed, "the bundle is sealed")
    carrier.ctl("bundle", "send", stick)
    answer = folder / "stick.naskah.answer"
    check(b"kabarbaru" not in answer.read_bytes(), "the answer is sealed")
    refused, code = carrier.ctl("bundle", "take", answer, ok=(0, 1))
    check(code == 1 and refused["code"] == "bundle.foreign", "who carries the answer cannot take it", refused)
    taken = apart.ctl("bundle", "take", answer)
    check(taken["files_sent"] == 1, "the file is with the server", taken)
    check(taken["outcomes"] > 0 and taken["complete"] and taken["waiting"] == 0, "outcomes and news are taken", taken)
    check(has(apart, "kabarbaru") == 1, "the news are at the desk without a line")
    head.sync()
    check(has(head, "tersegel") == 1, "its letter is at the head's desk")
    carrier.ctl("bundle", "send", stick)
    refused, code = apart.ctl("bundle", "take", answer, ok=(0, 1))
    check(code == 1 and refused["code"] == "bundle.old", "the stick of yesterday changes nothing", refused)
    cut = folder / "cut.naskah"
    cut.write_bytes(stick.read_bytes()[:-7])
    refused, code = carrier.ctl("bundle", "send", cut, ok=(0, 1))
    check(code == 1 and refused["code"] == "bundle.damaged", "a file that was cut short is refused", refused)
    apart.cable.plug()
    apart.sync()
    check(has(apart, "tersegel") == 1 and not apart.outbox(), "when the line is back there is nothing twice", apart.outbox())
    head.sync()
    check(has(head, "tersegel") == 1, "nor at the head's desk")


def demand(server, version):
    settings = server.folder / "naskah.toml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    lines = [f'minimum_version = "{version}"' if line.startswith("minimum_version") else line for line in lines]
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    server.stop()
    server.start()


def update(server, desk, head, classification):
    demand(server, "9.0")
    register(desk, "terlalulama", classification)
    state, code = desk.ctl("sync", "--timeout", 20, ok=(0, 1, 3))
    check(code == 1 and state["line"] == "update_needed" and state["waiting"] == 0, "a desk that is too old sends, and says so", state)
    state = desk.ctl("status")
    check(state["line"] == "update_needed", "it says so without asking", state)
    check(register(desk, "kerjaterus", classification)["state"] == "queued", "work goes on")
    demand(server, "0.1")
    state = desk.sync()
    check(state["line"] == "synced" and not desk.outbox(), "when it is new enough it goes on", state)
    head.sync()
    check(has(head, "terlalulama") == 1 and has(head, "kerjaterus") == 1, "and nothing was lost")


def end(server, desk, head, classification):
    register(desk, "sebelum", classification)
    desk.sync()
    device = desk.ctl("whoami")["device"]
    server.run("revoke", server.folder, "--device", device)
    register(desk, "sesudah", classification)
    state, code = desk.ctl("sync", "--timeout", 20, ok=(0, 1, 2, 3, 4))
    check(code != 0, "an ended device is turned away", state)
    head.sync()
    rows = head.ctl("ended-devices")
    check([row["device"] for row in rows] == [device] and rows[0]["name"] == desk.person["name"], "everybody is told of it", rows)
    check(has(head, "sebelum") == 1 and has(head, "sesudah") == 0, "what it sent before stands, what it made since counts for nothing")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    binaries = Path(parser.parse_args().bin).resolve()
    with tempfile.TemporaryDirectory(prefix="naskah-stick-") as name:
        folder = Path(name)
        server = Server(binaries, folder / "server")
        people = {person["role"]: person for person in server.found(1, 40, "")["desks"]}
        server.start()
        try:
            apart, carrier, head = (Desk(binaries, folder / role, server, people[role]) for role in ("secretariat", "clerk", "head"))
            for desk in (apart, carrier, head):
                desk.enrol(server.pin())
                desk.sync()
            classification = apart.ctl("classifications", "500.12")[0]["code"]
            apart.cable.unplug()
            carry(folder, apart, carrier, head, classification)
            update(server, apart, head, classification)
            end(server, carrier, head, classification)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
