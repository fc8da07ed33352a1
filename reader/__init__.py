"""Dateline: a desktop reader for news that annotates and tags phrases."""
