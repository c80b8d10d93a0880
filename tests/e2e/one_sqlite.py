#!/usr/bin/env python3
"""No program of ours has a second SQLite in its memory: two in one process lose each other's locks on a file, and the
other one knows neither our key nor our tokenizer. usage: one_sqlite.py BIN_FOLDER"""
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

ENGINE = re.compile(r"/[^ ]*/lib(?:sqlite3|sqlcipher)[^/ ]*\.so[^ /]*$")
PATIENCE = 20  # s


def engines(pid):
    maps = pathlib.Path(f"/proc/{pid}/maps").read_text()
    return {found.group(0) for line in maps.splitlines() if (found := ENGINE.search(line))}


def look(name, command, expected, ready):
    """Starts a program that stays, waits until it has done its first work, and looks into its memory."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    try:
        end = time.monotonic() + PATIENCE
        while not ready():
            if process.poll() is not None or time.monotonic() > end:
                return f"{name}: did not get as far as it should (exit code {process.poll()})"
            time.sleep(0.05)
        time.sleep(0.3)
        found = engines(process.pid)
        print(name, sorted(found))
        return None if len(found) == expected else f"{name}: {len(found)} SQLite libraries, not {expected}: {sorted(found)}"
    finally:
        process.kill()
        process.wait()


def main():
    binaries = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as silent:
        folder = pathlib.Path(folder)
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        server = folder / "server"
        subprocess.run([binaries / "naskahd", "init", server, "--host", "127.0.0.1", "--port", str(port)], check=True,
                       stdout=subprocess.DEVNULL)
        invitation = f"naskah://127.0.0.1:{silent.getsockname()[1]}/CODE?pin={'a' * 64}"

        def listening():
            with socket.socket() as line:
                return line.connect_ex(("127.0.0.1", port)) == 0

        desk, window = folder / "desk", folder / "window"
        window_key = folder / "window-key"
        window_key.write_text("b" * 64)
        window_key.chmod(0o600)
        problems = [
            look("naskahd", [binaries / "naskahd", "run", server], 1, listening),
            look("naskahctl", [binaries / "naskahctl", "--desk", desk, "--key-file", folder / "key", "enrol", invitation], 1,
                 lambda: any(desk.glob("*.db"))),
            look("naskah", [binaries / "naskah", "--offline", "--desk", window, "--key-file", window_key], 1,
                 lambda: any(window.glob("*.db"))),
            look("naskah-page", [binaries / "naskah-page", "info", "-"], 0, lambda: True),
        ]
        if (binaries / "naskah-scan").exists():
            # SANE's test device, so slow that one can look at it.
            (folder / "dll.conf").write_text("test\n")
            (folder / "test.conf").write_text("number_of_devices 1\nread-delay true\nread-delay-duration 60000000\n")
            os.environ["SANE_CONFIG_DIR"] = str(folder)
            problems.append(look("naskah-scan", [binaries / "naskah-scan", "pages", "--device", "test:0"], 0, lambda: True))
    problems = [problem for problem in problems if problem]
    print(*problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
