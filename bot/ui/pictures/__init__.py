"""Pictures: what moves is drawn with Pillow, charts with matplotlib; all in threads, so that nobody waits for them."""
