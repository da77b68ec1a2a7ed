"""What people wrote: spelling, words, languages, themes, stances and what a moderator should look at."""
