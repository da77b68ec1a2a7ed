"""One content, written as DOCX, PDF, HTML or XLSX."""
