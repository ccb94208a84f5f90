# SPDX-License-Identifier: MIT
"""A real wedsync-server on a data folder, its command line and its HTTP calls."""
import json
import re
import subprocess
import urllib.parse
import urllib.request

from session import Failure


class Server:
    def __init__(self, program, data):
        self.program = program
        self.data = data
        self.process = None
        self.port = 0  # the system chooses once; a restart takes the same port
        self.url = None

    def start(self, *options):
        self.process = subprocess.Popen([self.program, "serve", "--data", self.data, "--listen",
                                         "127.0.0.1:%d" % self.port, *options],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline().decode()
        match = re.fullmatch(r"listening on (http://127\.0\.0\.1:(\d+))\n", line)
        if not match:
            raise Failure("the server did not start: %r, status %s" % (line, self.process.poll()))
        self.url, self.port = match[1], int(match[2])

    def kill(self):
        self.process.kill()
        self.process.wait(15)
        self.process.stdout.close()

    def add_user(self, name, kind):
        answer = subprocess.run([self.program, "user", "add", "--data", self.data, "--name", name, "--type", kind,
                                 "--tier", "paid", "--json"], check=True, capture_output=True, timeout=20)
        return json.loads(answer.stdout)

    def call(self, method, path, token, body=None):
        request = urllib.request.Request(self.url + path, method=method, headers={
            "Authorization": "Bearer " + token, "Content-Type": "application/json"})
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(request, data, timeout=20) as response:
            return json.load(response)

    def create_wedding(self, supplier, couple, metadata):
        answer = self.call("POST", "/api/websocket/channels/create", couple["accessToken"], {
            "scope": "collaboration", "entity": supplier["id"], "entityId": couple["id"], "type": "shared",
            "metadata": metadata})
        return answer["channel"]["name"]

    def messages(self, channel, token, after=0):
        path = "/api/websocket/channels/messages?channelName=%s&after=%d" % (urllib.parse.quote(channel), after)
        return self.call("GET", path, token)["messages"]

    def broadcast(self, user, posts):
        """Posts (event, payload) pairs to the user's channel, in this order, without a socket."""
        messages = [{"topic": user["channel"], "event": event, "payload": payload} for event, payload in posts]
        self.call("POST", "/api/broadcast", user["accessToken"], {"messages": messages})
