"""Points that are the same: across comparisons, and across versions of the texts that they quote."""
