"""What was looked at: stacks of function names, the outermost first, and how often each was seen."""

import re
from collections import Counter
from dataclasses import dataclass, field

Stack = tuple[str, ...]
# Where a thread or the loop waits for work. Py-spy leaves waiting out only where the system tells it who waits.
WAITING = re.compile(r"^(Hub\.do_poll|do_poll|Condition\.wait|wait|Queue\.get|get|accept|select) \(")


def busy(recorded: str) -> Counter[Stack]:
    """The stacks of py-spy's `raw` format (`outer;inner 12`), without those that only wait."""
    stacks: Counter[Stack] = Counter()
    for line in recorded.splitlines():
        frames, _, count = line.rpartition(" ")
        # Lines move with every change; functions stay.
        stack = tuple(re.sub(r":\d+\)$", ")", name) for name in frames.split(";"))
        if not WAITING.match(stack[-1]):
            stacks[stack] += int(count)
    return stacks


@dataclass
class Call:
    """A function at one place of the stacks: how often it was seen there, and what it called."""

    name: str
    seen: int = 0
    calls: dict[str, "Call"] = field(default_factory=dict)


def tree(stacks: Counter[Stack]) -> Call:
    """All stacks as one tree, whose root has no name."""
    root = Call("")
    for stack, count in stacks.items():
        at = root
        at.seen += count
        for name in stack:
            at = at.calls.setdefault(name, Call(name))
            at.seen += count
    return root
