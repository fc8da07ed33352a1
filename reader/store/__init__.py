"""The only room that speaks SQL. Services call it; nobody else does."""
