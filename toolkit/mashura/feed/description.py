"""The feed described for those who build on it: JSON Schema and OpenAPI (S219)."""

from __future__ import annotations

from typing import Any

from mashura.feed.entry import VERSION, Page


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a page of a feed.

    Examples
    --------
    >>> schema()["title"]
    'Page'
    """
    described = Page.model_json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}


def openapi(address: str = "") -> dict[str, Any]:
    """Return the OpenAPI description of a feed.

    Parameters
    ----------
    address : str
        Where the feed is served; empty for a description that is relative to its own place.

    Examples
    --------
    >>> [*openapi()["paths"]]
    ['/consultations-{page}.json', '/schema.json']
    """
    described = Page.model_json_schema(mode="validation", ref_template="#/components/schemas/{model}")
    parts = described.pop("$defs", {})
    etag = {"ETag": {"description": "Changes with the page.", "schema": {"type": "string"}}}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Consultations of one public entity",
            "version": VERSION,
            "description": (
                "Read-only and without a token. Pages are in the order in which consultations changed, so "
                "that what changed is at the end. No personal data: numbers of people below the smallest "
                "that is shown are null. Texts are by language."
            ),
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "servers": [{"url": address or "."}],
        "paths": {
            "/consultations-{page}.json": {
                "get": {
                    "summary": "One page of consultations; begin with page 1 and follow `next`.",
                    "operationId": "readPage",
                    "parameters": [
                        {
                            "name": "page",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "integer", "minimum": 1},
                        },
                        {
                            "name": "If-None-Match",
                            "in": "header",
                            "description": "The ETag of the page as it was read last.",
                            "schema": {"type": "string"},
                        },
                    ],
                    "responses": {
                        "200": {
                            "description": "The page.",
                            "headers": etag,
                            "content": {
                                "application/json": {"schema": {"$ref": "#/components/schemas/Page"}}
                            },
                        },
                        "304": {"description": "The page is as it was read last.", "headers": etag},
                        "404": {"description": "There is no such page."},
                    },
                }
            },
            "/schema.json": {
                "get": {
                    "summary": "The JSON Schema of a page.",
                    "operationId": "readSchema",
                    "responses": {
                        "200": {"description": "The schema.", "content": {"application/schema+json": {}}}
                    },
                }
            },
        },
        "components": {"schemas": {**parts, "Page": described}},
    }
