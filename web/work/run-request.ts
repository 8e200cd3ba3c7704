import type { LabRequestInput } from './generated/graphql.js';
import type { LabField, LabKind } from './lab.kinds.js';

export interface AssetValue {
  url: string;
  mediaType: string;
  sha256: string;
  bytes: number | '';
}

export type FieldValue = string | number | boolean | AssetValue;
/** Field names used by the server: `request.neuralArt.prompt`. */
export interface RunValues {
  request: Record<string, Record<string, FieldValue>>;
}

export const NO_ASSET: AssetValue = { url: '', mediaType: '', sha256: '', bytes: '' };

function startOf(field: LabField): FieldValue {
  if (field.kind === 'number') return field.start ?? '';
  if (field.kind === 'switch') return false;
  return field.kind === 'asset' ? { ...NO_ASSET } : '';
}

export function startValues({ key, fields }: LabKind): RunValues {
  return { request: { [key]: Object.fromEntries(fields.map((field) => [field.name, startOf(field)])) } };
}

const isEmptyAsset = ({ url, mediaType, sha256 }: AssetValue): boolean => url + mediaType + sha256 === '';

function given(value: FieldValue): unknown {
  if (value === '') return undefined;
  if (typeof value !== 'object') return value;
  const { bytes, ...asset } = value;
  return isEmptyAsset(value) ? undefined : { ...asset, ...(bytes === '' ? {} : { bytes }) };
}

/** Omits empty fields. */
export function requestOf(values: RunValues, { key }: LabKind): LabRequestInput {
  const entries = Object.entries(values.request[key] ?? {}).map(([name, value]) => [name, given(value)] as const);
  return { [key]: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}
