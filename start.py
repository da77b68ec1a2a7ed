# -*- coding: utf-8 -*-
"""Set Mashura up beside this file and start it, or run its tests.

python start.py [--no-browser] [--port N] [--workspace DIR] [--exercises FILE] [--lang ar|en]
python start.py package FOLDER      (what trainees need: this file, Mashura without keys, the pinned list)
python start.py test [--quick] [--lang ar|en] [-- PYTEST ARGUMENTS]
python start.py bench [NAME ...] [-- BENCHMARK ARGUMENTS]

Needs Python 3.11 or later and nothing else. This file keeps to a syntax that very old Pythons can read (no
annotations, no f-strings), so that they too can say in one sentence that they are too old.
"""

from __future__ import unicode_literals

import os
import sys

OLDEST = (3, 11)

SENTENCES = {
    "python-old": {
        "ar": "إصدار بايثون هنا {0}، وتحتاج «مشورة» إلى الإصدار 3.11 أو أحدث: ثبّته من python.org ثم أعد تشغيل الأمر به.",
        "en": "This is Python {0}, and Mashura needs 3.11 or later: install it from python.org and run the command with it.",
    },
    "venv-missing": {
        "ar": "ينقص بايثون هنا جزءٌ ينشئ البيئات الافتراضية: ثبّت الحزمة python{0}-venv (مثلاً: sudo apt install python{0}-venv) ثم أعد المحاولة.",
        "en": "This Python lacks the part that creates virtual environments: install the package python{0}-venv (for example: sudo apt install python{0}-venv) and try again.",
    },
    "not-writable": {
        "ar": "لا يمكن الكتابة في المجلد {0}: انقل «مشورة» إلى مجلد تملك حق الكتابة فيه، أو غيّر صلاحياته.",
        "en": "The folder {0} cannot be written to: move Mashura to a folder that you may write in, or change its permissions.",
    },
    "disk-full": {
        "ar": "لا تكفي مساحة القرص في {0}: يحتاج التثبيت إلى نحو {1} غيغابايت، فأفرغ بعض المساحة ثم أعد المحاولة.",
        "en": "The disk is too full at {0}: the installation needs about {1} GB, so free some space and try again.",
    },
    "no-network": {
        "ar": "تعذّر تنزيل المكتبات: تحقق من اتصال الإنترنت (أو من إعداد الوكيل proxy) ثم أعد المحاولة؛ والتفاصيل في {0}.",
        "en": "The libraries could not be downloaded: check the internet connection (or the proxy setting) and try again; the details are in {0}.",
    },
    "wrong-hash": {
        "ar": "وصلت مكتبة تختلف عن النسخة المعتمدة فلم تُثبَّت: أعد المحاولة، وإن تكرر ذلك فراجع مسؤول الشبكة؛ والتفاصيل في {0}.",
        "en": "A library arrived that differs from the approved copy and was not installed: try again, and if it happens again ask your network's administrator; the details are in {0}.",
    },
    "install-failed": {
        "ar": "لم يكتمل تثبيت المكتبات: أعد المحاولة، وإن تكرر ذلك فأرسل إلينا الملف {0} ففيه السبب.",
        "en": "The libraries could not be installed: try again, and if it happens again send us the file {0}, which contains the reason.",
    },
    "file-missing": {
        "ar": "لا يوجد الملف {0}: نزّل «مشورة» كاملة من جديد وشغّل الأمر من مجلدها.",
        "en": "The file {0} is missing: download all of Mashura again and run the command in its folder.",
    },
    "unknown-option": {
        "ar": "لا يعرف start.py الخيار {0}. الخيارات المتاحة: {1}.",
        "en": "start.py has no option {0}. Available: {1}.",
    },
    "value-missing": {
        "ar": "ينتظر الخيار {0} قيمة بعده: {1}.",
        "en": "The option {0} needs a value after it: {1}.",
    },
    "bad-port": {
        "ar": "القيمة {0} ليست رقم منفذ: اكتب عدداً من 1 إلى 65535 بعد --port.",
        "en": "{0} is not a port number: write a number from 1 to 65535 after --port.",
    },
    "bad-language": {
        "ar": "اللغة {0} غير متاحة: اكتب إحدى اللغات {1} بعد --lang.",
        "en": "There is no language {0}: write one of {1} after --lang.",
    },
    "port-taken": {
        "ar": "المنفذ {0} يستخدمه برنامج آخر: اختر رقماً آخر بعد --port، أو احذف الخيار ليُختار منفذ خالٍ.",
        "en": "Port {0} is used by another program: choose another number after --port, or leave out the option to get a free port.",
    },
    "interrupted": {
        "ar": "توقّف التثبيت بطلب منك.",
        "en": "Stopped at your request.",
    },
    "installing": {
        "ar": "تُثبَّت المكتبات المعتمدة في {0}: يحدث هذا مرة واحدة ويستغرق عادة من دقيقة إلى خمس دقائق.",
        "en": "Installing the pinned libraries into {0}: this happens once and usually takes one to five minutes.",
    },
    "collected": {
        "ar": "فُحصت {0} من {1} مكتبة",
        "en": "{0} of {1} libraries found",
    },
    "unpacking": {
        "ar": "جُمعت المكتبات، ويجري الآن فكّها…",
        "en": "All libraries are downloaded, unpacking them…",
    },
    "installed": {
        "ar": "اكتمل التثبيت، ومدته بالثواني {0}.",
        "en": "Installed in {0} seconds.",
    },
    "quick": {
        "ar": "هذا الفحص السريع لا يشمل الاختبارات في المتصفح ولا الاختبارات الطويلة: شغّل python start.py test قبل تسليم تغييرك.",
        "en": "This quick check leaves out the tests in a browser and those that take long: run python start.py test before you hand in a change.",
    },
    "packaged": {
        "ar": "المجلد {0} جاهز للمتدربين: انسخه إليهم، ويبدأ كل منهم بالأمر python start.py فيه. وليس فيه شيء من فحوص التمارين وإجاباتها.",
        "en": "The folder {0} is ready for trainees: copy it to them, and each begins with python start.py in it. It holds nothing of the exercises' checks and answers.",
    },
    "package-where": {
        "ar": "اكتب بعد package مجلداً واحداً جديداً أو فارغاً، مثلاً: python start.py package for-trainees.",
        "en": "Write one folder after package, new or empty, for example: python start.py package for-trainees.",
    },
    "summary": {
        "ar": "ملخص الفحوص:",
        "en": "Summary of the checks:",
    },
    "passed": {
        "ar": "نجح",
        "en": "passed",
    },
    "failed": {
        "ar": "فشل",
        "en": "FAILED",
    },
}
LANGUAGES = tuple(SENTENCES["passed"])


