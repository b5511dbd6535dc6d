-- How many changes of a notice followers have still to be told of. A moment that was emptied again could be emptied by
-- somebody who had read it empty, which writes nothing: the change was never told. A count that goes up is always written.
ALTER TABLE notice ADD COLUMN untold INT DEFAULT 0 NOT NULL;
UPDATE notice SET untold = 1 WHERE announced IS NULL;
CREATE INDEX notice_untold ON notice (untold, published);
DROP INDEX notice_announced;
ALTER TABLE notice DROP COLUMN announced;
