import { isCaller, type Viewer } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { WebinarStatus } from './webinar.enums.js';
import { Webinar, WebinarModel } from './webinar.model.js';

/** Drafts are visible only to event managers, as are drafts canceled before they were announced. */
export function maySee(viewer: Viewer, { status, history }: Pick<Webinar, 'status' | 'history'>): boolean {
  const { DRAFT, SCHEDULED } = WebinarStatus;
  const isHidden = status === DRAFT || history.some(({ from, to }) => from === DRAFT && to !== SCHEDULED);
  return !isHidden || isCaller(viewer, 'events');
}

/** Webinars by ID that the viewer can see. */
export const webinarLoader = defineLoader<string, Webinar | null>(async (ids, scope) => {
  const found = await readPlain<Webinar>(WebinarModel, { _id: { $in: [...ids] } });
  // The loader scope of a request is its context.
  const { viewer } = scope as Context;
  return new Map(found.filter((plain) => maySee(viewer, plain)).map((plain) => [plain._id, asClass(Webinar, plain)]));
}, null);

export function forgetWebinar(context: Context, id: string): void {
  webinarLoader(context).clear(id);
}
