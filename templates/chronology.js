// A filter over what the page already shows: without it, nothing is missing.
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  const main = document.querySelector("main");
  const entries = [...main.querySelectorAll("li > .entry")].map((entry) => ({
    item: entry.parentElement,
    words: entry.textContent.toLowerCase(),
    labels: [...entry.querySelectorAll(".label, .dispute > .about")].map((label) => label.textContent),
  }));
  const filter = () => {
    const wanted = form.elements.text.value.trim().toLowerCase().split(/\s+/);
    const label = form.elements.label ? form.elements.label.value : "";
    let shown = 0;
    for (const entry of entries) {
      const fits = wanted.every((word) => entry.words.includes(word)) && (!label || entry.labels.includes(label));
      entry.item.hidden = !fits;
      shown += fits;
    }
    for (const group of main.querySelectorAll(".group")) {
      group.hidden = !group.querySelector("ol > li:not([hidden])");
    }
    main.classList.toggle("filtered", shown < entries.length);
    const said = form.dataset.shown.replace("{shown}", shown).replace("{total}", entries.length);
    form.elements.count.value = shown < entries.length ? said : "";
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
