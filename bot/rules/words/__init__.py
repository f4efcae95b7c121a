"""Plain words: what a direct message asks for."""
