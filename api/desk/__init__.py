"""The desk: the page where people put in accounts, and what stands between its form and a comparison."""
