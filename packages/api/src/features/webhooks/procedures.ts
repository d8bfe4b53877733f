import { z } from 'zod';
import { procedure, router } from '../../trpc/trpc.ts';
import {
  listDeliveries,
  listDeliveriesSchema,
  readDelivery,
  replayDelivery,
  replayWindow,
  sendTestEvent,
} from './deliveries.ts';
import {
  createEndpoint,
  deleteEndpoint,
  listEndpoints,
  listEndpointsSchema,
  readEndpoint,
  rotateSecret,
  updateEndpoint,
} from './endpoints.ts';
import {
  endpointChangeSchema,
  endpointParamsSchema,
  newEndpointSchema,
  replayWindowSchema,
  rotationSchema,
} from './schema.ts';

const idSchema = endpointParamsSchema.shape.id;
const deliveryIdSchema = z.strictObject({ id: idSchema });

export const webhookProcedures = router({
  list: procedure
    // The client of the console sends a direction along with a list that goes on.
    .input(listEndpointsSchema.strip())
    .query(({ ctx, input }) => listEndpoints(ctx.context, ctx.caller, input)),
  read: procedure
    .input(deliveryIdSchema)
    .query(({ ctx, input }) => readEndpoint(ctx.context, ctx.caller, input)),
  create: procedure
    .input(newEndpointSchema)
    .mutation(({ ctx, input }) => createEndpoint(ctx.context, ctx.caller, { endpoint: input })),
  update: procedure
    .input(z.strictObject({ id: idSchema, change: endpointChangeSchema }))
    .mutation(({ ctx, input }) => updateEndpoint(ctx.context, ctx.caller, input)),
  remove: procedure
    .input(deliveryIdSchema)
    .mutation(({ ctx, input }) => deleteEndpoint(ctx.context, ctx.caller, input)),
  rotate: procedure
    .input(rotationSchema.extend({ id: idSchema }))
    .mutation(({ ctx, input }) => rotateSecret(ctx.context, ctx.caller, input)),
  test: procedure
    .input(z.strictObject({ endpointId: idSchema }))
    .mutation(({ ctx, input }) => sendTestEvent(ctx.context, ctx.caller, input)),
  deliveries: procedure
    .input(listDeliveriesSchema.extend({ endpointId: idSchema }).strip())
    .query(({ ctx, input: { endpointId, ...query } }) =>
      listDeliveries(ctx.context, ctx.caller, { endpointId, query }),
    ),
  delivery: procedure
    .input(deliveryIdSchema)
    .query(({ ctx, input }) => readDelivery(ctx.context, ctx.caller, input)),
  replayOne: procedure
    .input(deliveryIdSchema)
    .mutation(({ ctx, input }) => replayDelivery(ctx.context, ctx.caller, input)),
  replay: procedure
    .input(replayWindowSchema.extend({ endpointId: idSchema }))
    .mutation(({ ctx, input: { endpointId, ...window } }) =>
      replayWindow(ctx.context, ctx.caller, { endpointId, window }),
    ),
});
