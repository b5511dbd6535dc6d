-- What happened to a request, where it is no new status.
ALTER TABLE request_history ADD COLUMN kind VARCHAR(20) DEFAULT 'STATUS' NOT NULL;
ALTER TABLE request_history ALTER COLUMN status DROP NOT NULL;
