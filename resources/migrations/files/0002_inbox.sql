-- Files that were received and are not registered yet. letter: what they became; gone: when they were put away, in
-- milliseconds, 0 while they wait.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    bytes BLOB NOT NULL,
    arrived INTEGER NOT NULL,
    letter TEXT NOT NULL DEFAULT '',
    gone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX inbox_waiting ON inbox (gone, id);
