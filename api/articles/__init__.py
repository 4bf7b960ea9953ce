"""Articles: who is said to say what in them, and the accounts that this makes."""
