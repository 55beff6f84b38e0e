// Draws every chart of the page: the specification stands in the page as data.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const config = read("chart-theme");
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
        () => (place.dataset.drawn = "yes"),
        (error) => {
          place.dataset.drawn = "no";
          place.textContent = "This picture cannot be drawn: " + error;
        },
      );
  }
})();
