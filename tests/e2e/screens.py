"""Pictures of each screen, taken by the desktop program itself without a screen, and looked at as far as a program can."""

import os
import subprocess
import time

from house import Trouble

SIZES = ((1366, 768), (1920, 1080))
MODES = ("light", "dark")
SCREENS = ("incoming", "to-do", "dispositions", "sent", "drafts", "search", "disposition", "register", "outbox")
# A window with nothing in it compresses to less.
SMALLEST = 15_000


def take(story):
    head = story.head
    since = time.monotonic()
    done = subprocess.run(
        [story.binaries / "naskah", "--desk", head.store, "--key-file", head.key_file, "--photograph", story.pictures,
         "--scan", story.papers[0]],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TZ": "Asia/Jakarta"}, capture_output=True, text=True, timeout=600,
    )
    if done.returncode:
        raise Trouble(f"naskah --photograph ended with {done.returncode}: {done.stderr[-500:]}")
    missing, contents = [], {}
    for screen in SCREENS:
        for width, height in SIZES:
            for mode in MODES:
                picture = story.pictures / f"{screen}-{width}-{mode}.png"
                if not picture.exists() or picture.stat().st_size < SMALLEST:
                    missing.append(picture.name)
                else:
                    contents.setdefault(picture.read_bytes(), []).append(picture.name)
    same = [names for names in contents.values() if len(names) > 1]
    story.check(0, "each screen is drawn, light and dark, in two sizes, and none like another", not missing and not same,
                {"pictures": len(contents), "missing": missing, "same": same}, since)
