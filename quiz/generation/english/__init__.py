"""What generation knows of English: closed lists of words, their forms, and what excludes what."""
