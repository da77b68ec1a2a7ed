"""What every page has: head, letterhead, words, settings, small charts."""
