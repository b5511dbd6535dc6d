-- Which aids serve everyone in the room. Only these are told of in public once they are arranged: any other would point to
-- the one person who asked for it. What is arranged is read from the next events on (notice_event_starts), then along the
-- foreign keys, all of them indexed.
ALTER TABLE aid ADD COLUMN shared BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE aid SET shared = TRUE WHERE code IN ('asl', 'cart', 'spoken', 'sign', 'listening', 'quiet', 'remote');
