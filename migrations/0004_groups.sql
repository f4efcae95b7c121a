-- A study group in one channel or thread of a server. Its rounds open at `clock` on `days`, wall time in `zone`, and
-- stay open for `open_minutes`. `questions`: its own, one a line; none: the usual ones. `organiser_id` is told when
-- something keeps the bot from writing there, which `trouble` says; NULL: nothing does.
-- `bot_left_at`: since when the bot is not in the server any more.
CREATE TABLE study_groups (
    group_id BIGINT PRIMARY KEY,
    guild_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    organiser_id BIGINT REFERENCES learners (learner_id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    exam TEXT,
    clock TEXT NOT NULL,
    days TEXT NOT NULL,
    zone TEXT NOT NULL,
    open_minutes BIGINT NOT NULL CHECK (open_minutes > 0),
    questions TEXT NOT NULL DEFAULT '',
    role_id BIGINT,
    thread_per_round BOOLEAN NOT NULL DEFAULT FALSE,
    new_message_at_close BOOLEAN NOT NULL DEFAULT FALSE,
    made_at BIGINT NOT NULL,
    removed_at BIGINT,
    trouble TEXT,
    bot_left_at BIGINT
);

CREATE INDEX study_groups_of ON study_groups (guild_id);

CREATE INDEX study_groups_in ON study_groups (channel_id);

-- Who is in a group. `missed`: rounds missed in a row; `paused_at`: not counted as missing since then; `reminded_at`:
-- wall time (HH:MM) of their own reminder; `cheer_…`: what may be told to the group; `seen_at`: when they were last
-- known to be in the server; `steady_on`: when a steady month was last told.
CREATE TABLE group_members (
    group_id BIGINT NOT NULL REFERENCES study_groups (group_id) ON DELETE CASCADE,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    joined_at BIGINT NOT NULL,
    missed BIGINT NOT NULL DEFAULT 0,
    paused_at BIGINT,
    reminded_at TEXT,
    on_leaderboard BOOLEAN NOT NULL DEFAULT FALSE,
    cheer_booked BOOLEAN NOT NULL DEFAULT FALSE,
    cheer_passed BOOLEAN NOT NULL DEFAULT FALSE,
    cheer_steady BOOLEAN NOT NULL DEFAULT FALSE,
    steady_on TEXT,
    seeks_partner_since BIGINT,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, learner_id)
);

CREATE INDEX group_members_of ON group_members (learner_id);

-- One round: `coming` where somebody checks in early, `skipped` where it could not open in time. Its message stands in
-- `channel_id`, and shows what was known at `shown_at`; `changed_at`: when that last changed. `unnamed`: check-ins of people of whom nothing is kept any more.
CREATE TABLE rounds (
    group_id BIGINT NOT NULL REFERENCES study_groups (group_id) ON DELETE CASCADE,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('coming', 'open', 'closed', 'skipped')),
    channel_id BIGINT,
    message_id BIGINT,
    changed_at BIGINT NOT NULL DEFAULT 0,
    shown_at BIGINT NOT NULL DEFAULT 0,
    unnamed BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (group_id, opens_at)
);

-- What somebody told their group in one round; not `shared`: it only counts.
CREATE TABLE checkins (
    group_id BIGINT NOT NULL,
    opens_at BIGINT NOT NULL,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    standing TEXT NOT NULL CHECK (standing IN ('on track', 'slipped', 'need help')),
    shared BOOLEAN NOT NULL,
    checked_in_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, opens_at, learner_id),
    FOREIGN KEY (group_id, opens_at) REFERENCES rounds (group_id, opens_at) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX checkins_of ON checkins (learner_id, opens_at);

-- `question` is the group's own at that time; NULL: the usual one in that place.
CREATE TABLE checkin_answers (
    group_id BIGINT NOT NULL,
    opens_at BIGINT NOT NULL,
    learner_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    question TEXT,
    answer TEXT NOT NULL,
    PRIMARY KEY (group_id, opens_at, learner_id, position),
    FOREIGN KEY (group_id, opens_at, learner_id)
        REFERENCES checkins (group_id, opens_at, learner_id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX checkin_answers_of ON checkin_answers (learner_id, opens_at);

-- Who was counted as missing when a round closed, and has not checked in late since.
CREATE TABLE absences (
    group_id BIGINT NOT NULL,
    opens_at BIGINT NOT NULL,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, opens_at, learner_id),
    FOREIGN KEY (group_id, opens_at) REFERENCES rounds (group_id, opens_at) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX absences_of ON absences (learner_id, opens_at);

-- Who offered help to somebody that had asked for it in a round.
CREATE TABLE help_offers (
    group_id BIGINT NOT NULL,
    opens_at BIGINT NOT NULL,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    helper_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    offered_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, opens_at, learner_id, helper_id),
    FOREIGN KEY (group_id, opens_at) REFERENCES rounds (group_id, opens_at) ON DELETE CASCADE ON UPDATE CASCADE
);

-- What was told to a group because its person wanted that; `subject` is what it was about, such as an attempt.
CREATE TABLE cheers (
    group_id BIGINT NOT NULL REFERENCES study_groups (group_id) ON DELETE CASCADE,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    milestone TEXT NOT NULL CHECK (milestone IN ('booked', 'passed', 'steady')),
    subject TEXT NOT NULL,
    planned_at BIGINT NOT NULL,
    channel_id BIGINT,
    message_id BIGINT,
    PRIMARY KEY (group_id, learner_id, milestone, subject)
);
