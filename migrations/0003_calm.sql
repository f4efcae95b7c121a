-- What the bot has just asked somebody in their direct messages: `reading` is what they had said so far, `asked` the
-- part of it that is missing. The next thing they write may be the answer.
CREATE TABLE open_questions (
    learner_id BIGINT PRIMARY KEY REFERENCES learners (learner_id) ON DELETE CASCADE,
    reading TEXT NOT NULL,
    asked TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);

-- How somebody likes to breathe, once they have chosen; `hold_free`: without holding the breath.
CREATE TABLE breathing (
    learner_id BIGINT PRIMARY KEY REFERENCES learners (learner_id) ON DELETE CASCADE,
    pattern TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 10),
    hold_free BOOLEAN NOT NULL DEFAULT FALSE
);

-- One time of breathing or relaxing, and how tense its person was before and after, from 1 to 5, if they said so.
CREATE TABLE calm_sessions (
    session_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    technique TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    tension_before BIGINT CHECK (tension_before BETWEEN 1 AND 5),
    tension_after BIGINT CHECK (tension_after BETWEEN 1 AND 5)
);

CREATE INDEX calm_sessions_of ON calm_sessions (learner_id, began_at);

-- When somebody wants to be asked to breathe. `clock` is wall time (HH:MM); NULL before study: just before the nudge.
CREATE TABLE calm_reminders (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    occasion TEXT NOT NULL CHECK (occasion IN ('study', 'sleep', 'exam')),
    clock TEXT,
    PRIMARY KEY (learner_id, occasion)
);

-- A thought that scares, what speaks for and against it, and a fairer sentence; `give_back`: on the exam's morning.
CREATE TABLE thoughts (
    thought_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    thought TEXT NOT NULL,
    evidence_for TEXT NOT NULL,
    evidence_against TEXT NOT NULL,
    fairer TEXT NOT NULL,
    give_back BOOLEAN NOT NULL DEFAULT FALSE,
    written_at BIGINT NOT NULL
);

CREATE INDEX thoughts_of ON thoughts (learner_id, written_at);

-- A booked exam: wall time in `zone`, NULL until its person sets theirs. Nothing else is sent to them in between
-- `silent_from` and `silent_until`, which are worked out from it.
CREATE TABLE exam_days (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    sits_on TEXT NOT NULL,
    clock TEXT NOT NULL,
    zone TEXT,
    delivery TEXT NOT NULL CHECK (delivery IN ('centre', 'online')),
    travel_minutes BIGINT NOT NULL DEFAULT 0 CHECK (travel_minutes BETWEEN 0 AND 1440),
    silent_from BIGINT,
    silent_until BIGINT,
    PRIMARY KEY (learner_id, exam)
);
