-- Whether an address is free is asked of every language at once, and its key begins with the language.
CREATE INDEX notice_address_slug ON notice_address (slug);
