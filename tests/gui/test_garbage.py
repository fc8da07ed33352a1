import gc
import threading
import weakref

from reader.gui.garbage import MainThreadGarbage


class Knot:
    """Holds itself, so that only the collector can free it."""

    def __init__(self, freed_on):
        self.me = self
        weakref.finalize(self, lambda: freed_on.append(threading.get_ident()))


def make_knots(freed_on):
    for _ in range(gc.get_threshold()[0] * 3):
        Knot(freed_on)


def test_garbage_of_a_worker_is_freed_on_the_main_thread(qtbot):
    was_enabled = gc.isenabled()
    garbage = MainThreadGarbage()
    freed_on = []
    worker = threading.Thread(target=make_knots, args=(freed_on,))
    worker.start()
    worker.join()
    assert freed_on == []
    qtbot.waitUntil(lambda: bool(freed_on))
    assert set(freed_on) == {threading.get_ident()}
    garbage.release()
    assert gc.isenabled()
    if not was_enabled:
        gc.disable()


def test_nothing_due_collects_nothing(qtbot):
    garbage = MainThreadGarbage()
    gc.collect()
    assert garbage.collect() == -1
    garbage.release()
    gc.disable()
