const PATIENCE_MILLIS = 5 * 60_000;

/**
 * Tells when the page has been hidden for five minutes, and when it is seen again after that.
 * @param {{onLeave: () => void, onReturn: () => void}} listener
 */
export function watchVisibility({ onLeave, onReturn }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let left = false;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = setTimeout(() => { left = true; onLeave(); }, PATIENCE_MILLIS);
    } else if (left) {
      left = false;
      onReturn();
    }
  });
}
