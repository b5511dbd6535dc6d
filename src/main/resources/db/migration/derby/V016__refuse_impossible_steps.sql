-- Derby has no statement that refuses a row: a row that no table takes does it.
CREATE TABLE impossible_step (
    aid_id BIGINT NOT NULL,
    CONSTRAINT impossible_step_never CHECK (aid_id IS NULL)
);
CREATE TRIGGER requested_aid_step AFTER UPDATE OF status ON requested_aid
    REFERENCING OLD AS was NEW AS becomes FOR EACH ROW
    WHEN (was.status <> becomes.status AND NOT EXISTS (SELECT 1 FROM status_step step
        WHERE step.from_status = was.status AND step.to_status = becomes.status))
    INSERT INTO impossible_step VALUES (becomes.id);
