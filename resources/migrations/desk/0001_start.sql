-- What a desk keeps besides the records themselves, whose tables derive from their descriptions.

CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Whose desk it is, for queries; one row.
CREATE TABLE desk_person (person BLOB NOT NULL, device BLOB NOT NULL) STRICT;

-- The mailboxes this person has. cursor: everything up to it is here. resetting: 1 a first load is under way,
-- 2 a load from the beginning over what is here, 3 such a load is complete and its deletions wait for consent.
CREATE TABLE mailbox (
    name TEXT PRIMARY KEY,
    cursor INTEGER NOT NULL DEFAULT 0,
    count INTEGER NOT NULL DEFAULT 0,
    sum INTEGER NOT NULL DEFAULT 0,
    resetting INTEGER NOT NULL DEFAULT 0,
    want_reset INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Distinct sets of mailboxes, so that a record names its set by a small number.
CREATE TABLE box_set (id INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE) STRICT;

-- The server's image of each record that a pending command has changed; present = 0: the server has none.
CREATE TABLE base (
    kind INTEGER NOT NULL, id BLOB NOT NULL, present INTEGER NOT NULL,
    body TEXT NOT NULL, rev INTEGER NOT NULL, sum INTEGER NOT NULL, boxes INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Records of kinds that this version does not know: kept, counted, never shown.
CREATE TABLE unknown_record (
    kind TEXT NOT NULL, id BLOB NOT NULL, body TEXT NOT NULL, rev INTEGER NOT NULL, sum INTEGER NOT NULL, boxes INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- What an unfinished load from the beginning has sent so far.
CREATE TABLE reset_seen (mailbox TEXT NOT NULL, kind TEXT NOT NULL, id BLOB NOT NULL, PRIMARY KEY (mailbox, kind, id)) STRICT, WITHOUT ROWID;

-- What pulls have changed since the last complete one. Kept over cuts, so that nothing is re-run too little.
CREATE TABLE dirty (kind INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;

-- Threads of which a pull has sent something and not yet everything.
CREATE TABLE incomplete_thread (thread BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE pending (
    ord INTEGER PRIMARY KEY AUTOINCREMENT,
    command BLOB NOT NULL UNIQUE,
    intent TEXT NOT NULL,
    verdict INTEGER NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    held INTEGER NOT NULL DEFAULT 0,
    touched TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    sequence INTEGER,
    envelope TEXT,
    signature BLOB,
    outcome TEXT,
    tries INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Acknowledged envelopes, so that a server restored from a backup can be taught again. clear = 0: sealed to the server's
-- recovery key, because the record has left this desk.
CREATE TABLE kept (
    command BLOB PRIMARY KEY,
    sequence INTEGER NOT NULL,
    device BLOB NOT NULL,
    thread BLOB,
    clear INTEGER NOT NULL DEFAULT 1,
    envelope BLOB NOT NULL,
    signature BLOB NOT NULL,
    outcome TEXT,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Refused commands and open conflicts, with the words their author typed, until somebody has looked.
CREATE TABLE attention (
    command BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    about TEXT NOT NULL,
    kind INTEGER NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    thread BLOB
) STRICT, WITHOUT ROWID;

-- How far a leased block has been used by this desk.
CREATE TABLE lease_use (lease BLOB PRIMARY KEY, next INTEGER NOT NULL, closed INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

-- The newest verified heads of the server's log.
CREATE TABLE head (epoch TEXT NOT NULL, size INTEGER NOT NULL, head TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (epoch, size)) STRICT, WITHOUT ROWID;

-- Letters by their words. rowid = day of writing << 24 | row of the letter, so that newest first streams.
CREATE VIRTUAL TABLE search_index USING fts5 (number, subject, sender, text, content = '', tokenize = 'naskah1');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_words USING fts5vocab (search_index, row);
