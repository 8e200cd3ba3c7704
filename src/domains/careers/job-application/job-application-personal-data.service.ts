import type { ClientSession } from 'mongoose';
import { Erasure, type Erased } from '../../../database/erasure.js';
import type { PersonalData, Person } from '../../../graphql/domain.js';
import { changeRecordIn, type RecordTarget } from '../../../database/record.js';
import { StoredFileModel, type StoredFile } from '../../../files/stored-file.model.js';
import { releaseFile, waitingFilesOf } from '../../../files/stored-file.service.js';
import { anonymizeIn } from './job-application-retention.service.js';
import { hasPlace } from './job-application-place.service.js';
import { applicationFor } from './job-application-view.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import { JobPostingModel, type JobPosting } from '../job-posting/job-posting.model.js';
import { withChanges } from './stored-part.js';

/** The applications of a person: those of the account, and those submitted with its email address. */
async function applicationsOf({ userId, email }: Person, session?: ClientSession): Promise<JobApplication[]> {
  const read = (filter: object): Promise<JobApplication[]> =>
    JobApplicationModel.find(filter)
      .select('+scorecards')
      .session(session ?? null)
      .lean<JobApplication[]>();
  // Applications of another account belong to it, whatever email address they contain.
  const byAddress = (await read({ email })).filter((found) => found.userId === null || found.userId === userId);
  const found = [...(await read({ userId })), ...byAddress];
  return [...new Map(found.map((application) => [application._id, application])).values()];
}

/** Exports what applicants see in the API, and the scorecards and notes they wrote about others. */
async function exportApplications(person: Person): Promise<unknown[]> {
  const own = (await applicationsOf(person)).map((stored) => ownPart(applicationFor(false, stored)));
  const written = await JobApplicationModel.find({ staffIds: person.userId })
    .select('+scorecards +notes')
    .lean<JobApplication[]>();
  const cards = written.flatMap(({ scorecards }) => scorecards.filter((card) => card.interviewerId === person.userId));
  const notes = written.flatMap((stored) => (stored.notes ?? []).filter(({ authorId }) => authorId === person.userId));
  return [
    ...own,
    ...cards.map(({ interviewId, rating, strengths, concerns, notes: remarks, submittedAt }) => ({
      scorecard: { interviewId, rating, strengths, concerns, notes: remarks, submittedAt },
    })),
    ...notes.map(({ body, createdAt }) => ({ note: { body, createdAt } })),
  ];
}

function ownPart(application: JobApplication): unknown {
  const { _id, position, applicant, resume, status, consent, source, campaign, createdAt, updatedAt } = application;
  return {
    ...{ id: _id, position, applicant, status, consent, source, campaign, createdAt, updatedAt },
    resume: resume && { fileName: resume.fileName, size: resume.size, contentType: resume.contentType },
    interviews: application.interviews.map(({ kind, startsAt, endsAt, location }) => ({
      kind,
      startsAt,
      endsAt,
      location,
    })),
    offers: application.offers.map(({ version, status: outcome, salary, startsAt, terms, expiresAt }) => ({
      ...{ version, status: outcome, salary, startsAt, terms, expiresAt },
    })),
    history: application.history.map(({ from, to, reason, at }) => ({ from, to, reason, at })),
  };
}

/** The person's applications are anonymized and, if undecided, withdrawn; in those of others only the ID is removed. */
async function eraseApplications(person: Person, session: ClientSession): Promise<Erased> {
  const now = new Date();
  const erasure = new Erasure(session);
  for (const { _id } of await applicationsOf(person, session)) {
    await anonymizeIn(session, _id, now);
    erasure.count('changed', [_id]);
  }
  const { userId } = person;
  const touched = await JobApplicationModel.find({ staffIds: userId }, { _id: 1 })
    .session(session)
    .lean<{ _id: string }[]>();
  for (const { _id } of touched) {
    await changeRecordIn(session, JobApplicationModel, targetOf(_id), (stored) => ({
      update: { $set: withoutStaff(stored, userId), $pull: { staffIds: userId }, $inc: { revision: 1 } },
      timestamps: false,
    }));
    erasure.count('changed', [_id]);
  }
  const { records } = erasure.done();
  return { records, kept: records > 0 ? APPLICATIONS_STAY : undefined };
}

