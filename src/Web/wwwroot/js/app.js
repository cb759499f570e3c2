// Everything works without this file; with it, a form is saved as it is typed, nothing is submitted twice and the error summary takes the focus.
(() => {
  "use strict";
  const summary = document.querySelector(".errsum");
  if (summary) summary.focus();

  // A second click within a moment is the same press. Later it is a new one: the first may have been stopped, or lost on its way, and what
  // is sent twice is done once by the server.
  const samePress = 1500;
  for (const form of document.querySelectorAll("form[data-once]")) {
    form.addEventListener("submit", event => {
      // A download leaves the page where it is.
      if (event.submitter?.dataset.again !== undefined) return;
      if (form.dataset.sent && performance.now() - Number(form.dataset.sent) < samePress) { event.preventDefault(); return; }
      form.dataset.sent = performance.now();
    });
    // Coming back by the browser's button, or stopping, must not find a dead form.
    addEventListener("pageshow", () => delete form.dataset.sent);
    addEventListener("keydown", event => { if (event.key === "Escape") delete form.dataset.sent; });
  }

  // What was typed and not saved is kept in this window until it is, for the person who typed it.
  const kept = "draft:";
  const forgetBut = stays => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(kept) && !stays(key)) sessionStorage.removeItem(key);
  };
  for (const out of document.querySelectorAll("form[action$='/Account/SignOut']")) out.addEventListener("submit", () => forgetBut(() => false));
  for (const { dataset: { submitted } } of document.querySelectorAll("[data-submitted]")) forgetBut(key => !key.includes(`/${submitted}/`));
  const reader = document.body.dataset.person;
  if (reader) forgetBut(key => key.startsWith(`${kept}${reader}/`));

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
  const say = text => { if (status) status.textContent = text; };
  const hidden = name => draft.querySelector(`input[type=hidden][name=${name}]`);
  // A browser that fills a reloaded page from its memory fills these, too, and they belong to the page.
  for (const name of ["BaseVersion", "FormId", "FormSave"]) hidden(name).value = hidden(name).defaultValue;
  const key = kept + draft.dataset.keep;
  const fields = [...draft.querySelectorAll("input[name^=Figures], input[name^=Explanations], textarea[name^=Narratives]")];
  const plain = text => text.replace(/\r\n?/g, "\n").trim();
  let timer, dirty = false, leaving = false, saving = Promise.resolve();

  const keep = () => {
    const typed = fields.filter(field => field.value !== field.defaultValue).map(field => [field.name, field.value]);
    const note = { at: Date.now(), base: hidden("BaseVersion").value, form: hidden("FormId").value, save: hidden("FormSave").value, typed };
    try { sessionStorage.setItem(key, JSON.stringify(note)); } catch { /* No room, or not allowed: the server keeps it as ever. */ }
  };
  const restore = () => {
    let note;
    try { note = JSON.parse(sessionStorage.getItem(key)); } catch { note = null; }
    // Another page of this report tells nothing of this one's revision: theirs goes.
    forgetBut(other => other === key || !other.startsWith(key.slice(0, key.lastIndexOf("/") + 1)));
    const typed = new Map(note?.typed);
    const back = fields.filter(field => typed.has(field.name) && plain(typed.get(field.name)) !== plain(field.value));
    if (back.length === 0) { sessionStorage.removeItem(key); return; }
    // Filled from the version that it was typed over: if the draft has changed since, saving says so and shows both.
    [hidden("BaseVersion").value, hidden("FormId").value, hidden("FormSave").value] = [note.base, note.form, note.save];
    for (const field of back) field.value = typed.get(field.name);
    const told = document.createElement("div");
    told.className = "note late m-3 d-flex flex-wrap gap-2 align-items-center";
    told.setAttribute("role", "status");
    const hours = { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" };
    told.append(draft.dataset.restored.replace("{0}", new Date(note.at).toLocaleTimeString(document.documentElement.lang, hours)));
    const drop = document.createElement("button");
    [drop.type, drop.className, drop.textContent] = ["button", "btn btn-sm btn-outline", draft.dataset.drop];
    drop.addEventListener("click", () => { dirty = false; sessionStorage.removeItem(key); location.assign(location.pathname); });
    told.append(drop);
    draft.prepend(told);
    changed();
  };

  const send = async () => {
    dirty = false;
    hidden("FormSave").value = Number(hidden("FormSave").value) + 1;
    const body = new FormData(draft);
    body.delete("Files");
    try {
      const answer = await fetch(draft.dataset.autosave, { method: "POST", body, headers: { "X-Requested-With": "autosave" } });
      if (answer.redirected || answer.status === 401) { dirty = true; say(draft.dataset.ended); return; }
      const result = await answer.json();
      say(result.message);
      if (!result.version) { dirty = true; keep(); return; }
      hidden("BaseVersion").value = result.version;
      if (dirty) keep(); else sessionStorage.removeItem(key);
    } catch {
      dirty = true;
      say(draft.dataset.offline);
    }
  };
  // One at a time: an answer that is overtaken would name an old version.
  const save = () => { saving = saving.then(send); };
  const changed = () => {
    [dirty, leaving] = [true, false];
    keep();
    clearTimeout(timer);
    // Where two texts stand side by side nothing is saved until somebody has chosen.
    if (draft.dataset.choose !== "yes") timer = setTimeout(save, 1500);
  };
  draft.addEventListener("input", event => { if (event.target.type !== "file") changed(); });
  draft.addEventListener("submit", event => {
    if (event.defaultPrevented) return;
    clearTimeout(timer);
    hidden("FormSave").value = Number(hidden("FormSave").value) + 1;
    leaving = true;
    if (dirty) keep();
  });
  addEventListener("online", () => { if (dirty) changed(); });
  addEventListener("keydown", event => { if (event.key === "Escape") leaving = false; });
  addEventListener("beforeunload", event => { if (dirty && !leaving) event.preventDefault(); });
  restore();

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
