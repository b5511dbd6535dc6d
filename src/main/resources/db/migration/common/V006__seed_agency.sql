-- What the City of Tucson's offices promise, when they are closed, and how they are reached.
INSERT INTO agency (id, business_days, cut_off, opening, zone) VALUES (1, 5, '17:00:00', '08:00:00', 'America/Phoenix');
INSERT INTO agency_name (agency_id, language, name) VALUES (1, 'en', 'Tucson Police Department');
INSERT INTO agency_name (agency_id, language, name) VALUES (1, 'es', 'Departamento de Policía de Tucson');

-- A fixed date on a Saturday is observed on Friday, on a Sunday on Monday. Open, although a holiday library may say
-- otherwise: Columbus or Indigenous Peoples' Day, the Friday after Thanksgiving.
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (1, 1, 1, NULL, NULL, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (1, 'en', 'New Year''s Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (1, 'es', 'Año Nuevo');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (2, 1, NULL, 1, 3, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (2, 'en', 'Martin Luther King Jr. Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (2, 'es', 'Día de Martin Luther King Jr.');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (3, 2, NULL, 1, 3, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (3, 'en', 'Presidents'' Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (3, 'es', 'Día de los Presidentes');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (4, 5, NULL, 1, -1, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (4, 'en', 'Memorial Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (4, 'es', 'Día de los Caídos');
-- A city holiday since November 2022.
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (5, 6, 19, NULL, NULL, 2023);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (5, 'en', 'Juneteenth');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (5, 'es', 'Juneteenth (Día de la Emancipación)');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (6, 7, 4, NULL, NULL, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (6, 'en', 'Independence Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (6, 'es', 'Día de la Independencia');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (7, 9, NULL, 1, 1, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (7, 'en', 'Labor Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (7, 'es', 'Día del Trabajo');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (8, 11, 11, NULL, NULL, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (8, 'en', 'Veterans Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (8, 'es', 'Día de los Veteranos');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (9, 11, NULL, 4, 4, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (9, 'en', 'Thanksgiving Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (9, 'es', 'Día de Acción de Gracias');
INSERT INTO closure_rule (id, month_number, day_number, weekday, ordinal, since_year) VALUES (10, 12, 25, NULL, NULL, 0);
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (10, 'en', 'Christmas Day');
INSERT INTO closure_rule_name (closure_rule_id, language, name) VALUES (10, 'es', 'Navidad');

-- Set each year by the city; cannot be computed.
INSERT INTO closure (closed_on, source) VALUES ('2023-03-31', 'City of Tucson');
INSERT INTO closure_name (closure_id, language, name) SELECT id, 'en', 'César Chávez Day' FROM closure WHERE closed_on = '2023-03-31';
INSERT INTO closure_name (closure_id, language, name) SELECT id, 'es', 'Día de César Chávez' FROM closure WHERE closed_on = '2023-03-31';

-- No number has been called yet to see whether it still answers: verified_on stays empty until somebody does.
INSERT INTO office (id, code, position) VALUES (1, 'public-information', 1);
INSERT INTO office_name (office_id, language, name) VALUES (1, 'en', 'Public Information Office');
INSERT INTO office_name (office_id, language, name) VALUES (1, 'es', 'Oficina de Información Pública');
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (1, 'VOICE', '(520) 791-4852', '+15207914852', FALSE, '08:00:00', '17:00:00', 1);
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (1, 'TDD', '(520) 791-2639', '+15207912639', FALSE, '08:00:00', '17:00:00', 2);
INSERT INTO office (id, code, position) VALUES (2, 'arizona-relay', 2);
INSERT INTO office_name (office_id, language, name) VALUES (2, 'en', 'Arizona Relay Service');
INSERT INTO office_name (office_id, language, name) VALUES (2, 'es', 'Relevo de Arizona');
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (2, 'RELAY', '711', '711', TRUE, NULL, NULL, 3);
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (2, 'TDD', '(800) 367-8939', '+18003678939', TRUE, NULL, NULL, 4);
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (2, 'VOICE', '(800) 842-4681', '+18008424681', TRUE, NULL, NULL, 5);
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (2, 'VCO', '(800) 842-9818', '+18008429818', TRUE, NULL, NULL, 6);
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (2, 'STS', '(800) 842-6520', '+18008426520', TRUE, NULL, NULL, 7);
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (2, 'RELAY_ES', '(800) 842-2088', '+18008422088', TRUE, NULL, NULL, 8);
INSERT INTO office (id, code, position) VALUES (3, 'emergency', 3);
INSERT INTO office_name (office_id, language, name) VALUES (3, 'en', 'Emergency');
INSERT INTO office_name (office_id, language, name) VALUES (3, 'es', 'Emergencias');
INSERT INTO contact_channel (office_id, kind, number, dial, every_day, opens, closes, position)
    VALUES (3, 'EMERGENCY', '911', '911', TRUE, NULL, NULL, 9);
