-- What readers still have of records that a restored server lost and no author handed back: one row a person and version.
-- The administrator looks at it, and takes it over or lets it be.
CREATE TABLE offered (
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    body TEXT NOT NULL,
    reader BLOB NOT NULL,
    thread BLOB NOT NULL,
    rev INTEGER NOT NULL,
    mailboxes TEXT NOT NULL, -- one a line
    PRIMARY KEY (kind, id, body, reader)
) STRICT, WITHOUT ROWID;
