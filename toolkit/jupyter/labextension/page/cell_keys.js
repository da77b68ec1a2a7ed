// The keyboard between cells. JupyterLab's arrow keys skip a cell whose code is folded; a question, a form or a
// folded figure is one of these, and the reader must come to it.
const STOPS = ["mashura-question-cell", "mashura-folded", "mashura-answer-cell"];
const CONTROLS = "input, select, textarea, button, a[href]";
const COMMAND_MODE = ".jp-Notebook.mashura-notebook.jp-mod-commandMode:not(.jp-mod-readWrite)";

function isStop(cell) {
  if (cell.isHidden) return false;
  return !cell.inputHidden || STOPS.some((name) => cell.hasClass(name)) || cell.model.outputs?.length > 0;
}

function firstControl(cell) {
  const drawn = cell.node.querySelector(":scope > .mashura-folded-line, :scope > .mashura-question, :scope > .mashura-scene, .mashura-answer");
  return [...(drawn?.querySelectorAll(CONTROLS) ?? [])].find((control) => !control.disabled && control.offsetParent !== null);
}

/** Give a cell that shows a question, a form or a folded figure the focus on its first control. */
export function enterCell(cell) {
  const control = firstControl(cell);
  control?.focus();
  control?.scrollIntoView({ block: "nearest" });
  return Boolean(control);
}

/** Go to the next cell (1) or the one before (-1) that shows something. */
export async function stepCell(notebook, by) {
  let place = notebook.activeCellIndex + by;
  while (notebook.widgets[place] && !isStop(notebook.widgets[place])) place += by;
  const cell = notebook.widgets[place];
  if (!cell) return;
  notebook.mode = "command";
  notebook.activeCellIndex = place;
  notebook.deselectAll();
  await notebook.scrollToItem(place);
  // A folded figure is one button. Arrow keys in a question would answer it: Enter goes in.
  if (!(cell.hasClass("mashura-folded") && enterCell(cell))) cell.node.focus({ preventScroll: true });
}

/** Keys of what is drawn in place of a cell's code: Escape goes back to the cell, and buttons pass the arrows on. */
export function keysOf(node, cell, notebook) {
  // JupyterLab's shortcuts (d d, m, Enter) look for this mark on the control that has the focus.
  node.addEventListener("focusin", (event) => {
    event.target.dataset.lmSuppressShortcuts = "true";
  });
  node.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Escape") cell.node.focus();
    else if (by && event.target.closest(".mashura-folded-line")) void stepCell(notebook, by);
    else return;
    event.preventDefault();
  });
}

export function cellKeysPlugin() {
  return {
    id: "mashura:cell-keys",
    autoStart: true,
    activate({ commands, shell }) {
      const notebook = () => shell.currentWidget.content;
      commands.addCommand("mashura:cell-above", { execute: () => stepCell(notebook(), -1) });
      commands.addCommand("mashura:cell-below", { execute: () => stepCell(notebook(), 1) });
      commands.addCommand("mashura:enter-cell", { execute: () => enterCell(notebook().activeCell) });
      for (const [command, keys] of [["mashura:cell-above", ["ArrowUp", "K"]], ["mashura:cell-below", ["ArrowDown", "J"]]]) {
        for (const key of keys) commands.addKeyBinding({ command, keys: [key], selector: `${COMMAND_MODE} :focus:not(:read-write)` });
      }
      for (const name of STOPS) commands.addKeyBinding({ command: "mashura:enter-cell", keys: ["Enter"], selector: `${COMMAND_MODE} .${name}:focus:not(:read-write)` });
    },
  };
}
