CREATE FUNCTION refuse_impossible_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT EXISTS (SELECT 1 FROM status_step
            WHERE from_status = OLD.status AND to_status = NEW.status) THEN
        RAISE EXCEPTION '% does not follow %', NEW.status, OLD.status USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER requested_aid_step BEFORE UPDATE OF status ON requested_aid
    FOR EACH ROW EXECUTE FUNCTION refuse_impossible_step();
CREATE INDEX requested_aid_substitute ON requested_aid (substitute_code);
