// A page can draw its widget once the kernel has announced it. Voila's client asks for two seconds and then reports for
// good that there is no widget, even if the announcement arrives at that moment. Here the request waits for it.
(function () {
  const MANAGER = "@voila-dashboards/widgets-manager8";

  function makePatient(manager) {
    const ask = manager.get_model.bind(manager);
    manager.get_model = async function (id) {
      if (!manager.restoredStatus && !manager.has_model(id)) {
        await new Promise((told) => manager.restored.connect(told));
      }
      return ask(id);
    };
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
