#!/usr/bin/env python3
"""Starts a server with the city of Medan and opens the desk of a head of office, with a cable that can be pulled out."""

import argparse
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from house import Desk, Server

WHAT_TO_TRY = """
You are {name}, {title}.
Naskah is open. Try:

  * The list holds a year of letters. Type in the search line: “anggaran”, “mengirim”, half a word, a sender.
  * Open a letter with a paper clip: its page stands beside the facts, the dispositions and the history.
  * Give a disposition (D): type part of a name, choose instructions, send it. Undo it while nobody has read it.
  * Press Enter in this terminal to pull the cable out. Work on: dispose, search, close and open the window.
    Antrean kirim shows what waits. Press Enter again: it is sent.
  * Another desk of the same office, in a second terminal:
      {ctl} letter list --limit 5
      {ctl} letter add --from "Warga" --number 1/2026 --subject "Permohonan jaringan" --classification 500.12
      {ctl} sync

Close the window to end; the temporary folder {folder} is removed then.
"""


def script_for(desk, path):
    """A short name for `naskahctl` at a desk."""
    path_and_key = shlex.join(["--desk", str(desk.store), "--key-file", str(desk.key_file)])
    path.write_text(f'#!/bin/sh\nexec {shlex.quote(str(desk.program))} {path_and_key} "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def cable_by_keyboard(desk):
    """Every Enter pulls the cable out or plugs it in."""
    for _ in sys.stdin:
        if desk.cable.plugged:
            desk.cable.unplug()
            print("The cable is OUT. Press Enter to plug it in.", flush=True)
        else:
            desk.cable.plug()
            print("The cable is in.", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--data", default="")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--letters", type=int, default=20000)
    parser.add_argument("--break", dest="broken")
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()

    binaries = Path(arguments.bin).resolve()
    folder = Path(tempfile.mkdtemp(prefix="naskah-demo-"))
    server = Server(binaries, folder / "server", arguments.broken)
    try:
        print(f"Filling a server in {folder} …", flush=True)
        manifest = server.found(arguments.seed, arguments.letters, arguments.data)
        server.start()
        people = {person["role"]: person for person in manifest["desks"]}
        desks = {}
        for role in ("head", "secretariat"):
            print(f"Fetching the letters of the {role}'s desk …", flush=True)
            desks[role] = Desk(binaries, folder / role, server, people[role])
            desks[role].enrol(server.pin())
            desks[role].sync(300)
        head = desks["head"]
        ctl = script_for(desks["secretariat"], folder / "sekretariat")
        print(WHAT_TO_TRY.format(folder=folder, ctl=ctl, **people["head"]), flush=True)
        threading.Thread(target=cable_by_keyboard, args=(head,), daemon=True).start()
        return subprocess.call([binaries / "naskah", "--desk", head.store, "--key-file", head.key_file])
    except KeyboardInterrupt:
        return 130
    finally:
        server.stop()
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
