/**
 * Footfall once more, slow and plainly right: every number of the API computed by loops
 * over a list of readings, from the definitions alone. In: the records of a topic. Out:
 * what the API should answer. It shares no code with what it checks: it reads JSON by
 * Jackson's tree, judges by rules of its own, sorts dwells and keeps sets of customers.
 * <p>
 * {@link dev.footfall.reference.CoreRun} feeds the core by hand, cut into batches at
 * random; {@link dev.footfall.reference.TopicRun} goes through a topic, the query and
 * HTTP. {@link dev.footfall.reference.Agreement} compares: counts and sums to the last
 * digit, quantiles and distinct customers within the stated error.
 */
package dev.footfall.reference;
