// Every plugin of the extension. `load(name)` gives a module that JupyterLab shares.
import { startPagePlugin } from "./start_page.js";
import { formsPlugin } from "./forms/plugin.js";

export async function plugins(load) {
  return [startPagePlugin(load), await formsPlugin(load)];
}
