-- What a restored server does not have and nobody has handed back yet, as this desk had it, until the server has this copy.
CREATE TABLE readers_copy (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    thread BLOB NOT NULL,
    rev INTEGER NOT NULL,
    mailboxes TEXT NOT NULL, -- one a line
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
