#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""desktop_eight_weddings.py WEDSYNC SERVER CLIENTS SCREENSHOT

One wedding update from end to end: eight couples post with the official clients (tests/clients, the
folder CLIENTS) to a real server, while a real desktop runs. What a supplier then finds is read
through the accessibility tree. The server is killed, three messages are written, and it comes back.
"""
import json
import os
import re
import sqlite3
import subprocess
import sys

from server import Server
from session import Failure, Session

WRITTEN = ["We moved the toast", "Rain plan is ready", "See you on Friday"]


def expect(condition, sentence, *details):
    if not condition:
        raise Failure(sentence + "".join("\n  %s" % (detail,) for detail in details))


class Test:
    def __init__(self, session, wedsync, server, clients, screenshot):
        self.session, self.server, self.clients, self.picture = session, server, clients, screenshot
        self.weddings = json.loads(subprocess.run(["node", os.path.join(clients, "weddings.mjs")], check=True,
                                                  capture_output=True, timeout=30).stdout)
        self.supplier = server.add_user("Jane Doe Photography", "supplier")
        self.couples = [server.add_user(wedding["title"], "couple") for wedding in self.weddings]
        server.start()
        for wedding, couple in zip(self.weddings, self.couples):
            metadata = {"title": wedding["title"], "weddingDate": wedding["date"], "venue": wedding["venue"]}
            couple["channel"] = server.create_wedding(self.supplier, couple, metadata)
        self.data = os.path.join(session.folder, "wedsync")
        token = os.path.join(session.folder, "token")
        with open(token, "w", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(self.supplier["accessToken"])
        self.app = session.start([wedsync, "--data", self.data, "--connect", server.url, "--token-file", token])

    def wait(self, condition, seconds, what):
        return self.session.wait_for(condition, seconds, what, self.app)

    def row(self, title):
        """The sentence of a wedding's row in the sidebar."""
        return next((row for row in self.app.rows("Channels") if row.startswith(title + ",")), None)

    def unread(self, title):
        match = re.search(r", (\d+) unread(,|$)", self.row(title) or "")
        return int(match[1]) if match else 0

    def run(self):
        self.shows_eight_rows_with_the_right_numbers()
        self.opens_one_wedding_at_a_time()
        self.keeps_messages_in_its_own_database()
        self.sends_once_and_in_order_after_a_crash()

    def shows_eight_rows_with_the_right_numbers(self):
        self.wait(lambda: len(self.app.rows("Channels")) == len(self.weddings), 20, "eight rows")
        subprocess.run(["node", os.path.join(self.clients, "post.mjs"), self.server.url], check=True, timeout=60,
                       input=json.dumps(self.couples).encode())
        right = {wedding["title"]: len(wedding["posts"]) for wedding in self.weddings}
        self.wait(lambda: {title: self.unread(title) for title in right} == right, 20,
                  lambda: "unread numbers %s; rows: %s" % (right, self.app.rows("Channels")))
        expect(len(self.app.rows("Channels")) == len(self.weddings), "there are eight rows", self.app.rows("Channels"))
        self.session.screenshot(self.picture)

    def opens_one_wedding_at_a_time(self):
        opened = set()
        while len(opened) < len(self.weddings):
            self.session.keys("alt+Down")
            title = self.wait(lambda: self.newly_opened(opened), 10,
                              lambda: "another wedding than %s; selected: %s" % (opened, self.app.selected("Channels")))
            opened.add(title)
            self.shows_only(next(wedding for wedding in self.weddings if wedding["title"] == title))
            for wedding in self.weddings:
                if wedding["title"] not in opened:
                    expect(self.unread(wedding["title"]) == len(wedding["posts"]),
                           "what was not opened stays unread", self.app.rows("Channels"))

    def newly_opened(self, opened):
        selected = self.app.selected("Channels") or ""
        return next((wedding["title"] for wedding in self.weddings
                     if selected.startswith(wedding["title"] + ",") and wedding["title"] not in opened), None)

    def shows_only(self, wedding):
        texts = [payload["text"] for event, payload in wedding["posts"] if event == "message:new"]
        last_change = wedding["posts"][1][1]["to"]

        def complete():
            rows = self.app.rows("Messages")
            return all(any(text in row for row in rows) for text in texts + [last_change])

        self.wait(complete, 10, lambda: "%s; rows: %s" % (texts, self.app.rows("Messages")))
        rows = self.app.rows("Messages")
        for text in texts:
            expect(sum(text in row for row in rows) == 1, "%r is shown once" % text, *rows)
        for other in self.weddings:
            if other is not wedding:
                expect(not any(other["title"] in row or other["venue"] in row for row in rows),
                       "nothing of %s is shown with %s" % (other["title"], wedding["title"]), *rows)

    def keeps_messages_in_its_own_database(self):
        for wedding, couple in zip(self.weddings, self.couples):
            stored = [(event, json.loads(payload)) for event, payload in self.stored(couple["channel"])]
            expect(stored == [tuple(post) for post in wedding["posts"]], "%s is stored whole" % wedding["title"], stored)

    def stored(self, channel):
        """(event, payload) of a channel's messages in the desktop's database, by their order."""
        file = next(os.path.join(folder, name) for folder, _, names in os.walk(self.data) for name in names
                    if name.endswith((".db", ".sqlite")))
        database = sqlite3.connect("file:%s?mode=ro" % file, uri=True, timeout=10)
        try:
            return database.execute(
                "SELECT event_type, payload FROM messages JOIN channels ON channels.id = messages.channel"
                " WHERE channels.name = ? ORDER BY seq", (channel,)).fetchall()
        finally:
            database.close()

    def sends_once_and_in_order_after_a_crash(self):
        index = next(i for i, wedding in enumerate(self.weddings)
                     if self.app.selected("Channels").startswith(wedding["title"] + ","))
        channel = self.couples[index]["channel"]
        before = len(self.weddings[index]["posts"])
        self.server.kill()
        self.session.keys("Escape")
        self.wait(lambda: self.app.has_focus("Message"), 10, "the focus in the composer")
        for text in WRITTEN:
            self.session.type(text)
            self.wait(lambda: self.app.text("Message") == text, 10, lambda: "the text; there is: %s" % self.app.text("Message"))
            self.session.keys("Return")
            self.wait(lambda: self.app.text("Message") == "", 10, "the text to be taken")
        self.wait(lambda: all(any(text in row for row in self.app.rows("Messages")) for text in WRITTEN), 10,
                  lambda: "what was written; rows: %s" % self.app.rows("Messages"))
        self.session.screenshot(self.picture.replace(".png", "-offline.png"))

        self.server.start()

        def arrived():
            return self.server.messages(channel, self.couples[index]["accessToken"], before)

        self.wait(lambda: len(arrived()) >= len(WRITTEN), 60, "three messages at the server")
        self.wait(lambda: len(self.stored(channel)) >= before + len(WRITTEN), 20, "three messages in the database")
        expect([message["payload"].get("text") for message in arrived()] == WRITTEN, "once, in order", arrived())
        expect(all(message["senderId"] == self.supplier["id"] for message in arrived()), "from the supplier", arrived())
        shown = [row for row in self.app.rows("Messages") if any(text in row for text in WRITTEN)]
        expect([next(text for text in WRITTEN if text in row) for row in shown] == WRITTEN, "shown once, in order", *shown)
        self.wait(lambda: all(row.endswith((", sent", ", delivered", ", seen")) for row in self.app.rows("Messages")
                              if any(text in row for text in WRITTEN)), 20,
                  lambda: "their state; rows: %s" % self.app.rows("Messages"))


def main():
    wedsync, program, clients, screenshot = sys.argv[1:]
    with Session() as session:
        data = os.path.join(session.folder, "server")
        test = None
        try:
            test = Test(session, wedsync, Server(program, data), clients, screenshot)
            test.run()
        except (Failure, subprocess.SubprocessError):
            if test:
                print(test.app.tree(), file=sys.stderr)
                session.screenshot(screenshot)
            raise


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit("FAILED: %s" % failure)
