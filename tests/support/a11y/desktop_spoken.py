#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""desktop_spoken.py WEDSYNC SERVER

What a supplier who cannot see the screen hears: the real desktop, a real server and the real Orca.
Asserts the sentences and their order. Ends with 77 (skipped) where Orca is not installed.
"""
import os
import subprocess
import sys

import reader as screen_reader
from server import Server
from session import Failure, Session

SKIPPED = 77
WEDDINGS = [("Sarah & Tom", "2031-06-14", "St Mary Chapel"), ("Mike & Jo", "2031-06-21", "Lakeside Barn"),
            ("Lee & Kim", "2031-07-05", "Town Hall")]
DIALOGS = [("ctrl+comma", "Settings"), ("ctrl+slash", "Keyboard shortcuts"),
           ("ctrl+k", "Go to"), ("ctrl+shift+f", "Find messages everywhere"), ("ctrl+j", "Needs my answer"),
           ("alt+h d", "Diagnostics"), ("ctrl+shift+l", "All announcements"),
           ("alt+m r w", "Announcements"), ("ctrl+h", "Host here")]
BURST = 50


class Test:
    def __init__(self, session, wedsync, server):
        self.session, self.server = session, server
        supplier = server.add_user("Jane Doe Photography", "supplier")
        server.start()
        self.couples = {}
        for title, date, venue in WEDDINGS:
            couple = server.add_user(title, "couple")
            couple["channel"] = server.create_wedding(supplier, couple,
                                                      {"title": title, "weddingDate": date, "venue": venue})
            self.couples[title] = couple
        token = os.path.join(session.folder, "token")
        with open(token, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(supplier["accessToken"])
        self.reader = screen_reader.Reader(session)
        self.app = session.start([wedsync, "--data", os.path.join(session.folder, "wedsync"), "--connect", server.url,
                                  "--token-file", token])
        self.mark = 0

    def hear(self, *sentences, seconds=15):
        """Waits until the sentences were said since the last ones heard, in this order."""
        def missing():
            said, at = " / ".join(self.reader.said(self.mark)), 0  # several may be said in one go
            for sentence in sentences:
                at = said.find(sentence, at)
                if at < 0:
                    return sentence
                at += len(sentence)
            return None

        self.session.wait_for(lambda: not missing(), seconds,
                              lambda: "%r to be said; said were: %s" % (missing(), self.reader.said(self.mark)), self.app)
        said = self.reader.said(self.mark)
        print("said:", *said, sep="\n  ")
        return said

    def begin(self):
        self.mark = self.reader.mark()

    def post(self, title, *texts):
        couple = self.couples[title]
        self.server.broadcast(couple, [("message:new", {"text": text}) for text in texts])

    def run(self):
        self.session.wait_for(lambda: len(self.app.rows("Channels")) == len(WEDDINGS), 20, "the list", self.app)
        self.hear("Online")
        self.says_which_channel_is_open()
        self.says_what_arrives_here_and_elsewhere()
        self.coalesces_a_burst()
        self.says_which_dialog_opens()
        self.says_that_it_is_offline_and_what_it_sent_later()
        self.says_at_once_what_could_not_be_sent()

    def says_which_channel_is_open(self):
        for title, _, _ in WEDDINGS + WEDDINGS[:1]:  # the first again: it is left open
            self.begin()
            self.session.keys("alt+Down")
            self.hear(title + ", shared", title)  # the row, then what is announced

    def says_what_arrives_here_and_elsewhere(self):
        self.begin()
        self.post("Sarah & Tom", "The florist asks for the colours")
        self.hear("Sarah & Tom: The florist asks for the colours")
        self.begin()
        self.post("Lee & Kim", "Not for everybody's ears")
        said = self.hear("Lee & Kim in Lee & Kim")
        if any("ears" in sentence for sentence in said):
            raise Failure("what was written elsewhere is not read out: %s" % said)

    def coalesces_a_burst(self):
        self.begin()
        self.post("Mike & Jo", *["Song no. %d" % (i + 1) for i in range(BURST)])
        self.session.wait_for(lambda: any("%d unread" % BURST in row for row in self.app.rows("Channels")), 20,
                              "the whole burst in the list", self.app)
        said = self.hear("new messages in Mike & Jo")
        about = [sentence for sentence in said if "Mike & Jo" in sentence]
        if len(about) > 5:
            raise Failure("%d messages are told in a few sentences: %s" % (BURST, said))

    def says_which_dialog_opens(self):
        for keys, title in DIALOGS:
            self.begin()
            self.session.keys(*keys.split())
            self.hear(title)
            self.begin()
            self.session.keys("Escape")
            self.hear("WedSync frame")

    def says_that_it_is_offline_and_what_it_sent_later(self):
        self.begin()
        self.server.kill()
        self.hear("Offline. Reading and writing still work")
        self.session.keys("Escape")
        self.session.wait_for(lambda: self.app.has_focus("Message"), 10, "the focus in the composer", self.app)
        self.begin()
        for text in ("We moved the toast", "Rain plan is ready"):
            self.session.type(text)
            self.session.wait_for(lambda: self.app.text("Message") == text, 10, "the text", self.app)
            self.session.keys("Return")
            self.session.wait_for(lambda: self.app.text("Message") == "", 10, "the text to be taken", self.app)
        self.begin()
        self.server.start()
        self.hear("Back online", "2 waiting messages sent", seconds=60)

    def says_at_once_what_could_not_be_sent(self):
        self.server.kill()
        self.hear("Offline. Reading and writing still work")
        self.session.type("Shall I bring the arch?")
        self.session.wait_for(lambda: self.app.text("Message") != "", 10, "the text", self.app)
        self.session.keys("Return")
        self.session.wait_for(lambda: self.app.text("Message") == "", 10, "the text to be taken", self.app)
        self.begin()
        self.server.start("--limit", "payload.bytes=10")
        self.hear("Not sent: This message is too long to be sent", seconds=60)


def main():
    wedsync, program = sys.argv[1:]
    missing = screen_reader.missing()
    if missing:
        print("Skipped: not installed: %s ('./dev deps test' installs them)" % ", ".join(missing))
        return SKIPPED
    with Session() as session:
        test = Test(session, wedsync, Server(program, os.path.join(session.folder, "server")))
        try:
            test.run()
        except (Failure, subprocess.SubprocessError):
            print(test.app.tree(), file=sys.stderr)
            raise
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit("FAILED: %s" % failure)
