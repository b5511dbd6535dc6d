-- The code of a notice is longer than the reference of a request.
ALTER TABLE audit_entry ALTER COLUMN subject SET DATA TYPE VARCHAR(100);
-- The trail is searched by what an entry is about and by what was done; newest first is the highest id first.
CREATE INDEX audit_entry_about ON audit_entry (subject, id);
CREATE INDEX audit_entry_deed ON audit_entry (deed, id);

-- A seal is a hash over the entries since the seal before it, and over that seal.
CREATE TABLE audit_seal (
    number     INT         NOT NULL PRIMARY KEY,
    last_entry BIGINT      NOT NULL UNIQUE,
    entries    INT         NOT NULL CHECK (entries > 0),
    hash       VARCHAR(64) NOT NULL,
    sealed     TIMESTAMP   NOT NULL
);
