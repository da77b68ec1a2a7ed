// Opens planning apps from a lesson or an exercise: with a case in it, and with the file that it keeps.

/** Return the address of an app; `file` is a path in the workspace at which the app keeps the plan. */
export function appAddress(coreutils, { app, language, begun, file }) {
  const address = new URL(`${coreutils.PageConfig.getBaseUrl()}voila/render/apps/${app}.ipynb`, location.href);
  const asked = { lang: language, case: begun, handin: file };
  address.search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return address.href;
}

const LINK = 'a[href^="#mashura-app/"]';

/** Let the links of a notebook's prose open the app that they name. */
export function openAppsFromLinks(notebook, language, coreutils) {
  function dress(root) {
    for (const link of root.querySelectorAll(LINK)) {
      const [, app, begun] = link.getAttribute("href").split("/");
      link.href = appAddress(coreutils, { app, language, begun });
      link.target = "_blank";
      link.rel = "noopener";
      // On a line of its own it is what the reader is to do next.
      const line = link.parentElement;
      if (line.tagName === "P" && line.textContent.trim() === link.textContent.trim()) link.classList.add("mashura-button");
    }
  }
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) dress(node.parentElement ?? node);
  });
  watch.observe(notebook.node, { childList: true, subtree: true });
  notebook.disposed.connect(() => watch.disconnect());
  dress(notebook.node);
}
