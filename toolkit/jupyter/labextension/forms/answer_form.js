// One form: between the values that its controls show and the source of its cell.
import { ensureKernel } from "../page/kernels.js";
import { appAddress } from "./app_links.js";
import { cellsAbove } from "./cells_above.js";
import { filled, makeForm } from "./fields.js";
import { assignmentChange, readAssignment, withoutStub, writeLiteral } from "./python_literals.js";
import { emptyValue, fits } from "./values.js";

let made = null;
let count = 0;
// The last check of each open notebook; the next one waits for it.
const turns = new WeakMap();

/** Return the class of the forms, made once from the modules that JupyterLab shares. */
export function AnswerForm(shared) {
  made ??= makeAnswerForm(shared);
  return made;
}

// Enter in a field of one line checks; in a longer text it begins a new line.
function isSingleLine({ target, isComposing }) {
  return target.matches('input[type="text"]') && !isComposing;
}

function makeAnswerForm({ notebook, ui, services, coreutils, React }) {
  const Form = makeForm(React);

  return class extends ui.ReactWidget {
    constructor({ cell, panel, app, description, ran }) {
      super();
      const { words, language } = panel.content.model.getMetadata("mashura");
      Object.assign(this, { cell, panel, app, ran, words, id: `mashura-form-${++count}` });
      this.fields = description.fields;
      this.needs = description.needs ?? [];
      this.checks = description.checks ?? [];
      this.runs = Boolean(description.runs);
      this.isCode = cell.model.type === "code";
      this.source = cell.model.sharedModel;
      this.values = {};
      this.drafts = new Map();
      this.unreadable = false;
      this.codeShown = false;
      this.writing = false;
      this.status = "";
      this.addClass("mashura-answer");
      Object.assign(this.node, { lang: language, dir: panel.content.model.getMetadata("mashura").direction });
      // The notebook's shortcuts (d d, m, arrows) look for this mark on the control that has the focus.
      this.node.addEventListener("focusin", (event) => {
        event.target.dataset.lmSuppressShortcuts = "true";
      });
      this.node.dataset.jpSuppressContextMenu = "true";
      this.node.addEventListener("keydown", this);
      // JupyterLab forbids line breaks in anything inside a cell, by a listener further down.
      this.node.addEventListener("beforeinput", (event) => event.inputType === "insertLineBreak" && event.stopPropagation(), true);
      this.source.changed.connect(this.onSourceChanged, this);
      this.read();
    }

    attach() {
      const { inputArea } = this.cell;
      this.cell.addClass("mashura-answer-cell");
      if (this.runs) {
        // A lesson's code stays folded, and the form stands above it: unfolding would change the notebook.
        this.addClass("mashura-control");
        this.cell.layout.insertWidget(1, this);
      } else {
        inputArea.addClass("mashura-answer-area");
        inputArea.layout.insertWidget(1, this);
      }
      this.showCode(this.unreadable);
    }

    render() {
      return React.createElement(Form, { owner: this });
    }

    redraw() {
      if (this.redrawNow) this.redrawNow();
      else this.update();
    }

    read() {
      const source = this.source.getSource();
      this.unreadable = false;
      if (!this.isCode) {
        this.values = { [this.fields[0].name]: source.replace(/^✎\s*/, "") };
        return;
      }
      const values = {};
      for (const field of this.fields) {
        try {
          const value = readAssignment(source, field.name)?.value ?? null;
          if (!fits(value, field)) this.unreadable = true;
          values[field.name] = value;
        } catch {
          this.unreadable = true;
        }
      }
      this.values = values;
    }

    set(field, value) {
      // A choice is one step back; letters typed in a row are one together.
      if (typeof value !== "string") this.source.undoManager?.stopCapturing();
      this.values = { ...this.values, [field.name]: value };
      this.status = "";
      this.forgetVerdict();
      this.writing = true;
      if (this.isCode) this.writeCode(field, value);
      else this.source.setSource(value);
      this.writing = false;
      // In the same turn as the key: a field that is drawn again later loses its caret and fast keys.
      this.redraw();
    }

    writeCode(field, value) {
      const bare = withoutStub(this.source.getSource());
      const { start, end, text } = assignmentChange(bare, field.name, value);
      this.source.transact(() => {
        if (bare !== this.source.getSource()) this.source.setSource(bare);
        this.source.updateSource(start, end, text);
      });
    }

    restart() {
      this.source.setSource(this.fields.map((field) => `${field.name} = ${writeLiteral(emptyValue(field))}`).join("\n"));
      this.showCode(false);
      this.focusFirst();
    }

    onSourceChanged(_, change) {
      if (!change.sourceChange || this.writing) return;
      const before = this.unreadable;
      this.read();
      if (this.unreadable && !before) this.showCode(true);
      this.forgetVerdict();
      this.redraw();
    }

    showCode(shown) {
      this.codeShown = shown;
      this.cell.toggleClass("mashura-code-shown", shown);
      if (this.runs && this.cell.inputHidden === shown) this.cell.inputHidden = !shown;
      this.update();
    }

    toggleCode() {
      this.showCode(!this.codeShown);
    }

    // What a self-check said was about another answer.
    forgetVerdict() {
      for (const cell of this.panel.content.widgets) {
        if (cell !== this.cell && this.checks.includes(cell.model.id) && cell.model.outputs?.length) cell.model.clearExecution();
      }
    }

    // The exercise names the cells to run: the answer and its self-check, and before them what they rest on, where
    // this kernel has not run it yet. A lesson's control rests on all cells above it.
    async check() {
      this.status = this.words.checking;
      this.redraw();
      // Two runs at once take cells from each other, and the first would be told as not finished.
      const turn = Promise.resolve(turns.get(this.panel)).then(() => this.runChecks());
      turns.set(this.panel, turn.catch(() => {}));
      await turn;
    }

    async runChecks() {
      const { content, sessionContext } = this.panel;
      const ids = [...this.needs.filter((id) => !this.ran.has(id)), ...this.checks];
      const named = ids.map((id) => content.widgets.find((cell) => cell.model.id === id)).filter(Boolean);
      const cells = this.runs && !this.needs.length ? [...cellsAbove(content, this.cell, this.ran), ...named] : named;
      const focused = document.activeElement;
      const keepFocus = () => this.node.contains(focused) && focused.focus({ preventScroll: true });
      await ensureKernel(this.panel);
      const running = notebook.NotebookActions.runCells(content, cells, sessionContext);
      keepFocus();
      const done = await running;
      this.status = !done ? this.words.check_failed : this.runs ? this.words.ran : this.words.checked;
      this.redraw();
      keepFocus();
      // Below a long form the verdict would come out of sight.
      const verdict = cells.at(-1);
      if (done && verdict !== this.cell) (verdict?.node.querySelector(".jp-Cell-outputWrapper") ?? verdict?.node)?.scrollIntoView({ block: "nearest" });
    }

    /** Return when a plan beside the notebook was last saved and what is in it, or null where there is none. */
    async lookForFile(name) {
      const folder = coreutils.PathExt.dirname(this.panel.context.localPath);
      try {
        const file = await this.app.serviceManager.contents.get(coreutils.PathExt.join(folder, name), { content: true, type: "file", format: "text" });
        return { time: this.shownDate(file.last_modified, { dateStyle: "long", timeStyle: "short" }), told: this.told(file.content) };
      } catch (error) {
        if (error instanceof services.ServerConnection.ResponseError) return null;
        throw error;
      }
    }

    // Days and hours with the digits 0-9, which the whole course uses.
    shownDate(date, style) {
      const { locale, language } = this.panel.content.model.getMetadata("mashura");
      return new Intl.DateTimeFormat(`${locale ?? language}-u-nu-latn-ca-gregory`, style).format(new Date(date));
    }

    // A few words on the plan: its title, its days, how many channels it has.
    told(content) {
      try {
        const { plan } = JSON.parse(content);
        const { opens_on: opens, duration_days: days } = plan.timeline ?? {};
        const parts = [
          plan.title,
          opens && filled(this.words.plan_opens, { time: this.shownDate(`${opens}T12:00`, { dateStyle: "long" }) }),
          days && filled(this.words.plan_days, { count: days }),
          filled(this.words.plan_channels, { count: plan.channels?.length ?? 0 }),
        ];
        return parts.filter(Boolean).join(" · ");
      } catch {
        return this.words.plan_unreadable;
      }
    }

    appAddress({ app, case: begun, file }) {
      const folder = coreutils.PathExt.dirname(this.panel.context.localPath);
      return appAddress(coreutils, { app, language: this.node.lang, begun, file: file && coreutils.PathExt.join(folder, file) });
    }

    focusFirst() {
      requestAnimationFrame(() => this.node.querySelector("input, select, textarea, button, a")?.focus());
    }

    handleEvent(event) {
      if (event.type !== "keydown") return super.handleEvent?.(event);
      const command = event.ctrlKey || event.metaKey;
      const act = (action) => {
        event.preventDefault();
        action();
      };
      if (event.key === "Escape") act(() => this.cell.node.focus());
      else if (event.key === "Enter" && (event.shiftKey || command || isSingleLine(event))) act(() => this.checks.length && this.check());
      else if (command && event.code === "KeyS") act(() => this.app.commands.execute("docmanager:save"));
      else if (command && (event.code === "KeyY" || (event.code === "KeyZ" && event.shiftKey))) act(() => this.source.redo());
      else if (command && event.code === "KeyZ") act(() => this.source.undo());
    }

    dispose() {
      if (this.isDisposed) return;
      this.source.changed.disconnect(this.onSourceChanged, this);
      super.dispose();
    }
  };
}
