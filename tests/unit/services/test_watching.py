from reader.services.watching import Watch, load_watch, note_read, save_watch, scan_folders


def test_file_is_ready_only_after_it_has_come_to_rest(tmp_path):
    watch, path = Watch(), tmp_path / "a.txt"
    path.write_text("One.")
    first = scan_folders(watch, [tmp_path], rest_s=3600)
    assert (first.ready, first.waiting) == ((), 1)
    assert scan_folders(watch, [tmp_path], rest_s=0).ready == (path,)


def test_change_starts_the_rest_afresh(tmp_path):
    watch, path = Watch(), tmp_path / "a.txt"
    path.write_text("One.")
    scan_folders(watch, [tmp_path], rest_s=3600)
    since_s = watch.moving[str(path)][1]
    path.write_text("Two, longer.")
    scan_folders(watch, [tmp_path], rest_s=3600)
    assert watch.moving[str(path)][1] > since_s


def test_read_file_is_offered_again_only_when_it_changes(tmp_path):
    watch, path = Watch(), tmp_path / "a.txt"
    path.write_text("One.")
    note_read(watch, scan_folders(watch, [tmp_path], rest_s=0).ready)
    assert scan_folders(watch, [tmp_path], rest_s=0).ready == ()
    path.write_text("Two, longer.")
    assert scan_folders(watch, [tmp_path], rest_s=0).ready == (path,)


def test_file_that_changed_while_it_was_read_is_offered_again(tmp_path):
    watch, path = Watch(), tmp_path / "a.txt"
    path.write_text("One.")
    ready = scan_folders(watch, [tmp_path], rest_s=0).ready
    path.write_text("Two, longer.")
    note_read(watch, ready)
    assert scan_folders(watch, [tmp_path], rest_s=0).ready == (path,)


def test_subfolders_are_watched_and_lost_folders_hold_nothing(tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_text("One.")
    scan = scan_folders(Watch(), [tmp_path / "in", tmp_path / "gone"], rest_s=0)
    assert [path.name for path in scan.ready] == ["a.txt"]
    assert set(scan.folders) == {tmp_path / "in", tmp_path / "in" / "deep"}


def test_many_files_come_in_portions(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("One.")
    scan = scan_folders(Watch(), [tmp_path], rest_s=0, most=2)
    assert (len(scan.ready), scan.waiting) == (2, 3)


def test_notes_survive_and_damaged_ones_count_as_none(tmp_path):
    library, watch = tmp_path / "a.dateline", Watch({"x": (1, 2)})
    save_watch(tmp_path / "notes", library, watch)
    assert load_watch(tmp_path / "notes", library).read == {"x": (1, 2)}
    (note,) = (tmp_path / "notes").iterdir()
    note.write_text("[1, 2")
    assert load_watch(tmp_path / "notes", library).read == {}
    note.write_text('{"x": 3}')
    assert load_watch(tmp_path / "notes", library).read == {}
