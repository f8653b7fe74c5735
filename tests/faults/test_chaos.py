"""Delays, cuts in mid-frame, silent lines, late arrivals, refusals: in the end every screen shows the log."""

import pytest

from tests import people
from tests.faults import chaos
from tests.faults.bad_network import BadNetwork
from tests.faults.screens import Screens

PHONES = 4
COMMANDS = 80
DEFAULT_PING_S = 25
# With these all fates come up among the first nine connections.
SEEDS = (3, 14)


@pytest.fixture(params=["own", "stock"])
def quick_server(request, start_server):
    """A server that finds dead lines within seconds."""
    return start_server(TINGWALL_PING_S=str(chaos.PING_S), TINGWALL_TRANSPORT=request.param)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_screen_converges_after_a_bad_network_and_what_was_acknowledged_counts_once(quick_server, seed):
    outcome = chaos.play(quick_server, seed, PHONES, COMMANDS)
    assert outcome.wrong == []
    assert {"cut", "silent", "late", "refused"} <= set(outcome.fates)
    assert outcome.reconnects


def test_screens_that_lose_frames_on_a_good_line_ask_for_them_and_converge(own_server):
    outcome = chaos.play(own_server, 1, PHONES, COMMANDS, fates=("good",), ping_s=DEFAULT_PING_S, haste=1)
    assert outcome.wrong == []
    assert outcome.swallowed
    assert outcome.reconnects == 0


def test_a_screen_whose_line_went_silent_before_the_last_frame_still_gets_it(quick_server, gather):
    meeting = quick_server.create("Møte", ["Hva?"])
    seq = quick_server.state(meeting)["seq"]
    with BadNetwork(quick_server.port, 1, fates=("good",)) as network, Screens(network.url, chaos.PING_S, 1) as screens:
        screens.open("wall", meeting.wall_token)
        screens.until(lambda: screens.seqs.get("wall") == seq, "the wall")
        network.fall_silent()
        # Nothing comes after this, so no later frame can show that one is missing.
        last = gather(people.console(quick_server, meeting)).do("rename-workshop", title="Slutt")
        screens.until(lambda: screens.seqs["wall"] == last, "the last frame, over a new line")
        assert screens.state("wall")["workshop"]["title"] == "Slutt"
        assert screens.times_connected["wall"] == 2
