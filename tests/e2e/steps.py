"""The seven steps of the story. Each leaves the house in the state that the next one begins with."""

import hashlib
import random
import threading
import time

from house import Window


def marker(kind):
    """A word that nobody writes and no stemmer shortens."""
    return kind + "".join(random.choices("bcdfghjklmnpqrstvwxz", k=10))


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Story:
    def __init__(self, record, binaries, folder, server, desks, papers, pictures):
        self.record = record
        self.binaries = binaries
        self.folder = folder
        self.server = server
        self.papers = papers
        self.pictures = pictures
        self.desks = desks
        for desk in desks.values():
            setattr(self, desk.name, desk)
        self.letters = []
        self.secrets = []  # words of one office that no other may hold
        self.check = record.check
        self.require = record.require

    # 0: what everything begins with

    def prepare(self):
        for desk in self.desks.values():
            since = time.monotonic()
            state = desk.sync(240)
            self.require(0, f"the {desk.name}'s desk is in step", state["line"] == "synced", state, since)
        since = time.monotonic()
        stock = {}
        for desk in (self.secretariat, self.clerk):
            desk.ctl("lease", "take", "--book", "incoming", "--size", 100)
            desk.sync()
            books = [book for book in desk.ctl("lease", "list") if book["book"] == "incoming" and book["left"]]
            stock[desk.name] = [book["next"] for book in books]
        self.check(
            0, "both desks of the secretariat hold numbers of their own, none of them twice",
            all(stock.values()) and not set(stock["secretariat"]) & set(stock["clerk"]), stock, since,
        )

    # 1: registering offline

    def register_offline(self):
        desk = self.secretariat
        desk.cable.unplug()
        codes = desk.ctl("classifications", "500.12")
        self.require(1, "the classification is found while it is typed", codes, [code["code"] for code in codes][:5])
        before = {entry["number"] for entry in desk.agenda()}
        for index, urgency in enumerate(("biasa", "segera", "sangat_segera")):
            since = time.monotonic()
            word = marker("melati")
            sender = marker("pengirim")
            letter = {
                "word": word,
                "subject": f"Undangan rapat koordinasi {word} layanan digital",
                "number": f"005/{1000 + index}/{word}",
                "paper": self.papers[index],
            }
            done = desk.ctl(
                "letter", "add", "--from", f"Kelompok Kerja {sender}", "--number", letter["number"],
                "--subject", letter["subject"], "--classification", codes[0]["code"], "--urgency", urgency,
                "--security", "terbatas" if index == 2 else "biasa", "--summary", f"Ringkasan {marker('ringkas')}",
                "--date", "2026-01-05", "--to", self.head.person["position"], "--file", letter["paper"],
            )
            letter["id"] = done["id"]
            letter["agenda"] = done["facts"]["number"]
            self.letters.append(letter)
            self.secrets += [word, sender]
            self.require(1, f"letter {index + 1} has its agenda number at once", done["facts"].get("text"), done["facts"], since)
            since = time.monotonic()
            hits = desk.search(word)
            self.check(1, "it is found at once", [hit["id"] for hit in hits] == [letter["id"]], f"{len(hits)} hit", since)
        numbers = [letter["agenda"] for letter in self.letters]
        self.check(
            1, "the numbers follow one another and are new",
            numbers == list(range(numbers[0], numbers[0] + 3)) and not before & set(numbers), numbers,
        )
        self.check(1, "without a line nothing is sent, and that is no error", desk.try_sync(3) == 3, f"{len(desk.waiting())} actions wait")
        waiting = [row for row in desk.waiting() if row["type"] != "add_contact"]
        listed = {row["id"] for row in desk.ctl("letter", "list", "--filter", "koordinasi", "--limit", 1000)}
        self.check(
            1, "after closing and opening again letters, numbers and outbox are there",
            len(waiting) == 6 and all(letter["id"] in listed for letter in self.letters),
            f"{len(waiting)} actions wait, {len(listed)} letters listed",
        )

    # 2: coming online

    def come_online(self):
        window, watch = Window(self.head), self.secretariat.watch()
        try:
            window.ask("place", "incoming")
            first = self.letters[-1]
            plugged = time.monotonic()
            self.secretariat.cable.plug()
            seen = threading.Thread(target=window.ask, args=("see", first["word"]))
            seen.start()
            sent = watch.moment(
                lambda event: event.get("state", {}).get("waiting", 1) == 0 or event.get("changed", {}).get("waiting", 1) == 0,
                plugged, 60, "the secretariat's actions are answered",
            )
            seen.join()
            shown = time.monotonic()
            self.check(
                2, "a letter is on the head's screen within a second of the server's answer", shown - sent < 1.0,
                f"{round((shown - sent) * 1000)} ms after the answer, {round((shown - plugged) * 1000)} ms after the plug", plugged,
            )
            since = time.monotonic()
            watch.moment(lambda event: event.get("state", {}).get("files_waiting", 1) == 0, plugged, 60, "the scans are at the server")
            self.check(2, "the scans arrive at the server", True, "no file waits", since)
            window.ask("save", self.pictures / "step-2-head.png")
        finally:
            window.close()
            watch.kill()
        self.secretariat.sync()
        self.head.sync()
        for letter in self.letters:
            page = self.head.show(letter["id"])
            out = self.folder / f"received-{letter['agenda']}.pdf"
            same = self.fetch(self.head, letter["id"], out) and sha256(out) == sha256(letter["paper"])
            self.check(
                2, "the head has letter and scan as they were registered",
                same and page["subject"] == letter["subject"] and page["number"] == letter["number"],
                f"{page['agenda']} with {[file['name'] for file in page['files']]}",
            )

    def fetch(self, desk, letter, out):
        """Asks for a letter's file until it is here."""
        for _ in range(5):
            _, code = desk.ctl("letter", "file", letter, "--out", out, ok=(0, 3, 6))
            if code == 0:
                return True
            desk.sync()
        return False

    # 3 and 4: a disposition and what becomes of it

    def dispose_offline(self):
        head, letter = self.head, self.letters[0]
        head.cable.unplug()
        since = time.monotonic()
        note = marker("catatan")
        self.secrets.append(note)
        head.ctl("read", letter["id"])
        head.ctl(
            "dispose", letter["id"], "--to", self.division.person["position"], "--to", self.staff.person["position"],
            "--instruction", "Tindak lanjuti", "--instruction", "Siapkan bahan", "--note", f"Mohon {note}", "--due", "2027-01-29",
        )
        self.require(3, "the head reads and disposes without a line", len(head.waiting()) == 2, [row["type"] for row in head.waiting()], since)
        since = time.monotonic()
        head.cable.plug()
        state = head.sync()
        self.check(3, "it is sent when the line is back", not head.outbox() and state["attention"] == 0, state, since)

    def work_and_report(self):
        letter, head, staff = self.letters[0], self.head, self.staff
        staff.sync()
        mine = [row["id"] for row in staff.ctl("letter", "list", "--view", "mine", "--limit", 1000)]
        self.require(4, "the staff member sees the disposition", letter["id"] in mine, f"{len(mine)} dispositions are theirs")
        words = marker("laporan")
        self.secrets.append(words)
        leg = staff.leg_to(letter["id"], staff)["id"]
        for command, expected in (
            (("read", letter["id"]), "read"),
            (("report", leg, "--text", f"Bahan {words} sudah dikirim"), "reported"),
            (("done", leg), "done"),
        ):
            since = time.monotonic()
            staff.ctl(*command)
            staff.sync()
            head.sync()
            seen = head.leg_to(letter["id"], staff)
            self.check(4, f"the head sees “{expected}”", seen["state"] == expected, seen["state"], since)
        seen = head.leg_to(letter["id"], staff)
        self.check(4, "the report's words are with the head", any(words in text for text in seen["reports"]), seen["reports"])
        other = head.leg_to(letter["id"], self.division)
        self.check(4, "the other leg is untouched", other["state"] == "sent", other["state"])

    # 5: pulling back

    def pull_back(self):
        letter, head, staff = self.letters[1], self.head, self.staff
        head.ctl("dispose", letter["id"], "--to", self.division.person["position"], "--to", staff.person["position"],
                 "--instruction", "Pelajari dan beri pendapat")
        head.sync()
        since = time.monotonic()
        unread = head.leg_to(letter["id"], self.division)
        head.ctl("withdraw", unread["id"])
        state = head.sync()
        self.check(
            5, "a disposition that nobody has read is pulled back",
            head.leg_to(letter["id"], self.division)["state"] == "withdrawn" and state["attention"] == 0, state, since,
        )
        # The head's desk does not know yet that it was read: only the server can refuse.
        leg = head.leg_to(letter["id"], staff)
        staff.sync()
        staff.ctl("read", letter["id"])
        staff.sync()
        since = time.monotonic()
        head.cable.unplug()
        head.ctl("withdraw", leg["id"])
        head.cable.plug()
        head.sync()
        refused = [row for row in head.outbox() if row["state"] == "refused"]
        self.check(
            5, "pulling back one that was read is refused, with a reason in the outbox",
            [row.get("code") for row in refused] == ["disposition.already_read"] and refused[0]["reason"],
            [{key: row.get(key) for key in ("type", "code", "reason")} for row in refused], since,
        )
        after = head.leg_to(letter["id"], staff)
        staff.sync()
        theirs = staff.leg_to(letter["id"], staff)
        self.check(
            5, "nothing is lost: the disposition stands at both desks",
            (after["state"], theirs["state"]) == ("read", "read") and after["instructions"] == ["Pelajari dan beri pendapat"],
            {"head": after["state"], "staff": theirs["state"]},
        )
        window = Window(head)
        try:
            window.ask("place", "outbox")
            rows = window.ask("outbox")["rows"]
            window.ask("save", self.pictures / "step-5-outbox.png")
        finally:
            window.close()
        self.check(5, "the window's outbox says so in words", len(rows.split(" | ")[-1]) > 10, rows)
        for row in refused:
            head.ctl("outbox", "dismiss", row["command"])
