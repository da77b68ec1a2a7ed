"""Scripts that a page asks for only at its end, named in its head: they arrive while its kernel starts.

The names are those of the pinned versions of Voila and the widgets; one that is not there is left out, and a
page then opens a little later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_path

# The large parts that every app's page loads, by the number that their bundler gave them.
_OF_VOILA = (
    *("7155", "9684", "7770", "630", "3311", "4173", "3144", "8862", "1601", "7883", "143", "73"),
    *("5688", "4972", "4729", "7598"),
)
_OF_EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    "jupyter-vuetify": ("738", "357", "411"),
    "jupyter-vue": ("520", "962", "543", "509"),
    "@jupyter-widgets/jupyterlab-manager": ("84", "704", "160", "7"),
    "@voila-dashboards/widgets-manager8": ("883",),
}


def preloads(base_url: str, extensions: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the addresses of the scripts, the largest first.

    Parameters
    ----------
    base_url : str
        The server's base address, with a slash at its end.
    extensions : iterable of mapping
        The page's extensions, each with its ``name``, and with its first script as ``load``.

    Examples
    --------
    >>> [address.rpartition("/")[2][:4] for address in preloads("/", [{"name": "jupyter-vuetify"}])][:1]
    ['738.']
    """
    found = [*_of_extensions(base_url, extensions), *_of_voila(base_url)]
    return [address for _, address in sorted(found, reverse=True)]


def _of_extensions(base_url: str, extensions: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    folders = [Path(root) for kind in ("labextensions",) for root in jupyter_path(kind)]
    folders += [Path(root) for root in jupyter_path("voila", "labextensions")]
    for extension in extensions:
        name = str(extension["name"])
        address = f"{base_url}voila/labextensions/{name}"
        static = next((folder / name / "static" for folder in folders if (folder / name).is_dir()), None)
        if static is None:
            continue
        for number in _OF_EXTENSIONS.get(name, ()):
            for script in static.glob(f"{number}.*.js"):
                # As the bundler asks for it: with its hash once more.
                yield script.stat().st_size, f"{address}/static/{script.name}?v={script.name.split('.')[1]}"
        if load := extension.get("load"):
            yield 0, f"{address}/{load}"


def _of_voila(base_url: str) -> Iterator[tuple[int, str]]:
    for root in jupyter_path("voila", "templates", "base", "static"):
        for name in ("voila.js", *(f"{number}.voila.js" for number in _OF_VOILA)):
            script = Path(root) / name
            if script.is_file():
                yield script.stat().st_size, f"{base_url}voila/static/{name}"
