-- Each wish has its own choices and its own link, so that a stranger who types an address again spoils nothing. An address
-- has its key, and is there once, from when one of its wishes is confirmed.
ALTER TABLE subscription ALTER COLUMN mail_key DROP NOT NULL;
UPDATE subscription SET mail_key = NULL WHERE confirmed IS NULL;
ALTER TABLE subscription ADD CONSTRAINT subscription_mail_key CHECK ((confirmed IS NULL AND mail_key IS NULL)
    OR (confirmed IS NOT NULL AND mail_key IS NOT NULL));
