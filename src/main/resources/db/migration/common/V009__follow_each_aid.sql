-- Each aid goes its own way: an interpreter may be confirmed while braille is still looked for.
ALTER TABLE requested_aid ADD COLUMN status VARCHAR(20) DEFAULT 'RECEIVED' NOT NULL;
UPDATE requested_aid SET status =
    (SELECT r.status FROM accommodation_request r WHERE r.id = requested_aid.request_id);
-- What was chosen among the questions of the aid, written QUESTION=ANSWER; and whether it worked, in the words of the resident's choice.
ALTER TABLE requested_aid ADD COLUMN details VARCHAR(2000);
ALTER TABLE requested_aid ADD COLUMN outcome VARCHAR(10);
ALTER TABLE requested_aid ADD CONSTRAINT requested_aid_place UNIQUE (request_id, position);

-- What is asked about an aid: the names of questions, separated by commas.
ALTER TABLE aid ADD COLUMN asks VARCHAR(200) DEFAULT '' NOT NULL;
UPDATE aid SET asks = 'LEGAL' WHERE code IN ('asl', 'cdi', 'sign');
UPDATE aid SET asks = 'TOUCH,CONAVIGATOR,LEGAL' WHERE code = 'tactile';
UPDATE aid SET asks = 'CAPTIONS_WHERE,OWN_DEVICE' WHERE code = 'cart';
UPDATE aid SET asks = 'ORAL_MODE' WHERE code = 'oral';
UPDATE aid SET asks = 'LISTENING_KIND,HOW_MANY' WHERE code = 'listening';
UPDATE aid SET asks = 'PRESENCE' WHERE code = 'spoken';
UPDATE aid SET asks = 'POINTS,MEDIUM' WHERE code = 'large-print';
UPDATE aid SET asks = 'BRAILLE_GRADE,BRAILLE_LANGUAGE,MEDIUM' WHERE code = 'braille';
UPDATE aid SET asks = 'AUDIO_MEDIUM' WHERE code = 'audio';
UPDATE aid SET asks = 'FILE_FORMAT' WHERE code = 'accessible-file';
UPDATE aid SET asks = 'HOW_MANY' WHERE code = 'seating';
UPDATE aid SET asks = 'REMOTE_BY,REMOTE_CAPTIONS' WHERE code = 'remote';

-- The communication profile, and the person for whom somebody else asks.
ALTER TABLE accommodation_request ADD COLUMN communication_language VARCHAR(35) REFERENCES offered_language;
ALTER TABLE accommodation_request ADD COLUMN material_format VARCHAR(20) DEFAULT 'STANDARD' NOT NULL;
ALTER TABLE accommodation_request ADD COLUMN person_language VARCHAR(35);
ALTER TABLE accommodation_request ADD COLUMN person_route VARCHAR(10);
ALTER TABLE accommodation_request ADD COLUMN person_contact VARCHAR(500);
ALTER TABLE accommodation_request ADD COLUMN updates_to VARCHAR(10);
ALTER TABLE accommodation_request ADD COLUMN permission BOOLEAN;
ALTER TABLE accommodation_request ADD COLUMN taken_over TIMESTAMP;
ALTER TABLE accommodation_request ADD COLUMN helper_name VARCHAR(200);
-- Whoever asked for somebody else until now told us a name and no more: they get the news, and staff knows whom to ask.
UPDATE accommodation_request SET person_language = language, updates_to = 'REQUESTER', permission = TRUE
    WHERE on_behalf_of IS NOT NULL;
-- Nobody asks for somebody else without that person's permission.
ALTER TABLE accommodation_request ADD CONSTRAINT accommodation_request_permission
    CHECK (person_language IS NULL OR (permission IS NOT NULL AND permission));
-- The resident has written or changed something, and nobody of the staff has answered yet.
ALTER TABLE accommodation_request ADD COLUMN answer_due BOOLEAN DEFAULT FALSE NOT NULL;

-- The thread goes both ways: party says who wrote, actor which member of staff.
ALTER TABLE request_message ALTER COLUMN actor DROP NOT NULL;
ALTER TABLE request_message ADD COLUMN party VARCHAR(10) DEFAULT 'STAFF' NOT NULL;
ALTER TABLE request_history ADD COLUMN party VARCHAR(10) DEFAULT 'STAFF' NOT NULL;
UPDATE request_history SET party = 'REQUESTER' WHERE actor IS NULL;
ALTER TABLE request_history ADD COLUMN kind VARCHAR(20) DEFAULT 'STATUS' NOT NULL;
ALTER TABLE request_history ADD COLUMN aid_position INT;
ALTER TABLE request_history ALTER COLUMN status DROP NOT NULL;

-- How soon the office reads a request, and how long before the event it says what is settled, in business days.
ALTER TABLE agency ADD COLUMN answers_within INT DEFAULT 1 NOT NULL CHECK (answers_within BETWEEN 1 AND 60);
ALTER TABLE agency ADD COLUMN settles_before INT DEFAULT 1 NOT NULL CHECK (settles_before BETWEEN 1 AND 60);

-- A form may be about no notice at all, may be finished later by a code, and may change a request.
-- Forms that were begun before asked other questions.
DELETE FROM request_draft WHERE request_id IS NULL;
ALTER TABLE request_draft ALTER COLUMN notice_id DROP NOT NULL;
ALTER TABLE request_draft ADD COLUMN begun TIMESTAMP;
UPDATE request_draft SET begun = changed;
ALTER TABLE request_draft ALTER COLUMN begun SET NOT NULL;
ALTER TABLE request_draft ADD COLUMN code_hash VARCHAR(64);
UPDATE request_draft SET code_hash = secret_hash;
ALTER TABLE request_draft ALTER COLUMN code_hash SET NOT NULL;
ALTER TABLE request_draft ADD CONSTRAINT request_draft_code UNIQUE (code_hash);
ALTER TABLE request_draft ADD COLUMN changes_request BIGINT REFERENCES accommodation_request;
ALTER TABLE request_draft ADD COLUMN changes_as VARCHAR(10);
