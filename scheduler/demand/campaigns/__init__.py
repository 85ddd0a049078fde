"""Sales campaigns: what the past ones brought, what the coming ones will, and ordinary days freed from both."""
