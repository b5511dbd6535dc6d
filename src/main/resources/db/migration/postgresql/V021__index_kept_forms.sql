-- Derby indexes each foreign key by itself; PostgreSQL does not.
CREATE INDEX kept_form_account ON kept_form (account_id);
