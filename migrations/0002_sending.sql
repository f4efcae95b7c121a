-- How somebody's day runs: NULL stands for what the rules have as usual (04:00; no message of itself from 22:00 to 07:00).
-- `day_starts`, `quiet_from` and `quiet_until` are wall time (HH:MM); equal quiet times mean that no hours are quiet.
ALTER TABLE learners ADD COLUMN day_starts TEXT;
ALTER TABLE learners ADD COLUMN quiet_from TEXT;
ALTER TABLE learners ADD COLUMN quiet_until TEXT;
-- Where they are written to, once that was opened; since when it is closed to us, and whether they have heard of it.
ALTER TABLE learners ADD COLUMN dm_channel_id BIGINT;
ALTER TABLE learners ADD COLUMN unreachable_since BIGINT;
ALTER TABLE learners ADD COLUMN unreachable_told BOOLEAN NOT NULL DEFAULT FALSE;
-- The last local day for which a daily nudge was said or missed: no day gets a second one, whatever is changed.
ALTER TABLE learners ADD COLUMN nudged_on TEXT;
-- Nudges ask for five minutes instead of twenty.
ALTER TABLE learners ADD COLUMN small_steps BOOLEAN NOT NULL DEFAULT FALSE;

-- Whoever wants one message when the window of an exam opens.
ALTER TABLE goals ADD COLUMN tell_opening BOOLEAN NOT NULL DEFAULT FALSE;

-- The daily nudges of one person: a wall time and its days ("mon,tue"); no day stands twice.
CREATE TABLE nudges (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    clock TEXT NOT NULL,
    days TEXT NOT NULL,
    PRIMARY KEY (learner_id, clock)
);

-- Who wants no nudges for a while. `until_on` is the first day with nudges again; NULL: until they say so.
-- `attempt_id` is the passed attempt that the pause came with, if it came with one.
CREATE TABLE pauses (
    learner_id BIGINT PRIMARY KEY REFERENCES learners (learner_id) ON DELETE CASCADE,
    began_on TEXT NOT NULL,
    until_on TEXT,
    attempt_id BIGINT
);

-- The days on which somebody was nudged or said what they did. `questioned`: asked whether something should change.
CREATE TABLE study_days (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('asked', 'skipped', 'part', 'done')),
    questioned BOOLEAN NOT NULL DEFAULT FALSE,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (learner_id, day)
);

-- Everything that the bot owes, one row each, named by what it is: for whom (a person, or a channel), of what kind,
-- about what. It may next be tried at `try_at`; NULL: not before they can be reached again.
CREATE TABLE promises (
    whom BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    try_at BIGINT,
    urgent BOOLEAN NOT NULL DEFAULT FALSE,
    tries BIGINT NOT NULL DEFAULT 0,
    claimed_by TEXT,
    PRIMARY KEY (whom, kind, subject)
);

CREATE INDEX promises_in_turn ON promises (urgent, try_at);

CREATE INDEX promises_claimed ON promises (claimed_by) WHERE claimed_by IS NOT NULL;

-- What became of each promise at each time it was due. `told_in` is the delivery that told of one that was missed.
CREATE TABLE deliveries (
    delivery_id TEXT PRIMARY KEY,
    whom BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('said', 'missed', 'unreachable')),
    settled_at BIGINT NOT NULL,
    message_id BIGINT,
    tries BIGINT NOT NULL DEFAULT 0,
    told_in TEXT
);

CREATE INDEX deliveries_of ON deliveries (whom, due_at);

CREATE INDEX deliveries_missed ON deliveries (whom) WHERE outcome = 'missed';

CREATE INDEX deliveries_settled ON deliveries (settled_at);

-- When each of the fixed jobs last ran in each process, and how that went.
CREATE TABLE job_runs (
    job TEXT NOT NULL,
    process TEXT NOT NULL,
    ran_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (job, process)
);
