"""The languages that a workshop and every screen can have."""

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "en")
