"""The small network behind `company`: one hidden layer, and a straight way past it."""

from typing import NamedTuple

import numpy as np


class Network(NamedTuple):
    """d numbers in, c out: `inner` (d, hidden), `bias` (hidden,), `outer` (hidden, c) and `straight` (d, c)."""

    inner: np.ndarray
    bias: np.ndarray
    outer: np.ndarray
    straight: np.ndarray


def foretold(rows, network: Network, passes=1.0, tanh=np.tanh):
    """(n, c) of (n, d) `rows`; `passes`: what of the hidden layer is let through while it is taught."""
    return (tanh(rows @ network.inner + network.bias) * passes) @ network.outer + rows @ network.straight
