// A widget that was saved without its kernel says in English that its model is not found. Its reader is told what to do.
const GONE = "Error displaying widget";
const OUTPUT = ".jp-OutputArea-output.jupyter-widgets";

/** Put a sentence and a button that runs the cell in place of widgets in a part of the page that cannot be shown. */
export function replaceGoneWidgets(root, notebook, { words, run }) {
  const outputs = root.closest?.(OUTPUT) ? [root.closest(OUTPUT)] : root.querySelectorAll(OUTPUT);
  for (const output of outputs) {
    if (!output.textContent.includes(GONE)) continue;
    output.replaceChildren();
    if (!words.widget_gone) continue; // A notebook of an earlier version.
    const cell = notebook.widgets.find(({ node }) => node.contains(output));
    const button = Object.assign(document.createElement("button"), { type: "button", className: "mashura-button", textContent: words.widget_again });
    button.addEventListener("click", () => run(cell));
    const told = document.createElement("p");
    told.append(words.widget_gone, " ", button);
    output.append(told);
  }
}
