"""Back and forward: the way through what was read."""

from reader.gui.models.reading_trail import ReadingTrail


def place(article, scroll=0):
    return {"article": article, "scroll": scroll}


def test_way_goes_back_and_forward_and_a_visit_cuts_what_lay_ahead():
    trail = ReadingTrail()
    assert trail.step(-1) is None and not trail.can_go_forward
    for article in (1, 2, 3):
        trail.visit(place(article))
    assert trail.step(-1) == place(2)
    trail.note(place(2, 40))
    trail.note(place(9, 99))
    assert trail.step(-1) == place(1) and not trail.can_go_back
    assert trail.step(1) == place(2, 40)
    trail.visit(place(4))
    assert not trail.can_go_forward
    assert [trail.step(-1), trail.step(-1), trail.step(-1)] == [place(2, 40), place(1), None]


def test_way_forgets_articles_that_are_gone_and_the_oldest():
    trail = ReadingTrail()
    for article in (1, 2, 1, 3):
        trail.visit(place(article))
    trail.forget(1)
    assert trail.step(-1) == place(2) and not trail.can_go_back
    trail.forget(2)
    assert trail.can_go_back is False
    for article in range(300):
        trail.visit(place(article))
    steps = 0
    while trail.step(-1):
        steps += 1
    assert steps == 199
