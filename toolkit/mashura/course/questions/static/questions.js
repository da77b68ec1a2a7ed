// Questions and scenes of a lesson: drawn, judged and told about in the browser, on the website and in JupyterLab.
// A plain script, because a website that is opened from a folder may not load modules.
"use strict";

(function () {
  class Unanswered extends Error {}

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // `code` between backticks keeps its own direction.
  function marked(text) {
    return text.split("`").map((part, place) => (place % 2 ? element("code", { dir: "ltr", textContent: part }) : part));
  }

  // As parse_number in mashura.i18n: null for nothing, undefined for no number.
  function readNumber(text) {
    let plain = text.replace(/[\s\u200e\u200f\u061c\u2066-\u2069]/g, "").replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
    plain = plain.replace(/٫/g, ".").replace(/−/g, "-");
    if (plain === "") return null;
    const percent = /[%٪]$/.test(plain);
    plain = plain.replace(/[%٪]$/, "");
    if (/^[+-]?[1-9]\d{0,2}([٬,،]\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replace(/[٬,،]/g, "");
    else if (/^[+-]?\d+[,،]\d+$/.test(plain)) plain = plain.replace(/[,،]/, ".");
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(plain)) return undefined;
    // Through a fixed number of places: 38 % is 0.38, not 0.38000000000000006.
    return percent ? Number((Number(plain) / 100).toPrecision(15)) : Number(plain);
  }

  // The same mixture for the same reader and question; another reader has another one.
  function shuffled(count, seed) {
    let state = 0x811c9dc5;
    for (const char of String(seed)) state = Math.imul(state ^ char.codePointAt(0), 0x01000193) >>> 0;
    const random = () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const order = [...Array(count).keys()];
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }

  function radios(name, options) {
    return options.map(({ text, value }) =>
      element("label", {}, element("input", { type: "radio", name, value }), element("span", {}, ...marked(text))),
    );
  }

  function chosen(box, name, missing) {
    const input = [...box.querySelectorAll("input")].find((one) => one.name === name && one.checked);
    if (!input) throw new Unanswered(missing);
    return input.value;
  }

  function check(box, name, value) {
    const input = [...box.querySelectorAll("input")].find((one) => one.name === name && one.value === String(value));
    if (input) input.checked = true;
  }

  // Each kind gives: read() → what was given (throws Unanswered), judge(given) → {right, told}, show(given).

  function choosing(question, { name, box, words, seed }) {
    const order = shuffled(question.choices.length, seed);
    box.append(...radios(name, order.map((value) => ({ text: question.choices[value].text, value }))));
    return {
      read: () => Number(chosen(box, name, words.choose)),
      judge: (given) => ({ right: question.choices[given].right, told: [question.choices[given].feedback] }),
      show: (given) => check(box, name, given),
    };
  }

  function ordering(question, { box, words, seed, changed }) {
    const steps = [question.first, ...question.then.map((step) => step.text)];
    let order = shuffled(steps.length, seed);
    if (order.every((step, place) => step === place)) order = [...order.slice(1), order[0]];
    let touched = false;
    const list = element("ol", { className: "order" });
    const spoken = element("div", { className: "spoken" });
    spoken.setAttribute("role", "status");
    function move(step, by) {
      const from = order.indexOf(step);
      const to = from + by;
      if (to < 0 || to >= order.length) return;
      order.splice(from, 1);
      order.splice(to, 0, step);
      touched = true;
      draw();
      spoken.textContent = `${steps[step]}: ${to + 1}`;
      // At either end the button that was pressed can no longer take the focus; its neighbour can.
      const line = list.querySelector(`[data-step="${step}"]`);
      (line.querySelector(`button[data-by="${by}"]:enabled`) ?? line.querySelector("button:enabled"))?.focus();
      changed();
    }
    function draw() {
      list.replaceChildren(
        ...order.map((step, place) => {
          const button = (by, sign, label) => {
            const made = element("button", { type: "button", textContent: sign, title: label });
            made.dataset.by = by;
            made.setAttribute("aria-label", `${label}: ${steps[step]}`);
            made.disabled = place + by < 0 || place + by >= order.length;
            made.addEventListener("click", () => move(step, by));
            return made;
          };
          const line = element("li", {}, button(-1, "↑", words.up), button(1, "↓", words.down), element("span", {}, ...marked(steps[step])));
          line.dataset.step = step;
          line.addEventListener("keydown", (event) => {
            const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!by) return;
            event.preventDefault();
            move(step, by);
          });
          return line;
        }),
      );
    }
    draw();
    box.append(list, spoken);
    return {
      read: () => {
        if (!touched) throw new Unanswered(words.move_first);
        return [...order];
      },
      judge: (given) => {
        const early = question.then.filter((_, step) => given.indexOf(step + 1) < given.indexOf(step));
        return early.length ? { right: false, told: early.map((step) => step.feedback) } : { right: true, told: [question.feedback] };
      },
      show: (given) => {
        order = [...given];
        touched = true;
        draw();
      },
    };
  }

  function matching(question, { name, box, words, seed }) {
    const options = question.options.map(({ id, text }) => ({ text, value: id }));
    for (const row of shuffled(question.entries.length, seed)) {
      box.append(element("fieldset", {}, element("legend", {}, ...marked(question.entries[row].text)), ...radios(`${name}-${row}`, options)));
    }
    return {
      read: () => question.entries.map((_, row) => chosen(box, `${name}-${row}`, words.fill)),
      judge: (given) => {
        const wrong = question.entries.filter((entry, row) => given[row] !== entry.option);
        return wrong.length ? { right: false, told: wrong.map((entry) => entry.feedback) } : { right: true, told: [question.feedback] };
      },
      show: (given) => given.forEach((option, row) => check(box, `${name}-${row}`, option)),
    };
  }

  function numeric(question, { box, words }) {
    const field = element("input", { type: "text", inputMode: "decimal", dir: "ltr", autocomplete: "off" });
    box.append(element("label", { className: "place" }, `${words.number} `, field));
    const near = (one, other) => Math.abs(one - other) <= question.tolerance + 1e-9;
    return {
      read: () => {
        const number = readNumber(field.value);
        if (number === null || number === undefined) throw new Unanswered(words.no_number);
        return number;
      },
      judge: (given) => {
        if (near(given, question.number)) return { right: true, told: [question.feedback] };
        const slip = question.slips.find((one) => near(given, one.number));
        return { right: false, told: [slip ? slip.feedback : question.otherwise] };
      },
      show: (given) => {
        field.value = String(given);
      },
    };
  }

  function kindOf(question) {
    if ("first" in question) return ordering;
    if ("entries" in question) return matching;
    return "number" in question ? numeric : choosing;
  }

  let count = 0;

  /** Draw a question into a node.
   *  saved: an earlier answer {given, right}; keep(answer): called at each answer; seed: whose mixture it is;
   *  reveal: for a prediction, a promise after which the verdict is told; badge: a word above the question. */
  function showQuestion(node, question, { words, seed = "", saved = null, keep = () => {}, reveal = null, badge = "" }) {
    const name = `question-${++count}`;
    const answers = element("fieldset", { className: "answers" }, element("legend", {}, ...marked(question.text)));
    const said = element("div", { className: "said" });
    // Spoken by a screen reader without moving the focus.
    said.setAttribute("role", "status");
    const silence = () => {
      said.replaceChildren();
      delete said.dataset.verdict;
    };
    const kind = kindOf(question)(question, { name, box: answers, words, seed: `${seed}/${question.text}`, changed: silence });
    const tell = (verdict, ...children) => {
      said.dataset.verdict = verdict;
      said.replaceChildren(...children);
    };
    const judged = (given) => {
      const { right, told } = kind.judge(given);
      const texts = told.length === 1 ? marked(told[0]) : [element("ul", {}, ...told.map((text) => element("li", {}, ...marked(text))))];
      tell(right ? "right" : "wrong", element("b", { textContent: right ? words.right : words.wrong }), " ", ...texts);
    };
    const form = element("form", {}, answers, element("button", { textContent: reveal ? words.keep : words.check, className: "check" }), said);
    if (badge) form.prepend(element("p", { className: "badge", textContent: badge }));
    answers.addEventListener("input", silence);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      try {
        const given = kind.read();
        const { right } = kind.judge(given);
        keep({ given, right });
        if (!reveal) judged(given);
        else {
          tell("kept", words.kept);
          reveal.then(() => said.dataset.verdict === "kept" && judged(given));
        }
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        tell("missing", error.message);
      }
    });
    node.classList.add("mashura-question");
    node.append(form);
    if (saved && saved.given !== undefined) {
      try {
        kind.show(saved.given);
        judged(saved.given);
      } catch {
        silence(); // The question was changed since it was answered.
      }
    }
  }

  /** Draw a scene into a node; saved: the answers given so far, a list of places; keep(answers, end): at each. */
  function showScene(node, scene, { words, seed = "", saved = [], keep = () => {} }) {
    const steps = Object.fromEntries(scene.steps.map((step) => [step.id, step]));
    const ends = Object.fromEntries(scene.ends.map((end) => [end.id, end]));
    node.classList.add("mashura-scene");
    const stage = element("div", { className: "stage" });
    stage.setAttribute("aria-live", "polite");
    node.append(element("p", { className: "badge", textContent: words.scene }), element("h4", {}, ...marked(scene.title)), stage);
    let given = [];

    function speech(step) {
      return element("blockquote", {}, element("b", { textContent: `${step.who}:` }), " ", ...marked(step.says));
    }
    function close(end) {
      const shows = element("ul", {}, ...scene.ends.map((one) => element("li", { className: one.id === end.id ? "reached" : "" }, ...marked(one.shows))));
      const again = element("button", { type: "button", textContent: words.again });
      again.addEventListener("click", () => {
        given = [];
        keep(given, null);
        stage.replaceChildren();
        play(scene.steps[0]);
      });
      const verdict = element("div", { className: "said" }, element("b", { textContent: end.good ? words.good_end : words.other_end }), " ", ...marked(end.happens));
      verdict.dataset.verdict = end.good ? "right" : "wrong";
      stage.append(verdict, element("p", { textContent: words.ends }), shows, again);
    }
    function answer(step, place, box) {
      const picked = step.answers[place];
      box.replaceWith(element("p", { className: "mine" }, element("b", { textContent: words.you }), " ", ...marked(picked.text)));
      stage.append(element("p", { className: "tells" }, ...marked(picked.tells)));
      given = [...given, place];
      if (ends[picked.next]) close(ends[picked.next]);
      else play(steps[picked.next]);
    }
    function play(step) {
      const box = element("div", { className: "answers" });
      stage.append(speech(step), box);
      if (saved.length > given.length) {
        answer(step, saved[given.length], box);
        return;
      }
      for (const place of shuffled(step.answers.length, `${seed}/${scene.id}/${step.id}`)) {
        const button = element("button", { type: "button" }, ...marked(step.answers[place].text));
        button.addEventListener("click", () => {
          saved = [];
          answer(step, place, box);
          const next = step.answers[place].next;
          keep(given, ends[next] ? next : null);
          stage.querySelector(".answers button, .said ~ button")?.focus({ preventScroll: true });
        });
        box.append(button);
      }
    }
    play(scene.steps[0]);
  }

  globalThis.mashuraQuestions = { readNumber, showQuestion, showScene, shuffled };
})();
