"""Each revision of the tables, with the way forward and the way back."""
