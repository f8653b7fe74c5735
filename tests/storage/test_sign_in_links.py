"""One-time sign-in links: once, for one, and unreadable in the database."""

from concurrent.futures import ThreadPoolExecutor

from workshop.storage.sign_in import make_link_token, use_link_token


def test_a_link_works_once(engine):
    token = make_link_token(engine)
    assert use_link_token(engine, token)
    assert not use_link_token(engine, token)


def test_a_link_that_nobody_made_does_not_work(engine):
    make_link_token(engine)
    assert not use_link_token(engine, "guessed")
    assert not use_link_token(engine, "")


def test_of_two_who_open_it_at_once_one_comes_in(engine):
    token = make_link_token(engine)
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda _: use_link_token(engine, token), range(8))) == 1


def test_who_reads_the_database_cannot_sign_in(engine, path):
    token = make_link_token(engine)
    engine.dispose()
    assert token.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_each_link_is_its_own(engine):
    first, second = make_link_token(engine), make_link_token(engine)
    assert use_link_token(engine, second)
    assert use_link_token(engine, first)
