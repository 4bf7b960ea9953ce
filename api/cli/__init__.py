"""The command ``compare``: the service's comparisons at a terminal and in a script, without a service."""
