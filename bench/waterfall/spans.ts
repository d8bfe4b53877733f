/** One span of a trace, in milliseconds from the trace's begin. */
export interface Span {
  name: string;
  /** Who was busy: agent, vendor or browser. */
  on: string;
  fromMs: number;
  toMs: number;
}

/** A body of OTLP over HTTP, as far as it is read here. */
export interface Exported {
  resourceSpans: {
    scopeSpans: {
      spans: {
        name: string;
        traceId: string;
        parentSpanId?: string;
        startTimeUnixNano: string;
        endTimeUnixNano: string;
        attributes: { key: string; value: { stringValue?: string } }[];
      }[];
    }[];
  }[];
}

/** The traces in what an exporter has sent, oldest first, each with its root first. */
export function tracesOf(bodies: readonly Exported[]): Span[][] {
  const all = bodies.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  );
  const ms = (nanos: string) => Number(BigInt(nanos) / 1_000n) / 1_000;
  return all
    .filter(({ parentSpanId }) => !parentSpanId)
    .sort((a, b) => ms(a.startTimeUnixNano) - ms(b.startTimeUnixNano))
    .map((root) => {
      const beginMs = ms(root.startTimeUnixNano);
      const parts = all.filter(({ traceId, parentSpanId }) => parentSpanId && traceId === root.traceId);
      return [root, ...parts].map(({ name, attributes, startTimeUnixNano, endTimeUnixNano }) => ({
        name,
        on: attributes.find(({ key }) => key === 'vivavoce.on')?.value.stringValue ?? '',
        fromMs: ms(startTimeUnixNano) - beginMs,
        toMs: ms(endTimeUnixNano) - beginMs,
      }));
    });
}
