-- Derby indexes each foreign key by itself; PostgreSQL does not.
CREATE INDEX request_note_request ON request_note (request_id);
-- Words are compared letter by letter, as Derby does: the order of a language would tear apart what begins alike.
ALTER TABLE request_word ALTER COLUMN word TYPE VARCHAR(60) COLLATE "C";
