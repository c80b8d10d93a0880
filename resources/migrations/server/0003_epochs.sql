-- A server that was restored from a backup goes on in a new epoch, with a tree of its own. Since then `leaf` and `head.size`
-- are places over all epochs: (epoch's ordinal - 1) * 2^40 + leaf; those of the first epoch stay what they were. A tile's id
-- has (ordinal - 1) * 2^32 added.

-- Where the feeds were when an epoch began.
CREATE TABLE epoch_base (
    ordinal INTEGER NOT NULL,
    mailbox INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    PRIMARY KEY (ordinal, mailbox)
) STRICT, WITHOUT ROWID;

-- Commands that desks handed back and whose effects are not back yet: where they are in the log now, and where the lost log
-- had them, which is the order in which they are done again.
CREATE TABLE parked (
    was INTEGER NOT NULL,
    leaf INTEGER NOT NULL,
    PRIMARY KEY (was, leaf)
) STRICT, WITHOUT ROWID;

-- In recovery: who has handed back everything, and the highest number of each register that anybody has seen.
CREATE TABLE recovery_heard (device BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_number (book BLOB NOT NULL PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
