// The server ends the kernel of a notebook that nobody has used for a while; here it comes back with its reader.

/** Start the notebook's kernel where there is none. */
export async function ensureKernel(panel) {
  const { content, sessionContext } = panel;
  await sessionContext.ready;
  if (sessionContext.hasNoKernel) await sessionContext.changeKernel({ name: content.model.defaultKernelName || "python3" });
}

/** Start a notebook's kernel anew when its reader comes back, unless it was opened without one on purpose. */
export function followKernel(panel) {
  if (panel.sessionContext.kernelPreference.shouldStart === false) return;
  let starting = false;
  panel.content.node.addEventListener("focusin", async () => {
    if (starting || !panel.sessionContext.hasNoKernel) return;
    starting = true;
    // JupyterLab tells what goes wrong.
    await ensureKernel(panel).catch(() => {});
    starting = false;
  });
}
