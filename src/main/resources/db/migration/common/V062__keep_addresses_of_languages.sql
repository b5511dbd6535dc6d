-- Whether a language was switched on at any time: from then on there are links with the words of its addresses.
ALTER TABLE added_language ADD COLUMN was_spoken BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE added_language SET was_spoken = spoken;
