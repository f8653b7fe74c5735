"""Why a value of the organisation's cannot be used."""


class Unfit(Exception):
    """The message says what is wrong and what would do."""
