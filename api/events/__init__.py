"""Events that grow: accounts arrive, are revised or withdrawn, and every earlier state can be had again."""
