"""Rules of the open consultation: where it stands, what is published, what others read (S53-S58)."""
