import xml.etree.ElementTree as ElementTree

from benchmarks.profile.drawing import drawn, whose
from benchmarks.profile.stacks import busy, tree

RECORDED = """\
run (eventlet/hubs/hub.py);Broadcast._send (workshop/realtime/broadcast.py);dumps (json/__init__.py) 6
run (eventlet/hubs/hub.py);Broadcast._send (workshop/realtime/broadcast.py:62) 2
run (eventlet/hubs/hub.py);Hub.do_poll (eventlet/hubs/epolls.py) 90
Thread.run (threading.py);Queue.get (queue.py);Condition.wait (threading.py) 500
"""


def test_waiting_is_not_drawn():
    root = tree(busy(RECORDED))
    assert root.seen == 8
    assert [(call.name, call.seen) for call in root.calls.values()] == [("run (eventlet/hubs/hub.py)", 8)]


def test_a_call_is_as_wide_as_what_it_took_with_all_that_it_called():
    sending = tree(busy(RECORDED)).calls["run (eventlet/hubs/hub.py)"].calls
    assert [(call.seen, len(call.calls)) for call in sending.values()] == [(8, 1)]


def test_the_drawing_tells_what_it_shows_and_whose_each_function_is():
    svg = drawn("A full hall", tree(busy(RECORDED)))
    root = ElementTree.fromstring(svg)
    assert root[0].text == "A full hall"
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert "dumps (json/__init__.py), 75.0%" in titles
    assert whose("Broadcast._send (workshop/realtime/broadcast.py)") == "ours"
    assert whose("run (eventlet/hubs/hub.py)") == "library"
    assert whose("dumps (json/__init__.py)") == "python"


def test_nothing_recorded_is_an_empty_drawing():
    assert ElementTree.fromstring(drawn("An empty hall", tree(busy(""))))[0].text == "An empty hall"
