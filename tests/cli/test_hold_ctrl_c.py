from __future__ import annotations

import signal
import threading

import pytest

from scheduler.cli.hold_ctrl_c import hold_ctrl_c


def test_ctrl_c_does_nothing_within_and_stops_again_after() -> None:
    with hold_ctrl_c():
        signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_an_error_within_gives_ctrl_c_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(OSError, match="full"), hold_ctrl_c():
        raise OSError("full")
    assert signal.getsignal(signal.SIGINT) is before


def test_outside_the_main_thread_ctrl_c_stays_what_it_is() -> None:
    seen: list[object] = []

    def look() -> None:
        with hold_ctrl_c():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGINT)]
