-- Figures are counted by when requests were received.
CREATE INDEX accommodation_request_received ON accommodation_request (received);
