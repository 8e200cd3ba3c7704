import { isDeepStrictEqual } from 'node:util';
import { isOperators, type Conditions } from './read.js';

type Operators = Record<string, unknown>;

/** Combines two conditions: if both bound the same field, neither replaces the other. */
export function both(one: Conditions, other: Conditions | undefined): Conditions {
  if (!other) return one;
  const shared = Object.entries(other).filter(
    ([field, value]) => field in one && !isDeepStrictEqual(one[field], value),
  );
  if (shared.length === 0) return { ...other, ...one };
  return { ...other, ...one, $and: [Object.fromEntries(shared)] };
}

/**
 * Adds a condition on one scalar field: a value to equal, or bounds. Existing conditions on the field stay in force, so
 * that a cursor never widens its list; null if no record can match both.
 */
export function narrowed(conditions: Conditions, field: string, added: unknown): Conditions | null {
  if (!(field in conditions)) return { ...conditions, [field]: added };
  const existing = conditions[field];
  if (!isOperators(existing)) {
    const met = isOperators(added) ? meets(existing, added as Operators) : compare(existing, added) === 0;
    return met ? conditions : null;
  }
  if (!isOperators(added)) {
    return meets(added, existing as Operators) ? { ...conditions, [field]: added } : null;
  }
  return { ...conditions, [field]: tighter(existing as Operators, added as Operators) };
}

/**
 * Bounds of both conditions; of two on the same side only the stricter one, because the embedded database evaluates
 * only one of them.
 */
function tighter(one: Operators, other: Operators): Operators {
  let result = { ...one };
  for (const [operator, value] of Object.entries(other)) {
    const side = operator.startsWith('$gt') ? '$gt' : operator.startsWith('$lt') ? '$lt' : undefined;
    if (!side) throw new Error(`The condition ${operator} cannot be combined with other conditions on the same field.`);
    const known = Object.keys(result).find((key) => key.startsWith(side));
    if (known === undefined) result[operator] = value;
    else if (isNearer(side, value, result[known])) {
      const { [known]: _farther, ...rest } = result;
      result = { ...rest, [operator]: value };
    }
  }
  return result;
}

/** Of two bounds at the same value the exclusive one is stricter, and cursors use exclusive bounds. */
function isNearer(side: '$gt' | '$lt', value: unknown, known: unknown): boolean {
  const order = compare(value, known);
  if (order === undefined) return false;
  return side === '$gt' ? order >= 0 : order <= 0;
}

function meets(value: unknown, operators: Operators): boolean {
  return Object.entries(operators).every(([operator, bound]) => {
    const order = compare(value, bound);
    switch (operator) {
      case '$gt':
        return order !== undefined && order > 0;
      case '$gte':
        return order !== undefined && order >= 0;
      case '$lt':
        return order !== undefined && order < 0;
      case '$lte':
        return order !== undefined && order <= 0;
      case '$eq':
        return order === 0;
      case '$ne':
        return order !== 0;
      case '$in':
        return (bound as unknown[]).some((one) => compare(value, one) === 0);
      case '$nin':
        return (bound as unknown[]).every((one) => compare(value, one) !== 0);
      default:
        throw new Error(`Unknown condition ${operator} on the sort field of a list.`);
    }
  });
}

/** Compares like MongoDB: only within one type, strings by their bytes. */
function compare(one: unknown, other: unknown): number | undefined {
  if (one === null || other === null) return one === other ? 0 : undefined;
  if (one instanceof Date && other instanceof Date) return one.getTime() - other.getTime();
  if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other));
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return undefined;
}
