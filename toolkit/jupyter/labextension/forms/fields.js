// The controls of a form, drawn with JupyterLab's own React.
import "../questions/questions.js";
import { emptyValue, isAsAsked, openParts, optionNamed, wordCount } from "./values.js";

// Read as the lessons' questions read it: one rule for every number that people type.
const { readNumber } = globalThis.mashuraQuestions;
const WIDE_OPTIONS = 5; // More columns than these do not fit a page; each row then has a list.

/** Fill the gaps of a sentence: filled("{row} of {rows}", {row: 1, rows: 3}). */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

export function makeForm(React) {
  const draw = React.createElement;
  const { useContext, useEffect, useLayoutEffect, useReducer, useRef, useState } = React;
  // What is half typed lives outside React: JupyterLab takes a cell off the page when it is scrolled away.
  const Drafts = React.createContext(new Map());

  function describedBy(field, id, problem) {
    return [field.help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  }

  function Unknown({ value, words }) {
    return draw("div", { className: "mashura-problem" }, filled(words.unknown, { value: String(value) }));
  }

  function ChooseOne({ field, value, set, id, words }) {
    const chosen = optionNamed(value, field.options);
    return draw(
      "div",
      { role: "radiogroup", "aria-labelledby": `${id}-title`, "aria-describedby": describedBy(field, id) },
      chosen === undefined && draw(Unknown, { value, words }),
      field.options.map((option) =>
        draw(
          "label",
          { key: option.id, className: "mashura-choice" },
          draw("input", { type: "radio", name: id, checked: chosen === option.id, onChange: () => set(option.id) }),
          draw("span", { dir: "auto" }, option.label),
        ),
      ),
    );
  }

  function ChooseSeveral({ field, value, set, id, words }) {
    const named = (value ?? []).map((entry) => [entry, optionNamed(entry, field.options)]);
    const chosen = named.map(([, option]) => option);
    const unknown = named.filter(([, option]) => option === undefined);
    const toggle = (option, on) =>
      set(field.options.map(({ id: one }) => one).filter((one) => (one === option ? on : chosen.includes(one))));
    return draw(
      "div",
      { role: "group", "aria-labelledby": `${id}-title`, "aria-describedby": describedBy(field, id) },
      unknown.map(([entry]) => draw(Unknown, { key: String(entry), value: entry, words })),
      field.options.map((option) =>
        draw(
          "label",
          { key: option.id, className: "mashura-choice" },
          draw("input", { type: "checkbox", checked: chosen.includes(option.id), onChange: (event) => toggle(option.id, event.target.checked) }),
          draw("span", { dir: "auto" }, option.label),
        ),
      ),
    );
  }

  function Select({ options, value, set, label, words }) {
    const chosen = optionNamed(value, options);
    return draw(
      "select",
      { value: chosen === undefined ? "?" : (chosen ?? ""), "aria-label": label, onChange: (event) => set(event.target.value) },
      draw("option", { value: "" }, words.choose),
      chosen === undefined && draw("option", { value: "?" }, filled(words.unknown, { value: String(value) })),
      options.map((option) => draw("option", { key: option.id, value: option.id }, option.label)),
    );
  }

  function ChooseEach({ field, value, set, id, words }) {
    const given = value ?? {};
    // Entries that the form does not show, such as a misspelt one, stay in the answer until they are chosen anew.
    const put = (row, option) => set({ ...emptyValue(field), ...given, [row]: option });
    const asLists = field.options.length > WIDE_OPTIONS;
    const rows = field.rows.map((row) => {
      const chosen = optionNamed(given[row.id], field.options);
      const label = draw("th", { scope: "row", id: `${id}-${row.id}`, dir: "auto" }, row.label, chosen === undefined && draw(Unknown, { value: given[row.id], words }));
      const className = chosen ? undefined : "mashura-open";
      if (asLists) {
        const list = draw(Select, { options: field.options, value: given[row.id], set: (option) => put(row.id, option), label: row.label, words });
        return draw("tr", { key: row.id, className }, label, draw("td", null, list));
      }
      return draw(
        "tr",
        { key: row.id, className },
        label,
        field.options.map((option) =>
          draw(
            "td",
            { key: option.id },
            draw(
              "label",
              { className: "mashura-hit" },
              draw("input", {
                type: "radio",
                name: `${id}-${row.id}`,
                checked: chosen === option.id,
                "aria-labelledby": `${id}-${row.id} ${id}-column-${option.id}`,
                onChange: () => put(row.id, option.id),
                onKeyDown: (event) => {
                  if (event.key !== "Delete" && event.key !== "Backspace") return;
                  event.preventDefault();
                  put(row.id, "");
                },
              }),
              draw("span", { className: "mashura-narrow", "aria-hidden": true }, option.label),
            ),
          ),
        ),
      );
    });
    const heads = asLists ? null : field.options.map((option) => draw("th", { key: option.id, scope: "col", id: `${id}-column-${option.id}`, dir: "auto" }, option.label));
    return draw(
      "table",
      { className: asLists ? "mashura-lists" : "mashura-grid", "aria-labelledby": `${id}-title`, "aria-describedby": describedBy(field, id) },
      heads && draw("thead", null, draw("tr", null, draw("td", null), heads)),
      draw("tbody", null, rows),
    );
  }

  function Arrange({ field, value, set, id, words }) {
    const chosen = [...new Set((value ?? []).map((entry) => optionNamed(entry, field.options)))].filter(Boolean);
    const unknown = (value ?? []).filter((entry) => optionNamed(entry, field.options) === undefined);
    const labels = Object.fromEntries(field.options.map((option) => [option.id, option.label]));
    const [drag, setDrag] = useState(null); // {id, order} while one is drawn
    const [said, say] = useState("");
    const box = useRef(null);
    const focus = useRef(null);
    useLayoutEffect(() => {
      if (!focus.current) return;
      box.current.querySelector(`[data-entry="${focus.current}"] button`)?.focus();
      focus.current = null;
    });
    const shown = drag?.order ?? chosen;
    const pool = field.options.filter((option) => !chosen.includes(option.id));
    const tell = (entry, place, count) => say(filled(words.position, { entry: labels[entry], place: place + 1, count }));

    function add(entry) {
      // On to the card that takes its place, so that one key after another chooses; after the last one, to the order.
      const left = pool.filter((option) => option.id !== entry);
      const place = pool.findIndex((option) => option.id === entry);
      focus.current = (left[place] ?? left.at(-1))?.id ?? entry;
      tell(entry, chosen.length, chosen.length + 1);
      set([...chosen, entry]);
    }
    function remove(entry) {
      focus.current = entry;
      say(filled(words.taken_out, { entry: labels[entry] }));
      set(chosen.filter((one) => one !== entry));
    }
    function move(entry, place) {
      if (place < 0 || place >= chosen.length) return;
      const order = chosen.filter((one) => one !== entry);
      order.splice(place, 0, entry);
      focus.current = entry;
      tell(entry, place, chosen.length);
      set(order);
    }
    function drawn(event) {
      if (!drag) return;
      const middles = [...box.current.querySelectorAll("ol > li")].map((line) => {
        const frame = line.getBoundingClientRect();
        return frame.top + frame.height / 2;
      });
      const from = drag.order.indexOf(drag.id);
      let to = from;
      while (to > 0 && event.clientY < middles[to - 1]) to--;
      while (to < middles.length - 1 && event.clientY > middles[to + 1]) to++;
      if (to === from) return;
      const order = drag.order.filter((one) => one !== drag.id);
      order.splice(to, 0, drag.id);
      setDrag({ ...drag, order });
    }
    function dropped() {
      if (!drag) return;
      const { order, id: entry } = drag;
      setDrag(null);
      if (order.join() === chosen.join()) return;
      tell(entry, order.indexOf(entry), order.length);
      set(order);
    }
    const handle = (entry, place) =>
      draw(
        "button",
        {
          type: "button",
          className: "mashura-handle",
          title: words.drag,
          "aria-label": `${filled(words.position, { entry: labels[entry], place: place + 1, count: chosen.length })} ${words.drag}`,
          onPointerDown: (event) => {
            if (event.button) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag({ id: entry, order: chosen });
          },
          onPointerMove: drawn,
          onPointerUp: dropped,
          onPointerCancel: () => setDrag(null),
          onKeyDown: (event) => {
            const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            const take = event.key === "Delete" || event.key === "Backspace";
            if (!step && !take) return;
            event.preventDefault();
            if (take) remove(entry);
            else move(entry, place + step);
          },
        },
        "⠿",
      );
    const button = (label, text, onClick, disabled) =>
      draw("button", { type: "button", className: "mashura-small", title: label, "aria-label": label, onClick, disabled }, text);
    return draw(
      "div",
      { ref: box, className: "mashura-arrange", role: "group", "aria-labelledby": `${id}-title`, "aria-describedby": describedBy(field, id) },
      unknown.map((entry) => draw(Unknown, { key: String(entry), value: entry, words })),
      draw(
        "div",
        { className: "mashura-pool" },
        draw("div", { className: "mashura-caption", id: `${id}-pool` }, words.not_chosen),
        draw(
          "ul",
          { "aria-labelledby": `${id}-pool` },
          pool.map((option) =>
            draw(
              "li",
              { key: option.id, "data-entry": option.id },
              draw("button", { type: "button", className: "mashura-card", onClick: () => add(option.id), title: words.add_card }, draw("span", { dir: "auto" }, option.label), draw("span", { "aria-hidden": true }, "\u00a0+")),
            ),
          ),
          !pool.length && draw("li", { className: "mashura-hint" }, words.none_left),
        ),
      ),
      draw(
        "div",
        { className: "mashura-chosen" },
        draw("div", { className: "mashura-caption", id: `${id}-chosen` }, words.my_order),
        draw(
          "ol",
          { "aria-labelledby": `${id}-chosen` },
          shown.map((entry, place) =>
            draw(
              "li",
              { key: entry, "data-entry": entry, className: drag?.id === entry ? "mashura-dragged" : undefined },
              handle(entry, place),
              draw("span", { className: "mashura-place", "aria-hidden": true }, place + 1),
              draw("span", { className: "mashura-label", dir: "auto" }, labels[entry]),
              button(`${words.up}: ${labels[entry]}`, "↑", () => move(entry, place - 1), place === 0),
              button(`${words.down}: ${labels[entry]}`, "↓", () => move(entry, place + 1), place === shown.length - 1),
              button(`${words.take_out}: ${labels[entry]}`, "×", () => remove(entry)),
            ),
          ),
          !shown.length && draw("li", { className: "mashura-hint" }, words.nothing_chosen),
        ),
      ),
      draw("div", { className: "mashura-spoken", role: "status" }, said),
    );
  }

  function NumberBox({ value, set, id, words, field, label }) {
    const drafts = useContext(Drafts);
    const shown = (given) => (given === null || given === undefined ? "" : String(given));
    const [draft, keep] = useState(() => drafts.get(id) ?? shown(value));
    const last = useRef(value);
    const type = (text) => {
      if (readNumber(text) === undefined) drafts.set(id, text);
      else drafts.delete(id);
      keep(text);
    };
    useEffect(() => {
      if (value === last.current) return;
      last.current = value;
      type(shown(value));
    }, [value]);
    const number = readNumber(draft);
    const outside = typeof number === "number" && ((field.low ?? -Infinity) > number || number > (field.high ?? Infinity));
    const problem = number === undefined ? words.not_a_number : outside ? filled(words.out_of_range, field) : "";
    const slider = field.step && draw("input", { type: "range", min: field.low, max: field.high, step: field.step, value: number ?? field.low, "aria-labelledby": `${id}-title`, onChange: (event) => set(Number(event.target.value)) });
    return draw(
      React.Fragment,
      null,
      slider,
      draw("input", {
        type: "text",
        inputMode: "decimal",
        dir: "ltr",
        className: "mashura-number",
        value: draft,
        autoComplete: "off",
        "aria-label": label,
        "aria-labelledby": label ? undefined : `${id}-title`,
        "aria-invalid": Boolean(problem),
        "aria-describedby": describedBy(field, id, problem),
        onChange: (event) => {
          const typed = event.target.value;
          type(typed);
          const read = readNumber(typed);
          last.current = read ?? null;
          set(read ?? null);
        },
      }),
      field.unit && draw("span", { className: "mashura-unit" }, field.unit),
      problem && draw("div", { className: "mashura-problem", id: `${id}-problem`, role: "alert" }, problem),
    );
  }

  function Text({ field, value, set, id, words, label }) {
    const isLong = (field.lines ?? 1) > 1;
    const text = value ?? "";
    return draw(
      React.Fragment,
      null,
      draw(isLong ? "textarea" : "input", {
        className: "mashura-text",
        // An empty one leans to the side of the page, a text to that of its own language.
        dir: text.trim() ? "auto" : undefined,
        rows: isLong ? field.lines : undefined,
        value: text,
        maxLength: field.longest,
        spellCheck: true,
        "aria-label": label,
        "aria-labelledby": label ? undefined : `${id}-title`,
        "aria-describedby": [describedBy(field, id), field.counted && `${id}-count`].filter(Boolean).join(" ") || undefined,
        onChange: (event) => set(event.target.value),
      }),
      field.counted && draw("div", { className: "mashura-hint", id: `${id}-count` }, filled(words.word_count, { count: wordCount(text) })),
    );
  }

  function Table({ field, value, set, id, words }) {
    const rows = value ?? [];
    const body = useRef(null);
    const focus = useRef(null);
    useLayoutEffect(() => {
      if (focus.current === null) return;
      const line = body.current.children[focus.current];
      (line?.querySelector("input, select, textarea") ?? body.current.closest(".mashura-field").querySelector(".mashura-add"))?.focus();
      focus.current = null;
    });
    const blank = () => Object.fromEntries(field.columns.map((column) => [column.name, emptyValue(column)]));
    const put = (place, name, entry) => set(rows.map((row, one) => (one === place ? { ...blank(), ...row, [name]: entry } : row)));
    const cell = (row, place, column) => {
      const label = `${column.title}, ${filled(words.row, { row: place + 1 })}`;
      const shared = { field: column, value: row[column.name] ?? null, set: (entry) => put(place, column.name, entry), id: `${id}-${place}-${column.name}`, words, label };
      if (column.fixed) return draw("span", { dir: "auto" }, nameOf(shared.value, column));
      if (column.widget === "choose-one") return draw(Select, { ...shared, options: column.options });
      return draw(CONTROLS[column.widget], shared);
    };
    const isFull = field.most !== undefined && rows.length >= field.most;
    return draw(
      "div",
      null,
      draw(
        "div",
        { className: "mashura-scroll" },
        draw(
          "table",
          { className: "mashura-table", "aria-labelledby": `${id}-title`, "aria-describedby": describedBy(field, id) },
          draw("thead", null, draw("tr", null, field.columns.map((column) => draw("th", { key: column.name, scope: "col", dir: "auto" }, column.title)), draw("td", null))),
          draw(
            "tbody",
            { ref: body },
            rows.map((row, place) =>
              draw(
                "tr",
                { key: place },
                field.columns.map((column) => draw("td", { key: column.name, "data-title": column.title }, cell(row, place, column))),
                draw(
                  "td",
                  null,
                  rows.length > (field.fixed_rows ?? 0) &&
                    place >= (field.fixed_rows ?? 0) &&
                    draw("button", { type: "button", className: "mashura-small", "aria-label": filled(words.remove_row, { row: place + 1 }), onClick: () => { focus.current = Math.max(0, place - 1); set(rows.filter((_, one) => one !== place)); } }, "×"),
                ),
              ),
            ),
          ),
        ),
      ),
      !(field.fixed_rows && field.fixed_rows === field.most) &&
        draw("button", { type: "button", className: "mashura-add", disabled: isFull, onClick: () => { focus.current = rows.length; set([...rows, blank()]); } }, `+ ${field.add ?? words.add_row}`),
    );
  }

  function nameOf(value, field) {
    return field.options?.find((option) => option.id === optionNamed(value, field.options))?.label ?? String(value ?? "");
  }

  function RecordField({ field, value, set, id, words }) {
    return draw("div", { className: "mashura-record" }, field.fields.map((part) => draw(Field, { key: part.name, field: part, value: value?.[part.name] ?? null, set: (entry) => set({ ...(value ?? {}), [part.name]: entry }), id: `${id}-${part.name}`, words })));
  }

  function AppFile({ field, value, set, words, owner }) {
    const [state, setState] = useState(null); // null: not looked yet; false: no file; else {time, told}
    const look = async () => {
      if (!field.file) return;
      const file = await owner.lookForFile(field.file);
      setState(file ?? false);
      if (file && value !== field.file) set(field.file);
    };
    useEffect(() => {
      look();
      const seen = () => document.visibilityState === "visible" && look();
      document.addEventListener("visibilitychange", seen);
      // The app says so when it has kept something.
      const kept = new BroadcastChannel("mashura-plan");
      kept.onmessage = look;
      return () => {
        document.removeEventListener("visibilitychange", seen);
        kept.close();
      };
    }, []);
    const missing = field.file && state === false;
    return draw(
      "div",
      { className: "mashura-app" },
      draw("a", { className: "mashura-button", href: owner.appAddress(field), target: "_blank", rel: "noopener" }, field.open),
      field.file && draw("p", { role: "status", className: missing ? "mashura-hint" : undefined }, state === null ? words.checking : state ? filled(words.file_there, { time: state.time }) : words.file_missing),
      state && draw("p", { className: "mashura-told" }, state.told),
      missing && draw("button", { type: "button", onClick: look }, words.look_again),
    );
  }

  const CONTROLS = { "choose-one": ChooseOne, "choose-several": ChooseSeveral, "choose-each": ChooseEach, arrange: Arrange, number: NumberBox, text: Text, table: Table, record: RecordField, app: AppFile };

  function Field({ field, value, set, id, words, owner }) {
    return draw(
      "div",
      { className: "mashura-field" },
      draw("div", { className: "mashura-title", id: `${id}-title`, dir: "auto" }, field.title),
      field.help && draw("div", { className: "mashura-help", id: `${id}-help`, dir: "auto" }, field.help),
      draw(CONTROLS[field.widget], { field, value, set, id, words, owner }),
    );
  }

  return function Form({ owner }) {
    const { fields, id, words } = owner;
    const [, redraw] = useReducer((count) => count + 1, 0);
    useEffect(() => {
      owner.redrawNow = redraw;
      return () => {
        owner.redrawNow = null;
      };
    }, [owner]);
    const open = fields.reduce((count, field) => count + (field.optional ? 0 : openParts(owner.values[field.name], field)), 0);
    const asAsked = fields.every((field) => isAsAsked(owner.values[field.name], field));
    const body = owner.unreadable
      ? draw("div", { className: "mashura-note", role: "note" }, draw("p", null, words.unreadable), draw("button", { type: "button", onClick: () => owner.restart() }, words.restart))
      : fields.map((field) => draw(Field, { key: field.name, field, value: owner.values[field.name] ?? null, set: (value) => owner.set(field, value), id: `${id}-${field.name}`, words, owner }));
    return draw(
      Drafts.Provider,
      { value: owner.drafts },
      draw(
        "form",
        { className: "mashura-form", onSubmit: (event) => event.preventDefault(), "aria-label": fields[0].title },
        body,
        draw(
          "div",
          { className: "mashura-bar" },
          owner.checks.length > 0 && draw("button", { type: "button", className: "mashura-check", onClick: () => owner.check(), "aria-keyshortcuts": "Shift+Enter" }, owner.runs ? words.run : words.check),
          !owner.unreadable && !owner.runs && draw("span", { className: "mashura-left" }, open ? filled(words.left, { count: open }) : asAsked && words.complete),
          draw("span", { className: "mashura-status", role: "status" }, owner.status),
          owner.isCode && draw("button", { type: "button", className: "mashura-quiet", "aria-expanded": owner.codeShown, onClick: () => owner.toggleCode() }, owner.codeShown ? words.hide_code : words.show_code),
        ),
      ),
    );
  };
}
