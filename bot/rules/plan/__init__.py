"""Plans of study: what somebody can give, laid out over the days up to an exam, and laid out anew when life happens."""
