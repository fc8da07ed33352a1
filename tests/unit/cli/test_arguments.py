"""The grammar of the command line."""

import pytest

from reader.__main__ import COMMANDS, is_command
from reader.cli.arguments import UsageError, parse_arguments
from reader.cli.commands import COMMANDS as RUNNABLE
from tests.architecture.source_files import CHECKOUT


def parse(*words):
    return parse_arguments(words, "1.0")


def test_every_command_of_the_start_can_be_parsed_and_run():
    assert set(RUNNABLE) == COMMANDS
    for name in COMMANDS:
        with pytest.raises(SystemExit) as left:
            parse("help", name)
        assert left.value.code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "COMMAND"),
        (("lst", "--library", "L"), "invalid choice"),
        (("list",), "list: the following arguments are required: --library"),
        (("list", "--lib", "L"), "--library"),
        (("list", "--library", ""), "cannot be empty"),
        (("import", "--library", "L"), "PATH"),
        (("show", "--library", "L"), "ARTICLE"),
        (("export", "--library", "L"), "--to"),
        (("export", "--library", "L", "--to", "F", "--profile", "word"), "--profile"),
        (("annotate", "--library", "L", "--start", "1", "--end", "2"), "--article"),
        (("annotate", "--library", "L", "--article", "1"), "give --start and --end, or --quote"),
        (("annotate", "--library", "L", "--article", "1", "--start", "1"), "give --start and --end, or --quote"),
        (("annotate", "--library", "L", "--article", "1", "--start", "x", "--end", "2"), "--start"),
        (("annotate", "--library", "L", "--article", "1", "--quote", "a", "--start", "1"), "not both"),
        (
            ("annotate", "--library", "L", "--article", "1", "--start", "1", "--end", "2", "--occurrence", "1"),
            "--occurrence needs --quote",
        ),
        (("annotate", "--library", "L", "--article", "1", "--quote", "a", "--occurrence", "0"), "--occurrence"),
        (("history", "--library", "L", "--limit", "-1"), "--limit"),
    ],
)
def test_words_that_make_no_command_are_told_in_one_line(words, says):
    with pytest.raises(UsageError) as caught:
        parse(*words)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_single_word_that_is_nothing_is_told_with_the_commands(command):
    ran = command("bogus")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("dateline: “bogus” is no command and no file")
    assert all(name in ran.err for name in COMMANDS)
    assert ran.err.count("\n") == 1


def test_a_quote_may_be_empty_for_the_grammar():
    assert parse("annotate", "--library", "L", "--article", "1", "--quote", "").quote == ""


def test_tags_may_be_given_several_times():
    parsed = parse("annotate", "--library", "L", "--article", "1", "--quote", "a", "--tag", "b", "--tag", "c/d")
    assert parsed.tags == ["b", "c/d"]


def test_version_is_printed(capsys):
    with pytest.raises(SystemExit) as left:
        parse("--version")
    assert left.value.code == 0
    assert capsys.readouterr().out == "dateline 1.0\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], False),
        (["news.dateline"], False),
        (["./list"], False),
        (["NEWS.DATELINE"], False),
        (["folder/news"], False),
        (["README.md"], False),
        (["bogus"], True),
        (["bogus.txt"], True),
        ([""], True),
        (["list"], True),
        (["help"], True),
        (["--help"], True),
        (["--version"], True),
        (["--unknown"], True),
        (["news.dateline", "more"], True),
        (("a.dateline", "b.dateline"), False),
        (("file:///a%20b.dateline", "README.md"), False),
        (("README.md", "nothing-of-this-name"), True),
        (("README.md", "--json"), True),
    ],
)
def test_the_start_tells_commands_from_a_library(words, expected, monkeypatch):
    monkeypatch.chdir(CHECKOUT)
    assert is_command(words) is expected
