-- Lists have the newest first, and Derby reads no index backwards: with these it reads as many rows as a list shows, in place
-- of all of them. Two indexes that begin alike are one too many: it may take the one that does not help.
DROP INDEX notice_published;
CREATE INDEX notice_newest ON notice (published DESC, id DESC);
CREATE INDEX notice_newest_of_kind ON notice (kind, published DESC, id DESC);
DROP INDEX notice_event_starts;
CREATE INDEX notice_event_starts ON notice (event_starts, id);
