#!/usr/bin/env python3
"""Many clients that do everything slowly, and one that is in a hurry.

    slow_clients.py --bin FOLDER [--clients N]

Those that never begin, that send a head or a body a byte at a time, or that say nothing between two requests, hold no more
than a connection, and that not for long; who asks meanwhile is answered at once. Ends with 0 when everything held.
"""

import argparse
import selectors
import socket
import threading
import time

from attacked import attacked, check, connect, get

HEAD = b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: " + b"a" * 4000
BODY = b"POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 8000\r\n\r\n"
IMPATIENT = 2.0  # seconds for 99 of 100, on a machine that does other things too; 0.5 is the aim on one that does not


class Slow(threading.Thread):
    """All slow connections of one kind: a byte to each every second, until the server has enough."""

    def __init__(self, port, count, first, speaks_tls):
        super().__init__(daemon=True)
        self.closed = {}
        self.lines = []
        self.first = first
        for _ in range(count):
            line = connect(port) if speaks_tls else socket.create_connection(("127.0.0.1", port))
            if first is BODY:
                line.sendall(first)
            line.setblocking(False)
            self.lines.append(line)
        self.began = time.monotonic()
        self.over = threading.Event()

    def run(self):
        selector = selectors.DefaultSelector()
        for line in self.lines:
            selector.register(line, selectors.EVENT_READ)
        at = 0
        while not self.over.is_set() and len(self.closed) < len(self.lines):
            for key, _ in selector.select(timeout=1):
                self._hear(selector, key.fileobj)
            at += 1
            for line in self.lines:
                if self.first and line not in self.closed:
                    self._say(selector, line, at)

    def _hear(self, selector, line):
        try:
            if line.recv(65536):
                return
        except (BlockingIOError, OSError) as error:
            if "did not complete" in str(error) or isinstance(error, BlockingIOError):
                return
        self._gone(selector, line)

    def _say(self, selector, line, at):
        try:
            line.send(b"x" if self.first is BODY else self.first[at % len(self.first):][:1])
        except OSError as error:
            if "did not complete" not in str(error):
                self._gone(selector, line)

    def _gone(self, selector, line):
        if line not in self.closed:
            selector.unregister(line)
            self.closed[line] = time.monotonic() - self.began


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    parser.add_argument("--clients", type=int, default=300, help="slow connections")
    options = parser.parse_args()
    with attacked(options.bin) as server:
        each = options.clients // 3
        attackers = {
            "never begin": Slow(server.port, each, b"", False),
            "send a head byte by byte": Slow(server.port, each, HEAD, True),
            "send a body byte by byte": Slow(server.port, each, BODY, True),
        }
        for attacker in attackers.values():
            attacker.start()
        times = []
        until = time.monotonic() + 45
        while time.monotonic() < until and any(attacker.is_alive() for attacker in attackers.values()):
            status, _, seconds = get(server.port, "/readyz")
            check(status == 200, "who asks is answered", status) if status != 200 else times.append(seconds)
            time.sleep(0.05)
        slowest = sorted(times)[len(times) * 99 // 100]
        check(slowest < IMPATIENT, f"who asks waits for nobody: 99 of 100 of {len(times)} within {slowest * 1000:.0f} ms", slowest)
        for name, attacker in attackers.items():
            attacker.over.set()
            attacker.join()
            longest = max(attacker.closed.values(), default=0)
            check(len(attacker.closed) == len(attacker.lines),
                  f"those that {name} are all cut, the last after {longest:.0f} s", len(attacker.closed))
        check(get(server.port, "/healthz")[0] == 200, "and the server is as before")


if __name__ == "__main__":
    main()
