// Everything works without this file; with it, a form is saved as it is typed, nothing is submitted twice and the error summary takes the focus.
(() => {
  "use strict";
  const summary = document.querySelector(".errsum");
  if (summary) summary.focus();

  for (const form of document.querySelectorAll("form[data-once]")) {
    form.addEventListener("submit", event => {
      // A download leaves the page where it is.
      if (event.submitter?.dataset.again !== undefined) return;
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      // Coming back by the browser's button must not find a dead form.
      addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
    });
  }

  // A file that is too large is told before it is sent: nothing goes out, nothing typed is lost.
  for (const input of document.querySelectorAll("input[data-largest]")) {
    input.addEventListener("change", () => {
      const large = [...input.files].find(file => file.size > Number(input.dataset.largest));
      input.setCustomValidity(large ? `${large.name}: ${input.dataset.tooLarge}` : "");
      input.reportValidity();
    });
  }

  const draft = document.querySelector("form[data-autosave]");
  if (!draft) return;
  const status = document.querySelector("#saved");
  let timer, dirty = false;
  const say = text => { if (status) status.textContent = text; };
  const save = async () => {
    dirty = false;
    const body = new FormData(draft);
    body.delete("Files");
    try {
      const answer = await fetch(draft.dataset.autosave, { method: "POST", body, headers: { "X-Requested-With": "autosave" } });
      if (answer.redirected || answer.status === 401) { dirty = true; say(draft.dataset.ended); return; }
      const result = await answer.json();
      say(result.message);
      if (result.version) draft.querySelector("[name=BaseVersion]").value = result.version;
    } catch {
      dirty = true;
      say(draft.dataset.offline);
    }
  };
  draft.addEventListener("input", event => {
    if (event.target.type === "file") return;
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  draft.addEventListener("submit", () => { clearTimeout(timer); dirty = false; });
  addEventListener("beforeunload", event => { if (dirty) event.preventDefault(); });

  // Up, down and Enter move between figures, as in a spreadsheet.
  const cells = [...draft.querySelectorAll("input[data-figure]")];
  draft.addEventListener("keydown", event => {
    const at = cells.indexOf(event.target);
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
    if (at < 0 || step === 0) return;
    event.preventDefault();
    cells[at + step]?.focus();
    cells[at + step]?.select();
  });

  // A column copied from a spreadsheet fills the figures below.
  draft.addEventListener("paste", event => {
    const at = cells.indexOf(event.target);
    const lines = event.clipboardData?.getData("text").trim().split(/\r?\n/) ?? [];
    if (at < 0 || lines.length < 2) return;
    event.preventDefault();
    lines.forEach((line, i) => { if (cells[at + i]) cells[at + i].value = line.split("\t").pop().trim(); });
    draft.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
