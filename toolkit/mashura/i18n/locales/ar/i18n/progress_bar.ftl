progress-bar-left = الباقي:
