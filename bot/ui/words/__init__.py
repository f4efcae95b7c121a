"""Answers to what people write in their direct messages."""
