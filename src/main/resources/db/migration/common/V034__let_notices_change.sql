-- When readers no longer find it in lists: by itself (expires), or because somebody put it away (archived). Its address
-- stays.
ALTER TABLE notice ADD COLUMN expires TIMESTAMP;
ALTER TABLE notice ADD COLUMN archived TIMESTAMP;
-- When anything that readers see of it changed last: searches and feeds follow this.
ALTER TABLE notice ADD COLUMN revised TIMESTAMP;
UPDATE notice SET revised = published;
CREATE INDEX notice_revised ON notice (revised, id);
-- How often the facts of its event changed, as calendars count it (RFC 5545, SEQUENCE).
ALTER TABLE notice ADD COLUMN event_sequence INT;
UPDATE notice SET event_sequence = 0 WHERE event_starts IS NOT NULL;
-- Where its event can be joined from afar.
ALTER TABLE notice ADD COLUMN event_link VARCHAR(500);
-- When whoever follows notices was told of it; empty until then.
ALTER TABLE notice ADD COLUMN announced TIMESTAMP;
UPDATE notice SET announced = published;
CREATE INDEX notice_announced ON notice (announced, published);

-- Every address that a notice ever had, so that none breaks.
CREATE TABLE notice_address (
    language  VARCHAR(35)  NOT NULL,
    slug      VARCHAR(120) NOT NULL,
    notice_id BIGINT       NOT NULL REFERENCES notice,
    PRIMARY KEY (language, slug)
);
INSERT INTO notice_address (language, slug, notice_id) SELECT language, slug, notice_id FROM notice_text;
