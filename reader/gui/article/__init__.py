"""Showing one article: its text, its margin, its headline and the painted annotations."""
