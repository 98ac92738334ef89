import { attributes, find } from "./dom.js";

/** On a phone the tools of the header open on demand. */
export class MoreMenu {
  constructor() {
    const button = find("#more");
    button.addEventListener("click", () => {
      const open = !find("#tools").hasAttribute("data-open");
      find("#tools").toggleAttribute("data-open", open);
      attributes(button, { "aria-expanded": String(open) });
    });
  }
}
