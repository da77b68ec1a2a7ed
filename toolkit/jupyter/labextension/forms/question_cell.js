// A lesson's questions and scenes without a kernel: the cell's metadata hold the question, and keep the answer.
import { keysOf } from "../page/cell_keys.js";
import "../questions/questions.js";

const { showQuestion, showScene, shuffled } = globalThis.mashuraQuestions;
const SEED = "mashura-reader";

// A reader's own mixture of options; it stays in her browser.
function readerSeed() {
  let seed = localStorage.getItem(SEED);
  if (!seed) {
    seed = String(crypto.getRandomValues(new Uint32Array(1))[0]);
    localStorage.setItem(SEED, seed);
  }
  return seed;
}

export function questionCells({ notebook, widgets }) {
  class QuestionWidget extends widgets.Widget {
    constructor({ cell, panel, app }) {
      super();
      Object.assign(this, { cell, panel, app });
      const { words, language, direction } = panel.content.model.getMetadata("mashura");
      const { question, scene, recall, predict, answer } = cell.model.getMetadata("mashura");
      Object.assign(this.node, { lang: language, dir: direction });
      keysOf(this.node, cell, panel.content);
      const seed = readerSeed();
      if (scene) {
        showScene(this.node, scene, { words, seed, saved: answer?.given ?? [], keep: (given, end) => this.keep({ given, end, right: scene.ends.find((one) => one.id === end)?.good }) });
        return;
      }
      const drawn = recall ? recall.find((one) => one.id === answer?.question) ?? recall[shuffled(recall.length, `${seed}/${cell.model.id}`)[0]] : question;
      showQuestion(this.node, drawn, {
        words,
        seed,
        saved: answer,
        badge: recall ? words.recall : predict ? words.predict : "",
        reveal: predict && this.nextCellRun(),
        keep: (given) => this.keep(recall ? { ...given, question: drawn.id } : given),
      });
    }

    keep(answer) {
      const metadata = this.cell.model.getMetadata("mashura");
      const tries = (metadata.answer?.tries ?? 0) + 1;
      this.cell.model.setMetadata("mashura", { ...metadata, answer: { ...answer, tries, at: new Date().toISOString() } });
      // Kept on the disk at once, so that it is there on another day.
      this.app.commands.execute("docmanager:save").catch(() => {});
    }

    // Done when the next code cell, the figure that was predicted, has run.
    nextCellRun() {
      const { content } = this.panel;
      return new Promise((resolve) => {
        const note = (_, { notebook: where, cell }) => {
          if (where !== content) return;
          const below = content.widgets.slice(content.widgets.indexOf(this.cell) + 1);
          if (below.find(({ model }) => model.type === "code") !== cell) return;
          notebook.NotebookActions.executed.disconnect(note);
          resolve();
        };
        notebook.NotebookActions.executed.connect(note);
        this.disposed.connect(() => notebook.NotebookActions.executed.disconnect(note));
      });
    }
  }

  return {
    has(model) {
      const mashura = model.getMetadata("mashura");
      return Boolean(mashura?.question || mashura?.scene || mashura?.recall);
    },
    dress(cell, panel, app) {
      cell.addClass("mashura-question-cell");
      cell.layout.insertWidget(1, new QuestionWidget({ cell, panel, app }));
    },
  };
}
