// Tells whoever looks at a page of staff that they will be signed out soon, and keeps them signed in if they say so.
// Whoever types is not idle: that alone keeps the session going. Tabs tell each other when the server last heard of one
// of them. Without this script nothing is lost either: a form that is sent too late waits until its owner has signed in.
(() => {
  'use strict';

  const script = document.currentScript;
  const dialog = document.getElementById('awake');
  const stay = document.getElementById('awake-stay');
  const close = document.getElementById('awake-close');
  const idle = script.dataset.idle * 1000;
  const warning = script.dataset.warning * 1000;
  const tabs = new BroadcastChannel('aviso-awake');

  let heard = Date.now();
  let typed = false;
  let asking = false;
  let over = false;

  document.addEventListener('input', () => { typed = true; });
  document.addEventListener('visibilitychange', look);
  stay.addEventListener('click', ask);
  close.addEventListener('click', () => dialog.close());
  // Escape says that somebody is here, as the button does.
  dialog.addEventListener('cancel', (event) => {
    if (!over) {
      event.preventDefault();
      ask();
    }
  });
  tabs.addEventListener('message', () => hear());
  tabs.postMessage('here');
  setInterval(look, 5000);

  function hear() {
    heard = Date.now();
    typed = false;
    over = false;
    if (dialog.open) {
      dialog.close();
    }
  }

  function look() {
    const left = heard + idle - Date.now();
    if (typed && left > 0 && Date.now() - heard > idle / 6) {
      ask();
    } else if (left <= 0) {
      end();
    } else if (left <= warning) {
      show(Math.ceil(left / 60000));
    }
  }

  async function ask() {
    if (asking) {
      return;
    }
    asking = true;
    try {
      const answer = await fetch(script.dataset.address, { cache: 'no-store' });
      if (answer.ok) {
        hear();
        tabs.postMessage('here');
      } else {
        end();
      }
    } catch {
      // No connection: the next look tries again.
    } finally {
      asking = false;
    }
  }

  // Once: whoever has closed the news goes on reading what is on the page.
  function end() {
    if (!over) {
      over = true;
      stay.hidden = true;
      close.hidden = false;
      show(0);
      close.focus();
    }
  }

  function show(minutes) {
    for (const text of dialog.querySelectorAll('[data-left]')) {
      text.hidden = Number(text.dataset.left) !== minutes;
    }
    if (minutes > 0) {
      stay.hidden = false;
      close.hidden = true;
    }
    if (!dialog.open) {
      dialog.showModal();
    }
  }
})();
