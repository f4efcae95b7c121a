-- What the last booking is of, the voucher's last day, the pass mark that somebody set themselves where none is
-- published (in percent), and the one kind of resource that they say they leaned on.
ALTER TABLE goals ADD COLUMN booked_on TEXT;
ALTER TABLE goals ADD COLUMN voucher_ends_on TEXT;
ALTER TABLE goals ADD COLUMN own_line_percent DOUBLE PRECISION CHECK (own_line_percent BETWEEN 1 AND 100);
ALTER TABLE goals ADD COLUMN leaned_on TEXT
    CHECK (leaned_on IN ('video', 'lab', 'question bank', 'docs', 'teaching someone'));
-- Whether warnings that the voucher lapses are not wanted.
ALTER TABLE goals ADD COLUMN voucher_quiet BOOLEAN NOT NULL DEFAULT FALSE;
-- Since which day somebody looks back once a month: on that day of each; NULL: not at all.
ALTER TABLE learners ADD COLUMN looks_back_on TEXT;

-- A result of a domain on the exam's own scale, where that is what the report gives; `band` is what it means then.
ALTER TABLE attempt_domains ADD COLUMN score DOUBLE PRECISION;

-- What somebody wants to work on within a domain, in their own words; at most five each.
CREATE TABLE own_topics (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    domain TEXT NOT NULL,
    position BIGINT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (learner_id, exam, domain, position)
);

-- A result in practice. An edit writes a new row and removes the old one. `conditions`: as in the exam room, or not;
-- `resource`: the kind of thing that it was done with.
CREATE TABLE practices (
    practice_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('targeted', 'mixed', 'full')),
    percent DOUBLE PRECISION NOT NULL CHECK (percent BETWEEN 0 AND 100),
    right_count BIGINT,
    question_count BIGINT,
    taken_on TEXT NOT NULL,
    conditions TEXT NOT NULL CHECK (conditions IN ('real', 'relaxed')),
    resource TEXT,
    logged_at BIGINT NOT NULL,
    replaces BIGINT,
    removed_at BIGINT
);

CREATE INDEX practices_of ON practices (learner_id, exam, taken_on);

CREATE TABLE practice_domains (
    practice_id BIGINT NOT NULL REFERENCES practices (practice_id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    domain TEXT NOT NULL,
    percent DOUBLE PRECISION NOT NULL CHECK (percent BETWEEN 0 AND 100),
    PRIMARY KEY (practice_id, position)
);

-- The error log: a question that was missed, in its person's own words. `root`: the idea behind it, in a line.
-- `recall_on`: the day on which it comes back next; NULL: never. `recalls`: how often it came back.
CREATE TABLE misses (
    miss_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    domain TEXT,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    root TEXT NOT NULL DEFAULT '',
    written_at BIGINT NOT NULL,
    recall_on TEXT,
    recalls BIGINT NOT NULL DEFAULT 0,
    removed_at BIGINT
);

CREATE INDEX misses_of ON misses (learner_id, exam);

-- How it went when a miss came back.
CREATE TABLE recalls (
    miss_id BIGINT NOT NULL REFERENCES misses (miss_id) ON DELETE CASCADE,
    recalled_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('knew', 'partly', 'forgot')),
    PRIMARY KEY (miss_id, recalled_on)
);

-- Who wants what they missed to come back by message. `clock`: at that time of day; NULL: with the daily nudge, or in the
-- evening. `unanswered`: so many of these messages in a row brought no answer.
CREATE TABLE recall_wishes (
    learner_id BIGINT PRIMARY KEY REFERENCES learners (learner_id) ON DELETE CASCADE,
    clock TEXT,
    unanswered BIGINT NOT NULL DEFAULT 0
);

-- A plan of study for one exam. `windows`: when its person studies ("mon=19:00/90;sat=10:00/120": wall time and
-- minutes); `from_on`: its first day; `exam_on`: the day that it leads to; `sequence` grows with every change.
-- `made_from`: the mark of all that it was laid out from last; `moved`: how much moved since its person last looked, on
-- `shown_on`; `withdrawn_at`: since when it is undone. What it was before it was made anew, for undoing that: `windows_before`
-- (NULL: there was none), `exam_before_on`, and the days aimed for and booked.
CREATE TABLE plans (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    windows TEXT NOT NULL,
    from_on TEXT NOT NULL,
    exam_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL DEFAULT 0,
    made_from TEXT NOT NULL DEFAULT '',
    moved BIGINT NOT NULL DEFAULT 0,
    shown_on TEXT,
    withdrawn_at BIGINT,
    windows_before TEXT,
    exam_before_on TEXT,
    target_before_on TEXT,
    booked_before_on TEXT,
    PRIMARY KEY (learner_id, exam)
);

-- What there is to do in a plan. `name` is the same as long as the slot is the same one, wherever it is moved;
-- `outcome` is NULL as long as nothing was said of it; `seen_on`: the day that it had when its person last looked;
-- `moved_from_on`: the day on which it was not done; `dropped_at`: since when it is not in the plan any more.
CREATE TABLE plan_slots (
    learner_id BIGINT NOT NULL,
    exam TEXT NOT NULL,
    name TEXT NOT NULL,
    study_on TEXT NOT NULL,
    starts TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    phase TEXT NOT NULL,
    domain TEXT,
    work TEXT NOT NULL,
    resource TEXT,
    drill TEXT,
    topic TEXT,
    outcome TEXT CHECK (outcome IN ('done', 'part', 'not')),
    seen_on TEXT,
    moved_from_on TEXT,
    dropped_at BIGINT,
    PRIMARY KEY (learner_id, exam, name),
    FOREIGN KEY (learner_id, exam) REFERENCES plans (learner_id, exam) ON DELETE CASCADE
);

CREATE INDEX plan_slots_on ON plan_slots (learner_id, study_on);

-- A timed simulation. `state`: it runs until `ends_at`, or was ended before; then it waits for its result, which makes
-- it `recorded`; or it was given up.
CREATE TABLE simulations (
    simulation_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    exam TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT,
    questions BIGINT,
    state TEXT NOT NULL CHECK (state IN ('running', 'over', 'recorded', 'abandoned')),
    practice_id BIGINT
);

CREATE INDEX simulations_of ON simulations (learner_id, began_at);

-- What somebody leaves for others in one server who fail the same exam. `named`: with their name. `story_id` names it
-- without telling whose it is.
CREATE TABLE stories (
    story_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    guild_id BIGINT NOT NULL,
    exam TEXT NOT NULL,
    story TEXT NOT NULL,
    named BOOLEAN NOT NULL DEFAULT FALSE,
    written_at BIGINT NOT NULL,
    UNIQUE (learner_id, guild_id, exam)
);

CREATE INDEX stories_about ON stories (guild_id, exam);

-- What somebody put up in a channel for others to see: a chart, a plan, a verdict, as it was at that moment.
CREATE TABLE shown (
    show_id BIGINT PRIMARY KEY,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    exam TEXT NOT NULL,
    channel_id BIGINT NOT NULL,
    message_id BIGINT,
    shown_at BIGINT NOT NULL
);

CREATE INDEX shown_of ON shown (learner_id);
