// Watches a page's connection to its kernel. While it is lost, input would not be kept: the page says so and takes no
// input. When the server is back without the kernel, or another kernel replaced it, the page is reloaded from the
// draft, which is kept with every change.
(function () {
  const CHANNELS = /\/api\/kernels\/[\w-]+(?=\/channels)/;
  const ENDED = /"execution_state":\s*"(restarting|dead)"/;
  const GRACE_MS = 600; // a shorter interruption is not reported
  const ASK_AGAIN_MS = 1500;
  const Plain = window.WebSocket;
  let line = null;
  let leaving = false;
  let asking = false;

  function show(lost) {
    document.documentElement.classList.toggle("mashura-waiting", lost);
    document.getElementById("connection-lost")?.toggleAttribute("hidden", !lost);
    for (const part of document.querySelectorAll("#rendered_cells, .v-overlay-container")) {
      part.inert = lost;
    }
  }

  function openAnew() {
    if (!leaving) {
      leaving = true;
      location.reload();
    }
  }

  async function ask(kernel) {
    if (asking) {
      return;
    }
    asking = true;
    while (!leaving && line?.readyState !== Plain.OPEN) {
      show(true);
      try {
        const answer = await fetch(kernel, { cache: "no-store" });
        // While the kernel still runs, the page's own client reconnects.
        if (answer.status !== 200) {
          openAnew();
        }
      } catch {
        // The server does not answer.
      }
      await new Promise((wake) => setTimeout(wake, ASK_AGAIN_MS));
    }
    asking = false;
    show(leaving);
  }

  function text(data) {
    // A kernel's state is a short message; long messages are not searched.
    if (typeof data === "string") {
      return data.length < 4000 ? data : "";
    }
    return data instanceof ArrayBuffer && data.byteLength < 4000 ? new TextDecoder().decode(data) : "";
  }

  window.addEventListener("beforeunload", () => {
    leaving = true;
    // The page was not left: it was a download, or the reader stayed.
    setTimeout(() => {
      leaving = false;
    }, 5000);
  });
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      const address = new URL(this.url);
      const kernel = CHANNELS.exec(address.pathname)
        ? address.pathname.replace(/\/channels$/, "")
        : null;
      if (!kernel) {
        return;
      }
      // What was on its way when the last connection broke may be lost.
      if (line) {
        this.addEventListener("open", () => dispatchEvent(new Event("mashura-reconnected")));
      }
      line = this;
      this.addEventListener("message", (event) => {
        if (line === this && ENDED.test(text(event.data))) {
          show(true);
          openAnew();
        }
      });
      this.addEventListener("close", () => {
        setTimeout(() => {
          if (line === this && !leaving) {
            ask(kernel);
          }
        }, GRACE_MS);
      });
    }
  };
})();
