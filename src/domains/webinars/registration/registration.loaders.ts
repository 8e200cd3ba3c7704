import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { bounded, matchStages, readPlain } from '../../../database/read.js';
import type { Context } from '../../../graphql/context.js';
import { ownedBy } from './registration-access.service.js';
import { RegistrationStatus } from './registration.enums.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';

/** Registrations by ID that the viewer can see. */
export const registrationLoader = defineLoader<string, WebinarRegistration | null>(async (ids, scope) => {
  const found = await readPlain<WebinarRegistration>(RegistrationModel, { _id: { $in: [...ids] } });
  // The loader scope of a request is its context.
  const owner = ownedBy(scope as Context);
  const isOwn = (one: WebinarRegistration): boolean =>
    owner !== undefined &&
    (owner.userId === undefined || one.userId === owner.userId) &&
    (owner.email === undefined || one.email === owner.email);
  return new Map(found.filter(isOwn).map((plain) => [plain._id, asClass(WebinarRegistration, plain)]));
}, null);

/** The viewer's registration for each webinar of a page. */
export const myRegistrationLoader = defineLoader<string, WebinarRegistration | null>(async (webinarIds, scope) => {
  const { viewer } = scope as Context;
  if (viewer.kind !== 'user') return new Map();
  const filter = { userId: viewer.userId, webinarId: { $in: [...webinarIds] } };
  const found = await bounded(
    RegistrationModel.aggregate<WebinarRegistration>(matchStages(RegistrationModel.collection.name, filter)),
  );
  return new Map(found.map((plain) => [plain.webinarId, asClass(WebinarRegistration, plain)]));
}, null);

/** How many registrants are ahead on the waitlist, by `webinarId:place`: one command per page. */
export const waitingBeforeLoader = defineLoader<string, number>(async (keys) => {
  const pipelineOf = (key: string) => {
    const [webinarId = '', place = ''] = key.split(':');
    const status = RegistrationStatus.WAITLISTED;
    return [
      { $match: { webinarId, status, place: { $lt: Number(place) } } },
      { $group: { _id: null, count: { $sum: 1 } } },
      { $set: { _id: key } },
    ];
  };
  const [first, ...others] = keys.map(pipelineOf);
  if (!first) return new Map();
  const coll = RegistrationModel.collection.name;
  const rows = await bounded(
    RegistrationModel.aggregate<{ _id: string; count: number }>([
      ...first,
      ...others.map((pipeline) => ({ $unionWith: { coll, pipeline } })),
    ]),
  );
  return new Map(rows.map(({ _id, count }) => [_id, count]));
}, 0);

export function forgetRegistration(context: Context, { _id, webinarId }: WebinarRegistration): void {
  registrationLoader(context).clear(_id);
  myRegistrationLoader(context).clear(webinarId);
}
