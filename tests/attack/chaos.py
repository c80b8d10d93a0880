"""A line that misbehaves: delays, trickles, stands still, is cut, reset, or answered by somebody else."""

import random
import socket
import ssl
import struct
import subprocess
import threading
import time

PORTAL = b"<html><body>Masuk ke WiFi gratis</body></html>"
FAULTS = ["none", "latency", "bandwidth", "slicer", "reset", "limit", "timeout", "refused", "portal"]


class Chaos:
    """Listens on a port of its own and carries what comes to `server_port`, each connection with a fault of its own."""

    def __init__(self, server_port, folder, seed):
        self.server_port = server_port
        self.dice = random.Random(seed)
        self.faulty = False
        self.counts = {}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._portal = self._own_certificate(folder)
        threading.Thread(target=self._accept, daemon=True).start()

    @staticmethod
    def _own_certificate(folder):
        key, certificate = folder / "portal.key", folder / "portal.pem"
        if not key.exists():
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                            "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context

    def _accept(self):
        while True:
            line, _ = self._listener.accept()
            fault = self.dice.choice(FAULTS) if self.faulty else "none"
            self.counts[fault] = self.counts.get(fault, 0) + 1
            budget = self.dice.choice([200, 2000, 20000])
            threading.Thread(target=self._serve, args=(line, fault, budget), daemon=True).start()

    def _serve(self, line, fault, budget):
        try:
            if fault == "refused":
                return self._reset(line)
            if fault == "portal":
                return self._answer_as_portal(line)
            server = socket.create_connection(("127.0.0.1", self.server_port))
            left = [budget]
            for source, target in ((line, server), (server, line)):
                threading.Thread(target=self._carry, args=(source, target, fault, left), daemon=True).start()
        except OSError:
            line.close()

    def _answer_as_portal(self, line):
        with self._portal.wrap_socket(line, server_side=True) as talk:
            talk.recv(65536)
            talk.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PORTAL) + PORTAL)

    @staticmethod
    def _reset(line):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        line.close()

    def _carry(self, source, target, fault, left):
        try:
            while piece := source.recv(65536):
                if fault in ("reset", "limit", "timeout"):
                    piece, left[0] = piece[: max(left[0], 0)], left[0] - len(piece)
                self._hand_on(target, piece, fault)
                if left[0] <= 0:
                    if fault == "timeout":
                        time.sleep(4)
                    if fault == "reset":
                        self._reset(target)
                    break
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    @staticmethod
    def _hand_on(target, piece, fault):
        if fault == "latency":
            time.sleep(0.3)
        if fault == "slicer":
            beginning, piece = piece[:300], piece[300:]
            for at in range(0, len(beginning), 7):
                target.sendall(beginning[at : at + 7])
                time.sleep(0.001)
        if fault == "bandwidth":
            for at in range(0, len(piece), 4096):
                target.sendall(piece[at : at + 4096])
                time.sleep(0.05)
            return
        if piece:
            target.sendall(piece)
