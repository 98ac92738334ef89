/**
 * To the browser. In: snapshots, pages of customers, commands. Out: the page, Server-Sent
 * Events, JSON.
 * <p>
 * An update is encoded once per view (store and window), however many pages look at it. A
 * slow page gets the latest state and nothing of what it missed. What blocks runs on
 * Reactor's bounded elastic threads, never on an event loop.
 */
package dev.footfall.dashboard;
