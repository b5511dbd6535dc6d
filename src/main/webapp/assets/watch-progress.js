// Keeps the passage marked data-running up to date while something is being made, until it is done. Its status is changed, never
// replaced, so that whoever hears the page is told; what somebody has unfolded stays unfolded, and what holds the focus stays.
// Without this script a link in the passage shows the page anew.
(() => {
  'use strict';

  const pause = 2000;
  // Whoever leaves the page open for an hour is not kept signed in by it.
  const most = 60;
  const passage = document.querySelector('[data-running]');
  if (!passage || passage.dataset.running !== 'true') {
    return;
  }
  const status = passage.querySelector('[role="status"]');
  const rest = passage.querySelector('[data-rest]');
  let shown = rest.innerHTML;
  let looks = 0;
  setTimeout(look, pause);

  async function look() {
    try {
      const answer = await fetch(location.href);
      if (answer.ok && !answer.redirected) {
        const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-running]');
        if (now) {
          take(now);
        }
      }
    } catch {
      // No connection: the next look tries again.
    }
    looks += 1;
    if (passage.dataset.running === 'true' && looks < most) {
      setTimeout(look, pause);
    }
  }

  function take(now) {
    const says = now.querySelector('[role="status"]').textContent;
    if (status.textContent !== says) {
      status.textContent = says;
    }
    if (rest.contains(document.activeElement)) {
      // A passage that holds the focus would lose it: the next look changes it.
      return;
    }
    const fresh = now.querySelector('[data-rest]');
    if (shown !== fresh.innerHTML) {
      shown = fresh.innerHTML;
      const unfolded = [...rest.querySelectorAll('details')].map((each) => each.open);
      rest.replaceChildren(...document.adoptNode(fresh).childNodes);
      rest.querySelectorAll('details').forEach((each, place) => {
        each.open = unfolded[place] ?? false;
      });
    }
    passage.dataset.running = now.dataset.running;
  }
})();
