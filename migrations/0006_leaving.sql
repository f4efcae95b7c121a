-- How many entries of each book of erasures (a file beside the database, see bot/database/erased.py) are carried out in
-- this database: a backup that is restored has seen fewer. It is also all that stays of whoever was erased.
CREATE TABLE erasures (
    book TEXT PRIMARY KEY,
    entries BIGINT NOT NULL
);

-- Whoever leaves is looked for in all of these.
CREATE INDEX leaving_study_groups ON study_groups (organiser_id);

CREATE INDEX leaving_help_offers_to ON help_offers (learner_id);

CREATE INDEX leaving_help_offers_by ON help_offers (helper_id);

CREATE INDEX leaving_cheers ON cheers (learner_id);

CREATE INDEX leaving_drafts ON drafts (learner_id);
