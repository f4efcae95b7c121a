"""Stores remember: one SQL statement a function, rows in, records out."""
