// The glossary beside the lesson: a link to a term opens it in a panel, without leaving the page. The terms are in
// the metadata of the glossary's notebook, where a client without this extension shows them.
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24"><path class="jp-icon3" fill="#616161" d="M6 3h12a1 1 0 0 1 1 1v17l-7-4-7 4V4a1 1 0 0 1 1-1zm1 2v12.600l5-2.900 5 2.900V5H7zm4.200 2h1.600l2.700 7h-1.700l-.5-1.400h-2.600L10.200 14H8.500l2.700-7zm0 4.200h1.600L12 9l-.8 2.200z"/></svg>';
const LINK = 'a[href*="glossary.ipynb"]';
const ANCHOR = "cell-id=term-";

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Return the path of the glossary that belongs to a notebook: beside the lessons, above the exercises. */
export function glossaryPath(path) {
  const folder = path.split("/").slice(0, -1);
  const exercises = folder.lastIndexOf("exercises");
  return [...(exercises < 0 ? folder : folder.slice(0, exercises)), "glossary.ipynb"].join("/");
}

/** Return the term that a link names, or an empty text. */
export function termOf(address) {
  const anchor = decodeURIComponent(address.split("#")[1] ?? "");
  return anchor.startsWith(ANCHOR) ? anchor.slice(ANCHOR.length) : "";
}

export function glossaryPanel(load) {
  const read = new Map(); // path → what the glossary's notebook says
  let app, panel, left;

  async function glossaryAt(path) {
    if (!read.has(path)) {
      const file = await app.serviceManager.contents.get(path, { content: true });
      read.set(path, file.content.metadata.mashura);
    }
    return read.get(path);
  }

  async function place() {
    if (panel) return;
    const [{ Widget }, { LabIcon }] = await Promise.all(["@lumino/widgets", "@jupyterlab/ui-components"].map(load));
    panel = new Widget({ node: element("aside", { className: "mashura-glossary", tabIndex: -1 }) });
    panel.id = "mashura-glossary";
    panel.title.icon = new LabIcon({ name: "mashura:glossary", svgstr: ICON });
    panel.node.addEventListener("keydown", (event) => event.key === "Escape" && close());
    app.shell.add(panel, "right", { rank: 1 });
  }

  function close() {
    app.shell.collapseRight();
    // Back to the link, so that reading goes on where it stopped.
    left?.focus();
    if (!left || document.activeElement !== left) app.shell.currentWidget?.activate();
  }

  function draw({ language, direction, words, terms }, wanted) {
    Object.assign(panel.node, { lang: language, dir: direction, ariaLabel: words.glossary });
    panel.title.caption = words.glossary;
    const entries = terms.map(({ id, term, other, definition }) => {
      const entry = element(
        "div",
        { className: "entry", tabIndex: -1 },
        element("dt", {}, term),
        element("dd", {}, element("span", { className: "other", lang: other.language, dir: other.direction, textContent: other.term }), element("p", { textContent: definition })),
      );
      entry.dataset.term = id;
      if (id === wanted) entry.setAttribute("aria-current", "true");
      return entry;
    });
    const search = element("input", { type: "search", placeholder: words.glossary_search, ariaLabel: words.glossary_search });
    search.dataset.lmSuppressShortcuts = "true";
    search.addEventListener("input", () => {
      const typed = search.value.trim().toLowerCase();
      for (const entry of entries) entry.hidden = !entry.textContent.toLowerCase().includes(typed);
    });
    const shut = element("button", { type: "button", className: "close", ariaLabel: words.glossary_close, title: words.glossary_close, textContent: "×" });
    shut.addEventListener("click", close);
    panel.node.replaceChildren(element("header", {}, element("h2", { textContent: words.glossary }), shut, search), element("dl", {}, ...entries));
    return { entry: entries.find((one) => one.dataset.term === wanted), search };
  }

  function lead({ entry, search }) {
    if (entry) {
      entry.scrollIntoView({ block: "center" });
      entry.focus({ preventScroll: true });
    } else search.focus();
  }

  /** Open the glossary of a path at a term; `from` is what had the focus. */
  async function open(path, term, from = null) {
    const glossary = await glossaryAt(path);
    left = from;
    await place();
    const drawn = draw(glossary, term);
    app.shell.activateById(panel.id);
    // The panel has a size from the next frame on.
    await new Promise(requestAnimationFrame);
    lead(drawn);
  }

  /** Links to terms in a notebook open the panel. */
  function follow(notebookPanel) {
    const { node } = notebookPanel.content;
    node.addEventListener(
      "click",
      (event) => {
        const link = event.target.closest?.(LINK);
        if (!link || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        open(glossaryPath(notebookPanel.context.localPath), termOf(link.href), link).catch(() => {
          // No glossary beside this notebook, such as a copy that was moved: the link leads where it says.
          globalThis.open(link.href, "_blank");
        });
      },
      true,
    );
  }

  return {
    open,
    follow,
    plugin: {
      id: "mashura:glossary",
      autoStart: true,
      activate: (started) => {
        app = started;
        // JupyterLab remembers that the panel was open, but not what was in it.
        app.restored.then(() => [...app.shell.widgets("right")].length || app.shell.collapseRight());
      },
    },
  };
}
