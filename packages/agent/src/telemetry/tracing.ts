import { trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

/** A collector that answers later than this loses what it was given. */
const EXPORT_TIMEOUT_MS = 5_000;

/**
 * Sends the spans of this process to a collector over OTLP/HTTP, in batches and off the hot path.
 * @param endpoint base address, to which `/v1/traces` is added
 * @returns sends what is left and ends it
 */
export function startTracing(endpoint: string, workerId: string): () => Promise<void> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'vivavoce-agent',
      'service.instance.id': workerId,
    }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({
          url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
          timeoutMillis: EXPORT_TIMEOUT_MS,
        }),
      }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  return async () => {
    trace.disable();
    await provider.shutdown();
  };
}
