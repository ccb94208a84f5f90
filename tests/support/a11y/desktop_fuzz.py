#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""desktop_fuzz.py WEDSYNC WEDSYNC-SERVER [SECONDS] [SEED]: a screen reader's way of asking, at random, while rows come
and go, channels are switched, dialogs open and close and text grows: no crash, no warning, and it answers at the end."""
import os
import random
import re
import sys
import threading
import time

from server import Server
from session import Failure, Session

COUPLES = ("Sarah & Tom", "Mike & Jo", "Lee & Kim")
ACTIONS = (("alt+Down",), ("alt+Up",), ("F6",), ("shift+F6",), ("Tab",), ("Down",), ("Up",), ("Prior",), ("End",),
           ("ctrl+k", "Down", "Escape"), ("ctrl+shift+f", "a", "Escape"), ("ctrl+j", "Escape"), ("ctrl+comma", "Escape"),
           ("ctrl+slash", "Down", "Escape"), ("ctrl+shift+l", "Escape"), ("alt+m", "r", "w", "Tab", "Escape"),
           ("alt+h", "d", "Escape"), ("F9",), ("ctrl+equal",), ("ctrl+minus",), ("ctrl+shift+u",), ("Escape",), ("F10", "Escape"),
           ("ctrl+shift+p",), ("ctrl+shift+Down",))
WARNING = re.compile(r"^(qt\.|QAccessible|QSpi|QObject|QWidget|Q[A-Z]\w+:|.*(warning|critical|assert|sanitizer))", re.I)
# The toolkit's answer to one who asks for a row that has gone meanwhile, as this program does on purpose.
ANSWERED = re.compile(r"^QAccessibleTable::child: Invalid index at: ")


def ask(atspi, errors, node, choose, left=60):
    """Asks a part of the tree as readers do; what vanishes meanwhile is no fault."""
    asked = 0
    todo = [node]
    while todo and asked < left:
        at = todo.pop(choose.randrange(len(todo)))
        asked += 1
        try:
            at.clear_cache()
            at.get_name(), at.get_role_name(), at.get_description(), at.get_state_set().get_states()
            interfaces = at.get_interfaces()
            if "Text" in interfaces:
                atspi.Text.get_text(at, 0, atspi.Text.get_character_count(at))
            if "Component" in interfaces:
                atspi.Component.get_extents(at, atspi.CoordType.SCREEN)
            count = at.get_child_count()
            # Also one that is not there any more.
            for index in {choose.randrange(count + 1) for _ in range(min(count + 1, 6))}:
                child = at.get_child_at_index(index)
                if child is not None:
                    todo.append(child)
        except errors:
            pass
    return asked


def warnings(log):
    with open(log, encoding="utf-8", errors="replace") as file:
        return [line for line in file.read().splitlines() if WARNING.match(line) and not ANSWERED.match(line)]


class Poster(threading.Thread):
    """Rows come, whichever channel is open."""

    def __init__(self, server, couples, seed):
        super().__init__(daemon=True)
        self.server, self.couples = server, couples
        self.choose = random.Random(seed)
        self.over = threading.Event()
        self.posted = 0

    def run(self):
        while not self.over.wait(self.choose.random() * 0.3):
            count = self.choose.choice((1, 1, 2, 8))
            self.server.broadcast(self.choose.choice(self.couples),
                                  [("message:new", {"text": "no. %d" % (self.posted + i)}) for i in range(count)])
            self.posted += count


def fuzz(session, wedsync, server, seconds, seed):
    from gi.repository import GLib
    choose = random.Random(seed)
    supplier = server.add_user("Jane Doe Photography", "supplier")
    server.start("--limit", "messages.per-minute=100000")
    couples = []
    for title in COUPLES:
        couple = server.add_user(title, "couple")
        couple["channel"] = server.create_wedding(supplier, couple, {"title": title, "weddingDate": "2031-06-14"})
        couples.append(couple)
    token = os.path.join(session.folder, "token")
    with open(token, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        file.write(supplier["accessToken"])
    log = os.path.join(session.folder, "wedsync.log")  # its own, apart from the rest of the session
    app = session.start(["sh", "-c", 'log=$1; shift; exec "$@" 2>"$log"', "sh", log, wedsync, "--data",
                         os.path.join(session.folder, "wedsync"), "--connect", server.url, "--token-file", token])
    session.wait_for(lambda: len(app.rows("Channels")) == len(COUPLES), 30, "the channels", app)
    poster = Poster(server, couples, seed)
    poster.start()
    end = time.monotonic() + seconds
    asked = acted = 0
    try:
        while time.monotonic() < end:
            session.keys(*choose.choice(ACTIONS))
            acted += 1
            for _ in range(3):
                window = app.window()
                asked += ask(session.atspi, GLib.Error, window, choose) if window is not None else 0
            if app.process.poll() is not None:
                break
    finally:
        poster.over.set()
    poster.join(30)
    with open(log, encoding="utf-8", errors="replace") as file:
        said = file.read()[-4000:]
    if app.process.poll() is not None:
        raise Failure("the application ended with %s: %s" % (app.process.returncode, said))
    if warnings(log):
        raise Failure("warnings: %s" % "\n".join(warnings(log)[:20]))
    session.keys("Escape", "Escape")
    session.wait_for(lambda: len(app.rows("Channels")) >= 1, 20, "an answer at the end", app)
    print("%d actions, %d messages, %d objects asked" % (acted, poster.posted, asked))
    if acted < seconds or asked < 10 * seconds or poster.posted == 0:
        raise Failure("too little happened to show anything")


def main():
    wedsync, program = sys.argv[1:3]
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 30
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
    print("seed %d" % seed, flush=True)
    with Session() as session:
        fuzz(session, wedsync, Server(program, os.path.join(session.folder, "server")), seconds, seed)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit("FAILED: %s" % failure)
