"""The programs of the story: one server, and desks without a window, each on a cable of its own."""

import json
import os
import signal
import socket
import subprocess
import threading
import time

from cable import Cable


WHOLE_CITY = 20000


class Trouble(Exception):
    """A program did not do what the story needs to go on."""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def wait_until(condition, seconds, what):
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise Trouble(f"not within {seconds} s: {what}")
        time.sleep(0.02)


class Server:
    """`naskahd` in a folder. `broken` names the protection that the demonstration's server shall go without."""

    def __init__(self, binaries, folder, broken=None):
        self.program = binaries / ("naskahd-demo" if broken else "naskahd")
        self.broken = broken
        self.folder = folder
        self.port = free_port()
        self.process = None
        self.log = open(folder.parent / "server.log", "ab")

    def run(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=self.log, text=True)
        if done.returncode:
            raise Trouble(f"{self.program.name} {' '.join(map(str, arguments))} ended with {done.returncode}")
        return done.stdout

    def found(self, seed, letters, data):
        """Makes the server and fills it with the city; returns the description of its desks."""
        self.run("init", self.folder, "--host", "127.0.0.1")
        arguments = ["seed-demo", self.folder, "--seed", seed, "--letters", letters]
        if letters < WHOLE_CITY:
            arguments += ["--head-letters", letters * 3 // 20, "--scans", letters * 3 // 200]
        if data:
            arguments += ["--data", data]
        return json.loads(self.run(*arguments))

    def pin(self):
        return self.run("pin", self.folder).strip()

    def start(self, whole=False):
        """`whole`: with all its protections."""
        arguments = ["run", self.folder, "--listen", f"127.0.0.1:{self.port}"]
        if self.broken and not whole:
            arguments += ["--break", self.broken]
        self.process = subprocess.Popen([self.program, *map(str, arguments)], stdout=self.log, stderr=self.log)
        wait_until(self._answers, 20, "the server listens")

    def _answers(self):
        if self.process.poll() is not None:
            raise Trouble(f"the server ended with {self.process.returncode}; see {self.log.name}")
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            return True
        except OSError:
            return False

    def kill(self):
        """As a power cut does it: nothing is finished, nothing is said."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()


class Desk:
    """A person's desk, driven by `naskahctl`. Every call is a process of its own: what one does, the next must find."""

    def __init__(self, binaries, folder, server, person):
        self.program = binaries / "naskahctl"
        self.folder = folder
        self.person = person
        self.store = folder / "store"
        self.key_file = folder / "key"
        folder.mkdir(parents=True)
        self.cable = Cable(server.port)
        self.password_file = folder / "password"
        self.password_file.write_text(person["password"] + "\n", encoding="utf-8")
        self.password_file.chmod(0o600)

    @property
    def name(self):
        return self.person["role"]

    def arguments(self, *arguments):
        return [self.program, "--desk", self.store, "--key-file", self.key_file, "--json", *map(str, arguments)]

    def ctl(self, *arguments, ok=(0,), given=None, timeout=180):
        """What the program printed, and its exit code when more than one is expected."""
        done = subprocess.run(
            list(map(str, self.arguments(*arguments))),
            input=given,
            capture_output=True,
            text=True,
            timeout=timeout,
        )
        if done.returncode not in ok:
            raise Trouble(
                f"{self.name}: naskahctl {' '.join(map(str, arguments))} ended with {done.returncode}: "
                f"{done.stdout.strip()} {done.stderr.strip()}"
            )
        answer = json.loads(done.stdout) if done.stdout.strip() else None
        return answer if len(ok) == 1 else (answer, done.returncode)

    def enrol(self, pin):
        code = self.person["invitations"].pop(0)
        self.ctl("enrol", f"naskah://127.0.0.1:{self.cable.port}/{code}?pin={pin}", "--name", self.name)
        self.ctl("login", "--password-file", self.password_file)

    def sync(self, timeout=120):
        return self.ctl("sync", "--timeout", timeout, timeout=timeout + 30)

    def try_sync(self, timeout):
        """The exit code; for a line that is down."""
        return self.ctl("sync", "--timeout", timeout, ok=(0, 1, 3), timeout=timeout + 30)[1]

    def sync_until(self, happened, seconds):
        """Syncs until something happens to the server; the desk then has a moment to keep what it received."""
        process = subprocess.Popen(
            list(map(str, self.arguments("sync", "--timeout", seconds))), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_until(lambda: happened() or process.poll() is not None, seconds + 30, f"the {self.name}'s sync")
        time.sleep(0.5)
        process.terminate()
        process.wait()

    def outbox(self):
        return self.ctl("outbox", "list")

    def waiting(self):
        return [row for row in self.outbox() if row["state"] not in ("refused", "conflict")]

    def search(self, words):
        return self.ctl("search", words, "--limit", 100000)

    def show(self, letter):
        return self.ctl("letter", "show", letter)

    def leg_to(self, letter, desk):
        """The disposition of a letter that was given to another desk's person."""
        legs = [leg for leg in self.show(letter)["legs"] if leg["to_person"] == desk.person["name"]]
        if len(legs) != 1:
            raise Trouble(f"{self.name} sees {len(legs)} dispositions to {desk.person['name']}")
        return legs[0]

    def agenda(self):
        return self.ctl("agenda", "--book", "incoming", "--limit", 1000000)

    def watch(self):
        return Watch(self)


class Watch:
    """`naskahctl watch`: a desk that stays open and tells what changes."""

    def __init__(self, desk):
        self.events = []
        self.process = subprocess.Popen(
            list(map(str, desk.arguments("watch"))), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            if line.strip():
                self.events.append((time.monotonic(), json.loads(line)))

    def moment(self, fits, since, seconds, what):
        """When the first event after `since` came that fits."""

        def found():
            return next((at for at, event in list(self.events) if at >= since and fits(event)), None)

        return wait_until(found, seconds, what)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Window:
    """The desktop's own window on a desk, drawn without a screen, and told what to do."""

    def __init__(self, desk):
        self.desk = desk
        self.process = subprocess.Popen(
            [desk.program.with_name("naskah-window"), desk.store, desk.key_file],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TZ": "Asia/Jakarta"},
        )

    def ask(self, *words):
        print(*words, file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise Trouble(f"the {self.desk.name}'s window ended at “{' '.join(map(str, words))}”")
        answer = json.loads(line)
        if "error" in answer:
            raise Trouble(f"the {self.desk.name}'s window: {answer['error']}")
        return answer

    def close(self):
        print("quit", file=self.process.stdin, flush=True)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def trace(binaries, desk, words):
    """Where words are found in everything that a desk keeps on its disk: {word: {place: hits}}, and what was read."""
    done = subprocess.run(
        [binaries / "naskah-trace", desk.store, desk.key_file, *map(str, words)], capture_output=True, text=True
    )
    if done.returncode:
        raise Trouble(f"naskah-trace: {done.stderr.strip()}")
    answer = json.loads(done.stdout)
    return answer["found"], answer["bytes"]

