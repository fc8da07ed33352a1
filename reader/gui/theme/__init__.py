"""Colours, type and style sheet, made from the token files under resources/themes."""
