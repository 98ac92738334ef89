/**
 * What to do now. In: what the visits of a window add up to, and what is usual at this
 * hour of the week. Out: suggestions, each with its figures, sample and interval.
 * <p>
 * The rules are pure: the same floor gives the same suggestions in the same order, so
 * that a reader can work each of them out again. Every rule compares one figure with one
 * threshold of the same unit and states the 95 % interval of the figure; a suggestion is
 * as strong as the end of its interval that lies nearest to the threshold, so that a
 * large effect in few visits does not come before a certain one. Traffic is not sales: a
 * suggestion is something to try, and says what would prove it wrong.
 */
package dev.footfall.metrics.suggestion;
