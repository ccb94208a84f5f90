# SPDX-License-Identifier: MIT
"""The real screen reader Orca in a session of a test, with a voice that needs no sound device.

    with Session() as session:
        reader = Reader(session)
        app = session.start([...])
        mark = reader.mark()
        session.keys("alt+Down")
        session.wait_for(lambda: reader.heard("Mike & Jo", mark), 10, "the switch", app)

What counts as said is what Orca hands to its speech server, sentence by sentence, in its order.
"""
import json
import os
import re
import shutil

from session import Failure

PROGRAMS = ("orca", "speech-dispatcher")

# Orca will not start beside another one of the same user, not even on another screen, and writes
# its record in lumps of 8 KiB: here it sees nobody, is seen by nobody and writes line by line.
LAUNCHER = """
import importlib.machinery, importlib.util, sys
loader = importlib.machinery.SourceFileLoader("orca_main", sys.argv[1])
orca = importlib.util.module_from_spec(importlib.util.spec_from_loader("orca_main", loader))
loader.exec_module(orca)
for name in ("otherOrcas", "other_orcas"):
    if hasattr(orca, name):
        setattr(orca, name, lambda *_: [])
for name in ("setProcessName", "set_process_name"):
    if hasattr(orca, name):
        setattr(orca, name, lambda *_: True)
orca.open = lambda file, mode="r", *_: open(file, mode, 1)
sys.argv = ["orca"] + sys.argv[2:]
sys.exit(orca.main())
"""

SPEECH_SERVER = """LogLevel 1
CommunicationMethod "unix_socket"
DefaultLanguage "en"
AudioOutputMethod "alsa"
AudioALSADevice "null"
AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
Timeout 0
"""

VOICE = """GenericExecuteSynth "true"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "silent"
GenericMaxChunkLength 1000
GenericDelimiters "\\002"
Debug 0
"""

SAID = re.compile(r"SPEECH OUTPUT: '(.*?)'(?: voice=\w+)?\s*(?:\{[^\n]*\}|None)?$", re.MULTILINE | re.DOTALL)


def missing():
    """The programs that are not installed."""
    return [program for program in PROGRAMS if not shutil.which(program)]


class Reader:
    """Starts Orca in the session; there from its first word on. Before the application."""

    def __init__(self, session):
        self._session = session
        self._record = os.path.join(session.folder, "orca.record")
        self._start_speech_server()
        self._start_orca()
        session.wait_for(lambda: self.heard("creen reader on"), 30, "Orca's first word")

    def mark(self):
        """What was said so far ends here."""
        return len(self._all())

    def said(self, mark=0):
        """The sentences since the mark, in the order in which they were said."""
        return [sentence for sentence in self._all()[mark:] if sentence.strip()]

    def heard(self, text, mark=0):
        """Whether a sentence since the mark holds the text."""
        return any(text in sentence for sentence in self.said(mark))

    def _all(self):
        try:
            with open(self._record, encoding="utf-8", errors="replace") as file:
                return [said.replace("\n", " ") for said in SAID.findall(file.read())]
        except FileNotFoundError:
            return []

    def _start_speech_server(self):
        folder = os.path.join(self._session.env["XDG_CONFIG_HOME"], "speech-dispatcher")
        os.makedirs(os.path.join(folder, "modules"))
        self._write(os.path.join(folder, "speechd.conf"), SPEECH_SERVER)
        self._write(os.path.join(folder, "modules", "silent.conf"), VOICE)
        runtime = self._session.env["XDG_RUNTIME_DIR"]
        socket = os.path.join(runtime, "speech.sock")
        self._session.spawn(["speech-dispatcher", "-s", "-L", self._session.folder, "-C", folder, "-S", socket,
                             "-t", "0", "-P", os.path.join(runtime, "speech.pid")])
        self._session.wait_for(lambda: os.path.exists(socket), 15, "the speech server")
        self._session.env["SPEECHD_ADDRESS"] = "unix_socket:" + socket

    def _start_orca(self):
        general = {"enableKeyEcho": False, "enableEchoByWord": False, "enableBraille": False,
                   "enableBrailleMonitor": False, "enableSound": False,
                   "speechServerFactory": "speechdispatcherfactory", "profile": ["Default", "default"]}
        profile = dict(general, pronunciations={}, keybindings={})
        folder = os.path.join(self._session.env["XDG_DATA_HOME"], "orca")
        os.makedirs(folder)
        self._write(os.path.join(folder, "user-settings.conf"), json.dumps({
            "general": dict(general, startingProfile=["Default", "default"]), "pronunciations": {},
            "keybindings": {}, "profiles": {"default": profile}}))
        launcher = os.path.join(self._session.folder, "orca_launcher.py")
        self._write(launcher, LAUNCHER)
        orca = shutil.which("orca")
        if not orca:
            raise Failure("orca is not installed")
        self._session.spawn(["/usr/bin/python3", launcher, orca, "--debug-file=" + self._record, "-u", folder])

    @staticmethod
    def _write(path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