def language():
    """Return the reader's language: ``--lang``, else ``MASHURA_LANG``, else ``LANG``, else English."""
    words = " ".join(sys.argv[1:]).replace("--lang=", "--lang ").split() + [""]
    wanted = [words[place + 1] for place, word in enumerate(words) if word == "--lang"]
    for tag in wanted + [os.environ.get("MASHURA_LANG", ""), os.environ.get("LANG", "")]:
        if tag[:2].lower() in LANGUAGES:
            return tag[:2].lower()
    return "en"


def say(key, *values):
    """Return a sentence of the table in the reader's language."""
    return SENTENCES[key][language()].format(*values)


def tell(text, end="\n"):
    """Write to standard error in UTF-8, whatever the console was set to."""
    getattr(sys.stderr, "buffer", sys.stderr).write((text + end).encode("utf-8", "replace"))
    sys.stderr.flush()


if sys.version_info < OLDEST:
    tell(say("python-old", ".".join(str(part) for part in sys.version_info[:3])))
    sys.exit(1)

import hashlib
import json
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOG = VENV / "mashura-install.log"
STAMP = VENV / "mashura-installed.json"
UNDER_WAY = VENV / "mashura-installing"  # stands while an installation runs; found later, it was interrupted
REQUIREMENTS = {"start": HERE / "requirements.txt", "test": HERE / "requirements-test.txt"}
NEEDED_GB = 1.5
# Beside it in the folder that trainees get, instead of the sources.
WHEEL = next(iter(sorted(HERE.glob("mashura-*.whl"))), None)

# How a package index is reached is the machine's business and is kept. Every other pip setting could change
# what is installed or where; an empty variable also overrules pip's configuration files.
PIP_KEPT = set(
    "PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_FIND_LINKS PIP_NO_INDEX PIP_TRUSTED_HOST PIP_CERT PIP_CLIENT_CERT "
    "PIP_PROXY PIP_TIMEOUT PIP_DEFAULT_TIMEOUT PIP_RETRIES PIP_CACHE_DIR PIP_CONFIG_FILE".split()
)
PIP_EMPTIED = (
    "PIP_CONSTRAINT PIP_TARGET PIP_PREFIX PIP_ROOT PIP_USER PIP_NO_BINARY PIP_REQUIRE_HASHES".split()
)

# What pip's log says when something is wrong, the surest sign first.
CAUSES = {
    "disk-full": "No space left on device|Errno 28|WinError 112|Disk quota exceeded",
    "wrong-hash": "DO NOT MATCH THE HASHES",
    "no-network": "NewConnectionError|Temporary failure in name|Max retries|ReadTimeout|ProxyError|ConnectTimeout"
    "|Connection refused|Network is unreachable|getaddrinfo|SSLError|from versions: none",
}


