"""Comeback: a Discord coach for the second attempt."""
