-- Only codes, order and lead times: the names stand in the message bundles.
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('asl', 'PEOPLE', 1, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('cdi', 'PEOPLE', 2, 10, 'SIGNED');
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('sign', 'PEOPLE', 3, 10, 'SIGNED');
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('tactile', 'PEOPLE', 4, 10, 'SIGNED');
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('cart', 'PEOPLE', 5, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('oral', 'PEOPLE', 6, 10, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('listening', 'EQUIPMENT', 7, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('spoken', 'PEOPLE', 8, NULL, 'SPOKEN');
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('translation', 'MATERIALS', 9, NULL, 'WRITTEN');
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('large-print', 'MATERIALS', 10, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('braille', 'MATERIALS', 11, 10, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('audio', 'MATERIALS', 12, 10, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('accessible-file', 'MATERIALS', 13, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('plain', 'MATERIALS', 14, 10, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('guide', 'PEOPLE', 15, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('reader', 'PEOPLE', 16, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('seating', 'PLACE', 17, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('quiet', 'PLACE', 18, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('remote', 'PLACE', 19, NULL, NULL);
INSERT INTO aid (code, aid_group, position, business_days, in_language) VALUES ('other', 'OTHER', 20, NULL, NULL);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('es', 'Español', TRUE, TRUE, FALSE, 'ltr', 1);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('en', 'English', TRUE, TRUE, FALSE, 'ltr', 2);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ase', 'American Sign Language (ASL)', FALSE, FALSE, TRUE, 'ltr', 3);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('mfs', 'Lengua de Señas Mexicana (LSM)', FALSE, FALSE, TRUE, 'ltr', 4);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ar', 'العربية', TRUE, TRUE, FALSE, 'rtl', 5);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('vi', 'Tiếng Việt', TRUE, TRUE, FALSE, 'ltr', 6);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('cmn', '普通话', TRUE, FALSE, FALSE, 'ltr', 7);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('yue', '廣東話', TRUE, FALSE, FALSE, 'ltr', 8);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('zh-Hans', '简体中文', FALSE, TRUE, FALSE, 'ltr', 9);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('zh-Hant', '繁體中文', FALSE, TRUE, FALSE, 'ltr', 10);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('so', 'Soomaali', TRUE, TRUE, FALSE, 'ltr', 11);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('sw', 'Kiswahili', TRUE, TRUE, FALSE, 'ltr', 12);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('rw', 'Ikinyarwanda', TRUE, TRUE, FALSE, 'ltr', 13);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('prs', 'دری', TRUE, TRUE, FALSE, 'rtl', 14);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ps', 'پښتو', TRUE, TRUE, FALSE, 'rtl', 15);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('fa', 'فارسی', TRUE, TRUE, FALSE, 'rtl', 16);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('fr', 'Français', TRUE, TRUE, FALSE, 'ltr', 17);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ru', 'Русский', TRUE, TRUE, FALSE, 'ltr', 18);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ko', '한국어', TRUE, TRUE, FALSE, 'ltr', 19);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('tl', 'Tagalog', TRUE, TRUE, FALSE, 'ltr', 20);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ne', 'नेपाली', TRUE, TRUE, FALSE, 'ltr', 21);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ti', 'ትግርኛ', TRUE, TRUE, FALSE, 'ltr', 22);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('nv', 'Diné bizaad', TRUE, TRUE, FALSE, 'ltr', 23);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('ood', 'O''odham ñi''okĭ', TRUE, TRUE, FALSE, 'ltr', 24);
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('yaq', 'Yoem Noki', TRUE, TRUE, FALSE, 'ltr', 25);
-- A language that is not in the list; the resident names it.
INSERT INTO offered_language (tag, endonym, spoken, written, signed, direction, position)
    VALUES ('und', '', TRUE, TRUE, TRUE, 'ltr', 99);
