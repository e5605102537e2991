"""A folder of YAML -> typed rules, and all its faults."""
