#!/usr/bin/env python3
"""The server behind HAProxy, passed through and ended there: the two never disagree about where a request ends.

    behind_haproxy.py --bin FOLDER

Ends with 0 when everything held, 77 when haproxy is not installed.
"""

import argparse
import re
import shutil
import socket
import subprocess
import sys
import time

from attacked import ABSENT, attacked, check, get, requests_counted
from house import free_port, wait_until

SETTINGS = """
global
    maxconn 200
defaults
    timeout connect 5s
    timeout client 10s
    timeout server 10s
frontend through
    mode tcp
    bind 127.0.0.1:{through}
    default_backend naskah_tcp
backend naskah_tcp
    mode tcp
    server naskah 127.0.0.1:{server}
frontend ended
    mode http
    bind 127.0.0.1:{ended}
    default_backend naskah_http
backend naskah_http
    mode http
    http-reuse always
    server naskah 127.0.0.1:{server} ssl verify none
"""

SECOND = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
CHUNKS = b"5\r\nhello\r\n0\r\n\r\n"


def post(fields, body=CHUNKS):
    return b"POST /v1/session HTTP/1.1\r\nHost: a\r\n" + fields + b"\r\n" + body


# Each may be understood in two ways; behind it stands a request that somebody might smuggle.
AMBIGUOUS = {
    "length and chunks": post(b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
    "chunks and length": post(b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
    "xchunked": post(b"Transfer-Encoding: xchunked\r\n"),
    "chunked, identity": post(b"Transfer-Encoding: chunked, identity\r\n"),
    "identity, chunked": post(b"Transfer-Encoding: identity, chunked\r\n"),
    "coding twice": post(b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
    "vertical tab": post(b"Transfer-Encoding: \x0bchunked\r\n"),
    "blank before colon": post(b"Transfer-Encoding : chunked\r\n"),
    "length twice": post(b"Content-Length: 5\r\nContent-Length: 6\r\n", b"hello!"),
    "length 5, 5": post(b"Content-Length: 5, 5\r\n", b"hello"),
    "length +5": post(b"Content-Length: +5\r\n", b"hello"),
    "length overflow": post(b"Content-Length: 18446744073709551621\r\n", b"hello"),
    "folded": post(b"X: a\r\n b\r\nContent-Length: 5\r\n", b"hello"),
    "chunk extension": post(b"Transfer-Encoding: chunked\r\n", b"5;a=b\r\nhello\r\n0\r\n\r\n"),
    "chunk overflow": post(b"Transfer-Encoding: chunked\r\n", b"10000000000000005\r\nhello\r\n0\r\n\r\n"),
    "chunk with bare LF": post(b"Transfer-Encoding: chunked\r\n", b"5\nhello\n0\n\n"),
    "bare LF": b"GET /healthz HTTP/1.1\nHost: a\n\n",
    "NUL": b"GET /healthz HTTP/1.1\r\nHost: a\x00b\r\n\r\n",
    "no host": b"GET /healthz HTTP/1.1\r\nX: a\r\n\r\n",
    "host twice": b"GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "absolute form": b"GET http://b/healthz HTTP/1.1\r\nHost: a\r\n\r\n",
}


def said(port, request):
    """All that comes back until the line is closed, or nothing comes for a while."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=2) as line:
        line.sendall(request)
        try:
            while piece := line.recv(65536):
                answer += piece
        except (socket.timeout, ConnectionError):
            pass
    return answer


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="folder of the programs")
    binaries = parser.parse_args().bin
    program = shutil.which("haproxy") or shutil.which("haproxy", path="/usr/sbin:/sbin")
    if not program:
        print("haproxy is not installed", flush=True)
        sys.exit(ABSENT)
    with attacked(binaries) as server:
        through, ended = free_port(), free_port()
        settings = server.folder.parent / "haproxy.cfg"
        settings.write_text(SETTINGS.format(through=through, ended=ended, server=server.port), encoding="utf-8")
        proxy = subprocess.Popen([program, "-db", "-f", settings], stdout=server.log, stderr=server.log)
        try:
            wait_until(lambda: subprocess.run(["curl", "-s", "-o", "/dev/null", f"http://127.0.0.1:{ended}/healthz"]).returncode == 0, 10,
                       "haproxy listens")
            check(get(through, "/healthz")[0] == 200, "passed through, the server is itself")
            done = subprocess.run(["curl", "-s", f"http://127.0.0.1:{ended}/healthz"], capture_output=True, text=True)
            check(done.stdout == "ok\n", "ended at the proxy, it answers", done)
            for name, request in AMBIGUOUS.items():
                before = requests_counted(server.port)
                answer = said(ended, request + SECOND)
                time.sleep(0.05)
                taken = requests_counted(server.port) - before - 1  # without the question itself
                answered = len(re.findall(rb"HTTP/1\.1 [2-5][0-9][0-9] ", answer))
                check(taken <= answered, f"{name}: no request but those that were answered", (taken, answer))
            check(said(ended, SECOND).startswith(b"HTTP/1.1 200"), "and whoever comes next gets their own answer")
        finally:
            proxy.terminate()
            proxy.wait()


if __name__ == "__main__":
    main()
