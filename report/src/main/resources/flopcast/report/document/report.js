// Draws every chart of the page: the specification stands in the page as data.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const config = read("chart-theme");
  const drawings = [];

  for (const place of document.querySelectorAll("[data-chart]")) {
    flopcastCharts
      .embed(place, read(place.dataset.chart), {
        actions: false,
        ast: true,
        config,
        defaultStyle: false,
        expr: flopcastCharts.expressionInterpreter,
        renderer: "svg",
        tooltip: { disableDefaultStyle: true },
      })
      .then(
        ({ spec, view }) => {
          if (spec.width === "container") drawings.push({ place, view, height: spec.height });
          place.dataset.drawn = "yes";
        },
        (error) => {
          place.dataset.drawn = "no";
          place.textContent = "This picture cannot be drawn: " + error;
        },
      );
  }

  // On paper every chart without a width of its own is drawn anew, as wide as its column there, and its numbers are open;
  // low charts are a little lower, so that two rows of them fit a page.
  const LOW = 240;
  const ON_PAPER = 0.8;
  let opened = [];
  const fit = (share) => {
    for (const { place, view, height } of drawings) {
      view.width(place.clientWidth);
      if (height <= LOW && place.closest(".figures:not(.one)")) view.height(share * height);
      view.run();
    }
  };
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("paper");
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((numbers) => (numbers.open = true));
    fit(ON_PAPER);
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("paper");
    opened.forEach((numbers) => (numbers.open = false));
    fit(1);
  });
})();
