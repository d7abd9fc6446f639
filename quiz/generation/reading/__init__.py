"""Reading a briefing: from its sentences to who is named, who does and says what, and how much."""
