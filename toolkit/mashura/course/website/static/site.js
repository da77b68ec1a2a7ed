// Search, and changing the language at the place where the reader is. Works from a folder, without a server.
"use strict";

// Arabic is found however its alef, hamza, ta marbuta, ya and vowel marks were typed, and digits in both sets.
function plain(text) {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

// Without the article and what is written together with it, so that "المشاركات" also finds "مشاركات".
function bare(word) {
  return word.replace(/^([وفبك]?ال|لل)(?=...)/, "");
}

// Sections that hold every word, those with a word in their heading first.
function find(query) {
  const words = plain(query).split(/\s+/).map(bare).filter((word) => word.length > 1);
  if (words.length === 0) return [];
  const found = [];
  SEARCH.forEach((entry, place) => {
    const heading = plain(entry.heading + " " + entry.page);
    const text = plain(entry.text);
    if (!words.every((word) => heading.includes(word) || text.includes(word))) return;
    const weight = words.reduce(
      (sum, word) => sum + (heading.includes(word) ? 10 : 0) + text.split(word).length - 1, 0);
    found.push({ entry, weight, place, words });
  });
  return found.sort((one, two) => two.weight - one.weight || one.place - two.place).slice(0, 12);
}

function excerpt(entry, words) {
  const at = Math.max(0, plain(entry.text).indexOf(words[0]));
  const start = Math.max(0, entry.text.lastIndexOf(" ", Math.max(0, at - 40)));
  const end = entry.text.indexOf(" ", at + 90);
  return (start > 0 ? "… " : "") + entry.text.slice(start, end < 0 ? undefined : end).trim() + (end < 0 ? "" : " …");
}

function setUpSearch() {
  const input = document.getElementById("query");
  const list = document.getElementById("found");
  let active = -1;

  function show() {
    const found = find(input.value);
    list.replaceChildren();
    active = -1;
    const open = input.value.trim().length > 1;
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    input.removeAttribute("aria-activedescendant");
    if (open && found.length === 0) {
      const none = document.createElement("li");
      none.textContent = list.dataset.nothing;
      list.append(none);
    }
    found.forEach(({ entry, words }, number) => {
      const item = document.createElement("li");
      item.id = "found-" + number;
      item.setAttribute("role", "option");
      const link = document.createElement("a");
      link.href = entry.at;
      link.tabIndex = -1;
      const heading = document.createElement("b");
      heading.textContent = entry.heading === entry.page ? entry.page : entry.page + " · " + entry.heading;
      const text = document.createElement("span");
      text.textContent = excerpt(entry, words);
      link.append(heading, text);
      item.append(link);
      list.append(item);
    });
  }

  function move(step) {
    const items = [...list.querySelectorAll("[role=option]")];
    if (items.length === 0) return;
    if (active >= 0) items[active].removeAttribute("aria-selected");
    active = (active + step + items.length) % items.length;
    items[active].setAttribute("aria-selected", "true");
    items[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[active].id);
  }

  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      input.value = "";
      show();
    }
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const items = list.querySelectorAll("[role=option] a");
    if (items.length > 0) items[Math.max(0, active)].click();
  });
  list.addEventListener("click", () => { list.hidden = true; });
  document.addEventListener("click", (event) => {
    if (!input.form.contains(event.target)) list.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
}

// The link to the other language leads to the section that stands at the top of the window.
function setUpLanguage() {
  const other = document.querySelector("a.other");
  const sections = [...document.querySelectorAll("main section[id], main .terms > div[id]")];
  if (sections.length === 0) return;
  const address = other.getAttribute("href");
  other.addEventListener("click", () => {
    const here = sections.filter((section) => section.getBoundingClientRect().top < 90).pop();
    other.setAttribute("href", here ? address + "#" + here.id : address);
  });
}

setUpSearch();
setUpLanguage();

// On a narrow window the list of lessons would stand before the lesson itself.
if (window.matchMedia("(max-width: 860px)").matches) {
  document.querySelector(".contents > details").open = false;
}

// A lesson's questions and scenes. Nothing is kept, nothing is sent.
document.addEventListener("DOMContentLoaded", () => {
  for (const box of document.querySelectorAll("[data-question]")) {
    const { asks, question } = box.dataset;
    if (asks === "scene") mashuraQuestions.showScene(box, SCENES[question], { words: WORDS, seed: question });
    else if (QUESTIONS[question]) {
      const badge = { recall: WORDS.recall, predict: WORDS.predict }[asks] ?? "";
      mashuraQuestions.showQuestion(box, QUESTIONS[question], { words: WORDS, seed: question, badge });
    }
  }
});
