import { requireUser } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { addAsStaff } from './job-application-write.service.js';
import type { JobApplication } from './job-application.model.js';

const MAX_NOTES = 200;

export interface NewNote {
  body: string;
  idempotencyKey?: string | null | undefined;
}

/** Adds a note to an application, visible to recruiters only. */
export async function addApplicationNote(
  context: Context,
  id: string,
  { body, idempotencyKey }: NewNote,
  now = new Date(),
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  return addAsStaff(
    context,
    id,
    { operation: 'addApplicationNote', key: idempotencyKey, input: { body }, prefix: 'ano' },
    ({ notes = [], anonymized }, _id) => {
      if (anonymized) {
        throw inputError('INVALID_STATE', 'id', 'The application is anonymized; notes can no longer be added.');
      }
      if (notes.length >= MAX_NOTES) {
        throw inputError('LIMIT_REACHED', 'id', `An application can have at most ${String(MAX_NOTES)} notes.`);
      }
      return {
        set: {},
        note: { _id, authorId: userId, body, createdAt: now },
        staffIds: [userId],
        silent: true,
      };
    },
    now,
  );
}
