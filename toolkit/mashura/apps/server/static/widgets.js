// A page draws its widget when the kernel has told of it. Voila's client asks for two seconds and gives up; where
// the news comes in that moment, it says for good that there is no widget. Here the question waits for the news.
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

  // The manager is within reach only as its plugin starts, before anything asks it.
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
