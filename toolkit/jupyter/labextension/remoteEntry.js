// The container that JupyterLab loads. Nothing is bundled: the plugins are ES modules beside this file.
(function () {
  const here = document.currentScript.src;
  let shared;

  async function load(name) {
    const versions = Object.values(shared[name] ?? {});
    if (!versions.length) throw new Error(`mashura: JupyterLab shares no ${name}`);
    return (await versions[0].get())();
  }

  globalThis._JUPYTERLAB = globalThis._JUPYTERLAB ?? {};
  globalThis._JUPYTERLAB.mashura = {
    init(scope) {
      shared = scope;
    },
    // JupyterLab awaits get(), so that tokens can be taken from shared modules before the plugins are made.
    async get() {
      for (const name of ["forms/forms.css", "page/page.css"]) {
        const sheet = document.createElement("link");
        sheet.rel = "stylesheet";
        sheet.href = new URL(name, here);
        document.head.append(sheet);
      }
      const { plugins } = await import(new URL("plugins.js", here));
      const made = await plugins(load);
      return () => made;
    },
  };
})();
