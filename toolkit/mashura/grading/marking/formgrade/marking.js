// Points by click: what is clicked goes through nbgrader's own models into its gradebook, and into the record
// of clicked lines. Jobs run one after the other, so that a quick marker's last click is the one that is kept.
(() => {
  const { language, base } = mashuraMarking;
  const address = `${base}/mashura/marking/${submission_id}`;
  const bar = document.querySelector(".mashura-bar");
  const panels = [...document.querySelectorAll(".mashura-rubric")].map(makePanel);
  const marker = bar.querySelector(".mashura-marker");
  let answer = { items: {}, readings: [] };
  let work = Promise.resolve();
  let open = 0;
  let here = panels[0];

  function makePanel(element) {
    const item = element.dataset.item;
    const cell = document.getElementById(item).closest(".nbgrader_cell");
    cell.insertBefore(element, cell.querySelector(":scope > .panel-footer"));
    const lines = [...element.querySelectorAll("li")];
    const panel = { element, item, cell, lines, points: lines.map(() => 0), told: false, waits: false };
    lines.forEach((line, number) => {
      line.querySelector(".mashura-line").addEventListener("click", () => press(panel, number, 1));
      line.querySelector(".mashura-half").addEventListener("click", () => press(panel, number, 0.5));
    });
    element.querySelector(".mashura-none").addEventListener("click", () => pressNone(panel));
    element.querySelector(".mashura-take").addEventListener("click", () => take(panel));
    cell.addEventListener("focusin", () => { here = panel; showLeft(); });
    return panel;
  }

  const grade = (panel) => formgrader.grades.findWhere({ name: panel.item });
  const comment = (panel) => formgrader.comments.findWhere({ name: panel.item });
  const texts = (line) => JSON.parse(line.dataset.texts);
  const sum = (panel) => panel.points.reduce((total, points) => total + points, 0);

  function press(panel, number, share) {
    const points = Number(panel.lines[number].dataset.points) * share;
    panel.points[number] = panel.points[number] === points ? 0 : points;
    changed(panel);
  }

  function pressNone(panel) {
    panel.points = panel.points.map(() => 0);
    changed(panel);
  }

  function take(panel) {
    panel.second = "";
    changed(panel);
  }

  function changed(panel) {
    panel.told = true;
    show(panel);
    if (!panel.queued) {
      panel.queued = true;
      later(() => {
        panel.queued = false;
        return save(panel);
      });
    }
  }

  function later(job) {
    open += 1;
    work = work.then(job).then(() => trouble(false), () => trouble(true)).finally(() => { open -= 1; });
    return work;
  }

  function trouble(is) {
    bar.querySelector(".mashura-trouble").hidden = !is;
  }

  async function save(panel) {
    const points = [...panel.points];
    const counts = !panel.second;
    if (counts) {
      const text = commentWith(panel);
      await grade(panel).save({ manual_score: sum(panel), extra_credit: grade(panel).get("extra_credit") });
      if (text !== (comment(panel).get("manual_comment") || "")) {
        await comment(panel).save({ manual_comment: text });
      }
    }
    await ask("PUT", { item: panel.item, marker: marker.value.trim(), points, counts });
  }

  // What was typed stays as it is below the clicked lines.
  function commentWith(panel) {
    const ours = new Set(panel.lines.flatMap((line) => ["✓ ", "½ "].flatMap((sign) => Object.values(texts(line)).map((text) => sign + text))));
    const typed = panel.cell.querySelector("textarea.comment").value.split("\n").filter((line) => !ours.has(line.trim()));
    while (typed.length && !typed[0].trim()) {
      typed.shift();
    }
    const clicked = panel.lines.flatMap((line, number) => {
      const points = panel.points[number];
      return points ? [(points < Number(line.dataset.points) ? "½ " : "✓ ") + texts(line)[language]] : [];
    });
    return [...clicked, ...(clicked.length && typed.length ? [""] : []), ...typed].join("\n");
  }

  async function ask(method, body) {
    const response = await fetch(address, {
      method,
      headers: { "X-XSRFToken": getCookie("_xsrf") || "", "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(response.status);
    }
    answer = await response.json();
    showLeft();
  }

  function show(panel) {
    panel.lines.forEach((line, number) => {
      const points = panel.points[number];
      const whole = points === Number(line.dataset.points);
      line.querySelector(".mashura-line").setAttribute("aria-pressed", String(whole));
      line.querySelector(".mashura-half").setAttribute("aria-pressed", String(points > 0 && !whole));
    });
    panel.element.querySelector(".mashura-sum").textContent = panel.told ? `${sum(panel)} / ${panel.element.dataset.most}` : `– / ${panel.element.dataset.most}`;
    const given = grade(panel)?.get("manual_score");
    const differs = panel.told && !panel.second && !panel.queued && given !== null && given !== undefined && Number(given) !== sum(panel);
    panel.element.querySelector(".mashura-differs").hidden = !differs;
    panel.element.querySelector(".mashura-second").hidden = !panel.second;
    // The mark and the comment that somebody else gave would decide hers.
    panel.cell.classList.toggle("mashura-blind", Boolean(panel.second));
    panel.element.querySelector(".mashura-second bdi").textContent = panel.second || "";
  }

  function showLeft() {
    const shown = bar.lang;
    bar.querySelector(".mashura-left").textContent = answer.left?.[here.item]?.[shown] || "";
  }

  // A marker's own lines are shown; where somebody else gave the mark, hers are a second reading, made blind.
  function showReadings() {
    for (const panel of panels) {
      const readings = answer.readings.filter((reading) => reading.item === panel.item);
      const mine = readings.find((reading) => reading.marker === marker.value.trim());
      const given = readings.filter((reading) => reading.counts).at(-1);
      panel.points = mine ? [...mine.points] : panel.lines.map(() => 0);
      panel.told = Boolean(mine);
      panel.second = given && given.marker !== marker.value.trim() ? given.marker : "";
      show(panel);
    }
  }

  function speak(to) {
    for (const element of [bar, ...panels.map((panel) => panel.element)]) {
      element.lang = to;
      element.dir = bar.querySelector(`.mashura-language[data-to="${to}"]`).dir;
    }
    showLeft();
  }

  async function goNext() {
    await work;
    const waiting = answer.items[here.item] || "";
    const other = Object.entries(answer.items).find(([, place]) => place);
    const [item, place] = waiting ? [here.item, waiting] : other || ["", ""];
    location.href = place ? `${base}/formgrader/submissions/${place}/#${item}` : `${base}/mashura/desk/${bar.lang}`;
  }

  function openPanel(panel) {
    here = panel;
    showLeft();
    panel.element.querySelector("button").focus();
  }

  function onKey(event) {
    const typing = event.target.closest("input, textarea, select, .modal");
    if (typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
    if (digit && digit[1] === "0") {
      pressNone(here);
    } else if (digit && here.lines[digit[1] - 1]) {
      press(here, digit[1] - 1, event.shiftKey ? 0.5 : 1);
    } else if (event.code === "KeyN") {
      goNext();
    } else if (event.code === "KeyJ" || event.code === "KeyK") {
      const step = event.code === "KeyJ" ? 1 : panels.length - 1;
      openPanel(panels[(panels.indexOf(here) + step) % panels.length]);
    } else if (event.code === "KeyC") {
      here.cell.querySelector("textarea.comment").focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function loaded(collection) {
    return new Promise((resolve) => (collection.loaded ? resolve() : collection.once("sync", resolve)));
  }

  window.addEventListener("load", async () => {
    document.addEventListener("keydown", onKey, true);
    // nbgrader's own keys to the next trainee wait as well until everything is kept.
    const saveFirst = formgrader.save.bind(formgrader);
    formgrader.save = (then) => work.then(() => saveFirst(then));
    window.addEventListener("beforeunload", (event) => open && event.preventDefault());
    bar.querySelector(".mashura-next").addEventListener("click", goNext);
    for (const button of bar.querySelectorAll(".mashura-language")) {
      button.addEventListener("click", () => {
        localStorage.setItem("mashura-marking-language", button.dataset.to);
        speak(button.dataset.to);
      });
    }
    marker.addEventListener("change", () => {
      localStorage.setItem("mashura-marker", marker.value.trim());
      showReadings();
    });
    await later(async () => {
      await Promise.all([loaded(formgrader.grades), loaded(formgrader.comments), ask("GET")]);
      marker.value = answer.signed_in || localStorage.getItem("mashura-marker") || answer.marker;
      marker.readOnly = Boolean(answer.signed_in);
      speak(localStorage.getItem("mashura-marking-language") || getCookie("mashura-desk") || language);
      showReadings();
      for (const panel of panels) {
        grade(panel).on("sync", () => show(panel));
      }
      const asked = panels.find((panel) => `#${panel.item}` === location.hash);
      openPanel(asked || panels.find((panel) => grade(panel).get("needs_manual_grade") && grade(panel).get("manual_score") === null) || panels[0]);
      document.body.dataset.marking = "ready";
    });
  });
})();
