import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import { withChanges } from './stored-part.js';

/** Spreads an application's changes evenly from a day until now, so that the demo's funnel has times. For the demo alone. */
export async function backdateApplication(id: string, since: Date): Promise<void> {
  const stored = await JobApplicationModel.findOne({ _id: id }).lean<JobApplication>();
  if (!stored) return;
  const step = (Date.now() - since.getTime()) / (stored.history.length + 1);
  const at = (place: number): Date => new Date(since.getTime() + step * place);
  const history = stored.history.map((row, place) => withChanges(row, { at: at(place + 1) }));
  await JobApplicationModel.updateOne(
    { _id: id },
    { $set: { createdAt: since, 'consent.givenAt': since, history, stageSince: at(history.length) } },
    { timestamps: false },
  );
}
