#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""screenshots.py WEDSYNC FOLDER: every screen of the demo, in each theme, at two sizes and at 200 % text."""
import os
import re
import sys

from session import Failure, Session

WEDDINGS = 8
THEMES = ("light", "dark", "contrast")
# How a screen is reached, and the keys that leave it.
SCREENS = {
    "timeline": ((), ()),
    "switcher": (("ctrl+k",), ("Escape",)),
    "search": (("ctrl+shift+f",), ("Escape",)),
    "questions": (("ctrl+j",), ("Escape",)),
    "shortcuts": (("ctrl+slash",), ("Escape",)),
    "settings": (("ctrl+comma",), ("Escape",)),
    "announcements": (("alt+m", "r", "w"), ("Escape",)),
    "announcementlog": (("ctrl+shift+l",), ("Escape",)),
    "hosting": (("ctrl+h", "alt+i"), ("Escape",)),
    "address": (("ctrl+h", "alt+g"), ("Escape",)),
    "diagnostics": (("alt+h", "d"), ("Escape",)),
}


def choose(session, theme, zoom):
    """As a person without a mouse does it."""
    session.keys("alt+v")
    session.keys("a")
    session.keys({"light": "l", "dark": "d", "contrast": "h"}[theme])
    for _ in range((zoom - 100) // 10):
        session.keys("ctrl+equal")


def named(theme, size, zoom):
    return "%s-%s%s" % (theme, size, "" if zoom == 100 else "-%d" % zoom)


def first_start(program, folder, size, theme, zoom):
    """What somebody sees who has nothing yet."""
    with Session(size) as session:
        session.start([program])
        choose(session, theme, zoom)
        session.screenshot_at_rest(os.path.join(folder, "start-%s.png" % named(theme, size, zoom)))


def pictures(program, folder, size, theme, zoom):
    name = named(theme, size, zoom)
    with Session(size) as session:
        app = session.start([program, "--demo"])
        session.wait_for(lambda: len([row for row in app.rows("Channels") if re.search(r", \d+ unread", row)])
                         >= WEDDINGS - 1, 60, "weddings with unread messages", app)
        choose(session, theme, zoom)
        for screen, (enter, leave) in SCREENS.items():
            before = session.screen() if enter else None
            if enter:
                session.keys(*enter)
            if screen == "search":
                session.type("noon")
            session.screenshot_at_rest(os.path.join(folder, "%s-%s.png" % (screen, name)), before)
            if leave:
                session.keys(*leave)
    print(name)


def main():
    program, folder = sys.argv[1:3]
    os.makedirs(folder, exist_ok=True)
    for theme in THEMES:
        for size, zoom in (("1280x800", 100), ("900x600", 100), ("1280x800", 200)):
            for part in (first_start, pictures):
                # A process of its own each: a session replaces the environment for good.
                pid = os.fork()
                if pid == 0:
                    try:
                        part(program, folder, size, theme, zoom)
                    except Failure as failure:
                        print(failure, file=sys.stderr)
                        os._exit(1)
                    os._exit(0)
                if os.waitpid(pid, 0)[1] != 0:
                    sys.exit("No pictures of %s at %s." % (theme, size))


if __name__ == "__main__":
    main()
