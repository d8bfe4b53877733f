import { createHash } from 'node:crypto';
import { randomText } from '@vivavoce/contract/ids';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { bytesOf, type SignedRequest } from '../../blobs/blobs.ts';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Tenant as TenantRow } from '../../generated/prisma/client.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { checkImage, IMAGE_TYPES, MAX_LOGO_BYTES } from './image.ts';
import { BRANDING_PATH, brandingFolder, logoUrlOf, shownBranding } from './public.ts';

/** How a tenant shows itself to candidates. */
export interface Branding {
  /** The tenant's own name. */
  name: string;
  /** What candidates read instead; null is the name. */
  shownName: string | null;
  /** `#rrggbb`; null is the product's own. Text on it is computed where it is drawn. */
  accent: string | null;
  logoUrl: string | null;
}

export const brandingChangeSchema = z.strictObject({
  shownName: textSchema.trim().min(1).max(100).nullable().optional(),
  accent: textSchema
    .regex(/^#[0-9a-fA-F]{6}$/, 'Not a colour. Send six digits, e.g. `#0f766e`.')
    .transform((color) => color.toLowerCase())
    .nullable()
    .optional(),
});

const uploadSchema = textSchema.regex(/^[0-9A-Za-z]{22}$/);
export const logoTypeSchema = z.strictObject({ type: z.enum(Object.values(IMAGE_TYPES)) });
export const logoSchema = z.strictObject({ upload: uploadSchema });
type LogoType = z.output<typeof logoTypeSchema>;

/** @throws ApiError `not_allowed` */
export async function readBranding(context: AppContext, caller: Caller): Promise<Branding> {
  requireMay(caller, 'settings:read');
  const row = await context.database.withTenant(caller, (records) => load(records, caller));
  return toBranding(context, row);
}

/** What candidates see of the tenant where a template says nothing else, for whoever writes templates. @throws ApiError `not_allowed` */
export async function readShownBranding(
  context: AppContext,
  caller: Caller,
): Promise<ReturnType<typeof shownBranding> & { pictures: string }> {
  requireMay(caller, 'templates:read');
  const row = await context.database.withTenant(caller, (records) => load(records, caller));
  const { PUBLIC_URL } = context.environment;
  // Below it lie the pictures of templates, too.
  return { ...shownBranding(PUBLIC_URL, row), pictures: `${PUBLIC_URL}${BRANDING_PATH}/${row.id}/` };
}

/** @throws ApiError `not_allowed` */
export async function updateBranding(
  context: AppContext,
  caller: Caller,
  { shownName, accent }: z.output<typeof brandingChangeSchema>,
): Promise<Branding> {
  requireMay(caller, 'settings:write');
  return change(context, caller, {
    ...(shownName === undefined ? {} : { shownName }),
    ...(accent === undefined ? {} : { accent }),
  });
}

/** Where the page sends the picture to; `setLogo` then looks at it. @throws ApiError `not_allowed` */
export async function signLogo(
  context: AppContext,
  caller: Caller,
  input: LogoType,
): Promise<{ upload: string; request: SignedRequest }> {
  requireMay(caller, 'settings:write');
  return signPicture(context, caller, input);
}

/** Takes an uploaded picture as the logo. @throws ApiError `not_allowed`, `not_found`, `invalid_request` where it is none that is taken */
export async function setLogo(
  context: AppContext,
  caller: Caller,
  { upload }: z.output<typeof logoSchema>,
): Promise<Branding> {
  requireMay(caller, 'settings:write');
  // An interview that is open shows the one before: it stays where it is until the tenant goes.
  return change(context, caller, { logo: await takePicture(context, caller, upload) });
}

/** The same for the logo of one template, by whoever writes templates. @throws ApiError `not_allowed` */
export async function signTemplateLogo(
  context: AppContext,
  caller: Caller,
  input: LogoType,
): Promise<{ upload: string; request: SignedRequest }> {
  requireMay(caller, 'templates:write');
  return signPicture(context, caller, input);
}

/**
 * Takes an uploaded picture for a template, whose document then names it.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where it is none that is taken
 */
export async function takeTemplateLogo(
  context: AppContext,
  caller: Caller,
  { upload }: z.output<typeof logoSchema>,
): Promise<{ logo: string }> {
  requireMay(caller, 'templates:write');
  return { logo: await takePicture(context, caller, upload) };
}

/** Whether a picture of this name was taken in this tenant. */
export async function hasPicture(
  { blobs }: Pick<AppContext, 'blobs'>,
  { tenantId }: Pick<Caller, 'tenantId'>,
  logo: string,
): Promise<boolean> {
  return (await blobs.list(`${brandingFolder(tenantId)}/${logo}`)).length > 0;
}

async function signPicture(
  context: AppContext,
  caller: Caller,
  { type }: LogoType,
): Promise<{ upload: string; request: SignedRequest }> {
  const upload = randomText(22);
  const request = await context.blobs.signUpload(incomingKey(caller, upload), {
    type,
    maxBytes: MAX_LOGO_BYTES,
  });
  return { upload, request };
}

/** Looks at what was uploaded and keeps it. Answers its name, which is made of its bytes. */
async function takePicture(context: AppContext, caller: Caller, upload: string): Promise<string> {
  const key = incomingKey(caller, upload);
  const blob = await context.blobs.get(key);
  if (!blob) throw new ApiError('not_found');
  const bytes = await bytesOf(blob);
  await context.blobs.delete(key);
  const checked = checkImage(bytes);
  if (checked.outcome === 'bad') {
    throw new ApiError('invalid_request', { errors: [{ pointer: '/upload', detail: checked.detail }] });
  }
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  const logo = `${name}.${checked.kind}`;
  await context.blobs.put(`${brandingFolder(caller.tenantId)}/${logo}`, bytes, {
    type: IMAGE_TYPES[checked.kind],
  });
  return logo;
}

/** @throws ApiError `not_allowed` */
export async function removeLogo(context: AppContext, caller: Caller): Promise<Branding> {
  requireMay(caller, 'settings:write');
  return change(context, caller, { logo: null });
}

function incomingKey({ tenantId }: Pick<Caller, 'tenantId'>, upload: string): string {
  return `incoming/branding/${tenantId}/${upload}`;
}

async function change(
  context: AppContext,
  caller: Caller,
  data: Partial<Pick<TenantRow, 'shownName' | 'accent' | 'logo'>>,
): Promise<Branding> {
  const { tenantId } = caller;
  return changeRecords(context, caller, async (transaction) => {
    const row = await transaction.records.tenant.update({ where: { id: tenantId }, data });
    await audit(transaction, caller, {
      action: 'branding.changed',
      subject: { type: 'tenant', id: tenantId },
      data: { fields: Object.keys(data) },
    });
    return toBranding(context, row);
  });
}

async function load(records: TenantTransaction, { tenantId }: Pick<Caller, 'tenantId'>): Promise<TenantRow> {
  const row = await records.tenant.findUnique({ where: { id: tenantId } });
  if (!row) throw new ApiError('not_found');
  return row;
}

function toBranding({ environment }: AppContext, row: TenantRow): Branding {
  const { id, name, shownName, accent, logo } = row;
  return { name, shownName, accent, logoUrl: logo && logoUrlOf(environment.PUBLIC_URL, { id, logo }) };
}
