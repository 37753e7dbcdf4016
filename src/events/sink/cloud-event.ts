import type { SequencedEvent } from '../../store/outbox.js';

/** A record for a broker. Records with the same key keep their order. */
export interface BrokerRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** Digits of a position, so that positions compare as texts too. */
const SEQUENCE_DIGITS = 16;

/**
 * Returns an event as a CloudEvent 1.0 in the binary mode of the Kafka protocol binding: attributes are headers, and the
 * value is the notification as listeners get it.
 *
 * @param source URI reference of the API that the event is from
 */
export function cloudEventOf(event: SequencedEvent, source: string): BrokerRecord {
  const { id, type, orderingKey, resourceId, position, time, text, traceparent } = event;
  return {
    key: orderingKey,
    value: text,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: source,
      ce_type: type,
      ce_subject: resourceId,
      ce_time: new Date(time).toISOString(),
      ce_partitionkey: orderingKey,
      ce_sequence: String(position).padStart(SEQUENCE_DIGITS, '0'),
      ...(traceparent && { traceparent }),
    },
    time,
  };
}
