-- How often a request had been changed by those who asked when its change was begun: the change rests on that.
ALTER TABLE request_draft ADD COLUMN changes_revision INT;
-- What those who asked have written or changed waits for staff, whether the request is still open or not.
CREATE INDEX accommodation_request_answer_due ON accommodation_request (answer_due);
