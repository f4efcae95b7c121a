"""Every sentence that a person reads, as typed functions: plain, kind, second person, in one place."""
