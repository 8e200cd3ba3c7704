import { allRecords } from './collections.js';

export const ERASE =
  'mutation ($password: String!) { eraseMyAccount(input: { password: $password }) { receipt { collection records kept } userErrors { code message } } }';

/** Collections without a person in them that hold an id all the same, and why nobody has to be given them. */
export const TECHNICAL_ROWS: ReadonlySet<string> = new Set(['ratelimits', 'idempotencykeys']);

export interface Receipt {
  eraseMyAccount: {
    receipt: { collection: string; records: number; kept: string | null }[] | null;
    userErrors: { code: string; message: string }[];
  };
}

/** Rows that stay as they are for a while, by ids alone, as their lines say. */
export const HELD: ReadonlySet<string> = new Set(['user_sessions', 'auditentries']);
/** Written by hashes, which no test reads. */
const HASHED = new Set(['jobapplicationplaces', 'storedfiles', 'idempotencykeys']);

/** The lines of a receipt that say something else than what was done to the records that named the person. */
export async function wrongLines(
  receipt: NonNullable<Receipt['eraseMyAccount']['receipt']>,
  named: Map<string, ReadonlySet<string>>,
): Promise<unknown[]> {
  const after = await allRecords();
  return receipt.flatMap(({ collection, records, kept }) => {
    if (HASHED.has(collection)) return [];
    const before = [...(named.get(collection) ?? [])];
    const staying = before.filter((id) => after.get(collection)?.has(id));
    const isRight = (HELD.has(collection) || records === before.length) && (kept !== null) === staying.length > 0;
    return isRight ? [] : [{ collection, records, kept, named: before.length, staying: staying.length }];
  });
}
