"""The journal from the terminal: what each step was about, and one old step taken back alone."""


def annotate(command, library, quote, *more):
    ran = command("annotate", "--library", library, "--article", 1, "--quote", quote, *more)
    assert (ran.code, ran.err) == (0, "")


def history(command, library, *more):
    return command("history", "--library", library, "--json", *more).json


def test_history_tells_words_tags_and_article(command, library):
    annotate(command, library, "Chollima", "--tag", "theme/work")
    step = history(command, library)[0]
    assert (step["quote"], step["tags_added"], step["article"]) == ("Chollima", ["theme/work"], 1)
    assert step["end"] - step["start"] == len("Chollima")


def test_history_goes_in_pages_and_by_kind(command, library):
    for quote in ("Chollima", "movement"):
        annotate(command, library, quote)
    newest = history(command, library, "--limit", 1)[0]["id"]
    assert [step["id"] for step in history(command, library, "--before", newest)] == [2, 1]
    assert {step["verb"] for step in history(command, library, "--about", "annotations")} == {"annotation.add"}
    assert history(command, library, "--coder", "nobody") == []
    assert len(history(command, library, "--article", 1)) == 3


def test_undo_of_an_old_step_leaves_the_later_one(command, library):
    for quote in ("Chollima", "movement"):
        annotate(command, library, quote)
    ran = command("undo", "--library", library, "--step", 2)
    assert ran.code == 0
    assert "Undid: annotation (step 2" in ran.out
    assert [step["is_undone"] for step in history(command, library)] == [False, False, True, False]


def test_undo_of_a_step_that_another_depends_on_names_it(command, library):
    annotate(command, library, "Chollima")
    annotate(command, library, "Chollima", "--memo", "why")
    ran = command("undo", "--library", library, "--step", 2)
    assert (ran.code, ran.out) == (1, "")
    assert "(annotation)" in ran.err
    assert command("undo", "--library", library, "--step", 99).code == 1
