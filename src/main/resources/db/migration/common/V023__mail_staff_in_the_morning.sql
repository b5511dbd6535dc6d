-- Where a member of staff gets mail, and whether they want the list of the morning.
ALTER TABLE staff_account ADD COLUMN mail VARCHAR(320);
ALTER TABLE staff_account ADD COLUMN digest BOOLEAN DEFAULT TRUE NOT NULL;
