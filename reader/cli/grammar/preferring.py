"""The words of `preferences`, which needs no library."""

from reader.cli.grammar.parsing import Commands, Parser, path


def add_preferences(commands: "Commands[Parser]") -> None:
    """What the user has set."""
    text = "show and change what you have set, for all libraries"
    parser = commands.add_parser(
        "preferences", help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False
    )
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--list", action="store_true", help="list all settings with their values; so without options"
    )
    chosen.add_argument("--get", metavar="KEY", help="print the value of a setting")
    chosen.add_argument(
        "--set", nargs=2, metavar=("KEY", "VALUE"), help="give a setting a value, as --list shows it"
    )
    chosen.add_argument("--export", type=path, metavar="FILE", help="write what differs from the usual, as JSON")
    chosen.add_argument(
        "--import", type=path, metavar="FILE", dest="taken", help="take such a file in, whole or not"
    )
    chosen.add_argument(
        "--reset", nargs="*", metavar="KEY", help="give these settings, or all, their usual values; keys stay"
    )
    parser.add_argument("--json", action="store_true", help="print JSON for a machine to read")
