"""Calls between starts of the program: one that is a call is answered, whatever else is sent is dropped."""

import json
import os
import socket
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui import window_server
from reader.gui.window_calls import (
    CALL_MAX_BYTES,
    Answer,
    WindowCall,
    call_address,
    call_window,
    decode_call,
    desktop_token,
    encode_call,
)
from reader.gui.window_server import WindowServer

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets of another kind")


@pytest.fixture
def address(tmp_path):
    return call_address(tmp_path, tmp_path / "a.dateline")


@pytest.fixture
def server(qapp, address):
    """A server at the address, with the calls that it heard."""
    server = WindowServer()
    server.calls = []
    server.called.connect(server.calls.append)
    assert server.listen(address)
    yield server
    server.close()


def call_beside(qtbot, address, call, patience_s=5.0):
    """What a call from another thread is answered; the server needs this one."""
    answers = []
    thread = Thread(target=lambda: answers.append(call_window(address, call, patience_s)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    thread.join()
    return answers[0]


def test_call_is_heard_and_answered(qtbot, server, address, tmp_path):
    call = WindowCall((tmp_path / "기사 1.txt", tmp_path / "b"), "token-1")
    assert call_beside(qtbot, address, call) is Answer.RAISED
    assert server.calls == [call]


def test_files_of_a_call_that_came_too_late_are_shown_once(qtbot, server, address, tmp_path, monkeypatch):
    call = WindowCall((tmp_path / "a.txt",), "token")
    answers = []
    # Nothing is heard meanwhile: the window is at work.
    answers.append(call_window(address, call, 0.05))
    answers.append(call_beside(qtbot, address, call))
    assert answers == [Answer.SILENT, Answer.RAISED]
    assert server.calls == [call, WindowCall((), "token")]
    other = WindowCall((tmp_path / "b.txt",))
    assert call_beside(qtbot, address, other) is Answer.RAISED
    monkeypatch.setattr(window_server, "AGAIN_S", 0.0)
    assert call_beside(qtbot, address, other) is Answer.RAISED
    assert server.calls[2:] == [other, other]


def test_answer_comes_after_what_was_done(qtbot, server, address):
    server.called.connect(lambda _: server.close())  # a window that closes meanwhile has not come to the front
    assert call_beside(qtbot, address, WindowCall()) in (Answer.RAISED, Answer.SILENT)


def test_nobody_is_told(address):
    assert call_window(address, WindowCall()) is Answer.NOBODY


def test_what_a_killed_window_left_is_nobody_and_taken_away(qapp, qtbot, address):
    left = socket.socket(socket.AF_UNIX)
    left.bind(address)
    left.close()
    assert Path(address).exists()
    assert call_window(address, WindowCall()) is Answer.NOBODY
    server = WindowServer()
    assert server.listen(address)
    assert call_beside(qtbot, address, WindowCall()) is Answer.RAISED
    server.close()
    assert not Path(address).exists()


def test_window_that_hangs_is_silent_after_its_time(qapp, address):
    hanging = socket.socket(socket.AF_UNIX)
    hanging.bind(address)
    hanging.listen(1)
    assert call_window(address, WindowCall(), 0.2) is Answer.SILENT
    hanging.close()


@pytest.mark.parametrize("answer", [b"", b"\n", b"no\n", b"raised", b"x" * 100_000, b"raised\nraised\n"])
def test_other_answers_are_none(qapp, address, answer):
    other = socket.socket(socket.AF_UNIX)
    other.bind(address)
    other.listen(1)

    def serve():
        peer, _ = other.accept()
        try:
            peer.recv(CALL_MAX_BYTES)
            peer.sendall(answer)
        except OSError:
            pass
        peer.close()

    thread = Thread(target=serve)
    thread.start()
    assert call_window(address, WindowCall(), 0.5) is Answer.SILENT
    thread.join()
    other.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\n",
        b"garbage\n",
        b"\xff\xfe\x00\n",
        b"[" * 60_000 + b"\n",
        b"x" * (CALL_MAX_BYTES + 10),
        b"x" * 3 * CALL_MAX_BYTES + b"\n",
        b'{"files": 1, "token": ""}\n',
        b'{"files": ["relative"], "token": ""}\n',
        b'{"files": ["/a\\u0000b"], "token": ""}\n',
        b'{"files": [], "token": 5}\n',
        b'{"files": [' + b'"/a",' * 600 + b'"/a"], "token": ""}\n',
    ],
)
def test_garbage_is_dropped_and_the_next_call_heard(qtbot, server, address, sent):
    peer = socket.socket(socket.AF_UNIX)
    peer.connect(address)
    peer.settimeout(0.01)

    def send():
        rest = memoryview(sent)
        try:
            while rest:
                try:
                    rest = rest[peer.send(rest[:65_536]) :]
                except TimeoutError:
                    continue
            if sent:
                peer.settimeout(5)
                peer.recv(10)
        except OSError:
            pass

    thread = Thread(target=send)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=10_000)
    assert call_beside(qtbot, address, WindowCall()) is Answer.RAISED
    assert server.calls == [WindowCall()]
    peer.close()


def test_many_silent_callers_keep_nobody_out(qtbot, server, address):
    peers = []
    for _ in range(40):
        peer = socket.socket(socket.AF_UNIX)
        peer.setblocking(False)
        try:
            peer.connect(address)
        except BlockingIOError:
            break
        peers.append(peer)
    assert call_beside(qtbot, address, WindowCall()) is Answer.RAISED
    for peer in peers:
        peer.close()


def test_only_the_user_reaches_the_socket(server, address):
    assert Path(address).stat().st_mode & 0o077 == 0


def test_address_of_another_user_is_nobody(qapp, server, address, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert call_window(address, WindowCall()) is Answer.NOBODY


def test_long_folder_has_a_short_address(tmp_path):
    address = call_address(tmp_path / ("x" * 200), tmp_path / "a.dateline")
    assert len(os.fsencode(address)) < 100


def test_ways_to_one_library_have_one_address(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert call_address(tmp_path, tmp_path / "a.dateline") == call_address(
        tmp_path, tmp_path / "link" / ".." / tmp_path.name / "a.dateline"
    )


@given(st.binary(max_size=300))
def test_any_line_is_a_call_or_none(line):
    assert decode_call(line) is None or isinstance(decode_call(line), WindowCall)


@given(
    st.lists(st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=20), max_size=20),
    st.text("abc-_:0123", max_size=40),
)
def test_call_comes_back_from_its_line(names, token):
    call = WindowCall(tuple(Path("/") / name for name in names if not name.startswith("/")), token)
    assert decode_call(encode_call(call)) == call


def test_more_files_than_find_room_are_left_out():
    call = WindowCall(tuple(Path(f"/{'x' * 250}/{number}") for number in range(1000)))
    line = encode_call(call)
    assert len(line) <= CALL_MAX_BYTES
    heard = decode_call(line)
    assert heard.files == call.files[: len(heard.files)]
    assert len(heard.files) > 100


def test_token_of_the_desktop_is_passed_on_unless_it_is_odd(monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "a-b")
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "c-d")
    assert desktop_token() == "a-b"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "x" * 1000)
    assert desktop_token() == "c-d"
    odd = json.dumps({"files": [], "token": "a\nb"}).encode()
    assert decode_call(odd).token == ""
