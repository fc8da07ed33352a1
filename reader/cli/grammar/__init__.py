"""The words and options of each command. Imports nothing heavy, so help answers at once."""
