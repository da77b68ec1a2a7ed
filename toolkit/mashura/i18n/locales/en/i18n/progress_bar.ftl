progress-bar-left = left:
