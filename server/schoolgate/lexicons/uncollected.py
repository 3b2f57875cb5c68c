"""Put Python's garbage collector to rest while what stays for good is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage in cycles inside the block; go on as before after it, also where the block raises.

    Reading the lexicons makes some hundred thousand objects and next to no garbage; the collector would walk through
    all of them again and again, which takes a sixth of the start.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
