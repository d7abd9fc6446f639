"""What is kept: tables, and the verbs that change them, by area."""
