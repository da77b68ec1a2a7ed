// The server ends the kernel of a notebook that nobody has used for a while; here it comes back with its reader.
const starting = new WeakMap(); // Two callers at once start one kernel.

/** Start the notebook's kernel where there is none. */
export function ensureKernel(panel) {
  if (!starting.has(panel)) starting.set(panel, start(panel).finally(() => starting.delete(panel)));
  return starting.get(panel);
}

async function start({ content, sessionContext }) {
  await sessionContext.ready;
  if (sessionContext.hasNoKernel) await sessionContext.changeKernel({ name: content.model.defaultKernelName || "python3" });
}

/** Start a notebook's kernel anew when its reader comes back, unless it was opened without one on purpose. */
export function followKernel(panel) {
  if (panel.sessionContext.kernelPreference.shouldStart === false) return;
  panel.content.node.addEventListener("focusin", () => {
    // JupyterLab tells what goes wrong.
    if (panel.sessionContext.hasNoKernel) ensureKernel(panel).catch(() => {});
  });
}
