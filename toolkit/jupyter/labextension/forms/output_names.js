// Self-checks name the parts of an answer by their ids, which is what a plain notebook shows. Here the form's own
// words are known, and take the ids' place.

const MARKED = "code.mashura-id";

function namesOf(fields, names = new Map()) {
  for (const field of fields) {
    for (const entry of [...(field.rows ?? []), ...(field.options ?? [])]) names.set(entry.id, entry.label);
    namesOf([...(field.columns ?? []), ...(field.fields ?? [])], names);
    if (field.name) names.set(field.name, field.title);
  }
  return names;
}

/** Replace the ids in a part of the page by the words of the form that was checked. */
export function showNames(root, notebook) {
  function formBefore(node) {
    const place = notebook.widgets.findIndex((cell) => cell.node.contains(node));
    for (let above = place; above >= 0; above--) {
      const form = notebook.widgets[above].model.getMetadata("mashura")?.form;
      if (form) return form;
    }
    return null;
  }
  for (const code of root.querySelectorAll(MARKED)) {
    const form = formBefore(code);
    const name = form && namesOf(form.fields).get(code.textContent);
    if (!name) continue;
    const words = document.createElement("bdi");
    words.textContent = `«${name}»`;
    const line = code.parentElement;
    code.replaceWith(words);
    // The marks that kept the ids apart would now set the direction of the whole list.
    for (const text of line.childNodes) if (text.nodeType === Node.TEXT_NODE) text.data = text.data.replace(/[\u2068\u2069]/g, "");
  }
}
