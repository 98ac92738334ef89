/**
 * A store that is not there. In: a plan (scenario, pace, seed, faults). Out: readings, as
 * a shop's sensors would send them, and the truth about them, so that everything Footfall
 * shows can be checked.
 * <p>
 * A {@link dev.footfall.simulator.Source} makes one record at a time, when it is asked
 * for one: the shop is a discrete-event simulation, faults and further shops are sources
 * around it. So memory holds who is inside and nothing else, back-pressure needs no
 * buffer, and the same plan gives the same bytes on every machine: the Java has no part
 * in chance. {@link dev.footfall.simulator.Simulator} runs a plan beside the server,
 * counts a record as sent when Kafka has acknowledged it, and keeps the truth of exactly
 * those; {@link dev.footfall.simulator.FootfallCommand} runs it without Spring.
 * <p>
 * By speed, the shop has its usual size and its time is accelerated; by rate, its time is
 * that of the wall and it is as busy as the rate asks for. A rate that merely sped up the
 * usual shop would soon run ahead of the clock.
 */
package dev.footfall.simulator;
