-- Derby indexes each foreign key by itself.
CREATE INDEX subscription_office_office ON subscription_office (office_id);
CREATE INDEX outbox_mail_subscription_id ON outbox_mail (subscription_id);
