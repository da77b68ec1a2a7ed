"""Runs inside the box of the comparison: the commands of stock nbgrader, one after the other.

``python stock_box.py COMMANDS LINGER``: a JSON list of argument lists, and for how many seconds the box stays
afterwards, as a real machine would. A server on the box's own loopback notes what it is asked.
"""

import json
import resource
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread


class Listener(BaseHTTPRequestHandler):
    """Somebody on the network."""

    def do_GET(self) -> None:
        """Note the request."""
        with Path("network.log").open("a", encoding="utf-8") as log:
            log.write(self.path + "\n")
        self.send_response(200)
        self.end_headers()


def main() -> int:
    """Run the commands; the first that fails says how."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * 2**30, 2 * 2**30))
    resource.setrlimit(resource.RLIMIT_AS, (12 * 2**30, 12 * 2**30))
    Thread(target=HTTPServer(("127.0.0.1", 8765), Listener).serve_forever, daemon=True).start()
    code = 0
    for arguments in json.loads(sys.argv[1]):
        done = subprocess.run([sys.executable, "-m", "nbgrader", *arguments], check=False)
        code = code or done.returncode
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    Path("peak.txt").write_text(str(peak), encoding="ascii")
    time.sleep(float(sys.argv[2]))
    return code


if __name__ == "__main__":
    sys.exit(main())
