"""Titles are compared with each other, so none may win notes by the mere breadth of its fit."""

import numpy as np

from workshop.clustering.reading import USUAL_SPREAD, evened_out


def test_a_title_that_draws_and_repels_much_counts_less_and_all_others_stay_as_they_are():
    notes = np.linspace(-1, 1, 40, dtype=np.float32)
    loud, quiet = evened_out(np.stack([notes * 0.9, notes * USUAL_SPREAD], axis=1)).T
    assert 0.9 > loud.max() > 0.5
    np.testing.assert_array_equal(quiet, notes * USUAL_SPREAD)


def test_the_order_of_notes_under_one_title_stays():
    fits = np.random.RandomState(0).normal(0, 0.2, (30, 4)).astype(np.float32)
    np.testing.assert_array_equal(np.argsort(evened_out(fits), axis=0), np.argsort(fits, axis=0))


def test_one_note_and_no_note_have_a_usual_spread():
    assert np.isfinite(evened_out(np.full((1, 3), 0.4, dtype=np.float32))).all()
    assert evened_out(np.zeros((0, 3), dtype=np.float32)).shape == (0, 3)
