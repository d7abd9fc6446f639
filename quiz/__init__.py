"""Briefing Quiz: a news briefing becomes a quiz that proves every answer in the source."""
