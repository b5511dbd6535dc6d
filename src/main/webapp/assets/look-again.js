// Keeps what a page says of the present true when somebody looks at it again: by the back button, or in a tab left open.
// The page says until when its words hold. Past that moment it fetches itself, and only the passages marked data-fresh
// are replaced: the focus, the place of reading and what was typed stay, and nothing is read aloud. Without this script
// the words are those of the moment at which the page came, and the dates beside them hold all the same.
(() => {
  'use strict';

  const script = document.currentScript;
  let asking = false;

  // Not by a timer: words must not change under somebody who is reading them.
  addEventListener('pageshow', lookAgain);
  document.addEventListener('visibilitychange', lookAgain);

  async function lookAgain() {
    if (asking || document.visibilityState !== 'visible' || !(Date.parse(script.dataset.until) <= Date.now())) {
      return;
    }
    asking = true;
    try {
      const answer = await fetch(location.href);
      // Where the address leads elsewhere by now, as that of a form that was sent, it is another page.
      if (answer.ok && !answer.redirected) {
        take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      // No connection: the next look tries again.
    } finally {
      asking = false;
    }
  }

  function take(page) {
    const until = page.querySelector('script[data-until]');
    if (!until) {
      return;
    }
    const fresh = new Map([...page.querySelectorAll('[data-fresh]')].map((passage) => [passage.dataset.fresh, passage]));
    for (const passage of document.querySelectorAll('[data-fresh]')) {
      const now = fresh.get(passage.dataset.fresh);
      // What has left the page, such as an event that has begun, must not go on saying how much time is left.
      const says = now ? now.innerHTML : '';
      // A passage that holds the focus would lose it.
      if (passage.innerHTML !== says && !passage.contains(document.activeElement)) {
        passage.replaceChildren(...(now ? document.adoptNode(now).childNodes : []));
      }
    }
    script.dataset.until = until.dataset.until;
  }
})();
