/**
 * What a sensor says. In: the bytes of one Kafka record. Out: a {@link Verdict} on them,
 * accepted with its {@link Reading}, heartbeat, or rejected with its
 * {@link RejectionReason}.
 * <p>
 * This is the only code that knows the JSON of a reading. A verdict depends on the record
 * alone (its bytes and its Kafka timestamp), never on a clock, so a replay after a crash
 * judges every record as it was judged before. The parser runs once per record and is the
 * hottest code of the project; it reads tokens, binds nothing and reuses the strings it
 * has seen.
 */
package dev.footfall.reading;
