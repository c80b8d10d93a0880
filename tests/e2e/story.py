#!/usr/bin/env python3
"""Runs the whole story against the real programs and checks each step.

    story.py --bin FOLDER --out FOLDER [--data FOLDER] [--seed N] [--letters N] [--break PROTECTION] [--steps 1,2,…]

Writes OUT/story.json (step, expected, observed, ms) and the screenshots. Ends with 0 when everything held, 1 when a check
did not, 2 when the story could not be run.
"""

import argparse
import random
import secrets
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

import papers
import screens
import steps_apart
import steps_crash
from house import Desk, Server
from record import Failure, Record
from steps import Story

PROTECTIONS = ("visibility", "lease", "dedupe", "pullback", "crash")
# What each step needs to have happened before it.
NEEDS = {1: (), 2: (1,), 3: (1, 2), 4: (1, 2, 3), 5: (1, 2), 6: (1, 2, 3, 4), 7: ()}


def steps_to_run(wanted):
    steps = set(wanted)
    for step in wanted:
        steps.update(NEEDS[step])
    return sorted(steps)


def run(arguments, record, folder, out):
    binaries = Path(arguments.bin).resolve()
    server = Server(binaries, folder / "server", arguments.broken)
    since = time.monotonic()
    manifest = server.found(arguments.seed, arguments.letters, arguments.data)
    size = {what: manifest[what] for what in ("units", "people", "letters", "commands", "files")}
    record.check(
        0, "the city stands within three minutes, with 200 offices and 600 people or more",
        time.monotonic() - since < 180 and size["units"] >= 200 and size["people"] >= 600 and size["letters"] == arguments.letters,
        size, since,
    )
    server.start(whole=True)
    try:
        people = {person["role"]: person for person in manifest["desks"]}
        desks = {}
        for role, person in people.items():
            desks[role] = Desk(binaries, folder / role, server, person)
            desks[role].enrol(server.pin())
        if arguments.broken:
            server.stop()
            server.start()
            # A server that answers before it commits would otherwise not know the sessions it has just given.
            for desk in desks.values():
                desk.cable.latency = 0.4 if arguments.broken == "crash" else 0
        story = Story(record, binaries, folder, server, desks, papers.collect(arguments.data, folder, desks["head"]), out)
        story.prepare()
        if arguments.screens:
            screens.take(story)
        acts = {
            1: story.register_offline,
            2: story.come_online,
            3: story.dispose_offline,
            4: story.work_and_report,
            5: story.pull_back,
            6: lambda: steps_apart.stay_apart(story),
            7: lambda: steps_crash.survive_kills(story, arguments.broken),
        }
        for step in steps_to_run(arguments.steps):
            try:
                acts[step]()
            except Failure:
                raise
            except Exception as error:
                record.fail(step, error)
                traceback.print_exc()
                raise Failure(str(error)) from error
            if arguments.broken and not record.held:
                return
    finally:
        server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    parser.add_argument("--out", required=True, help="where story.json and the screenshots go")
    parser.add_argument("--data", default="", help="folder of real registers and scans, if there is one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--letters", type=int, default=20000)
    parser.add_argument("--break", dest="broken", choices=PROTECTIONS)
    parser.add_argument("--steps", type=lambda text: [int(step) for step in text.split(",")], default=[1, 2, 3, 4, 5, 6, 7])
    parser.add_argument("--chance", type=int, help="repeats the words and the moments of another run")
    parser.add_argument("--no-screens", dest="screens", action="store_false")
    parser.add_argument("--keep", action="store_true", help="do not remove the temporary folder")
    arguments = parser.parse_args()

    out = Path(arguments.out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="naskah-story-"))
    chance = arguments.chance if arguments.chance is not None else secrets.randbelow(1_000_000)
    random.seed(chance)
    about = {"seed": arguments.seed, "letters": arguments.letters, "chance": chance, "without": arguments.broken}
    record = Record(out / "story.json", about)
    try:
        run(arguments, record, folder, out)
    except Failure as failure:
        print(f"the story ends here: {failure}", file=sys.stderr)
    except Exception:
        traceback.print_exc()
        record.close()
        return 2
    finally:
        if arguments.keep or not record.held:
            shutil.copy(folder / "server.log", out / "server.log") if (folder / "server.log").exists() else None
        if arguments.keep:
            print(f"kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    record.close()
    return 0 if record.held else 1


if __name__ == "__main__":
    sys.exit(main())
