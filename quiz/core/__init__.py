"""Values and rules, pure: no framework, no database, no clock, no disk, no chance from the air."""
