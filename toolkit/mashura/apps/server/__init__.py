"""The server of the apps: Voila, kernels, the workspace and what protects them."""
