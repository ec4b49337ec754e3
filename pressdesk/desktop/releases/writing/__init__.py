"""The fields one writes a release in: blocks and runs, typography as one types, spelling."""
