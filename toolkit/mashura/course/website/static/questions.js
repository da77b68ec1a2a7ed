// Questions to check oneself by, judged as the notebooks judge them. Nothing is kept, nothing is sent.
"use strict";

const WORDS = document.getElementById("question-words").dataset;

class Unanswered extends Error {}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// `code` between backticks keeps its own direction.
function marked(text) {
  return text.split("`").map((part, number) =>
    number % 2 ? element("code", { dir: "ltr", textContent: part }) : part);
}

// Numbers in either set of digits.
function number(text) {
  const western = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/٫/g, ".")
    .replace(/[٬,\s]/g, "");
  if (western === "" || Number.isNaN(Number(western))) throw new Unanswered(WORDS.noNumber);
  return Number(western);
}

function radios(name, options) {
  return options.map(({ text, value }) =>
    element("label", {}, element("input", { type: "radio", name, value }), element("span", {}, ...marked(text))));
}

function chosen(box, name, missing) {
  const one = box.querySelector(`input[name="${name}"]:checked`);
  if (one === null) throw new Unanswered(missing);
  return one.value;
}

function choosing(question, name, box) {
  box.append(...radios(name, question.choices.map(({ text }, value) => ({ text, value }))));
  return () => {
    const choice = question.choices[Number(chosen(box, name, WORDS.choose))];
    return { right: choice.right, told: [choice.feedback] };
  };
}

// The same mixture for every reader, never the right order: the even places first, then the others.
function mixed(count) {
  const order = [...Array(count).keys()];
  return [...order.filter((place) => place % 2), ...order.filter((place) => place % 2 === 0)];
}

function ordering(question, name, box) {
  const steps = [question.first, ...question.then.map((step) => step.text)];
  const fields = [];
  for (const step of mixed(steps.length)) {
    fields[step] = element("input", { type: "text", inputMode: "numeric" });
    box.append(element("label", { className: "place" }, fields[step], element("span", {}, ...marked(steps[step]))));
  }
  return () => {
    const places = fields.map((field) => {
      const place = field.value.trim() === "" ? NaN : number(field.value);
      if (!Number.isInteger(place) || place < 1 || place > steps.length) throw new Unanswered(WORDS.fill);
      return place;
    });
    if (new Set(places).size < places.length) throw new Unanswered(WORDS.places);
    const early = question.then.filter((_, step) => places[step + 1] < places[step]);
    return early.length
      ? { right: false, told: early.map((step) => step.feedback) }
      : { right: true, told: [question.feedback] };
  };
}

function matching(question, name, box) {
  const options = question.options.map(({ id, text }) => ({ text, value: id }));
  question.entries.forEach((entry, row) => {
    box.append(element("fieldset", {},
      element("legend", {}, ...marked(entry.text)), ...radios(`${name}-${row}`, options)));
  });
  return () => {
    const wrong = question.entries.filter((entry, row) =>
      chosen(box, `${name}-${row}`, WORDS.fill) !== entry.option);
    return wrong.length
      ? { right: false, told: wrong.map((entry) => entry.feedback) }
      : { right: true, told: [question.feedback] };
  };
}

function numeric(question, name, box) {
  const field = element("input", { type: "text", inputMode: "decimal", dir: "ltr" });
  box.append(element("label", { className: "place" }, WORDS.number + " ", field));
  const near = (one, other) => Math.abs(one - other) <= question.tolerance + 1e-9;
  return () => {
    const given = number(field.value);
    if (near(given, question.number)) return { right: true, told: [question.feedback] };
    const slip = question.slips.find((one) => near(given, one.number));
    return { right: false, told: [slip ? slip.feedback : question.otherwise] };
  };
}

function kindOf(question) {
  if ("first" in question) return ordering;
  if ("entries" in question) return matching;
  return "number" in question ? numeric : choosing;
}

function show(box, id) {
  const question = QUESTIONS[id];
  const name = id.replace("/", "-");
  const answers = element("fieldset", { className: "answers" },
    element("legend", {}, ...marked(question.text)));
  const judge = kindOf(question)(question, name, answers);
  const said = element("div", { className: "said" });
  // Spoken by a screen reader without moving the focus.
  said.setAttribute("role", "status");
  const form = element("form", {}, answers, element("button", { textContent: WORDS.check }), said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      const { right, told } = judge();
      said.dataset.verdict = right ? "right" : "wrong";
      const texts = told.length === 1
        ? marked(told[0])
        : [element("ul", {}, ...told.map((text) => element("li", {}, ...marked(text))))];
      said.replaceChildren(element("b", { textContent: right ? WORDS.right : WORDS.wrong }), " ", ...texts);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      said.dataset.verdict = "missing";
      said.replaceChildren(error.message);
    }
  });
  box.append(form);
}

for (const box of document.querySelectorAll("[data-question]")) show(box, box.dataset.question);
