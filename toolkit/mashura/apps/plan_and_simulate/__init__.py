"""The app in which a coordinator plans a consultation and tries the plan on a simulated public."""
