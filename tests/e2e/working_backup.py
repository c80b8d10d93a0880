#!/usr/bin/env python3
"""Backups of a server that works, each checked; then the disk is lost, and what the last backup lacks comes back from the desks.

    working_backup.py --bin FOLDER [--backups N]

Ends with 0 when everything held.
"""

import argparse
import json
import sys
import tempfile
import threading
from pathlib import Path

from house import Desk, Server, wait_until


def check(held, what, seen=""):
    print(("held: " if held else "BROKEN: ") + what, "" if held else seen, flush=True)
    if not held:
        sys.exit(1)


def subjects(desk):
    return sorted(row["subject"] for row in desk.ctl("letter", "list", "--limit", 1000) if row["subject"].startswith("Uji "))


class Worker(threading.Thread):
    """Registers letters and sends them, one after the other, until it is told to stop."""

    def __init__(self, desk, classification):
        super().__init__()
        self.desk, self.classification = desk, classification
        self.made, self.over, self.failure = [], threading.Event(), None

    def run(self):
        try:
            while not self.over.is_set():
                subject = f"Uji {len(self.made):04}"
                self.desk.ctl("letter", "add", "--from", "Uji Cadangan", "--number", subject, "--subject", subject,
                              "--classification", self.classification, "--date", "2026-01-05")
                self.desk.sync()
                self.made.append(subject)
        except Exception as error:  # the test says so
            self.failure = error


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    parser.add_argument("--backups", type=int, default=3)
    options = parser.parse_args()
    binaries = Path(options.bin).resolve()
    with tempfile.TemporaryDirectory(prefix="naskah-backup-") as name:
        folder = Path(name)
        server = Server(binaries, folder / "server")
        people = {person["role"]: person for person in server.found(1, 40, "")["desks"]}
        server.start()
        try:
            clerk, head = (Desk(binaries, folder / role, server, people[role]) for role in ("secretariat", "head"))
            for desk in (clerk, head):
                desk.enrol(server.pin())
                desk.sync()
            worker = Worker(clerk, clerk.ctl("classifications", "500.12")[0]["code"])
            worker.start()
            leaves = 0
            for number in range(options.backups):
                made = len(worker.made)
                wait_until(lambda made=made: len(worker.made) > made or worker.failure, 60, "work between two backups")
                backup = folder / f"backup{number}"
                server.run("backup", server.folder, "--to", backup)
                said = server.run("audit", backup).split()
                check(int(said[0]) > leaves, f"backup {number} is whole, its log sound with {said[0]} entries", said)
                leaves = int(said[0])
            made = len(worker.made)
            wait_until(lambda: len(worker.made) > made or worker.failure, 60, "work after the last backup")
            worker.over.set()
            worker.join()
            check(not worker.failure, f"{len(worker.made)} letters were made meanwhile", worker.failure)

            server.kill()
            for part in ("naskah.db", "naskah.db-wal", "naskah.db-shm"):
                (server.folder / part).unlink(missing_ok=True)
            server.run("restore", server.folder, "--from", backup, "--reason", "disk rusak")
            server.start()
            for desk in (clerk, head):
                desk.ctl("login", "--password-file", desk.password_file)
                desk.try_sync(20)
            silent = json.loads(server.run("recovery", server.folder))
            check(silent["heard"] >= 2, "both desks handed back what the backup lacked", silent)
            server.run("recovery", server.folder, "--end")
            for desk in (clerk, head, clerk):
                desk.sync()
            for desk in (clerk, head):
                check(subjects(desk) == sorted(worker.made), f"the {desk.name} has every letter, once", subjects(desk))
            server.stop()
            said = server.run("audit", server.folder).split()
            check(int(said[0]) > leaves, "and the log of both epochs is sound", said)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
