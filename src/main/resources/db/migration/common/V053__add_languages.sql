-- A language that an administrator has added, and whether it is switched on. Nothing of it is lost while it is off.
CREATE TABLE added_language (
    tag      VARCHAR(35) NOT NULL PRIMARY KEY,
    spoken   BOOLEAN     NOT NULL,
    required BOOLEAN     NOT NULL,
    -- How often texts came in, so that each time the version counts on, by which nodes notice it.
    takes    INT         NOT NULL,
    version  INT         NOT NULL
);
-- What a family of phrases says in it, as its translator wrote the file.
CREATE TABLE added_words (
    language VARCHAR(35) NOT NULL REFERENCES added_language,
    family   VARCHAR(20) NOT NULL,
    words    ${text}     NOT NULL,
    PRIMARY KEY (language, family)
);
