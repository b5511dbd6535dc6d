-- Derby has no statement that refuses a row: a row that no table takes does it. What has a trigger on deleting cannot be
-- truncated either.
CREATE TABLE audit_is_kept (
    entry BIGINT NOT NULL,
    CONSTRAINT audit_is_only_added_to CHECK (entry IS NULL)
);
CREATE TRIGGER audit_entry_stays_the_same AFTER UPDATE ON audit_entry
    REFERENCING OLD AS was FOR EACH ROW INSERT INTO audit_is_kept VALUES (was.id);
CREATE TRIGGER audit_entry_stays AFTER DELETE ON audit_entry
    REFERENCING OLD AS was FOR EACH ROW INSERT INTO audit_is_kept VALUES (was.id);
CREATE TRIGGER audit_seal_stays_the_same AFTER UPDATE ON audit_seal
    REFERENCING OLD AS was FOR EACH ROW INSERT INTO audit_is_kept VALUES (was.last_entry);
CREATE TRIGGER audit_seal_stays AFTER DELETE ON audit_seal
    REFERENCING OLD AS was FOR EACH ROW INSERT INTO audit_is_kept VALUES (was.last_entry);
