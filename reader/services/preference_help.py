"""The settings as sections of the help's page on preferences: what each is, may be and usually is."""

from reader.domain.wording import join_or, tr
from reader.services.preference_table import PAGES, SETTINGS
from reader.services.settings import Kind, Setting


def settings_markdown() -> str:
    """A section for each page of the dialog that has settings, in Markdown and in the language of the program."""
    sections = []
    for page, title in PAGES:
        lines = [_line(setting) for setting in SETTINGS if setting.page == page]
        if lines:
            sections.append("\n".join((f"## {tr(title)} {{#{page}}}", "", *lines)))
    return "\n\n".join(sections) + "\n"


def _line(setting: Setting) -> str:
    told = [tr("**{label}.** {help}.", label=tr(setting.label), help=tr(setting.help))]
    if setting.kind is Kind.CHOICE:
        told.append(tr("One of: {choices}.", choices=join_or([*setting.choice_names().values()])))
    elif setting.kind is Kind.NUMBER:
        most = f"{setting.most} {tr(setting.unit)}".rstrip() if setting.unit else f"{setting.most}"
        told.append(tr("It goes from {least} to {most}.", least=setting.least, most=most))
    told.append(tr("Usually: {usual}.", usual=_usual(setting)))
    if not setting.is_at_once:
        told.append(tr("It changes at the next start."))
    told.append(tr("In the terminal: `{key}`.", key=setting.key))
    return f"- {' '.join(told)}"


def _usual(setting: Setting) -> str:
    if setting.kind is Kind.SWITCH:
        return tr("on") if setting.default else tr("off")
    if setting.kind is Kind.CHOICE:
        return setting.choice_names()[str(setting.default)]
    if setting.kind is Kind.NUMBER:
        return f"{setting.default} {tr(setting.unit)}" if setting.unit else f"{setting.default}"
    return tr(setting.empty)
