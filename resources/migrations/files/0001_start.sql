-- uploaded: 1 the server has it, 0 it must be sent, -1 the server refuses it for good.
CREATE TABLE file (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL,
    uploaded INTEGER NOT NULL DEFAULT 0,
    url TEXT NOT NULL DEFAULT '',
    last_used INTEGER NOT NULL
) STRICT;
CREATE TABLE part (sha256 TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (sha256, at)) STRICT;
CREATE TABLE wanted (sha256 TEXT PRIMARY KEY, priority INTEGER NOT NULL) STRICT, WITHOUT ROWID;
