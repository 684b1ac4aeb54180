"""All records, related and read-only; nothing here knows an address, a template or MkDocs."""
