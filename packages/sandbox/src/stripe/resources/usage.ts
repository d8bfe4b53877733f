import { find } from '../account.ts';
import { usageOf } from '../billing.ts';
import { invalid, missing, StripeRefusal } from '../errors.ts';
import { formOf, numberOf, textOf } from '../form.ts';
import { type ApiRoute, page } from './resource.ts';

const DAY_SECONDS = 24 * 3_600;
const OLDEST_SECONDS = 35 * DAY_SECONDS;
const AHEAD_SECONDS = 300;
const WINDOW_SECONDS: Record<string, number> = { hour: 3_600, day: DAY_SECONDS };
const MAX_WINDOWS = 1_000;

/** Meter events, each identifier once within a day, and their sums. */
export const usage: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: /^\/billing\/meter_events$/,
    answer: ({ account, form }) => {
      const now = account.now();
      const name = textOf(form, 'event_name') ?? '';
      const payload = formOf(form, 'payload');
      const identifier = textOf(form, 'identifier') ?? account.newId('mev');
      const timestamp = numberOf(form, 'timestamp') ?? now;
      const meter = [...account.meters.values()].find(({ event_name }) => event_name === name);
      if (!meter) throw invalid('event_name', `No active meter found for event name ${name}.`);
      const customer = textOf(payload, 'stripe_customer_id') ?? '';
      if (!account.customers.has(customer)) throw missing('customer', customer);
      const value = numberOf(payload, 'value');
      if (value === undefined) throw invalid('payload[value]', 'The value is not a number.');
      if (timestamp < now - OLDEST_SECONDS || timestamp > now + AHEAD_SECONDS) {
        throw invalid(
          'timestamp',
          'The timestamp must be within the past 35 days or 5 minutes in the future.',
        );
      }
      const twin = account.meterEvents.find((event) => event.identifier === identifier);
      if (twin && twin.arrivedAt > now - DAY_SECONDS) {
        throw new StripeRefusal(400, `An event already exists with identifier ${identifier}.`, {
          code: 'duplicate_meter_event',
        });
      }
      account.meterEvents.push({ meter: meter.id, customer, identifier, value, timestamp, arrivedAt: now });
      return {
        object: 'billing.meter_event',
        created: now,
        event_name: name,
        identifier,
        livemode: false,
        payload,
        timestamp,
      };
    },
  },
  {
    method: 'GET',
    path: /^\/billing\/meters\/(mtr_\w+)\/event_summaries$/,
    answer: ({ account, form, parameters }) => {
      const { id: meter } = find(account.meters, 'meter', parameters[0] ?? '');
      const customer = textOf(form, 'customer') ?? '';
      const from = numberOf(form, 'start_time') ?? 0;
      const until = numberOf(form, 'end_time') ?? 0;
      if (from % 60 !== 0 || until % 60 !== 0) {
        throw invalid('start_time', 'start_time and end_time must align with minute boundaries.');
      }
      const windowSeconds = WINDOW_SECONDS[textOf(form, 'value_grouping_window') ?? ''] ?? until - from;
      if (windowSeconds <= 0 || (until - from) / windowSeconds > MAX_WINDOWS) {
        throw invalid('end_time', 'The range is too long.');
      }
      const summaries = [];
      for (let start = from; start < until; start += windowSeconds) {
        const end = Math.min(start + windowSeconds, until);
        summaries.push({
          id: `mtrusg_${meter}_${start}`,
          object: 'billing.meter_event_summary',
          aggregated_value: usageOf(account, { meter, customer, start, end }),
          start_time: start,
          end_time: end,
          livemode: false,
          meter,
        });
      }
      return page(form, `/v1/billing/meters/${meter}/event_summaries`, summaries.reverse());
    },
  },
];
