-- Derby indexes each foreign key by itself. The constraints have indexes that begin with the others.
CREATE INDEX manuscript_picture_name ON manuscript_picture (name);
