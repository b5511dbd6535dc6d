-- Derby indexes each foreign key by itself. The constraints have indexes that begin with the others.
CREATE INDEX notice_media_track_of ON notice_media (track_of);
