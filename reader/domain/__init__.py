"""Values and rules of reading news closely. Standard library and dateutil only; frozen, so they may cross threads."""
