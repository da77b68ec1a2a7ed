"""What a course hands out beside lessons: cards, snacks, the syllabus."""
