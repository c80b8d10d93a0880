#!/usr/bin/env python3
"""Refuses what the linker cannot: includes that point up the layers, include cycles, frameworks below the layer that
may know them, and files too long to read in one go. usage: check_layers.py ROOT"""
import pathlib
import re
import sys

# A folder may include itself, the folders listed for it, and what those may include.
LAYERS = {
    "common/text": [],
    "common/schema": ["common/text"],
    "common/crypto": [],
    "common/sqlite": ["common/schema"],
    "common/record": ["common/schema"],
    "common/protocol": ["common/record", "common/crypto"],
    "common/command": ["common/protocol"],
    "client/replica": ["common/command", "common/sqlite"],
    "client/net": ["client/replica"],
    "client/model": ["client/net"],
    "client/print": ["client/replica"],
    "client/page": ["common/text"],
    "client/scan": [],
    "client/ui": ["client/model", "client/print", "client/page"],
    "client/app": ["client/ui", "client/scan"],
    "client/cli": ["client/model", "client/print", "client/page"],
    "server/storage": ["common/command", "common/sqlite"],
    "server/engine": ["server/storage"],
    "server/files": ["server/storage"],
    "server/auth": ["server/engine"],
    "server/api": ["server/engine", "server/files", "server/auth"],
    "server/http": ["server/api"],
    "server/ops": ["server/api"],
    "server/app": ["server/http", "server/ops"],
}
# Includes nothing of ours, and every layer reports errors with it.
FOR_EVERYONE = {"common/schema/result.h"}
ROOTS = ("common/", "client/", "server/", "tests/")
MAX_LINES = 400

# Headers of a library, and the folders that may know it.
FRAMEWORKS = [
    ("Qt", r"Q[A-Z]|Qt|qt6?keychain", ("client/net/", "client/model/", "client/print/", "client/page/", "client/scan/", "client/ui/",
                                      "client/app/", "client/cli/", "tests/")),
    ("Asio and Beast", r"boost/(asio|beast)", ("server/http/", "tests/")),
    ("SQLite", r"(sqlcipher/)?sqlite3", ("common/sqlite/", "tests/")),
    ("libsodium", r"sodium", ("common/crypto/", "tests/")),
]
# Only inside a condition, so that the desk still builds on Windows.
POSIX = re.compile(r"(unistd|dirent|pthread|poll|termios|pwd|grp)\.h$|(sys|arpa|netinet|linux)/")
PORTABLE = ("common/", "client/")
# Unfinished work belongs to the list of issues, not to the source.
LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

DIRECTIVE = re.compile(r'^[ \t]*#[ \t]*(if|endif|include)[a-z]*(?:[ \t]*([<"])([^>"]+)[>"])?', re.M)


def layer_of(path):
    """The longest folder in LAYERS that holds `path`, or None."""
    return max((folder for folder in LAYERS if path.startswith(folder + "/")), key=len, default=None)


def below(layer, seen=None):
    """Everything `layer` may include."""
    seen = set() if seen is None else seen
    for lower in LAYERS[layer]:
        if lower not in seen:
            seen.add(lower)
            below(lower, seen)
    return seen


def includes_of(text):
    """(quote, target, whether a condition guards it) of each include."""
    depth = 0
    for what, quote, target in DIRECTIVE.findall(text):
        if what == "if":
            depth += 1
        elif what == "endif":
            depth -= 1
        elif target:
            yield quote, target, depth > 0


def problems_of(name, text):
    if (lines := text.count("\n")) > MAX_LINES:
        yield f"{lines} lines, at most {MAX_LINES}"
    if name.endswith(".h") and not text.startswith("#pragma once"):
        yield "starts without #pragma once"
    if name.endswith(".h") and re.search(r"^\s*using namespace", text, re.M):
        yield "using namespace in a header"
    if found := LEFT_OVER.search(text):
        yield f"says {found.group()}"
    layer = layer_of(name)
    if layer is None and not name.startswith("tests/"):
        yield "belongs to no layer"
    for quote, target, guarded in includes_of(text):
        for library, headers, folders in FRAMEWORKS:
            if re.match(headers, target) and quote == "<" and not name.startswith(folders):
                yield f"includes <{target}>; only {', '.join(folders)} may know {library}"
        if POSIX.match(target) and not guarded and name.startswith(PORTABLE):
            yield f"includes <{target}> on every system"
        lower = layer_of(target) if quote == '"' else None
        if layer and lower and lower != layer and lower not in below(layer) and target not in FOR_EVERYONE:
            yield f"{layer} may not include {target}"
        if quote == '"' and layer and target.startswith("tests/"):
            yield f"includes {target}; tests are above everything"


def cycles(includes):
    done, path = set(), []

    def visit(name):
        if name in path:
            yield "include cycle: " + " -> ".join(path[path.index(name):] + [name])
        elif name not in done:
            path.append(name)
            for target in includes.get(name, []):
                yield from visit(target)
            done.add(path.pop())

    for name in includes:
        yield from visit(name)


def problems(root):
    includes = {}
    for file in sorted(p for p in root.rglob("*") if p.suffix in (".h", ".cpp")):
        name = file.relative_to(root).as_posix()
        if not name.startswith(ROOTS) or "must_not_compile" in file.parts:
            continue
        text = file.read_text()
        includes[name] = [target for quote, target, _ in includes_of(text) if quote == '"']
        for problem in problems_of(name, text):
            yield f"{name}: {problem}"
    yield from cycles(includes)


if __name__ == "__main__":
    found = list(problems(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found) or "layers are clean")
    sys.exit(bool(found))
