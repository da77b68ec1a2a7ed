// Watches a page's line to its kernel. While it is cut, nothing typed would be kept: the page says so and takes no
// input. When the server is back without the kernel, or another kernel took its place, the page opens anew, from
// the draft that was kept with every change.
(function () {
  const CHANNELS = /\/api\/kernels\/[\w-]+(?=\/channels)/;
  const ENDED = /"execution_state":\s*"(restarting|dead)"/;
  const GRACE_MS = 600; // a line that is back at once is no news
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
        // With the kernel still there, the page's own client finds its way back.
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
    // A kernel's state is a short message; nothing long is looked into.
    if (typeof data === "string") {
      return data.length < 4000 ? data : "";
    }
    return data instanceof ArrayBuffer && data.byteLength < 4000 ? new TextDecoder().decode(data) : "";
  }

  window.addEventListener("beforeunload", () => {
    leaving = true;
    // Still here: a download, or the reader thought better of it.
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
