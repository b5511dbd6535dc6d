ALTER TABLE notice ALTER COLUMN revised SET NOT NULL;
-- Derby indexes each foreign key by itself.
CREATE INDEX notice_address_notice ON notice_address (notice_id);
