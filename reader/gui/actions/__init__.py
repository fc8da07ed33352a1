"""One table of actions, and what is made from it."""
