"""What a page's head names early lies on the server: a newer version of Voila or the widgets shows here."""

from __future__ import annotations

from mashura.apps.server import preloads as module
from mashura.apps.server.preloads import preloads


def test_an_extension_that_is_not_there_is_left_out() -> None:
    assert preloads("/", [{"name": "no-such-extension", "load": "static/remoteEntry.js"}]) == preloads(
        "/", []
    )


def test_the_largest_script_is_named_first() -> None:
    named = preloads("/base/", [{"name": "jupyter-vuetify", "load": "static/remoteEntry.1.js"}])
    assert "jupyter-vuetify/static/738." in named[0]
    assert all(address.startswith("/base/voila/") for address in named)


def test_every_script_of_the_pinned_versions_is_there() -> None:
    extensions = [{"name": name} for name in module._OF_EXTENSIONS]
    numbers = sum(len(listed) for listed in module._OF_EXTENSIONS.values())
    # Beside Voila's parts there is the script that loads them.
    assert len(preloads("/", extensions)) == len(module._OF_VOILA) + 1 + numbers
