"""What people who hear the window instead of seeing it are told: roles, rows, announcements."""
