"""Reading tables and archives cell by cell, and what common words in them mean."""
