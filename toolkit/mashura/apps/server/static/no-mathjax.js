// The apps show no formulas. Without this, Voila takes MathJax from a public server for the first HTML widget.
window.MathJax = { Hub: { Config() {}, Configured() {}, Queue() {}, Register: { StartupHook() {} } } };
