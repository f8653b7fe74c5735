"""`python -m workshop.cli sign-in`: small errands beside the running server."""

import sys

from workshop.greeting import sign_in_link
from workshop.settings import SettingError, read_settings
from workshop.storage.migrate import migrate


def main(arguments: list[str]) -> None:
    if arguments != ["sign-in"]:
        sys.exit("usage: python -m workshop.cli sign-in")
    try:
        settings = read_settings()
    except SettingError as error:
        sys.exit(f"Tingwall cannot do this. {error}")
    migrate(settings.database_url)
    print(sign_in_link(settings, settings.public_url or settings.local_url))


if __name__ == "__main__":
    main(sys.argv[1:])
