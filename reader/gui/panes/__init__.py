"""The three panes. A pane never calls another: the main window connects their signals."""
