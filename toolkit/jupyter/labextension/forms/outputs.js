// What cells show is mended as it appears: ids become words, and a widget without its kernel says so plainly.
import { replaceGoneWidgets } from "./gone_widgets.js";
import { showNames } from "./output_names.js";

export function mendOutputs(panel, { words, run }) {
  const { content } = panel;
  const mend = (root) => {
    showNames(root, content);
    replaceGoneWidgets(root, content, { words, run });
  };
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const root = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        if (root?.nodeType === Node.ELEMENT_NODE) mend(root);
      }
    }
  });
  watch.observe(content.node, { childList: true, subtree: true });
  content.disposed.connect(() => watch.disconnect());
  mend(content.node);
}
