CREATE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM offer_step
            WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION '% does not follow %', NEW.state, OLD.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER provider_offer_step BEFORE UPDATE OF state ON provider_offer
    FOR EACH ROW EXECUTE FUNCTION refuse_second_answer();
-- Derby indexes each foreign key by itself; PostgreSQL does not.
CREATE INDEX provider_offer_request ON provider_offer (request_id);
CREATE INDEX provider_offer_aid ON provider_offer (requested_aid_id);
