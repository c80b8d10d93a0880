"""What the story expected, what it saw, and how long that took."""

import json
import sys
import time


class Failure(Exception):
    """Something that the story expects does not hold."""


class Record:
    """Collects checks and writes them to a file after each, so that a story that is cut short has told what it saw."""

    def __init__(self, path, about):
        self._path = path
        self._about = about
        self._rows = []
        self._started = time.monotonic()

    @property
    def held(self):
        return bool(self._rows) and all(row["held"] for row in self._rows)

    @property
    def failures(self):
        return [row for row in self._rows if not row["held"]]

    def check(self, step, expected, holds, observed, since=None):
        """Notes one check. `since` is time.monotonic() of when what is measured began."""
        now = time.monotonic()
        row = {
            "step": step,
            "expected": expected,
            "observed": observed if isinstance(observed, str) else json.dumps(observed, ensure_ascii=False),
            "held": bool(holds),
            "ms": round((now - (since if since is not None else now)) * 1000),
        }
        self._rows.append(row)
        mark = "ok  " if row["held"] else "FAIL"
        print(f"{mark} {step}  {expected}: {row['observed'][:300]}  ({row['ms']} ms)", flush=True)
        self._write()
        return row["held"]

    def require(self, step, expected, holds, observed, since=None):
        """A check without which the story cannot go on."""
        if not self.check(step, expected, holds, observed, since):
            raise Failure(expected)

    def fail(self, step, error):
        self.check(step, "the step runs to its end", False, f"{type(error).__name__}: {error}")

    def _write(self):
        with open(self._path, "w", encoding="utf-8") as out:
            json.dump(
                {
                    **self._about,
                    "held": self.held,
                    "seconds": round(time.monotonic() - self._started, 1),
                    "checks": self._rows,
                },
                out,
                ensure_ascii=False,
                indent=1,
            )
            out.write("\n")

    def close(self):
        self._write()
        held = sum(row["held"] for row in self._rows)
        print(f"{held} of {len(self._rows)} checks held", file=sys.stderr)
