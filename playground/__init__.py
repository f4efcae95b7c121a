"""The real bot in a simulated Discord, shown in the browser, for trying it without a token."""
