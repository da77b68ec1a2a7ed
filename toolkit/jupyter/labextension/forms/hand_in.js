// The button in an exercise's toolbar that hands it in: what is missing is listed, the file is made, a receipt is shown.

export function handInButton({ ui, apputils, coreutils, services }) {
  function element(tag, text, children = []) {
    const node = Object.assign(document.createElement(tag), text ? { textContent: text } : {});
    node.append(...children);
    return node;
  }

  async function ask(address, options) {
    const settings = services.ServerConnection.makeSettings();
    const headers = { Accept: "application/json", ...options.headers };
    const response = await services.ServerConnection.makeRequest(address, { ...options, headers }, settings);
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message ?? response.statusText);
    return answer;
  }

  return {
    add(panel, widgets) {
      const { id, language, direction, exercise, words } = panel.content.model.getMetadata("mashura");
      if (!exercise) return;
      const address = `${coreutils.PageConfig.getBaseUrl()}mashura/handin/${language}/${id}`;

      // The whole dialogue, with its title and buttons, has the notebook's language and direction.
      function show(title, children, buttons, options = {}) {
        const body = new widgets.Widget({ node: element("div", "", children) });
        if (options.value) body.getValue = options.value;
        const dialog = new apputils.Dialog({ title, body, buttons, focusNodeSelector: options.focus ?? "", host: document.body });
        dialog.addClass("mashura-dialog");
        Object.assign(dialog.node, { dir: direction, lang: language });
        return dialog.launch();
      }

      const close = () => apputils.Dialog.okButton({ label: words.hand_in_close });

      // A copy that is not her class's: one sentence, and a button that leads to the class's own.
      function otherCopy(warning, words, bring) {
        const button = Object.assign(element("button", words), { type: "button", className: "mashura-button" });
        button.addEventListener("click", () => {
          if (bring) {
            window.location.assign(bring);
            return;
          }
          // As from the start page: the page that comes says where her answers are and which were carried over.
          const field = Object.assign(element("input"), { type: "hidden", name: "_xsrf", value: /(?:^|; )_xsrf=([^;]*)/.exec(document.cookie)?.[1] ?? "" });
          const form = Object.assign(element("form", "", [field]), { method: "post", action: address.replace("/mashura/handin/", "/mashura/class-copy/") });
          document.body.append(form);
          form.submit();
        });
        return Object.assign(element("div", "", [element("p", warning), button]), { className: "mashura-other-copy", role: "alert" });
      }

      async function handIn() {
        try {
          await panel.context.save();
          const { missing, trainee, warning, button: way, bring } = await ask(address, { method: "GET" });
          const field = Object.assign(element("input"), { type: "text", value: trainee, maxLength: 80, autocomplete: "name" });
          const list = element("ul", "", missing.map((line) => element("li", line)));
          const told = missing.length ? [element("p", words.hand_in_open), list] : [element("p", words.hand_in_complete)];
          const label = element("label", words.hand_in_name, [field]);
          // Before what is missing: on a low window a long list would push it out of sight.
          told.unshift(label);
          if (warning) told.unshift(otherCopy(warning, way, bring));
          const buttons = [apputils.Dialog.cancelButton({ label: words.hand_in_cancel }), apputils.Dialog.okButton({ label: words.hand_in })];
          const answer = await show(words.hand_in, told, buttons, { focus: "input", value: () => field.value });
          if (!answer.button.accept) return;
          const body = JSON.stringify({ name: answer.value ?? "" });
          const receipt = await ask(address, { method: "POST", body, headers: { "Content-Type": "application/json" } });
          const facts = receipt.facts.map(([name, value]) => element("div", "", [element("dt", name), element("dd", "", [element("bdi", value)])]));
          const link = Object.assign(element("a", words.hand_in_download), { href: receipt.address, download: receipt.file, className: "mashura-button" });
          await show(words.hand_in_done, [element("dl", "", facts), ...receipt.lines.map((line) => element("p", line)), link], [close()]);
        } catch (error) {
          await show(words.hand_in, [element("p", error.message)], [close()]);
        }
      }

      const button = new ui.ToolbarButton({ label: words.hand_in, onClick: handIn, tooltip: words.hand_in, className: "mashura-hand-in" });
      panel.toolbar.insertItem(0, "mashura-hand-in", button);
      // The toolbar has one stop for Tab, at first JupyterLab's button to run, and a trainee does not know of its
      // arrows: the first time that the keyboard comes in, it comes to this button.
      const { node: toolbar } = panel.toolbar;
      function comeIn({ target }) {
        if (!(target.shadowRoot?.activeElement ?? target).matches(":focus-visible")) return;
        toolbar.removeEventListener("focusin", comeIn);
        toolbar.setFocusedElement?.(0);
      }
      toolbar.addEventListener("focusin", comeIn);
    },
  };
}
