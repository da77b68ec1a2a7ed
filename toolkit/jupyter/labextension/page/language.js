// The page's language and direction are those of the notebook that is read; JupyterLab's own words stay English.
const LONGEST_OPENING_MS = 20_000;

export function languagePlugin() {
  // The server's page says "opening" until the notebook can be read.
  async function endOpening(app) {
    const sign = document.getElementById("mashura-opening");
    if (!sign) return;
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_OPENING_MS));
    await Promise.race([firstShown(app), late]).catch(() => {});
    sign.remove();
  }

  // The document that the address names is opened after JupyterLab has come up.
  async function firstShown(app) {
    await app.restored;
    const { shell } = app;
    if (location.pathname.includes("/tree/") && !shell.currentWidget) {
      await new Promise((resolve) => shell.currentChanged.connect(() => shell.currentWidget && resolve()));
    }
    await shell.currentWidget?.revealed;
  }

  function follow(app) {
    const frame = document.getElementById("main");
    if (frame) Object.assign(frame, { lang: "en", dir: "ltr" });
    const mashura = app.shell.currentWidget?.context?.model?.getMetadata?.("mashura");
    if (!mashura?.language) return;
    Object.assign(document.documentElement, { lang: mashura.language, dir: mashura.direction });
  }

  return {
    id: "mashura:language",
    autoStart: true,
    activate(app) {
      void endOpening(app);
      app.restored.then(() => {
        app.shell.currentChanged?.connect(() => {
          const current = app.shell.currentWidget;
          follow(app);
          current?.context?.ready.then(() => follow(app));
        });
        follow(app);
        app.shell.currentWidget?.context?.ready.then(() => follow(app));
      });
    },
  };
}
