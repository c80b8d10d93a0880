"""A server to be attacked: naskahd in a folder of its own, on a loopback port."""

import re
import socket
import ssl
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "e2e"))
from house import Server  # noqa: E402

ABSENT = 77  # what ctest takes for "skipped"


def check(held, what, seen=""):
    print(("held: " if held else "BROKEN: ") + what, "" if held else seen, flush=True)
    if not held:
        sys.exit(1)


@contextmanager
def attacked(binaries):
    with tempfile.TemporaryDirectory(prefix="naskah-attack-") as name:
        server = Server(Path(binaries).resolve(), Path(name) / "server")
        server.run("init", server.folder, "--host", "127.0.0.1")
        server.start()
        try:
            yield server
        finally:
            server.stop()


def tls():
    """A client's side that asks for no name: what is tried here is not the pin."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def connect(port, timeout=10):
    plain = socket.create_connection(("127.0.0.1", port), timeout=timeout)
    return tls().wrap_socket(plain)


def get(port, path, timeout=10):
    """Status and body, and how many seconds it took, over a new connection."""
    began = time.monotonic()
    with connect(port, timeout) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while piece := line.recv(65536):
            answer += piece
    return int(answer.split()[1]), answer.partition(b"\r\n\r\n")[2].decode(), time.monotonic() - began


def requests_counted(port):
    """How many requests the server has answered, by what it says of itself; this one is not among them yet."""
    return sum(float(value) for value in re.findall(r"^naskah_requests_total\{[^}]*\} ([0-9.e+]+)$", get(port, "/metrics")[1], re.M))
