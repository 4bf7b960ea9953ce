"""Search: who has said this before, in any event of the caller."""
