"""What people say of the points that the engine finds: kept for good, and applied again whenever it compares anew."""
