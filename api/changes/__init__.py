"""What each step of an event's history changed: which points it made and unmade, and what a party now says otherwise."""
