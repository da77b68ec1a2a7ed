// A folded code cell shows one line, which says what the cell shows, as a button that runs it.
// Cells above that this kernel has not run yet are run first: what the cell rests on is then there. In an exercise
// the answers and their checks are left alone.
import { keysOf } from "../page/cell_keys.js";
import { ensureKernel } from "../page/kernels.js";
import { cellsAbove } from "./cells_above.js";

export function foldedCells({ notebook, widgets }) {
  class FoldedLine extends widgets.Widget {
    constructor({ cell, panel, ran, line, words }) {
      super();
      Object.assign(this, { cell, panel, ran });
      const { language, direction } = panel.content.model.getMetadata("mashura");
      Object.assign(this.node, { lang: language, dir: direction });
      this.addClass("mashura-folded-line");
      this.run = Object.assign(document.createElement("button"), { type: "button", className: "mashura-run" });
      this.run.append(Object.assign(document.createElement("span"), { ariaHidden: "true", textContent: "▶" }), ` ${line}`);
      this.run.addEventListener("click", () => this.show());
      this.code = Object.assign(document.createElement("button"), { type: "button", className: "mashura-quiet", textContent: words.show_code });
      this.code.addEventListener("click", () => {
        const shown = cell.node.classList.toggle("mashura-code-shown");
        cell.inputHidden = !shown;
        this.code.textContent = shown ? words.hide_code : words.show_code;
      });
      this.node.append(this.run, this.code);
      keysOf(this.node, cell, panel.content);
    }

    async show() {
      const { content, sessionContext } = this.panel;
      const above = cellsAbove(content, this.cell, this.ran);
      this.run.disabled = true;
      this.addClass("mashura-running");
      try {
        await ensureKernel(this.panel);
        await notebook.NotebookActions.runCells(content, [...above, this.cell], sessionContext);
      } finally {
        this.run.disabled = false;
        this.removeClass("mashura-running");
        this.run.focus({ preventScroll: true });
      }
    }
  }

  return {
    dress(cell, panel, ran) {
      const line = cell.model.getMetadata("mashura")?.shows;
      const { words } = panel.content.model.getMetadata("mashura");
      if (!line) return;
      cell.addClass("mashura-folded");
      cell.layout.insertWidget(1, new FoldedLine({ cell, panel, ran, line, words }));
    },
  };
}
