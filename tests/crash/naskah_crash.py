#!/usr/bin/env python3
"""Kills a real server and real desks at random moments, and checks that nothing that was promised is lost.

    naskah_crash.py --bin FOLDER [--rounds 500] [--seed N] [--audit-every 10] [--break PROTECTION] [--keep]

In each round desks register letters and give dispositions, then all sync at once, and the server and some desks get
`kill -9` while they do. At an audit everything comes to rest, and `naskah-crash-check` holds it against the same
invariants as the simulation. The seed decides what is done, who is killed and when; how far a program came until then
is up to the machine. Ends with 0 when everything held, 1 when something did not, 2 when it could not be run.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "e2e"))

from house import Desk, Server, Trouble  # noqa: E402

REGISTER = ("secretariat", "clerk")
DISPOSES, RECEIVES = "head", "staff"
# A sync of a round takes about this long, in seconds: a moment in it is any moment of the work.
LONGEST_MOMENT = 1.2


class Violation(Exception):
    """Something that must never happen, happened."""


class House:
    """The programs, and what each person was told is safe."""

    def __init__(self, arguments, folder):
        self.chance = random.Random(arguments.seed)
        self.binaries = Path(arguments.bin).resolve()
        self.folder = folder
        self.server = Server(self.binaries, folder / "server", arguments.broken)
        self.acts = []
        self.letters = []  # that somebody may dispose of
        self.kills = {"server": 0, "desk": 0, "writer": 0}
        manifest = self.server.found(1, 40, "")
        self.server.start(whole=True)
        people = {person["role"]: person for person in manifest["desks"]}
        self.desks = {}
        for role in (*REGISTER, DISPOSES, RECEIVES):
            self.desks[role] = Desk(self.binaries, folder / role, self.server, people[role])
            self.desks[role].enrol(self.server.pin())
            self.desks[role].sync()
        for role in REGISTER:
            self.desks[role].ctl("lease", "take", "--book", "incoming", "--size", 500)
            self.desks[role].sync()
        secretariat = self.desks[REGISTER[0]]
        self.book = next(book["id"] for book in secretariat.ctl("numbers", "books") if book["code"] == "incoming")
        self.classification = secretariat.ctl("classifications", "500.12")[0]["code"]
        if arguments.broken:
            self.server.stop()
            self.server.start()

    def word(self):
        return "uji" + "".join(self.chance.choices("bcdfghjklmnpqrstvwxz", k=12))

    def settle(self):
        """Everything is sent and everybody has what there is."""
        for role in (*self.desks, *self.desks):
            desk = self.desks[role]
            state, code = desk.ctl("sync", "--timeout", 60, ok=(0, 1, 3, 4, 5), timeout=90)
            if code:
                raise Violation(f"the {role}'s desk does not come to rest ({code}): {state}")

    # What people do. Only what a program has answered is a promise.

    def register(self, role, ends):
        """Some letters; `ends` is after how many seconds the program is killed, or None."""
        words = [self.word() for _ in range(self.chance.randint(10, 50))]
        lines = [
            json.dumps({"from": "Uji Listrik Padam", "number": f"1/{word}", "subject": f"Uji {word}",
                        "classification": self.classification, "date": "2026-01-05",
                        "to": self.desks[DISPOSES].person["position"]})
            for word in words
        ]
        process = subprocess.Popen(
            list(map(str, self.desks[role].arguments("letter", "add", "--batch", "-"))),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        killer = threading.Timer(ends, process.kill) if ends is not None else None
        if killer:
            killer.start()
        printed, complaint = process.communicate("\n".join(lines) + "\n", timeout=120)
        if killer:
            killer.cancel()
        if process.returncode == -9:
            self.kills["writer"] += 1
            return
        if process.returncode:
            raise Violation(f"the {role}'s desk does not take letters: {complaint.strip()} {printed.strip()[:400]}")
        for word, row in zip(words, json.loads(printed), strict=True):
            act = {"desk": role, "command": row["command"], "type": "register_letter", "word": word}
            if "number" in row["facts"]:
                act |= {"number": row["facts"]["number"], "book": self.book}
            self.acts.append(act)
            self.letters.append(row["id"])

    def dispose(self):
        """Of letters that have reached the head's desk; others are not found, which is no promise."""
        head = self.desks[DISPOSES]
        for letter in self.chance.sample(self.letters, min(2, len(self.letters))):
            word = self.word()
            done, code = head.ctl("dispose", letter, "--to", self.desks[RECEIVES].person["position"],
                                  "--instruction", "Tindak lanjuti", "--note", word, ok=(0, 1, 6))
            if code == 0:
                self.acts.append({"desk": DISPOSES, "command": done["command"], "type": "dispose_letter", "word": word})

    # What befalls them.

    def cut(self):
        """All sync at once; the server and some of the desks are killed meanwhile."""
        syncs = {
            role: subprocess.Popen(
                list(map(str, desk.arguments("sync", "--timeout", 20))), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            for role, desk in self.desks.items()
        }
        moments = [(self.chance.uniform(0, LONGEST_MOMENT), role) for role in self.desks if self.chance.random() < 0.35]
        if self.chance.random() < 0.75:
            moments.append((self.chance.uniform(0, LONGEST_MOMENT), "server"))
        begun = time.monotonic()
        for moment, who in sorted(moments):
            time.sleep(max(0, begun + moment - time.monotonic()))
            if who == "server":
                self.server.kill()
                self.kills["server"] += 1
            elif syncs[who].poll() is None:
                syncs[who].kill()
                self.kills["desk"] += 1
        if self.server.process.poll() is not None:
            # Some of the others learn of it while it is away.
            time.sleep(self.chance.uniform(0, 0.3))
            self.server.start()
        if self.chance.random() < 0.5:
            for process in syncs.values():
                process.kill()
        for process in syncs.values():
            process.wait()

    def audit(self):
        """Everything comes to rest and is looked at while nobody has it open."""
        self.settle()
        if self.chance.random() < 0.5:
            self.server.kill()
        else:
            self.server.stop()
        plan = self.folder / "plan.json"
        desks = [{"name": role, "store": str(desk.store), "key": str(desk.key_file)} for role, desk in self.desks.items()]
        plan.write_text(json.dumps({"server": str(self.server.folder), "desks": desks, "acts": self.acts}), encoding="utf-8")
        done = subprocess.run([self.binaries / "naskah-crash-check", plan], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise Trouble(f"naskah-crash-check ended with {done.returncode}: {done.stderr.strip()}")
        if done.returncode:
            raise Violation(done.stdout.strip())
        self.server.start()
        return done.stdout.strip()


def play(arguments, folder):
    house = House(arguments, folder)
    try:
        for number in range(1, arguments.rounds + 1):
            for role in REGISTER:
                house.register(role, house.chance.uniform(0, 0.4) if house.chance.random() < 0.25 else None)
            house.dispose()
            house.cut()
            if number % arguments.audit_every == 0 or number == arguments.rounds:
                found = house.audit()
                print(f"round {number}: {found}; killed {house.kills}", flush=True)
    finally:
        house.server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--audit-every", type=int, default=10, help="rounds between two audits")
    parser.add_argument("--break", dest="broken", choices=("crash", "dedupe", "lease", "visibility", "pullback"))
    parser.add_argument("--expect-failure", action="store_true", help="succeed when something did not hold")
    parser.add_argument("--keep", action="store_true", help="do not remove the temporary folder")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="naskah-crash-"))
    held = True
    try:
        play(arguments, folder)
    except Violation as violation:
        held = False
        print(f"seed {arguments.seed}: {violation}")
    except Exception:
        traceback.print_exc()
        return 2
    finally:
        if arguments.keep:
            print(f"kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    return 0 if held != arguments.expect_failure else 1


if __name__ == "__main__":
    sys.exit(main())
