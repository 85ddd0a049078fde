"""A roster played through contact by contact, many times: waiting, service level, those who give up, backlog."""
