// The button in an exercise's toolbar that hands it in: what is open is told, the file is made, a receipt is shown.

export function handInButton({ ui, apputils, coreutils, services }) {
  function line(text) {
    return Object.assign(document.createElement("p"), { textContent: text });
  }

  function body(words, direction, children) {
    const node = document.createElement("div");
    node.dir = direction;
    node.append(...children);
    return node;
  }

  async function ask(address, options) {
    const settings = services.ServerConnection.makeSettings();
    const response = await services.ServerConnection.makeRequest(address, options, settings);
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message ?? response.statusText);
    return answer;
  }

  return {
    add(panel, widgets) {
      const { id, language, direction, exercise, words } = panel.content.model.getMetadata("mashura");
      if (!exercise) return;
      const address = `${coreutils.PageConfig.getBaseUrl()}mashura/handin/${language}/${id}`;

      async function handIn() {
        try {
          await panel.context.save();
          const { still_open: open, trainee } = await ask(address, { method: "GET" });
          const field = Object.assign(document.createElement("input"), { type: "text", value: trainee, maxLength: 80, autocomplete: "name" });
          const label = document.createElement("label");
          label.append(words.hand_in_name, " ", field);
          const list = document.createElement("ul");
          list.append(...open.map((title) => Object.assign(document.createElement("li"), { textContent: title })));
          const told = open.length ? [line(words.hand_in_open), list] : [line(words.hand_in_complete)];
          const form = new widgets.Widget({ node: body(words, direction, [...told, label]) });
          form.getValue = () => field.value;
          const answer = await apputils.showDialog({
            title: words.hand_in,
            body: form,
            focusNodeSelector: "input",
            buttons: [apputils.Dialog.cancelButton({ label: words.hand_in_cancel }), apputils.Dialog.okButton({ label: words.hand_in })],
          });
          if (!answer.button.accept) return;
          const receipt = await ask(address, { method: "POST", body: JSON.stringify({ name: answer.value ?? "" }), headers: { "Content-Type": "application/json" } });
          const link = Object.assign(document.createElement("a"), { href: receipt.address, download: receipt.file, textContent: words.hand_in_download });
          await apputils.showDialog({
            title: words.hand_in_done,
            body: new widgets.Widget({ node: body(words, direction, [...receipt.lines.map(line), link]) }),
            buttons: [apputils.Dialog.okButton({ label: words.hand_in_close })],
          });
        } catch (error) {
          await apputils.showDialog({ title: words.hand_in, body: error.message, buttons: [apputils.Dialog.okButton({ label: words.hand_in_close })] });
        }
      }

      const button = new ui.ToolbarButton({ label: words.hand_in, onClick: handIn, tooltip: words.hand_in, className: "mashura-hand-in" });
      panel.toolbar.insertItem(0, "mashura-hand-in", button);
    },
  };
}