const APPLICATIONS_STAY =
  'Stages and times of your applications, and scorecards and notes you wrote about others, without anything that identifies you.';

function targetOf(_id: string): RecordTarget<JobApplication> {
  return { filter: { _id }, what: 'application', select: '+scorecards +notes' };
}

function withoutStaff(
  { interviews, scorecards, notes = [], history }: JobApplication,
  userId: string,
): Partial<JobApplication> {
  return {
    interviews: interviews.map((interview) =>
      withChanges(interview, {
        interviewerIds: interview.interviewerIds.filter((id) => id !== userId),
        feedbackBy: interview.feedbackBy.filter((id) => id !== userId),
      }),
    ),
    scorecards: scorecards.map((card) =>
      card.interviewerId === userId ? withChanges(card, { interviewerId: null }) : card,
    ),
    notes: notes.map((note) => (note.authorId === userId ? withChanges(note, { authorId: null }) : note)),
    history: history.map((row) => (row.actorId === userId ? withChanges(row, { actorId: null }) : row)),
  };
}

async function erasePostings({ userId }: Person, session: ClientSession): Promise<Erased> {
  const touched = await JobPostingModel.find({ staffIds: userId }).session(session).lean<JobPosting[]>();
  for (const { _id, history } of touched) {
    const rows = history.map((row) => (row.actorId === userId ? withChanges(row, { actorId: null }) : row));
    await JobPostingModel.updateOne(
      { _id },
      { $set: { history: rows }, $pull: { staffIds: userId } },
      { session, timestamps: false },
    );
  }
  const erasure = new Erasure(session);
  erasure.count(
    'changed',
    touched.map(({ _id }) => _id),
  );
  return erasure.done();
}

/** Exports the metadata of resumes and unclaimed uploads; the files themselves belong to the applications. */
async function exportFiles(person: Person): Promise<unknown[]> {
  const ids = (await applicationsOf(person)).flatMap(({ resume }) => (resume ? [resume.fileId] : []));
  const files = await Promise.all(ids.map((id) => StoredFileModel.findOne({ _id: id }).lean<StoredFile>()));
  return [...files, ...(await waitingFilesOf(person))].flatMap((file) =>
    file ? [{ fileName: file.fileName, size: file.size, contentType: file.contentType }] : [],
  );
}

const FILES_STAY = 'The files themselves, without their names, are deleted within a minute.';

/** Releases unclaimed uploads; files of applications are released by `anonymizeIn` in the same transaction. */
async function eraseFiles(person: Person, session: ClientSession): Promise<Erased> {
  const applications = await applicationsOf(person, session);
  const waiting = await waitingFilesOf(person, session);
  for (const { _id } of waiting) await releaseFile(_id, session);
  const records = applications.filter(({ resume }) => resume !== null).length + waiting.length;
  return { records, kept: records > 0 ? FILES_STAY : undefined };
}

/** Places contain only hashes; they are freed by `anonymizeIn` in the same transaction. */
async function erasePlaces(person: Person, session: ClientSession): Promise<Erased> {
  let records = 0;
  for (const { _id: applicationId, email, jobId, round } of await applicationsOf(person, session))
    if (email !== null && (await hasPlace({ email, jobId, applicationId, round }, session))) records += 1;
  return { records };
}

/** Dependent records come first, since they are found through the applications. */
export const careersPersonalData: readonly PersonalData[] = [
  { collection: 'storedfiles', export: exportFiles, erase: eraseFiles },
  { collection: 'jobapplicationplaces', export: () => Promise.resolve([]), erase: erasePlaces },
  {
    collection: 'jobapplications',
    export: exportApplications,
    erase: eraseApplications,
  },
  {
    collection: 'jobpostings',
    async export({ userId }) {
      const postings = await JobPostingModel.find({ staffIds: userId }, { title: 1, createdAt: 1 }).lean<
        JobPosting[]
      >();
      return postings.map(({ _id, title, createdAt }) => ({ id: _id, title, createdAt }));
    },
    erase: erasePostings,
  },
];
