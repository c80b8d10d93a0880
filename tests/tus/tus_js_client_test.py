"""A tus client that others wrote uploads to `naskahd`, is cut, and goes on at the byte after the cut.

Usage: tus_js_client_test.py BINARIES OUT. Ends with 77 (skipped) where there is no node, npm or package registry."""

import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys

SKIPPED = 77
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

from house import Server  # noqa: E402


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


def modules(out):
    """The client and what it needs, installed as the lock file says."""
    if not shutil.which("node") or not shutil.which("npm"):
        skip("node and npm are needed")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, out / name)
    installed = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=out, capture_output=True, text=True)
    if installed.returncode:
        skip("the package could not be installed: " + installed.stderr.strip()[-400:])
    return out


def stored(folder, sha256):
    """Whether the server keeps a file of that content."""
    return any(
        path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256 for path in (folder / "files").rglob("*")
    )


def check(condition, what):
    if not condition:
        raise SystemExit("failed: " + what)


def main():
    binaries, out = map(pathlib.Path, sys.argv[1:3])
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    where = modules(out)
    file = out / "scan.bin"
    file.write_bytes(random.Random(7).randbytes(3_000_000))
    first = hashlib.sha256(file.read_bytes()).hexdigest()
    server = Server(binaries, out / "server")
    person = server.found(1, 20, None)["desks"][0]
    server.start()
    try:
        given = {
            "url": f"https://127.0.0.1:{server.port}", "upstream": server.port, "code": person["invitations"][0],
            "password": person["password"], "file": str(file), "modules": str(where),
        }
        done = subprocess.run(
            ["node", HERE / "upload.mjs", json.dumps(given)], capture_output=True, text=True, timeout=90,
            env={**os.environ, "NODE_TLS_REJECT_UNAUTHORIZED": "0", "NODE_NO_WARNINGS": "1"},
        )
        check(done.returncode == 0, "the client ended with " + done.stdout + done.stderr)
        told = json.loads(done.stdout)
    finally:
        server.stop()
    cut, resumed = told["cut"], told["resumed"]
    parts = [each["offset"] for each in cut["requests"] if each["method"] == "PATCH"]
    check(cut["wasCut"], "the line was cut")
    check(parts[0] == 0 and parts[-1] > 0, f"it went on after the cut: {parts}")
    check(cut["sent"] < told["size"] * 1.2, f"what had arrived was not sent again: {cut['sent']} of {told['size']}")
    check(stored(server.folder, first), "the file is whole after the cut")
    parts = [each["offset"] for each in resumed["requests"] if each["method"] == "PATCH"]
    check(parts[0] == resumed["accepted"], f"it was taken up where it was left: {parts}")
    check(stored(server.folder, resumed["sha256"]), "the file is whole after it was taken up")
    print(json.dumps(told))


main()
