"""One module per thing a user does. No Qt, no SQL, no text for humans beyond the messages of known errors."""
