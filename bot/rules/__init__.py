"""Rules decide: pure functions over frozen values, told what time it is."""
