/**
 * Runs `action` at once, then at most every `millis`; the last call is never lost.
 * @param {number} millis
 * @param {() => void} action
 */
export function atMostEvery(millis, action) {
  let due = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    const wait = due - Date.now();
    clearTimeout(timer);
    if (wait > 0) {
      timer = setTimeout(run, wait);
    } else {
      run();
    }
  };

  function run() {
    due = Date.now() + millis;
    action();
  }
}
