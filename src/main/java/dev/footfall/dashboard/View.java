package dev.footfall.dashboard;

import dev.footfall.metrics.Window;

/**
 * What a page looks at.
 *
 * @param store the shop
 * @param window the window
 * @param group what one row of it stands for
 */
record View(String store, Window window, Group group) {
}
