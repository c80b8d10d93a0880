"""Step 7: the server is killed while it answers, and nothing is lost or doubled."""

import json
import random
import time
from collections import Counter

from steps import marker, sha256

KILLS = 5
PENDING = 500
# An answer to 500 commands is some 100 kB; what comes before it (handshake, session) is less than the first of these.
CUT_BETWEEN = (12_000, 60_000)
ATTEMPTS = 15


class Knife:
    """Kills the server when so many bytes have passed on one connection, and lets no more through. The piece that
    reached that number is still delivered, or lost."""

    def __init__(self, story, desk, direction, after, deliver):
        self.fell = False
        self.bytes = 0

        def watch(way, total):
            if self.fell:
                raise OSError("the line is dead")
            if way == direction and total >= after:
                self.fell = True
                self.bytes = total
                story.server.kill()
                raise OSError("the line is dead")

        self.desk = desk
        if deliver:
            desk.cable.after = watch
        else:
            desk.cable.before = watch

    def away(self):
        self.desk.cable.before = self.desk.cable.after = None
        self.desk.cable.unplug()
        self.desk.cable.plug()


def survive_kills(story, broken):
    """Without a protection one kill is enough, and it must be of the kind that shows what is missing."""
    wanted = 1 if broken else KILLS
    desk = story.secretariat
    # A second desk numbers from the same book all the while.
    words = _register_many(story, story.clerk, "c", 60)
    story.clerk.cable.unplug()
    desk.ctl("lease", "take", "--book", "incoming", "--size", 1000)
    desk.sync()
    kills = 0
    for attempt in range(ATTEMPTS):
        if kills == wanted:
            break
        words += _register_many(story, desk, attempt, PENDING)
        pending = len(desk.waiting())
        since = time.monotonic()
        # Answers that were lost are asked for again; answers that were given must still be true.
        deliver = broken == "crash" if broken else kills % 2 == 1
        knife = Knife(story, desk, "down", random.randint(*CUT_BETWEEN), deliver)
        desk.sync_until(lambda: knife.fell, 30)
        if not knife.fell:
            knife.away()
            desk.sync()
            continue
        left = len(desk.waiting())
        knife.away()
        story.server.start()
        if 0 < left < pending:
            kills += 1
            story.check(7, f"kill {kills} falls between the first and the last answer", True,
                        f"{pending - left} of {pending} answered, {knife.bytes} bytes of the answer, the last "
                        f"{'delivered' if deliver else 'lost'}", since)
        since = time.monotonic()
        state, code = desk.ctl("sync", "--timeout", 40, ok=(0, 1, 3), timeout=90)
        story.require(7, "after the restart the rest is answered", code == 0 and not desk.outbox(), state, since)
    story.require(7, f"the server was killed {wanted} times while it answered", kills == wanted, kills)
    _kill_inside_upload(story, desk)
    _converge(story, words)


def _register_many(story, desk, attempt, count):
    words = [marker("ulang") for _ in range(count)]
    code = desk.ctl("classifications", "500.12")[0]["code"]
    lines = [
        json.dumps({"from": "Uji Listrik Padam", "number": f"{attempt}/{index}", "subject": f"Uji {word}",
                    "classification": code, "date": "2026-01-05"})
        for index, word in enumerate(words)
    ]
    desk.cable.unplug()
    desk.ctl("letter", "add", "--batch", "-", given="\n".join(lines) + "\n", timeout=300)
    desk.cable.plug()
    return words


def _kill_inside_upload(story, desk):
    since = time.monotonic()
    paper = story.folder / "besar.pdf"
    size = 3_000_000
    paper.write_bytes(story.papers[0].read_bytes() + b"\n%" + random.randbytes(size).hex().encode()[:size] + b"\n")
    word = marker("besar")
    letter = desk.ctl("letter", "add", "--from", "Uji Listrik Padam", "--number", f"1/{word}", "--subject", f"Uji {word}",
                      "--classification", desk.ctl("classifications", "500.12")[0]["code"], "--file", paper)["id"]
    knife = Knife(story, desk, "up", random.randint(size // 4, size // 2), False)
    desk.sync_until(lambda: knife.fell, 30)
    fell = knife.fell
    knife.away()
    story.require(7, "the server is killed inside an upload", fell, f"after {knife.bytes} of {size} bytes", since)
    story.server.start()
    since = time.monotonic()
    sent = Counter()

    def count(way, total):
        sent[way] = max(sent[way], total)

    desk.cable.before = count
    state = desk.sync()
    desk.cable.before = None
    story.check(7, "the upload goes on where it was cut", state["files_waiting"] == 0 and sent["up"] < size,
                f"{sent['up']} more bytes", since)
    story.head.sync()
    out = story.folder / "besar-received.pdf"
    story.check(7, "the file arrives whole", story.fetch(story.head, letter, out) and sha256(out) == sha256(paper), out.name)


def _converge(story, words):
    since = time.monotonic()
    story.clerk.cable.plug()
    desks = [story.secretariat, story.clerk, story.head]
    story.clerk.sync()
    for desk in desks:
        desk.sync()
    agendas = {desk.name: desk.agenda() for desk in desks}
    first = agendas["secretariat"]
    story.check(7, "all desks show the same agenda", all(agenda == first for agenda in agendas.values()),
                {name: len(agenda) for name, agenda in agendas.items()}, since)
    numbers = Counter(entry["number"] for entry in first)
    doubled = [number for number, count in numbers.items() if count > 1]
    story.check(7, "no number is doubled", not doubled, doubled or f"{len(numbers)} numbers")
    entries = Counter(entry["letter"] for entry in first if entry["letter"])
    twice = [letter for letter, count in entries.items() if count > 1]
    story.check(7, "no letter has two numbers", not twice, twice or f"{len(entries)} letters")
    since = time.monotonic()
    for desk in desks:
        subjects = Counter(row["subject"] for row in desk.ctl("letter", "list", "--limit", 1000000))
        missing = [word for word in words if subjects[f"Uji {word}"] == 0]
        more = [word for word in words if subjects[f"Uji {word}"] > 1]
        story.check(7, f"at the {desk.name}'s desk every letter is there once", not missing and not more,
                    {"registered": len(words), "missing": len(missing), "twice": len(more)}, since)
    checked = [desk for desk in desks if desk.outbox()]
    story.check(7, "no outbox holds anything", not checked, [desk.name for desk in checked] or "all empty")
