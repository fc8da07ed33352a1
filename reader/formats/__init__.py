"""File formats and page layouts: bytes or text in, domain drafts out. No store, no Qt."""
