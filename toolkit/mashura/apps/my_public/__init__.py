"""The app in which a person makes a public of their own from tables of a census (S38, S124)."""
