#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""screenshot.py WEDSYNC FILE: a picture of the demo, once all of its weddings have unread messages."""
import re
import sys

from session import Failure, Session

WEDDINGS = 8


def main():
    program, file = sys.argv[1:]
    with Session() as session:
        app = session.start([program, "--demo"])

        def unread():
            return [row for row in app.rows("Channels") if re.search(r", \d+ unread", row)]

        try:
            session.wait_for(lambda: len(unread()) >= WEDDINGS, 60, "eight weddings with unread messages", app)
        except Failure:
            print(app.tree(), file=sys.stderr)
            raise
        session.screenshot(file)
    print(file)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(str(failure))
