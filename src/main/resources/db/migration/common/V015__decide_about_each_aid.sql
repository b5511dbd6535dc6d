-- How far an aid can come from where it is. A later migration has the database refuse every other step.
UPDATE requested_aid SET status = 'SOURCING' WHERE status = 'ARRANGING';
UPDATE accommodation_request SET status = 'SOURCING' WHERE status = 'ARRANGING';
UPDATE request_history SET status = 'SOURCING' WHERE status = 'ARRANGING';

CREATE TABLE status_step (
    from_status VARCHAR(20) NOT NULL,
    to_status   VARCHAR(20) NOT NULL,
    PRIMARY KEY (from_status, to_status)
);
INSERT INTO status_step VALUES
    ('RECEIVED', 'ACKNOWLEDGED'), ('RECEIVED', 'SOURCING'), ('RECEIVED', 'OFFERED'), ('RECEIVED', 'SUBSTITUTE_OFFERED'),
    ('RECEIVED', 'PARTLY'), ('RECEIVED', 'CONFIRMED'), ('RECEIVED', 'NOT_FILLED'), ('RECEIVED', 'WITHDRAWN'),
    ('ACKNOWLEDGED', 'SOURCING'), ('ACKNOWLEDGED', 'OFFERED'), ('ACKNOWLEDGED', 'SUBSTITUTE_OFFERED'),
    ('ACKNOWLEDGED', 'PARTLY'), ('ACKNOWLEDGED', 'CONFIRMED'), ('ACKNOWLEDGED', 'NOT_FILLED'),
    ('ACKNOWLEDGED', 'WITHDRAWN'),
    ('SOURCING', 'OFFERED'), ('SOURCING', 'SUBSTITUTE_OFFERED'), ('SOURCING', 'PARTLY'), ('SOURCING', 'CONFIRMED'),
    ('SOURCING', 'NOT_FILLED'), ('SOURCING', 'WITHDRAWN'),
    ('OFFERED', 'SOURCING'), ('OFFERED', 'ACCEPTED'), ('OFFERED', 'WITHDRAWN'),
    ('ACCEPTED', 'SOURCING'), ('ACCEPTED', 'OFFERED'), ('ACCEPTED', 'PARTLY'), ('ACCEPTED', 'CONFIRMED'),
    ('ACCEPTED', 'WITHDRAWN'),
    ('SUBSTITUTE_OFFERED', 'SOURCING'), ('SUBSTITUTE_OFFERED', 'WITHDRAWN'),
    ('PARTLY', 'SOURCING'), ('PARTLY', 'OFFERED'), ('PARTLY', 'CONFIRMED'), ('PARTLY', 'DELIVERED'),
    ('PARTLY', 'NOT_FILLED'), ('PARTLY', 'WITHDRAWN'),
    ('CONFIRMED', 'SOURCING'), ('CONFIRMED', 'PARTLY'), ('CONFIRMED', 'DELIVERED'), ('CONFIRMED', 'WITHDRAWN');

-- Which part is arranged; why it could not be had, who decided so, and what the resident gets in its place; what was
-- offered instead, and whether they took it.
ALTER TABLE requested_aid ADD COLUMN part VARCHAR(30);
ALTER TABLE requested_aid ADD COLUMN refusal_reason VARCHAR(30);
ALTER TABLE requested_aid ADD COLUMN refusal_decided_by VARCHAR(200);
ALTER TABLE requested_aid ADD COLUMN refusal_alternative VARCHAR(30);
ALTER TABLE requested_aid ADD COLUMN refused TIMESTAMP;
ALTER TABLE requested_aid ADD COLUMN substitute_code VARCHAR(30);
ALTER TABLE requested_aid ADD COLUMN substitute_reason VARCHAR(30);
ALTER TABLE requested_aid ADD COLUMN substitute_taken BOOLEAN;
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_substitute FOREIGN KEY (substitute_code) REFERENCES aid;
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_status CHECK (status IN ('RECEIVED', 'ACKNOWLEDGED', 'SOURCING',
    'OFFERED', 'ACCEPTED', 'SUBSTITUTE_OFFERED', 'PARTLY', 'CONFIRMED', 'DELIVERED', 'NOT_FILLED', 'WITHDRAWN'));
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_in_part CHECK (status <> 'PARTLY' OR part IS NOT NULL);
-- 28 CFR 35.164: no refusal without a reason, somebody who decided, and something in its place.
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_refusal CHECK (status <> 'NOT_FILLED'
    OR (refusal_reason IS NOT NULL AND refusal_decided_by IS NOT NULL AND refusal_alternative IS NOT NULL
        AND refused IS NOT NULL));
-- 28 CFR 35.160(b)(2): nothing in the place of what was asked for without a reason.
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_instead CHECK (status <> 'SUBSTITUTE_OFFERED'
    OR (substitute_code IS NOT NULL AND substitute_reason IS NOT NULL AND substitute_taken IS NULL));
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_with_reason CHECK (substitute_code IS NULL
    OR substitute_reason IS NOT NULL);
