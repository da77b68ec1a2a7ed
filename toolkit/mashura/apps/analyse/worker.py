"""The process that works for one page: orders come in as lines of JSON, answers go out as such."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from pathlib import Path
from queue import Queue
from typing import Any

from mashura.errors import MashuraError


def main(arguments: list[str]) -> None:
    """Do what the page orders until it ends; then delete what lies in the page's folder."""
    folder = Path(arguments[0])
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    # What a library prints is no answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    orders: Queue[dict[str, Any]] = Queue()

    def listen() -> None:
        for line in sys.stdin:
            orders.put(json.loads(line))
        # The page is gone, whatever is being done.
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)

    def answer(said: dict[str, Any]) -> None:
        answers.write(json.dumps(said) + "\n")
        answers.flush()

    threading.Thread(target=listen, daemon=True).start()
    analyst = None
    while True:
        order = orders.get()
        number = order["number"]
        answer({"number": number, "step": "begin"})
        try:
            # Loads all analyses.
            from mashura.apps.analyse.analyst import Account, Analyst

            account = Account(**order["account"])
            if analyst is None or analyst.account != account:
                analyst = Analyst(account)

            def step(name: str, number: int = number) -> None:
                answer({"number": number, "step": name})

            answer({"number": number, "done": analyst.do(order, step)})
        except MashuraError as error:
            params = {
                name: value if isinstance(value, int | float | str) else str(value)
                for name, value in error.params.items()
            }
            answer({"number": number, "error": {"key": error.key, "params": params}})
        except Exception as error:
            answer({"number": number, "error": {"key": "apps-unexpected", "params": {"reason": repr(error)}}})


if __name__ == "__main__":
    main(sys.argv[1:])
