// A page can draw its widget once the kernel has announced it. Voila's client asks for two seconds and then reports for
// good that there is no widget, even if the announcement arrives at that moment. Here the request waits for it.
// What a person does on a page is kept until the kernel has answered it, and sent again when the connection broke.
(function () {
  const MANAGER = "@voila-dashboards/widgets-manager8";
  const pages = new WeakSet();

  function makePatient(manager) {
    const ask = manager.get_model.bind(manager);
    manager.get_model = async function (id) {
      if (!manager.restoredStatus && !manager.has_model(id)) {
        await new Promise((told) => manager.restored.connect(told));
      }
      const model = await ask(id);
      if (model.keys().includes("answered") && !pages.has(model)) {
        pages.add(model);
        numberActs(model);
      }
      return model;
    };
  }

  // An act may hold lists of the page, which go on changing.
  function copy(value) {
    if (Array.isArray(value)) {
      return value.map(copy);
    }
    const parts = value && typeof value === "object" ? Object.entries(value) : null;
    return parts ? Object.fromEntries(parts.map(([name, part]) => [name, copy(part)])) : value;
  }

  // The kernel does each act once and in their order (mashura.apps.shell.page).
  function numberActs(model) {
    const send = model.send.bind(model);
    let number = model.get("answered");
    let unanswered = [];
    model.send = function (content, ...rest) {
      if (!content.event) {
        return send(content, ...rest);
      }
      number += 1;
      unanswered.push([{ ...copy(content), number }, ...rest]);
      return send(...unanswered[unanswered.length - 1]);
    };
    model.on("change:answered", () => {
      unanswered = unanswered.filter(([act]) => act.number > model.get("answered"));
    });
    addEventListener("mashura-reconnected", () => unanswered.forEach((act) => send(...act)));
  }

  // The manager can be reached only while its plugin starts, before anything asks it.
  function watch(module) {
    for (const plugin of [module.default].flat()) {
      const activate = plugin.activate;
      plugin.activate = function (app, ...rest) {
        app.widgetManagerPromise.promise.then(makePatient);
        return activate(app, ...rest);
      };
    }
    return module;
  }

  let extension;
  window._JUPYTERLAB = Object.defineProperty({}, MANAGER, {
    get: () => extension,
    set(loaded) {
      extension = {
        init: (scope) => loaded.init(scope),
        get: async (name) => {
          const make = await loaded.get(name);
          return () => watch(make());
        },
      };
    },
  });
})();
