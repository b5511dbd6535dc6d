-- As V016 does: a row that no table takes.
CREATE TABLE impossible_offer_step (
    offer_id BIGINT NOT NULL,
    CONSTRAINT impossible_offer_step_never CHECK (offer_id IS NULL)
);
CREATE TRIGGER provider_offer_step AFTER UPDATE OF state ON provider_offer
    REFERENCING OLD AS was NEW AS becomes FOR EACH ROW
    WHEN (was.state <> becomes.state AND NOT EXISTS (SELECT 1 FROM offer_step step
        WHERE step.from_state = was.state AND step.to_state = becomes.state))
    INSERT INTO impossible_offer_step VALUES (becomes.id);
