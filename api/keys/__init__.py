"""Keys that clients send: what one is, where they are kept, and the command that manages them."""
