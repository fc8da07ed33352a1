"""Which column of a table holds which field of an article, and what a table looks like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.domain.errors import MappingInvalid
from reader.domain.wording import tr

FIELDS = (
    "title",
    "text",
    "source",
    "date",
    "url",
    "byline",
    "language",
    "agency",
    "captured",
)
"""The fields that a column may give. Only `text` is needed."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Pairs of a field and the column that holds it, in the order of the fields; each field and column once."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(
        cls, columns: Mapping[str, str], fields: Sequence[str] = FIELDS, thing: str = "an article"
    ) -> "ColumnMapping":
        """The mapping of field to column; fields without a column are left out. Raises `MappingInvalid`.

        `fields` are those that there are, of the `thing` that a row is.
        """
        unknown = [field for field in columns if field not in fields]
        if unknown:
            raise MappingInvalid(
                tr("“{unknown}” is no field of {thing}.", unknown=unknown[0], thing=thing),
                tr("Fields are {fields}.", fields=", ".join(fields)),
            )
        pairs = tuple((field, columns[field]) for field in fields if columns.get(field))
        used = [column for _, column in pairs]
        twice = next((column for column in used if used.count(column) > 1), None)
        if twice is not None:
            raise MappingInvalid(
                tr("The column “{twice}” is given to two fields.", twice=twice),
                tr("Give each column to one field."),
            )
        return cls(pairs)

    @classmethod
    def parse(cls, text: str, fields: Sequence[str] = FIELDS, thing: str = "an article") -> "ColumnMapping":
        """Read `title=headline,text=body`, with fields as `of` takes them. Raises `MappingInvalid`."""
        columns: dict[str, str] = {}
        for piece in text.split(","):
            field, equals, column = (part.strip() for part in piece.partition("="))
            if not equals or not field or not column:
                raise MappingInvalid(
                    tr("“{piece}” is no FIELD=COLUMN.", piece=piece.strip()), tr("Write it like title=headline.")
                )
            if field in columns:
                raise MappingInvalid(
                    tr("The field “{field}” is given twice.", field=field), tr("Give each field one column.")
                )
            columns[field] = column
        return cls.of(columns, fields, thing)

    def column(self, field: str) -> str:
        """The column of a field; "" where none holds it."""
        return next((column for name, column in self.pairs if name == field), "")

    def __str__(self) -> str:
        return ",".join(f"{field}={column}" for field, column in self.pairs)


@dataclass(frozen=True, slots=True)
class TableHead:
    """The columns of a table in their order, its first rows as a sample, and the mapping that is guessed of it.

    The guess may lack `text`, where no column holds any.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    guess: ColumnMapping
