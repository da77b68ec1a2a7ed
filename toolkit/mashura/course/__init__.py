"""Bilingual lesson sources, their checks, and the notebooks built from them."""
