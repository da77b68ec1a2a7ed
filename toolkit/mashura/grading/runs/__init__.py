"""What a class run is made of: hand-ins, evaluation in processes, the gradebook, the log of marks."""
