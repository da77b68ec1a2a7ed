"""The course as a website: plain files that need neither a server nor a network."""

from __future__ import annotations

from mashura.course.website.site import build_website

__all__ = ["build_website"]
