"""Which backups are kept, whatever the times, the zone and the clock."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.backups import (
    PINNED,
    Backup,
    BackupReason,
    Keeping,
    backup_name,
    choose_kept,
    folder_name,
    interval_for,
    keeping_for,
    parse_name,
)

ZONES = [
    ZoneInfo(name) for name in ("UTC", "Asia/Seoul", "America/New_York", "Europe/Berlin", "Pacific/Kiritimati")
]
NOW = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)  # the day on which Berlin's clocks go forward
GB = 1_000_000_000

times = st.datetimes(datetime(2025, 12, 1), datetime(2026, 5, 1)).map(lambda one: one.replace(tzinfo=UTC))
reasons = st.sampled_from(list(BackupReason))
lists = st.lists(st.tuples(times, reasons), max_size=60).map(
    lambda made: [Backup(Path(f"{at}"), time, reason, 1) for at, (time, reason) in enumerate(made)]
)
keepings = st.builds(Keeping, recent=st.integers(1, 5), days=st.integers(1, 9), weeks=st.integers(1, 6))
cases = given(lists, keepings, st.sampled_from(ZONES))


@cases
def test_newest_is_kept(backups, keeping, zone):
    kept = choose_kept(backups, NOW, keeping, zone)
    assert not backups or max(backups, key=lambda one: one.made_at).path in kept
    past = [one for one in backups if one.made_at <= NOW]
    assert not past or max(past, key=lambda one: one.made_at).path in kept


@cases
def test_pinned_and_future_ones_are_kept(backups, keeping, zone):
    kept = choose_kept(backups, NOW, keeping, zone)
    assert all(one.path in kept for one in backups if one.reason in PINNED)
    assert all(one.path in kept for one in backups if one.made_at > NOW + timedelta(days=2))


@cases
def test_last_of_each_of_the_latest_days_and_weeks_is_kept(backups, keeping, zone):
    past = sorted((one for one in backups if one.made_at <= NOW), key=lambda one: one.made_at)
    kept = {one.made_at for one in past if one.path in choose_kept(past, NOW, keeping, zone)}

    def last_of(period, count):
        last = {period(one.made_at.astimezone(zone)): one.made_at for one in past}
        return [last[key] for key in sorted(last, reverse=True)[:count]]

    assert set(last_of(lambda local: local.date(), keeping.days)) <= kept
    assert set(last_of(lambda local: local.isocalendar()[:2], keeping.weeks)) <= kept
    today = [one.made_at for one in past if one.made_at.astimezone(zone).date() == NOW.astimezone(zone).date()]
    assert set(today[-keeping.recent :]) <= kept


@cases
def test_no_more_are_kept_than_there_are_classes(backups, keeping, zone):
    plain = [one for one in backups if one.reason not in PINNED and one.made_at <= NOW]
    assert len(choose_kept(plain, NOW, keeping, zone)) <= keeping.most


@cases
def test_thinning_twice_is_once(backups, keeping, zone):
    kept = choose_kept(backups, NOW, keeping, zone)
    left = [one for one in backups if one.path in kept]
    assert choose_kept(left, NOW, keeping, zone) == kept


@given(st.lists(st.integers(1, 60 * 40), min_size=1, max_size=120), st.sampled_from(ZONES))
def test_thinned_after_each_backup_the_last_seven_days_stay(minutes, zone):
    """A user's weeks: a backup after so many minutes each time, thinned every time."""
    now, held, last_of_day = NOW, [], {}
    for wait in minutes:
        now += timedelta(minutes=wait)
        held.append(Backup(Path(str(now)), now, BackupReason.TIME, 1))
        last_of_day[now.astimezone(zone).date()] = held[-1].path
        kept = choose_kept(held, now, Keeping(), zone)
        held = [one for one in held if one.path in kept]
    paths = {one.path for one in held}
    assert {last_of_day[day] for day in sorted(last_of_day)[-7:]} <= paths
    assert len(held) <= Keeping().most


@given(lists, st.integers(1, 900))
def test_a_clock_that_goes_backwards_costs_nothing(backups, days):
    """What was made before the clock was set back lies in its future, and stays."""
    back = NOW - timedelta(days=days)
    made = Backup(Path("made"), back, BackupReason.TIME, 1)
    later = [one for one in backups if one.made_at > back + timedelta(days=2)]
    kept = choose_kept([*backups, made], back, Keeping(), ZONES[0])
    assert {one.path for one in later} <= kept
    assert made.path in kept or any(one.made_at >= back for one in backups if one.path in kept)


@given(times, reasons, st.integers(1, 30))
def test_a_name_tells_time_and_reason_again(time, reason, number):
    name = backup_name(time, reason, number)
    assert parse_name(name) == (time.replace(microsecond=0), reason)


@given(st.text(max_size=80))
def test_other_names_are_no_backups(text):
    assert parse_name(text) is None
    assert parse_name(f"2026-11-22 190512Z {text}.dateline") is None or text.split(" ")[0] in set(BackupReason)


@given(st.text(alphabet=st.characters(exclude_characters="/\0"), min_size=1, max_size=200))
def test_folders_have_names_that_any_system_takes(name):
    made = folder_name(Path("/people/me") / f"{name}.dateline")
    assert len(made) <= 60
    assert not set(made) & set('<>:"/\\|?*\0\n')
    assert made[0] not in " ."
    assert made != folder_name(Path("/people/you") / f"{name}.dateline")


def test_names_that_are_no_time_are_no_backups():
    assert parse_name("2026-13-40 990099Z open.dateline") is None
    assert parse_name("2026-11-22 190512Z lunch.dateline") is None


def test_large_libraries_have_fewer_backups_less_often():
    assert interval_for(3_000_000, 30) == timedelta(minutes=30)
    assert interval_for(3_000_000, 5) == timedelta(minutes=5)
    assert interval_for(10 * GB, 30) == timedelta(hours=5)
    assert keeping_for(3_000_000) == Keeping()
    assert keeping_for(10 * GB).most == 6


def test_folders_of_paths_that_are_no_text_differ():
    names = {folder_name(Path(os.fsdecode(name))) for name in (b"/a/\xff.dateline", b"/a/\xfe.dateline")}
    assert len(names) == 2
