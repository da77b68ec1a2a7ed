// Every plugin of the extension. `load(name)` gives a module that JupyterLab shares.
import { formsPlugin } from "./forms/plugin.js";
import { cellKeysPlugin } from "./page/cell_keys.js";
import { contentsPlugin } from "./page/contents.js";
import { glossaryPanel } from "./page/glossary.js";
import { languagePlugin } from "./page/language.js";
import { startPagePlugin } from "./page/start_page.js";

export async function plugins(load) {
  const glossary = glossaryPanel(load);
  return [languagePlugin(), startPagePlugin(load), glossary.plugin, contentsPlugin(load, glossary), cellKeysPlugin(), await formsPlugin(load, glossary)];
}
