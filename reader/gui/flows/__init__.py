"""What happens when the user does something: each flow joins panes with services for one kind of work."""
