"""How many requests a client may make: counters, and the fields that tell the client."""
