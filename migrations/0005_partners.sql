-- Who asked whom for a pact; `role` is what the invited person would be in it. They need not have used the bot yet, so
-- that nothing points to them. `refused` and `taken back` look like `open` to the other side until it lapses.
-- `asked_at`: when the message with the question reached them.
CREATE TABLE partner_invitations (
    invitation_id BIGINT PRIMARY KEY,
    inviter_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    invited_id BIGINT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('partner', 'mentor', 'mentored')),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'refused', 'taken back')),
    invited_at BIGINT NOT NULL,
    asked_at BIGINT,
    UNIQUE (inviter_id, invited_id)
);

CREATE INDEX partner_invitations_to ON partner_invitations (invited_id);

-- Who wants no pact with whom any more: the one refused an invitation of the other, or ended a pact with them.
CREATE TABLE partings (
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    how TEXT NOT NULL CHECK (how IN ('refused', 'ended')),
    PRIMARY KEY (learner_id, other_id)
);

CREATE INDEX partings_from ON partings (other_id);

-- A pact, one row for each side: what `learner_id` is in it, since when they have it paused, and the last of their own
-- days on which they nudged the other.
CREATE TABLE pact_sides (
    pact_id BIGINT NOT NULL,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('partner', 'mentor', 'mentored')),
    began_at BIGINT NOT NULL,
    paused_at BIGINT,
    nudged_on TEXT,
    PRIMARY KEY (pact_id, learner_id),
    UNIQUE (learner_id, other_id)
);

CREATE INDEX pact_sides_with ON pact_sides (other_id);

-- What somebody lets their mentor see, as long as the row stands.
CREATE TABLE pact_shares (
    pact_id BIGINT NOT NULL,
    learner_id BIGINT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (pact_id, learner_id, item),
    FOREIGN KEY (pact_id, learner_id) REFERENCES pact_sides (pact_id, learner_id) ON DELETE CASCADE
);

-- What somebody set out to do by a day, as part of a pact. `shared`: the other sees it. `bot_tells`: the bot tells them
-- if it does not happen. `reminded_at`: when its person was last reminded on that day. `outcome` is NULL while it is
-- open; `word` is what they tell the other of it.
CREATE TABLE commitments (
    commitment_id BIGINT PRIMARY KEY,
    pact_id BIGINT NOT NULL,
    learner_id BIGINT NOT NULL,
    what TEXT NOT NULL,
    by_on TEXT NOT NULL,
    shared BOOLEAN NOT NULL,
    bot_tells BOOLEAN NOT NULL,
    reminded_at BIGINT,
    outcome TEXT CHECK (outcome IN ('done', 'let go', 'told')),
    settled_at BIGINT,
    word TEXT,
    FOREIGN KEY (pact_id, learner_id) REFERENCES pact_sides (pact_id, learner_id) ON DELETE CASCADE
);

CREATE INDEX commitments_of ON commitments (pact_id, learner_id);

-- Two people of a group who look for a partner, each asked whether they want one, without a name; once in their lives.
CREATE TABLE partner_proposals (
    proposal_id BIGINT PRIMARY KEY,
    group_id BIGINT REFERENCES study_groups (group_id) ON DELETE SET NULL,
    first_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    second_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    proposed_at BIGINT NOT NULL,
    first_says TEXT CHECK (first_says IN ('yes', 'no')),
    second_says TEXT CHECK (second_says IN ('yes', 'no')),
    UNIQUE (first_id, second_id),
    CHECK (first_id < second_id)
);

CREATE INDEX partner_proposals_of ON partner_proposals (second_id);

CREATE INDEX partner_proposals_in ON partner_proposals (group_id);
