// A link to the start page in JupyterLab's top bar, in the language of the notebook that is open.
const LABELS = { ar: "صفحة البداية", en: "Start page" };

export function startPagePlugin(load) {
  async function show(app) {
    const { Widget } = await load("@lumino/widgets");
    const { PageConfig } = await load("@jupyterlab/coreutils");
    const link = document.createElement("a");
    link.className = "mashura-start-page";

    function follow() {
      const path = app.shell.currentWidget?.context?.path ?? "";
      const language = Object.keys(LABELS).find((code) => path.startsWith(`${code}/`)) ?? "en";
      link.lang = language;
      link.textContent = LABELS[language];
      link.href = `${PageConfig.getBaseUrl()}mashura/${language}`;
    }

    // Not before JupyterLab has opened what it was left with: until then it goes to addresses of its own.
    await app.restored;
    app.shell.currentChanged.connect(follow);
    follow();
    const place = new Widget({ node: link });
    place.id = "mashura-start-page";
    app.shell.add(place, "top", { rank: 1 });
  }

  // Shown later: JupyterLab waits for its plugins before it restores anything.
  return { id: "mashura:start-page", autoStart: true, activate: (app) => void show(app) };
}