class Stop(Exception):
    """Ends the program with one sentence."""

    code = 1

    def __init__(self, key, *values):
        super().__init__(say(key, *values))


class Misuse(Stop):
    """The command is wrong, and nothing was done."""

    code = 2


def options(arguments):
    """Return what was asked for after ``start.py``: a dict of option to value (None for a plain switch)."""
    known = {"--no-browser": None, "--port": "N", "--workspace": "DIR", "--exercises": "FILE"}
    known["--lang"] = "|".join(LANGUAGES)
    given = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name in ("-h", "--help"):
            print(__doc__)
            raise SystemExit(0)
        if name not in known or (equals and not known[name]):
            others = ["package", "test", "bench"] + list(known)
            raise Misuse("unknown-option", name + equals + value, ", ".join(others))
        if known[name] and not equals:
            if not rest:
                raise Misuse("value-missing", name, known[name])
            value = rest.pop(0)
        given[name] = value if known[name] else None
    if given.get("--lang", LANGUAGES[0]) not in LANGUAGES:
        raise Misuse("bad-language", given["--lang"], ", ".join(LANGUAGES))
    if "--port" in given:
        check_port(given["--port"])
    return given


def check_port(text):
    """Refuse a port that is none or is taken, before anything is installed."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise Misuse("bad-port", text)
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except OSError:
            raise Misuse("port-taken", text)


def environment():
    """Return the environment of everything that runs inside ``.venv``."""
    dropped = {"PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "__PYVENV_LAUNCHER__"}
    dropped.update(name for name in os.environ if name[:4] == "PIP_" and name not in PIP_KEPT)
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    kept.update(
        dict.fromkeys(PIP_EMPTIED, ""), VIRTUAL_ENV=str(VENV), MASHURA_LANG=language(), PYTHONUTF8="1"
    )
    kept["PATH"] = str(BIN) + os.pathsep + kept.get("PATH", "")
    return kept


def fingerprint(kind):
    """Return a hash of everything that decides what is installed for ``start`` or ``test``."""
    files = [REQUIREMENTS[kind], WHEEL or HERE / "pyproject.toml"]
    files += sorted(path for path in (HERE / "toolkit" / "jupyter").rglob("*") if path.is_file())
    digest = hashlib.sha256(sys.version.encode())
    for path in files:
        if not path.is_file():
            raise Stop("file-missing", path)
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def install(kind):
    """Bring ``.venv`` to the pinned state, unless its stamp says that it is there already."""
    wanted = fingerprint(kind)
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        stamp = {}
    if stamp.get(kind) == wanted and PYTHON.exists():
        return
    began = time.monotonic()
    if shutil.disk_usage(HERE).free < NEEDED_GB * 1e9:
        raise Stop("disk-full", HERE, NEEDED_GB)
    try:
        if UNDER_WAY.exists() or not PYTHON.exists() or stamp.get("python", sys.version) != sys.version:
            make_venv()
        UNDER_WAY.touch()
        STAMP.unlink(missing_ok=True)
        tell(say("installing", VENV))
        pins = sum(line[:1].isalnum() for line in REQUIREMENTS[kind].read_text("utf-8").splitlines())
        pip(["--require-hashes", "-r", str(REQUIREMENTS[kind])], pins)
        if WHEEL:
            pip(["--no-deps", "--force-reinstall", str(WHEEL)])
        else:
            pip(["--no-deps", "--no-build-isolation", "-e", str(HERE)])
            run([PYTHON, "-m", "compileall", "-q", str(HERE / "toolkit")])
        stamp = {"python": sys.version, "start": fingerprint("start")}  # part of what the tests need
        stamp[kind] = wanted
        STAMP.write_text(json.dumps(stamp), encoding="utf-8")
        UNDER_WAY.unlink()
    except OSError as error:
        full = error.errno == 28
        raise Stop("disk-full", HERE, NEEDED_GB) if full else Stop("not-writable", error.filename or HERE)
    tell(say("installed", round(time.monotonic() - began)))


def make_venv():
    """Make ``.venv`` anew: there is none, or it is broken, half made or of another Python."""
    try:
        import ensurepip
        import venv

        shutil.rmtree(VENV, ignore_errors=True)
        VENV.mkdir(exist_ok=True)
        UNDER_WAY.touch()
        venv.EnvBuilder(with_pip=bool(ensurepip.version()), symlinks=os.name != "nt").create(VENV)
    except (ImportError, subprocess.CalledProcessError):
        raise Stop("venv-missing", "{0}.{1}".format(*sys.version_info))


def pip(arguments, pins=0):
    """Run pip in ``.venv``; its words go to the log, and how far it is to the terminal."""
    command = [PYTHON, "-m", "pip", "install", "--compile", "--no-input", "--disable-pip-version-check"]
    command += ["--progress-bar", "off"] + arguments
    looked_up = 0
    with LOG.open("a", encoding="utf-8") as log:
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        process = subprocess.Popen(command, env=environment(), encoding="utf-8", errors="replace", **pipes)
        for line in process.stdout:
            log.write(line)
            log.flush()
            if pins and line.startswith("Collecting "):
                looked_up += 1
                if sys.stderr.isatty() or looked_up % 40 == 0:
                    tell("  " + say("collected", looked_up, pins), end="\r" if sys.stderr.isatty() else "\n")
            elif pins and line.startswith("Installing collected"):
                tell("  " + say("unpacking") + " " * 30)
    if process.wait() == 0:
        return
    words = LOG.read_text(encoding="utf-8", errors="replace")
    key = next((key for key, signs in CAUSES.items() if re.search(signs, words)), "install-failed")
    raise Stop("disk-full", HERE, NEEDED_GB) if key == "disk-full" else Stop(key, LOG)


def run(command):
    """Run a command of ``.venv`` to its end and return its exit code; Ctrl-C is left to the command."""
    process = subprocess.Popen([str(word) for word in command], env=environment())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def start(given):
    """Install what is missing, then become the server."""
    install("start")
    given.setdefault("--workspace", str(HERE / "workspace"))
    command = [str(PYTHON), "-m", "mashura", "start"]
    command += [word for option in given.items() for word in option if word is not None]
    if os.name == "nt":
        return run(command)
    os.execve(PYTHON, command, environment())


def package(arguments):
    """Write what trainees need into a folder: this file, the wheel, which carries no keys, and the pinned list."""
    folder = Path(arguments[0]) if len(arguments) == 1 else None
    if folder is None or (folder.exists() and any(folder.iterdir())):
        raise Misuse("package-where")
    install("start")
    wheel = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(HERE)]
    if run([PYTHON, "-m", "pip"] + wheel):
        return 1
    for path in (Path(__file__), REQUIREMENTS["start"]):
        shutil.copy(str(path), str(folder / path.name))
    tell(say("packaged", folder))
    return 0


def test(arguments):
    """Install what is missing, then run every check, whatever the earlier ones said, and sum up."""
    quick = arguments[:1] == ["--quick"]
    rest = arguments[quick:]
    if rest[:1] and rest[0] != "--":
        raise Misuse("unknown-option", rest[0], "--quick, -- PYTEST ARGUMENTS")
    install("test")
    checks = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "lint-imports": ["lint-imports"],
        # A file at a time on each core: what the tests of a file share is made once. A page that came too late
        # on a busy machine is asked for once more, and the summary names it; every other failure counts at once.
        "pytest": [
            "pytest",
            "-n",
            "auto",
            "--dist",
            "loadfile",
            "--reruns",
            "1",
            "--only-rerun",
            "TimeoutError",
            "-raR",
        ]
        + ["--quick"] * quick
        + rest[1:],
    }
    os.chdir(HERE)
    results = []
    for name, command in checks.items():
        tell("\n== " + name)
        began = time.monotonic()
        code = run([BIN / command[0]] + command[1:])
        results.append((name, code, time.monotonic() - began))
    tell("\n" + say("summary"))
    for name, code, seconds in results:
        tell("  {:<14} {:>6.1f} s  {}".format(name, seconds, say("failed" if code else "passed")))
    if quick:
        tell(say("quick"))
    return int(any(code for _, code, _ in results))


def bench(arguments):
    """Install what is missing, then run the named benchmarks, or all of them."""
    names = arguments[: arguments.index("--")] if "--" in arguments else arguments
    scripts = {path.stem: path for path in sorted((HERE / "benchmarks").glob("*.py"))}
    for name in names:
        if name not in scripts:
            raise Misuse("unknown-option", name, ", ".join(list(scripts) + ["-- BENCHMARK ARGUMENTS"]))
    install("test")
    pip(["--require-hashes", "-r", str(HERE / "benchmarks" / "requirements.txt")])
    codes = [run([PYTHON, scripts[name]] + arguments[len(names) + 1 :]) for name in names or scripts]
    return max(codes)


def main(arguments):
    """Run the command line and return its exit code."""
    try:
        if arguments[:1] == ["package"]:
            return package(arguments[1:])
        if arguments[:1] == ["test"]:
            return test(arguments[1:])
        if arguments[:1] == ["bench"]:
            return bench(arguments[1:])
        return start(options(arguments))
    except Stop as stop:
        tell(str(stop))
        return stop.code
    except KeyboardInterrupt:
        tell("\n" + say("interrupted"))
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
