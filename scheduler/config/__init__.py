"""From a store file to values: YAML text, schema, checks, defaults."""
