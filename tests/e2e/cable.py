"""A cable between a desk and the server that can be pulled out, counted and cut at a byte."""

import selectors
import socket
import threading
import time


class Cable:
    """Listens on a port of its own and carries what comes to the server's, as long as it is plugged in.

    `before(direction, total)` is called before each piece is carried on, and `after` after that, with "up" or "down" and
    the bytes so far of that connection in that direction, the piece included; they may cut the cable or end the server.
    `latency` is how long what the desk sends is under way, in seconds.
    """

    def __init__(self, server_port):
        self.server_port = server_port
        self.before = self.after = None
        self.latency = 0
        self.plugged = True
        self._pairs = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def plug(self):
        self.plugged = True

    def unplug(self):
        self.plugged = False
        with self._lock:
            pairs, self._pairs = self._pairs, set()
        for pair in pairs:
            self._close(pair)

    def close(self):
        self.unplug()
        self._listener.close()

    @staticmethod
    def _close(pair):
        for end in pair:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    def _accept(self):
        while True:
            try:
                desk, _ = self._listener.accept()
            except OSError:
                return
            if not self.plugged:
                desk.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self.server_port), timeout=5)
            except OSError:
                desk.close()
                continue
            server.settimeout(None)
            pair = (desk, server)
            with self._lock:
                self._pairs.add(pair)
            threading.Thread(target=self._carry, args=(pair,), daemon=True).start()

    def _carry(self, pair):
        desk, server = pair
        totals = {"up": 0, "down": 0}
        last = "down"
        other = {desk: ("up", server), server: ("down", desk)}
        selector = selectors.DefaultSelector()
        try:
            selector.register(desk, selectors.EVENT_READ)
            selector.register(server, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    piece = key.fileobj.recv(16384)
                    if not piece:
                        return
                    direction, target = other[key.fileobj]
                    totals[direction] += len(piece)
                    if direction == "up" and last == "down" and self.latency:
                        time.sleep(self.latency)
                    last = direction
                    if self.before:
                        self.before(direction, totals[direction])
                    target.sendall(piece)
                    if self.after:
                        self.after(direction, totals[direction])
        except (OSError, ValueError):
            pass
        finally:
            selector.close()
            with self._lock:
                self._pairs.discard(pair)
            self._close(pair)
