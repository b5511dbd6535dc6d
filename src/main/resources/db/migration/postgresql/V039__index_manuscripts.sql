-- Derby indexes each foreign key by itself. The constraints above have indexes that begin with the others.
CREATE INDEX manuscript_office ON manuscript (office_id);
