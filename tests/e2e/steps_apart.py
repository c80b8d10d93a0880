"""Step 6: the other office has nothing of what it was not sent, anywhere on its disk."""

import time

from house import trace
from steps import marker, sha256

# Where the positive control must be found, so that a search that finds nothing means something.
PLACES = ("desk.db: rows", "desk.db: index", "desk.db: pages", "desk.db: log", "files.db: pages")


def stay_apart(story):
    district, record = story.district, story.record
    own, paper = _own_letter(story)
    _leave_log_on_disk(district)
    since = time.monotonic()
    pieces = [f"@{letter['paper']}" for letter in story.letters]
    found, read = trace(story.binaries, district, [own, f"@{paper}", *story.secrets, *pieces])
    record.require(
        6, "the other office's own marker is found in rows, index, pages, log and file cache",
        all(place in found[own] for place in PLACES[:4]) and any(place.startswith("files.db") for place in found[f"@{paper}"]),
        {own: found[own], "file": found[f"@{paper}"]}, since,
    )
    foreign = {word: places for word, places in found.items() if places and word not in (own, f"@{paper}")}
    record.check(
        6, "of the first office's letters, notes, reports and scans it has no trace",
        not foreign, foreign or f"{len(found) - 2} words looked for in {sum(read.values())} bytes", since,
    )
    record.check(6, "nothing is readable without the key", "in the clear" not in found[own], found[own])
    known = district.ctl("people", "Kominfo", "--limit", 50)
    record.check(6, "the directory of the organisation is everybody's", known, f"{len(known)} positions of the first office")
    for letter in story.letters:
        record.check(6, "the other office's search finds nothing", not district.search(letter["word"]), "no hit")
    _send_across(story)


def _own_letter(story):
    district = story.district
    district.sync()
    own = marker("kenanga")
    paper = story.papers[3]
    district.ctl("letter", "add", "--from", "Warga Polonia", "--number", f"1/{own}", "--subject", f"Permohonan {own}",
                 "--classification", district.ctl("classifications", "400.10.2")[0]["code"], "--date", "2026-01-05", "--file", paper)
    return own, paper


def _leave_log_on_disk(desk):
    """Syncs. A desk that ends properly copies its log back and removes it; this one ends as in a power cut."""
    watch = desk.watch()

    def is_done(event):
        state = event.get("state", {})
        return state.get("line") == "synced" and state.get("waiting") == 0 and state.get("files_waiting") == 0

    watch.moment(is_done, 0, 60, f"the {desk.name}'s desk is in step")
    watch.kill()


def _send_across(story):
    record, sender, district = story.record, story.secretariat, story.district
    final, early, remark, inner = (marker(word) for word in ("terbit", "konsep", "telaah", "batin"))
    since = time.monotonic()
    draft = sender.ctl("draft", "start", "--subject", f"Pemberitahuan {final}", "--body", f"Isi sementara {early}",
                       "--classification", sender.ctl("classifications", "500.12")[0]["code"],
                       "--to", story.district.person["unit"], "--file", story.papers[4])["id"]
    sender.sync()
    sender.ctl("comment", "--draft", draft, "--text", f"Tolong perbaiki {remark}")
    sender.ctl("draft", "edit", draft, "--body", f"Isi akhir {final}")
    sender.ctl("draft", "send", draft)
    state = sender.sync()
    record.require(6, "the secretariat sends a letter to the other office", state["attention"] == 0, state, since)
    letter = sender.search(final)[0]["id"]

    since = time.monotonic()
    district.sync()
    hits = district.search(final)
    record.require(6, "the other office receives it", [hit["id"] for hit in hits] == [letter], f"{len(hits)} hit", since)
    out = story.folder / "across.pdf"
    record.check(6, "and its file", story.fetch(district, letter, out) and sha256(out) == sha256(story.papers[4]), out.name)

    sent = _delivery(sender, letter)
    record.check(6, "the sender sees “sent”", sent["sent"] and not sent["received"], sent)
    district.ctl("letter", "accept", letter)
    district.sync()
    sender.sync()
    received = _delivery(sender, letter)
    record.check(6, "then “received”", received["received"] and not received["read"], received)
    camat = story.district_head
    camat.sync()
    camat.ctl("read", letter)
    camat.ctl("dispose", letter, "--to", district.person["position"], "--instruction", "Untuk diketahui", "--note", f"Catatan {inner}")
    camat.sync()
    sender.sync()
    seen = _delivery(sender, letter)
    record.check(6, "then “read”", bool(seen["read"]), seen)

    since = time.monotonic()
    district.sync()
    found, _ = trace(story.binaries, district, [final, early, remark, inner, *story.secrets])
    record.check(6, "the other office has the letter and its own note", found[final] and found[inner], found[final], since)
    foreign = {word: places for word, places in found.items() if places and word not in (final, inner)}
    record.check(6, "but no draft, review, disposition or comment of the sender", not foreign, foreign or "no trace", since)
    for desk in (sender, story.head):
        desk.sync()
        found, _ = trace(story.binaries, desk, [final, inner])
        record.check(
            6, f"the sender's {desk.name} has no word of the receiver's disposition", found[final] and not found[inner],
            found[inner] or "no trace",
        )


def _delivery(desk, letter):
    return desk.show(letter)["deliveries"][0]
