#!/usr/bin/env python3
"""Two desks whose lines do their worst, with the real programs and real sockets: nothing is lost, nothing is there twice.

    bad_lines.py --bin FOLDER [--seed N] [--rounds N]

Ends with 0 when everything held.
"""

import argparse
import random
import tempfile
from pathlib import Path

from attacked import check
from chaos import Chaos
from house import Desk, Server


def register(desk, word, classification):
    done = desk.ctl("letter", "add", "--from", "Uji Jalur", "--number", f"1/{word}", "--subject", f"Uji {word}",
                    "--classification", classification, "--date", "2026-01-05")
    check(done["state"] in ("queued", "unjudged"), "work goes on", done) if done["state"] == "refused" else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=12)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="naskah-lines-") as name:
        folder = Path(name)
        server = Server(Path(options.bin).resolve(), folder / "server")
        people = {person["role"]: person for person in server.found(1, 40, "")["desks"]}
        server.start()
        try:
            desks = []
            for role in ("secretariat", "head"):
                desk = Desk(Path(options.bin).resolve(), folder / role, server, people[role])
                desk.cable = Chaos(server.port, folder, f"{options.seed}/{role}")
                desk.enrol(server.pin())
                desk.sync()
                desks.append(desk)
            classification = desks[0].ctl("classifications", "500.12")[0]["code"]
            words = [f"kata{round}" for round in range(options.rounds)]
            for desk in desks:
                desk.cable.faulty = True
            for word in words:
                register(desks[0], word, classification)
                for desk in desks:
                    if dice.random() < 0.7:
                        desk.try_sync(dice.choice([2, 4, 8]))
            print("faults met:", {desk.name: desk.cable.counts for desk in desks}, flush=True)
            for desk in desks:
                desk.cable.faulty = False
            for desk in (desks[0], desks[1], desks[0]):
                state = desk.sync()
                check(state["line"] == "synced", f"the {desk.name}'s line is good again", state)
            for desk in desks:
                found = sorted(row["subject"].removeprefix("Uji ") for row in desk.ctl("letter", "list", "--limit", 1000)
                               if row["subject"].startswith("Uji kata"))
                check(found == sorted(words), f"every letter is at the {desk.name}'s desk, once", found)
            check(not desks[0].outbox(), "nothing waits any more", desks[0].outbox())
        finally:
            server.stop()


if __name__ == "__main__":
    main()
