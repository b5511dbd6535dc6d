-- Derby indexes each foreign key by itself; PostgreSQL does not.
CREATE INDEX intake_call_request ON intake_call (request_id);
CREATE INDEX accommodation_request_merged_into ON accommodation_request (merged_into);
CREATE INDEX requested_aid_merged_from ON requested_aid (merged_from);
CREATE INDEX kept_apart_second ON kept_apart (second_id);
