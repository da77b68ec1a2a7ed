"""One campaign edited in a form: state, input, panels and the page around them."""
