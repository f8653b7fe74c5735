"""Any JSON, and commands that are nearly right: the right names with anything behind them."""

from dataclasses import fields

from hypothesis import strategies as st

from workshop.realtime.wire import COMMANDS

NAMES = sorted({field.name for kind in COMMANDS.values() for field in fields(kind)})

# Surrogates too: JSON can carry half a letter.
texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=12)
ids = st.sampled_from(("q1", "n1"))
scalars = st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats() | texts | ids
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=12
)
nearly_commands = st.builds(
    lambda kind, some, command_id: {"type": kind, **some, **command_id},
    st.sampled_from(sorted(COMMANDS)),
    st.dictionaries(st.sampled_from(NAMES), scalars | st.lists(scalars, max_size=3), max_size=6),
    st.fixed_dictionaries({}, optional={"command_id": scalars}),
)
anything = anything | nearly_commands
