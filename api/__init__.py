"""The edge: HTTP, schemas and pages. Turns requests into engine values and back; decides nothing about statements."""
