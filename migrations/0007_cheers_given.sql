-- Who cheered for what was told in that message.
CREATE TABLE cheers_given (
    group_id BIGINT NOT NULL REFERENCES study_groups (group_id) ON DELETE CASCADE,
    message_id BIGINT NOT NULL,
    learner_id BIGINT NOT NULL REFERENCES learners (learner_id) ON DELETE CASCADE,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, message_id, learner_id)
);

CREATE INDEX cheers_given_of ON cheers_given (learner_id);

CREATE INDEX cheers_in ON cheers (group_id, message_id);
