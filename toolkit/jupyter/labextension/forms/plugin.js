// Shows a form in place of an answer cell whose metadata describes one (`mashura.form`). The cell's source stays
// the answer: the form reads it, writes it, and needs no kernel.
import { ensureKernel, followKernel } from "../page/kernels.js";
import { AnswerForm } from "./answer_form.js";
import { openAppsFromLinks } from "./app_links.js";
import { foldedCells } from "./folded_cell.js";
import { handInButton } from "./hand_in.js";
import { mendOutputs } from "./outputs.js";
import { questionCells } from "./question_cell.js";

export async function formsPlugin(load, glossary) {
  const [notebook, ui, apputils, services, coreutils, widgets, React] = await Promise.all(
    ["@jupyterlab/notebook", "@jupyterlab/ui-components", "@jupyterlab/apputils", "@jupyterlab/services", "@jupyterlab/coreutils", "@lumino/widgets", "react"].map(load),
  );
  const shared = { notebook, ui, apputils, services, coreutils, widgets, React };
  const folded = foldedCells(shared);
  const questions = questionCells(shared);
  const handIn = handInButton(shared);

  async function dress(cell, panel, app, { forms, ran }) {
    if (forms.has(cell)) return;
    const description = cell.model.getMetadata("mashura")?.form;
    const isFolded = cell.model.getMetadata("mashura")?.shows;
    const isQuestion = questions.has(cell.model);
    if (!isQuestion && !isFolded && (!description?.fields?.length || cell.model.type === "raw")) return;
    forms.set(cell, null);
    // Before that, a cell is a placeholder without an input area.
    await cell.ready;
    if (cell.isDisposed) return;
    if (isQuestion) {
      questions.dress(cell, panel, app);
      return;
    }
    if (isFolded) {
      folded.dress(cell, panel, ran);
      return;
    }
    const form = new (AnswerForm(shared))({ cell, panel, app, description, ran });
    forms.set(cell, form);
    form.attach();
  }

  // The ids of the cells that the kernel of a notebook has run since it was started.
  function ranCells(panel) {
    const ran = new Set();
    const note = (_, { notebook: where, cell, success }) => where === panel.content && success && ran.add(cell.model.id);
    notebook.NotebookActions.executed.connect(note);
    panel.disposed.connect(() => notebook.NotebookActions.executed.disconnect(note));
    panel.sessionContext.kernelChanged.connect(() => ran.clear());
    panel.sessionContext.statusChanged.connect((_, status) => ["restarting", "autorestarting", "dead"].includes(status) && ran.clear());
    return ran;
  }

  function follow(panel, app) {
    const forms = new WeakMap();
    followKernel(panel);
    const ran = ranCells(panel);
    const scan = () => {
      for (const cell of panel.content.widgets) dress(cell, panel, app, { forms, ran });
    };
    panel.context.ready.then(() => {
      if (panel.isDisposed) return;
      const { content } = panel;
      const mashura = content.model.getMetadata("mashura");
      if (!mashura?.words) return;
      Object.assign(panel.toolbar.node, { dir: mashura.direction });
      Object.assign(content.node, { lang: mashura.language, dir: mashura.direction });
      content.addClass("mashura-notebook");
      handIn.add(panel, widgets);
      glossary.follow(panel);
      content.model.cells.changed.connect(() => requestAnimationFrame(scan));
      content.modelChanged.connect(scan);
      // Enter on the selected cell goes into its form, since the editor is hidden.
      content.stateChanged.connect((_, { name }) => {
        const form = forms.get(content.activeCell);
        if (name === "mode" && content.mode === "edit" && form && !form.codeShown) form.focusFirst();
      });
      const run = async (cell) => {
        await ensureKernel(panel);
        await notebook.NotebookActions.runCells(content, [cell], panel.sessionContext);
      };
      mendOutputs(panel, { words: mashura.words, run });
      openAppsFromLinks(content, mashura.language, coreutils);
      scan();
    });
  }

  return {
    id: "mashura:forms",
    autoStart: true,
    requires: [notebook.INotebookTracker],
    activate(app, tracker) {
      tracker.forEach((panel) => follow(panel, app));
      tracker.widgetAdded.connect((_, panel) => follow(panel, app));
    },
  };
}
