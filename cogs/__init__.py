"""One file a feature: each method asks one action and gives one answer."""
