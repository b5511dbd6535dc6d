// Keeps the passage marked data-running up to date while something is being made, until it is done. The passage says itself
// that it is a status, so that whoever hears the page is told. Without this script a link in it shows the page anew.
(() => {
  'use strict';

  const pause = 2000;
  const passage = document.querySelector('[data-running]');
  if (!passage || passage.dataset.running !== 'true') {
    return;
  }
  setTimeout(look, pause);

  async function look() {
    try {
      const answer = await fetch(location.href);
      if (answer.ok && !answer.redirected) {
        const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-running]');
        if (now) {
          passage.dataset.running = now.dataset.running;
          // A passage that holds the focus would lose it.
          if (passage.innerHTML !== now.innerHTML && !passage.contains(document.activeElement)) {
            passage.replaceChildren(...document.adoptNode(now).childNodes);
          }
        }
      }
    } catch {
      // No connection: the next look tries again.
    }
    if (passage.dataset.running === 'true') {
      setTimeout(look, pause);
    }
  }
})();
