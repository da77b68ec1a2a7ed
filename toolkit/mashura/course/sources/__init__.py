"""Bilingual sources of lessons and exercises, and the notebooks built from them."""
