import { inputError } from '../../../shared/errors.js';
import { oneOf } from '../../../shared/text.js';
import type { LabExperimentType } from './lab.enums.js';
import type { LabRequestInput, LabResultInput } from './lab.inputs.js';
import { LAB_KINDS, LAB_TYPES } from './lab.kinds.js';

type Plain = Record<string, unknown>;

const TYPE_BY_FIELD = new Map(LAB_TYPES.map((type) => [LAB_KINDS[type].field, type]));
const FIELDS = [...TYPE_BY_FIELD.keys()];

export interface Chosen {
  type: LabExperimentType;
  value: Plain;
}

/** The single field specified in a request or result. `path` is its position in the arguments. */
function chosen(input: LabRequestInput | LabResultInput, path: string): Chosen {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const [only, ...others] = given;
  const type = only && TYPE_BY_FIELD.get(only[0]);
  if (!only || !type) {
    throw inputError('REQUIRED', path, `Specify exactly one of ${oneOf(FIELDS)}; none was specified.`, FIELDS);
  }
  if (others.length > 0) {
    const names = given.map(([field]) => field);
    throw inputError('INVALID', path, `Specify exactly one field, not ${names.join(' and ')}.`, names);
  }
  return { type, value: plainOf(only[1] as object) };
}

export function chosenRequest(input: LabRequestInput, path: string): Chosen {
  return chosen(input, path);
}

/** The result, which must have the same type as the request. */
export function chosenResult(input: LabResultInput, type: LabExperimentType, path: string): Plain {
  const result = chosen(input, path);
  if (result.type === type) return result.value;
  const { field } = LAB_KINDS[type];
  throw inputError('INVALID', path, `The result of this experiment must be specified as ${field}.`, [field]);
}

/** Plain data for storage, without null values. */
function plainOf(value: object): Plain {
  return JSON.parse(JSON.stringify(value, (_key, part: unknown) => (part === null ? undefined : part))) as Plain;
}
