"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const data = JSON.parse(by("data").textContent);
  const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (whole, key) => facts[key] ?? whole);

  // Light and dark: as the device asks until somebody chooses.
  const root = document.documentElement;
  const theme = by("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (prefersDark.matches ? "dark" : "light")) === "dark";
  const nameTheme = () => {
    theme.textContent = isDark() ? data.words.theme_light : data.words.theme_dark;
  };
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  prefersDark.addEventListener("change", nameTheme);
  nameTheme();

  // The filters of the roster.
  const matrix = by("matrix");
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const rows = all("tbody tr", matrix).map((row) => ({
    row,
    text: plain(`${row.dataset.name} ${row.dataset.id}`),
    groups: (row.dataset.g || "").split(" "),
    cells: all("td:not(.sum)", row).map((cell) => ({ cell, choices: (cell.dataset.s || "").split(" ") })),
  }));
  const [find, group, shift] = ["find", "group", "shift"].map(by);
  const filter = () => {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    const inGroup = group ? group.value : "";
    const onShift = shift.value;
    let shown = 0;
    for (const { row, text, groups, cells } of rows) {
      let has = !onShift;
      for (const { cell, choices } of cells) {
        const fits = !onShift || choices.includes(onShift);
        has = has || fits;
        cell.classList.toggle("dim", !fits);
      }
      row.hidden = !(has && words.every((word) => text.includes(word)) && (!inGroup || groups.includes(inGroup)));
      shown += !row.hidden;
    }
    const key = shown === rows.length ? "shown_all" : shown ? "shown" : "nobody_shown";
    by("count").textContent = fill(data.words[key], { shown, total: rows.length });
    hideNote();
    enter();
  };
  const form = find.form;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  // Notes on a day: pointed at, tapped, or reached with the arrow keys.
  const note = by("note");
  const heads = all("thead th.day", matrix).map((head) => head.dataset.full);
  let noted = null;
  const hideNote = () => {
    note.hidden = true;
    if (noted) noted.removeAttribute("aria-describedby");
    noted = null;
  };
  const place = (cell) => {
    const box = cell.getBoundingClientRect();
    const width = note.offsetWidth;
    const height = note.offsetHeight;
    const wide = root.clientWidth;
    const below = box.bottom + 6 + height < innerHeight || box.top - 6 < height;
    note.style.left = `${Math.max(6, Math.min(box.left, wide - width - 6))}px`;
    note.style.top = `${Math.max(6, below ? box.bottom + 6 : box.top - 6 - height)}px`;
  };
  const showNote = (cell) => {
    if (cell === noted) return;
    hideNote();
    if (!cell || !cell.dataset.n) return;
    const head = document.createElement("strong");
    head.textContent = `${cell.parentNode.dataset.name} · ${heads[cell.cellIndex - 1]}`;
    const lines = cell.dataset.n.split(" ").map((index) => {
      const line = document.createElement("p");
      line.textContent = data.notes[index];
      return line;
    });
    note.replaceChildren(head, ...lines);
    note.hidden = false;
    place(cell);
    cell.setAttribute("aria-describedby", "note");
    noted = cell;
  };
  const cellOf = (event) => (event.target.closest ? event.target.closest("tbody td:not(.sum)") : null);
  matrix.addEventListener("mouseover", (event) => showNote(cellOf(event)));
  matrix.addEventListener("mouseleave", hideNote);
  matrix.addEventListener("focusin", (event) => showNote(cellOf(event)));
  matrix.addEventListener("focusout", hideNote);
  matrix.addEventListener("click", (event) => {
    const cell = cellOf(event);
    if (cell) go(cell);
  });
  // A note goes with the cell that has the focus: the browser itself scrolls to what the tabulator key reaches.
  const follow = () => (noted && noted === document.activeElement ? place(noted) : hideNote());
  addEventListener("scroll", follow, { capture: true, passive: true });

  // One cell of the roster is in the order of the tabulator key; the arrow keys go on from there.
  let stop = null;
  const become = (cell) => {
    if (stop) stop.removeAttribute("tabindex");
    stop = cell;
    if (stop) stop.tabIndex = 0;
  };
  const go = (cell) => {
    become(cell);
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    setTimeout(() => document.activeElement === cell && showNote(cell), 30);
  };
  const enter = () => {
    if (stop && !stop.parentNode.hidden) return;
    const first = rows.find(({ row }) => !row.hidden);
    become(first ? first.cells[0].cell : null);
  };
  matrix.addEventListener("keydown", (event) => {
    const cell = cellOf(event);
    if (event.key === "Escape") hideNote();
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const shown = rows.filter(({ row }) => !row.hidden);
    const at = shown.findIndex(({ row }) => row === cell.parentNode);
    const day = cell.cellIndex - 1;
    const last = shown[at].cells.length - 1;
    const steps = {
      ArrowLeft: [at, day - 1],
      ArrowRight: [at, day + 1],
      ArrowUp: [at - 1, day],
      ArrowDown: [at + 1, day],
      Home: [at, 0],
      End: [at, last],
    };
    const to = steps[event.key];
    if (!to) return;
    event.preventDefault();
    const target = shown[to[0]] && shown[to[0]].cells[to[1]];
    if (target) go(target.cell);
  });
  addEventListener("keydown", (event) => event.key === "Escape" && hideNote());
  enter();

  // The day of the cover.
  const day = by("day");
  const days = all(".of-day");
  const showDay = () => {
    for (const part of days) part.hidden = part.dataset.day !== day.value;
    for (const button of all(".step")) {
      const to = day.selectedIndex + Number(button.dataset.step);
      button.disabled = to < 0 || to >= day.length;
    }
  };
  day.addEventListener("change", showDay);
  for (const button of all(".step")) {
    button.addEventListener("click", () => {
      day.selectedIndex += Number(button.dataset.step);
      showDay();
    });
  }
  showDay();

  // What the printer gets; it stays as chosen, so the browser's own print command does the same.
  const open = by("print");
  const menu = by("print-menu");
  const [what, who, each] = ["print-what", "print-who", "print-each"].map(by);
  const handouts = all(".handout");
  const choosePrint = () => {
    document.body.dataset.print = what.value;
    const own = what.value === "handouts";
    by("print-who-line").hidden = !own;
    by("print-each-line").hidden = !own;
    document.body.toggleAttribute("data-each", own && each.checked);
    const shown = new Set(rows.filter(({ row }) => !row.hidden).map(({ row }) => row.dataset.id));
    for (const sheet of handouts) {
      const id = sheet.dataset.id;
      const wanted = who.value === "" || (who.value === "*" ? shown.has(id) : who.value === id);
      sheet.classList.toggle("left-out", !wanted);
    }
  };
  const toggleMenu = (wanted) => {
    menu.hidden = !wanted;
    open.setAttribute("aria-expanded", String(wanted));
    if (wanted) what.focus();
  };
  open.addEventListener("click", () => toggleMenu(menu.hidden));
  menu.addEventListener("change", choosePrint);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    toggleMenu(false);
    open.focus();
  });
  menu.addEventListener("submit", (event) => {
    event.preventDefault();
    choosePrint();
    toggleMenu(false);
    print();
  });
  addEventListener("beforeprint", choosePrint);

  const showHandouts = by("show-handouts");
  showHandouts.addEventListener("click", () => {
    const folded = by("handout-list").classList.toggle("folded");
    showHandouts.setAttribute("aria-expanded", String(!folded));
  });
})();
