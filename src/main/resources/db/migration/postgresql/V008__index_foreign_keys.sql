-- Derby indexes each foreign key by itself; PostgreSQL does not.
CREATE INDEX contact_channel_office ON contact_channel (office_id);
CREATE INDEX notice_office ON notice (office_id);
CREATE INDEX accommodation_request_notice ON accommodation_request (notice_id);
CREATE INDEX requested_aid_request ON requested_aid (request_id);
CREATE INDEX request_history_request ON request_history (request_id);
CREATE INDEX request_message_request ON request_message (request_id);
CREATE INDEX request_draft_notice ON request_draft (notice_id);
CREATE INDEX request_draft_request ON request_draft (request_id);
