-- Records as JSON text; never deleted, so that a feed's drops can name what left.
CREATE TABLE record (
    row INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    thread BLOB NOT NULL,
    rev INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_id ON record (kind, id);
CREATE INDEX record_thread ON record (thread, kind, id);

CREATE TABLE mailbox (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    counter INTEGER NOT NULL DEFAULT 0,
    count INTEGER NOT NULL DEFAULT 0,
    sum INTEGER NOT NULL DEFAULT 0,
    horizon INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE thread_mailbox (
    thread BLOB NOT NULL,
    mailbox INTEGER NOT NULL,
    PRIMARY KEY (thread, mailbox)
) STRICT, WITHOUT ROWID;

-- Each record once per mailbox, at its newest position; put = 0 says that it left.
CREATE TABLE feed (
    mailbox INTEGER NOT NULL,
    position INTEGER NOT NULL,
    record INTEGER NOT NULL,
    put INTEGER NOT NULL,
    PRIMARY KEY (mailbox, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX feed_record ON feed (mailbox, record);

-- What is looked up by something else than its id; each follows from records.
CREATE TABLE lease (
    book BLOB NOT NULL,
    last INTEGER NOT NULL,
    first INTEGER NOT NULL,
    lease BLOB NOT NULL,
    device BLOB NOT NULL,
    PRIMARY KEY (book, last, first, lease)
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_device ON lease (device);
CREATE TABLE number_use (
    book BLOB NOT NULL,
    number INTEGER NOT NULL,
    command BLOB NOT NULL,
    PRIMARY KEY (book, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE appointment_person (
    person BLOB NOT NULL,
    appointment BLOB NOT NULL,
    PRIMARY KEY (person, appointment)
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment_ref (
    sha256 TEXT NOT NULL,
    attachment BLOB NOT NULL,
    thread BLOB NOT NULL,
    device BLOB NOT NULL,
    PRIMARY KEY (sha256, attachment)
) STRICT, WITHOUT ROWID;
CREATE TABLE file_proof (
    sha256 TEXT NOT NULL,
    device BLOB NOT NULL,
    PRIMARY KEY (sha256, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id BLOB NOT NULL PRIMARY KEY,
    person BLOB NOT NULL,
    public_key BLOB NOT NULL,
    predecessor BLOB,
    last_sequence INTEGER NOT NULL DEFAULT 0,
    last_hash BLOB NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The answer to each sealed sequence, and the first answer to each command.
CREATE TABLE outcome (
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL,
    leaf INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE command (
    id BLOB NOT NULL PRIMARY KEY,
    kind INTEGER NOT NULL,
    leaf INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the leaves of the tree commit to; salt and envelope may be erased without breaking it.
CREATE TABLE log (
    leaf INTEGER PRIMARY KEY,
    salt BLOB,
    envelope TEXT,
    signature BLOB,
    outcome TEXT NOT NULL,
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    time INTEGER NOT NULL
) STRICT;
-- Hashes of complete nodes; id = level * 2^48 + (index / 256), up to 256 hashes in a row.
CREATE TABLE tile (
    id INTEGER PRIMARY KEY,
    hashes BLOB NOT NULL
) STRICT;
CREATE TABLE head (
    size INTEGER PRIMARY KEY,
    epoch TEXT NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE person_login (
    person BLOB NOT NULL PRIMARY KEY,
    phc TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
    code BLOB NOT NULL PRIMARY KEY,
    person BLOB NOT NULL,
    expires INTEGER NOT NULL,
    public_key BLOB,
    device BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    family BLOB NOT NULL,
    device BLOB NOT NULL,
    person BLOB NOT NULL,
    access BLOB NOT NULL UNIQUE,
    access_until INTEGER NOT NULL,
    refresh BLOB NOT NULL UNIQUE,
    refresh_until INTEGER NOT NULL,
    parent INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0,
    used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_family ON session (family);
CREATE INDEX session_device ON session (device);
CREATE INDEX session_parent ON session (parent);
CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
