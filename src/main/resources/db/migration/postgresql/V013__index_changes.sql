-- Derby indexes each foreign key by itself; PostgreSQL does not.
CREATE INDEX request_draft_changes ON request_draft (changes_request);
