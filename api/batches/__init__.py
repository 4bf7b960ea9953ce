"""Many comparisons in one request: a line of JSON each, answered a line each."""
