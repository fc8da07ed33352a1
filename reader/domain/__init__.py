"""Values and rules of reading news closely: frozen, to cross threads. Standard library and dateutil only."""
