"""From a briefing to drafts: facts, then items that only delete, blank or swap words of a sentence, then a verifier."""
