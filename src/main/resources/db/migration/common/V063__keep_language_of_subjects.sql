-- In which language the title of what a request is about was: an event may have been shown in another than the reader's.
-- Empty where nobody noted it, and it was that of the request.
ALTER TABLE accommodation_request ADD COLUMN subject_language VARCHAR(35);
