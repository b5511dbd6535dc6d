// Shows what readers will see of a text, and what some of them could not use, while it is being written: the button that
// does so is pressed in the background, and only these two passages of the answer are taken. Nothing is read aloud, and
// the focus stays. Whoever follows a finding is led to its line, and a picture is put where the text is being written.
// Without this script the buttons do the same.
(() => {
  'use strict';

  const QUIET = 800;

  const form = document.getElementById('form');
  const button = document.getElementById('preview');
  const body = document.getElementById('body');
  let timer;
  let asked = 0;
  let over = false;
  let begun = false;

  body.addEventListener('focus', () => {
    begun = true;
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-line]');
    if (link) {
      event.preventDefault();
      goTo(Number(link.dataset.line));
    }
    const picture = event.target.closest('[data-insert]');
    if (picture) {
      event.preventDefault();
      insert(picture.dataset.insert);
    }
  });

  async function look() {
    if (over) {
      return;
    }
    asked += 1;
    const mine = asked;
    const fields = new URLSearchParams(new FormData(form));
    fields.set(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields });
      if (!answer.ok || answer.redirected) {
        // Nobody is signed in any more: what was typed is kept when it is sent.
        over = true;
      } else if (mine === asked) {
        take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      // No connection: the next word tries again.
    }
  }

  function take(page) {
    for (const id of ['found', 'seen']) {
      const here = document.getElementById(id);
      const now = page.getElementById(id);
      if (now && !here.contains(document.activeElement) && here.innerHTML !== now.innerHTML) {
        // What a browser without the script is led to must not take the focus from whoever types.
        now.querySelectorAll('[autofocus]').forEach((each) => each.removeAttribute('autofocus'));
        here.replaceChildren(...document.adoptNode(now).childNodes);
      }
    }
  }

  // In place of its line, where the text shows it already. Else on a line of its own, with an empty line before and after
  // it; at the end, where nobody has been in the text yet.
  function insert(markdown) {
    const [line] = markdown.split('\n');
    const [address] = /\(\/media\/[^ )#"]+/.exec(line);
    const lines = body.value.split('\n');
    const old = lines.findIndex((each) => each.startsWith('![') && each.includes(address));
    if (old >= 0) {
      lines[old] = line;
      body.value = lines.join('\n');
      body.focus();
      goTo(old + 1);
      body.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const place = begun ? body.selectionEnd : body.value.length;
    const before = body.value.slice(0, place).trimEnd();
    const after = body.value.slice(place).trimStart();
    const text = (before ? before + '\n\n' : '') + markdown;
    body.value = text + (after ? '\n\n' + after : '');
    body.focus();
    body.setSelectionRange(text.length, text.length);
    body.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function goTo(line) {
    const lines = body.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    body.focus();
    body.setSelectionRange(start, start + (lines[line - 1] || '').length);
  }
})();
