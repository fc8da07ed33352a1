"""Help in the window: pages with contents and search, the tour, and which page belongs to what is shown."""
