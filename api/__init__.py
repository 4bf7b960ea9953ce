"""The edge: HTTP, schemas and pages. It turns requests into engine values and back, and decides nothing about statements."""
