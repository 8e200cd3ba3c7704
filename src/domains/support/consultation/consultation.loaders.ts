import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { reachOf } from './consultation-access.js';
import { Consultation, ConsultationModel } from './consultation.model.js';

/** Consultations by ID that the viewer can see; null for those that are missing or belong to someone else. */
export const consultationLoader = defineLoader<string, Consultation | null>(async (ids, scope) => {
  const reach = reachOf((scope as Context).viewer);
  if (!reach) return new Map();
  const found = await ConsultationModel.find({ _id: trusted({ $in: [...ids] }), ...reach })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Consultation[]>();
  return new Map(found.map((plain) => [plain._id, asClass(Consultation, plain)]));
}, null);
