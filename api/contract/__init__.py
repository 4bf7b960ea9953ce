"""The contract: openapi.yaml, generated from the schemas and the table of operations."""
