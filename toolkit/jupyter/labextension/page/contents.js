// The course's contents beside the lesson: titles in the order of learning, in the reader's language. The server
// knows them (mashura/apps/server/contents.py); without it there is no panel.
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24"><path class="jp-icon3" fill="#616161" d="M4 4h6a2 2 0 0 1 2 2 2 2 0 0 1 2-2h6v14h-6a2 2 0 0 0-2 2 2 2 0 0 0-2-2H4V4zm2 2v10h4c.4 0 .7 0 1 .2V6H6zm12 0h-5v10.200c.3-.1.6-.2 1-.2h4V6z"/></svg>';
const CLOSED = "mashura-contents-closed";

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function contentsPlugin(load, glossary) {
  async function show(app) {
    const [{ Widget }, { PageConfig }, { LabIcon }, { ServerConnection }] = await Promise.all(
      ["@lumino/widgets", "@jupyterlab/coreutils", "@jupyterlab/ui-components", "@jupyterlab/services"].map(load),
    );
    const base = PageConfig.getBaseUrl();
    const panel = new Widget({ node: element("nav", { className: "mashura-contents" }) });
    panel.id = "mashura-contents";
    panel.title.icon = new LabIcon({ name: "mashura:contents", svgstr: ICON });

    async function read(language) {
      const answer = await ServerConnection.makeRequest(`${base}mashura/contents/${language}`, {}, ServerConnection.makeSettings());
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    }

    function part({ number, title, path, passed, exercise }, words, current) {
      const link = element("a", { href: `${base}lab/tree/${path}` }, element("span", { className: "number", textContent: number }), element("span", { textContent: exercise ? `${words.exercise}: ${title}` : title }));
      if (passed) link.append(element("span", { className: "passed", role: "img", ariaLabel: words.passed, textContent: "✓" }));
      if (path === current) link.setAttribute("aria-current", "page");
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        app.commands.execute("docmanager:open", { path });
      });
      return element("li", {}, link);
    }

    function draw({ language, direction, words, modules, glossary: terms }, current) {
      panel.title.caption = words.title;
      Object.assign(panel.node, { lang: language, dir: direction, ariaLabel: words.title });
      const opened = modules.find(({ parts }) => parts.some(({ path }) => path === current)) ?? modules.find(({ parts }) => parts.some(({ passed }) => !passed));
      const shelves = modules.map((module) =>
        element(
          "details",
          { open: module === opened },
          element("summary", {}, element("span", { className: "number", textContent: module.number }), element("span", { textContent: module.title })),
          element("ol", {}, ...module.parts.map((one) => part(one, words, current))),
        ),
      );
      const open = element("button", { type: "button", textContent: terms.title });
      open.addEventListener("click", () => glossary.open(terms.path, ""));
      panel.node.replaceChildren(element("h2", { textContent: words.title }), ...shelves, open);
    }

    // A tab shows the title as well. The name itself stays the file's: a new one would rename the file.
    function nameTabs({ modules, glossary: terms }) {
      const titles = new Map(modules.flatMap(({ parts }) => parts).map(({ path, number, title }) => [path, `${number} ${title}`]));
      titles.set(terms.path, terms.title);
      for (const widget of app.shell.widgets("main")) {
        const title = titles.get(widget.context?.path);
        if (title) widget.title.dataset = { ...widget.title.dataset, "mashura-title": title };
      }
    }

    async function follow() {
      const path = app.shell.currentWidget?.context?.path ?? "";
      const language = path.match(/^(ar|en)\//)?.[1] ?? document.documentElement.lang;
      const contents = await read(language).catch(() => null);
      if (!contents?.modules.length) return;
      draw(contents, path);
      nameTabs(contents);
      if (panel.isAttached) return;
      app.shell.add(panel, "left", { rank: 1 });
      if (PageConfig.getOption("mashuraLayout") !== "trainee") return;
      if (localStorage.getItem(CLOSED) !== "true") app.shell.expandLeft();
      app.shell.layoutModified.connect(() => localStorage.setItem(CLOSED, String(app.shell.leftCollapsed)));
    }

    await app.restored;
    if (!app.shell.layoutModified) return; // Notebook 7 has one document and its own list of files.
    app.shell.currentChanged.connect(() => void follow());
    await follow();
  }

  return { id: "mashura:contents", autoStart: true, activate: (app) => void show(app) };
}
