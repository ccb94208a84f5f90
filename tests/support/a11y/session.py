# SPDX-License-Identifier: MIT
"""A desktop session of its own for one test: a screen (Xvfb), a window manager, a session bus and an
accessibility bus, shared with nobody. The application in it is read as assistive technology reads
it, through its accessibility tree, and driven by key presses.

    with Session() as session:
        app = session.start(["build/release/app/wedsync", "--demo"])
        rows = session.wait_for(lambda: app.rows("Channels"), 20, "the list of channels")
        session.keys("alt+Down")
        session.screenshot("out.png")

Needs the Python that the system's python3-gi serves (/usr/bin/python3). Waiting is always for
something, with a limit; whatever was started is ended by its process id, bus services included.
"""
import ctypes
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

PR_SET_CHILD_SUBREAPER = 36

# No key bindings, so that every key reaches the application; one window that fills the screen.
OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew></focus><keyboard/><mouse/>
<applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
"""


class Failure(Exception):
    """What was waited for did not come, or the session could not be started."""


class Session:
    def __init__(self, size="1280x800"):
        self.size = size
        self.folder = tempfile.mkdtemp(prefix="wedsync-session-")
        self.log = os.path.join(self.folder, "log")
        self.env = {name: value for name, value in os.environ.items() if name in ("PATH", "USER", "LOGNAME", "TMPDIR")}
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            self.env[name] = os.path.join(self.folder, name.lower())
            os.mkdir(self.env[name], 0o700)
        self.env.update(LC_ALL="C.UTF-8", TZ="UTC", XDG_SESSION_TYPE="x11", GSETTINGS_BACKEND="memory",
                        QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")

    def __enter__(self):
        # What the buses start on demand becomes ours when its parent ends, so that we can end it.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        try:
            self._start_session()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for sig, seconds in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
            signalled = set()
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                self._reap()
                pids = descendants(os.getpid())
                if not pids:
                    break
                for pid in pids - signalled:
                    signalled.add(pid)
                    try:
                        os.kill(pid, sig)
                    except ProcessLookupError:
                        pass
                time.sleep(0.02)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_session(self):
        self.env["DISPLAY"] = ":" + self._announced("Xvfb", "-displayfd", "{fd}", "-screen", "0", self.size + "x24",
                                                    "-nolisten", "tcp", "-noreset")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._announced("dbus-daemon", "--session", "--nofork", "--nopidfile",
                                                               "--print-address={fd}")
        rules = os.path.join(self.folder, "openbox.xml")
        with open(rules, "w", encoding="utf-8") as file:
            file.write(OPENBOX)
        self.spawn(["openbox", "--sm-disable", "--config-file", rules])
        # From here on this process is a client of the same buses.
        os.environ.clear()
        os.environ.update(self.env)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        Atspi.set_timeout(3000, 10000)

    def _announced(self, program, *args):
        """Starts a program that tells one line about itself on a descriptor, and answers the line."""
        read, write = os.pipe()
        self.spawn([program] + [arg.format(fd=write) for arg in args], pass_fds=(write,))
        os.close(write)
        line = b""
        while not line.endswith(b"\n") and select.select([read], [], [], 15)[0]:
            chunk = os.read(read, 4096)
            if not chunk:
                break
            line += chunk
        os.close(read)
        if not line.strip():
            raise Failure(program + " did not start: " + self.output())
        return line.strip().decode()

    def spawn(self, argv, **options):
        """Starts a program in the session; what it writes goes to output()."""
        if not shutil.which(argv[0]):
            raise Failure(argv[0] + " is not installed")
        with open(self.log, "ab") as log:
            return subprocess.Popen(argv, env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                    start_new_session=True, **options)

    def output(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()[-4000:]

    def start(self, argv):
        """Starts the application; answers it once it shows a window."""
        app = App(self.atspi, self.spawn(argv))
        self.wait_for(app.window, 30, "a window of " + os.path.basename(argv[0]), app)
        return app

    def wait_for(self, condition, seconds, what, app=None):
        """The first true answer of condition()."""
        end = time.monotonic() + seconds
        while True:
            answer = condition()
            if answer:
                return answer
            if app is not None and app.process.poll() is not None:
                raise Failure("the application ended with %s; %s" % (app.process.returncode, self.output()))
            if time.monotonic() > end:
                raise Failure("waited %g s for %s; %s" % (seconds, what() if callable(what) else what, self.output()))
            time.sleep(0.05)

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.env, check=True, timeout=20)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "10", text], env=self.env, check=True, timeout=20)

    def screenshot(self, file):
        subprocess.run(["import", "-window", "root", file], env=self.env, check=True, timeout=20)

    def screen(self):
        """What the screen shows, to compare it: the bytes of its pixels."""
        return subprocess.run(["import", "-window", "root", "ppm:-"], env=self.env, check=True, timeout=20,
                              stdout=subprocess.PIPE).stdout

    def screenshot_at_rest(self, file, unlike=None):
        """A picture once the screen shows something else than UNLIKE and then the same twice in a row: what fades in
        or is searched for is there."""
        self.wait_for(lambda: self.screen() != unlike, 10, "another picture than before")
        self.wait_for(lambda: self.screen() == self.screen(), 10, "a screen at rest")
        self.screenshot(file)

    @staticmethod
    def _reap():
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass


class App:
    """One running application, as its accessibility tree shows it. Questions are answered from the
    tree as it is now; something that changes or vanishes meanwhile counts as not there."""

    def __init__(self, atspi, process):
        self._atspi = atspi
        self.process = process

    def _children(self, node):
        node.clear_cache()
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield child

    def _walk(self, node, depth=0):
        yield node
        if depth < 30:
            for child in self._children(node):
                yield from self._walk(child, depth + 1)

    def window(self):
        """The top-level window, or None as long as there is none."""
        try:
            for app in self._children(self._atspi.get_desktop(0)):
                if app.get_process_id() != self.process.pid:
                    continue
                for window in self._children(app):
                    if self.has_state(window, "SHOWING"):
                        return window
        except Exception:  # the bus's errors: gone while we looked
            pass
        return None

    def has_state(self, node, state):
        return node.get_state_set().contains(getattr(self._atspi.StateType, state))

    def find(self, name, role=None):
        """The first object with this name (and role, as AT-SPI calls it), or None."""
        try:
            for node in self._walk(self.window()):
                if node.get_name() == name and role in (None, node.get_role_name()):
                    return node
        except Exception:
            pass
        return None

    def rows(self, name):
        """What the rows of the list with this name say, from top to bottom."""
        try:
            return [row.get_name() for row in self._children(self.find(name, "list"))]
        except Exception:
            return []

    def selected(self, name):
        """What the selected row of the list with this name says, or None."""
        try:
            for row in self._children(self.find(name, "list")):
                if self.has_state(row, "SELECTED"):
                    return row.get_name()
        except Exception:
            pass
        return None

    def has_focus(self, name):
        """Whether the object with this name has the keyboard focus. (A list's current row says that
        it has, wherever the focus is.)"""
        try:
            return self.has_state(self.find(name), "FOCUSED")
        except Exception:
            return False

    def text(self, name):
        """What stands in the edit with this name."""
        try:
            node = self.find(name)
            return self._atspi.Text.get_text(node, 0, self._atspi.Text.get_character_count(node))
        except Exception:
            return None

    def tree(self):
        """The whole tree, one object a line: for the message of a failing test."""
        lines = []

        def describe(node, depth):
            lines.append("%s[%s] %s" % ("  " * depth, node.get_role_name(), node.get_name()))
            for child in self._children(node):
                describe(child, depth + 1)

        try:
            describe(self.window(), 0)
        except Exception as error:
            lines.append("(unreachable: %s)" % error)
        return "\n".join(lines)


def descendants(root):
    """The process ids below root that still run."""
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open("/proc/%s/stat" % name, encoding="utf-8", errors="replace") as file:
                    stat = file.read()
            except OSError:
                continue
            state, parent = stat[stat.rindex(")") + 2:].split()[:2]
            children.setdefault(int(parent), []).append((int(name), state))
    found, todo = set(), [root]
    while todo:
        for pid, state in children.get(todo.pop(), []):
            todo.append(pid)
            if state != "Z":
                found.add(pid)
    return found
