-- Whether a message was put in words and may have been sent: then it is looked for before it is sent again. `tries`
-- counts how often it was claimed, and most of what is claimed by a process that is killed was not begun yet.
ALTER TABLE promises ADD COLUMN begun BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE promises SET begun = TRUE WHERE tries > 0;
