-- Dispositions that somebody has to act on by a day; step: of the escalation that comes next. Follows from records.
CREATE TABLE due_leg (
    leg BLOB NOT NULL PRIMARY KEY,
    thread BLOB NOT NULL,
    due_on TEXT NOT NULL,
    step INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX due_leg_day ON due_leg (step, due_on, leg, thread);
INSERT INTO due_leg (leg, thread, due_on)
    SELECT id, thread, json_extract(body, '$.due_on') FROM record
    WHERE kind = 17 AND json_extract(body, '$.due_on') IS NOT NULL AND json_extract(body, '$.role') = 'executor'
        AND json_extract(body, '$.state') NOT IN ('done', 'withdrawn', 'declined');
