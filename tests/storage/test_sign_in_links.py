"""One-time sign-in links: once, for one, and unreadable in the database."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from workshop.storage.engine import open_engine
from workshop.storage.schema import sign_in_links as links
from workshop.storage.sign_in import end, end_all, make_link_token, stands, use_link_token


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
        assert sum(pool.map(lambda _: use_link_token(engine, token) is not None, range(8))) == 1


def test_who_reads_the_database_cannot_sign_in(engine, path):
    token = make_link_token(engine)
    engine.dispose()
    assert token.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_each_link_is_its_own(engine):
    first, second = make_link_token(engine), make_link_token(engine)
    assert use_link_token(engine, second)
    assert use_link_token(engine, first)


def test_a_sign_in_stands_until_it_is_ended_and_its_link_gives_no_other(engine, path):
    token = make_link_token(engine)
    sign_in, other = use_link_token(engine, token), use_link_token(engine, make_link_token(engine))
    assert stands(open_engine(f"sqlite:///{path}"), sign_in)
    end(engine, sign_in)
    assert not stands(engine, sign_in)
    assert stands(engine, other)
    assert not use_link_token(engine, token)


def test_a_link_that_nobody_has_used_is_no_sign_in(engine):
    token = make_link_token(engine)
    make_link_token(engine)
    sign_in = use_link_token(engine, token)
    with engine.connect() as connection:
        (unused,) = connection.execute(select(links.c.token_hash).where(links.c.used_at.is_(None))).scalars()
    assert stands(engine, sign_in)
    assert not stands(engine, unused)


def test_all_sign_ins_end_at_once_and_a_new_link_still_works(engine):
    sign_ins = [use_link_token(engine, make_link_token(engine)) for _ in range(2)]
    fresh = make_link_token(engine)
    end_all(engine)
    assert not any(stands(engine, one) for one in sign_ins)
    assert stands(engine, use_link_token(engine, fresh))
