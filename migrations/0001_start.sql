-- Who uses Comeback. `zone` is an IANA name; NULL until the person sets one (times are then read as UTC).
CREATE TABLE learners (
    learner_id BIGINT PRIMARY KEY,
    zone TEXT,
    met_at BIGINT NOT NULL
);

-- One sitting of an exam. An edit writes a new row and removes the old one, so that every change can be undone.
-- `taken_on` and `taken_clock` are wall time in `zone`; a NULL zone is filled when the person sets theirs.
CREATE TABLE attempts (
    attempt_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('failed', 'passed')),
    taken_on TEXT NOT NULL,
    taken_clock TEXT,
    zone TEXT,
    score DOUBLE PRECISION,
    logged_at BIGINT NOT NULL,
    replaces BIGINT,
    removed_at BIGINT
);

CREATE UNIQUE INDEX attempts_are_logged_once
    ON attempts (learner_id, exam, taken_on, COALESCE(taken_clock, '')) WHERE removed_at IS NULL;

CREATE INDEX attempts_replace ON attempts (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE attempt_domains (
    attempt_id BIGINT NOT NULL REFERENCES attempts (attempt_id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    domain TEXT NOT NULL,
    percent DOUBLE PRECISION CHECK (percent BETWEEN 0 AND 100),
    band TEXT CHECK (band IN ('above', 'at', 'below')),
    PRIMARY KEY (attempt_id, position)
);

CREATE TABLE attempt_causes (
    attempt_id BIGINT NOT NULL REFERENCES attempts (attempt_id) ON DELETE CASCADE,
    cause TEXT NOT NULL,
    PRIMARY KEY (attempt_id, cause)
);

-- What somebody is aiming for with an exam and, where those decide about retakes, what they bought and the day on
-- which their retake form was approved.
CREATE TABLE goals (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    target_on TEXT,
    purchase TEXT,
    approved_on TEXT,
    PRIMARY KEY (learner_id, exam)
);

-- Text that a form could not take, kept for the button that opens the form again with it.
CREATE TABLE drafts (
    draft_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    subject TEXT NOT NULL,
    typed TEXT NOT NULL,
    kept_until BIGINT NOT NULL
);

-- The commands that Discord was last told of, so that they are sent only when they change.
CREATE TABLE synced_commands (
    application_id BIGINT PRIMARY KEY,
    fingerprint TEXT NOT NULL
);
