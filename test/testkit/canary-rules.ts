import { EmailScope, Role, type Viewer } from '../../src/auth/viewer.js';

/** A record as it is stored. */
export interface Row {
  _id: string;
  [field: string]: unknown;
}

/** All records, by collection and id. */
export type World = ReadonlyMap<string, ReadonlyMap<string, Row>>;

interface Reading {
  row: Row;
  /** The object that the text stands in. */
  parent: Row;
  viewer: Viewer;
  world: World;
}

type Rule = (reading: Reading) => boolean;

// ---------------------------------------------------------------------------------------------------------------------
// Who may read what, written down once more and read off the stored records: nothing of the code under test.

const everyone: Rule = () => true;
const nobody: Rule = () => false;
const either =
  (...rules: readonly Rule[]): Rule =>
  (reading) =>
    rules.some((rule) => rule(reading));

function hasRole(viewer: Viewer, role: Role): boolean {
  return viewer.kind === 'user' && (viewer.roles.includes(role) || viewer.roles.includes(Role.ADMIN));
}
const staff =
  (role: Role): Rule =>
  ({ viewer }) =>
    hasRole(viewer, role);
const support = staff(Role.SUPPORT_AGENT);
const billing = staff(Role.BILLING_AGENT);
const recruiting = staff(Role.RECRUITER);
const events = staff(Role.EVENT_MANAGER);
const moderation = staff(Role.MODERATOR);
const service: Rule = ({ viewer }) => viewer.kind === 'service';

function isViewer(viewer: Viewer, id: unknown): boolean {
  return viewer.kind === 'user' && viewer.userId === id;
}
const own =
  (field = 'userId'): Rule =>
  ({ row, viewer }) =>
    isViewer(viewer, row[field]);

/** Who has shown that an address is theirs. */
const byMail =
  (scope: EmailScope, address: (row: Row) => unknown): Rule =>
  ({ row, viewer }) =>
    viewer.kind === 'capability' && viewer.scope === scope && viewer.email === address(row);

const part = (row: Row, field: string): Row => (row[field] ?? {}) as Row;

function rowsOf(world: World, collection: string): Row[] {
  return [...(world.get(collection)?.values() ?? [])];
}

function membershipOf(world: World, groupId: unknown, viewer: Viewer): Row | undefined {
  return rowsOf(world, 'communitymemberships').find(
    (row) => row['groupId'] === groupId && isViewer(viewer, row['userId']),
  );
}

function isMember(world: World, groupId: unknown, viewer: Viewer): boolean {
  return membershipOf(world, groupId, viewer)?.['status'] === 'active';
}

function leads(world: World, groupId: unknown, viewer: Viewer): boolean {
  const row = membershipOf(world, groupId, viewer);
  return row?.['status'] === 'active' && row['role'] !== 'member';
}

/** What stands in a group: of a private one for its members alone. */
function isInSight(world: World, groupId: unknown, viewer: Viewer): boolean {
  if (groupId === null || groupId === undefined) return true;
  const group = world.get('communitygroups')?.get(groupId as string);
  if (!group) return false;
  return group['visibility'] !== 'private' || isMember(world, groupId, viewer) || hasRole(viewer, Role.MODERATOR);
}

const groupFinder: Rule = ({ row, viewer, world }) =>
  isInSight(world, row._id, viewer) ||
  ['active', 'invited', 'pending'].includes(String(membershipOf(world, row._id, viewer)?.['status']));

const groupLeader: Rule = ({ row, viewer, world }) => leads(world, row['groupId'], viewer);

function readsPost(post: Row, viewer: Viewer, world: World): boolean {
  if (isViewer(viewer, post['authorId']) || hasRole(viewer, Role.MODERATOR)) return true;
  const isShown = ['published', 'locked'].includes(String(post['status']));
  if (isShown && isInSight(world, post['groupId'], viewer)) return true;
  // Moderators of a group decide about what waits or is hidden in it.
  return post['groupId'] !== undefined && leads(world, post['groupId'], viewer);
}
const postReader: Rule = ({ row, viewer, world }) => readsPost(row, viewer, world);

const commentReader: Rule = ({ row, viewer, world }) => {
  if (isViewer(viewer, row['authorId']) || hasRole(viewer, Role.MODERATOR)) return true;
  const post = world.get('communityposts')?.get(String(row['postId']));
  if (!post) return false;
  if (row['status'] !== 'visible') return leads(world, row['groupId'], viewer);
  // Of a post that came out and was taken down its place stays, and the comments with it.
  const stands = ['hidden', 'removed', 'deleted'].includes(String(post['status']));
  return readsPost(post, viewer, world) || (stands && isInSight(world, post['groupId'], viewer));
};

const contentReader: Rule = ({ row, viewer, world }) =>
  isViewer(viewer, row['authorId']) ||
  hasRole(viewer, Role.MODERATOR) ||
  (row['status'] === 'published' && isInSight(world, row['groupId'], viewer));

const eventReader: Rule = ({ row, viewer, world }) => isInSight(world, row['groupId'], viewer);

const eventGuest: Rule = ({ row, viewer, world }) =>
  isViewer(viewer, row['createdById']) ||
  leads(world, row['groupId'], viewer) ||
  hasRole(viewer, Role.MODERATOR) ||
  (isInSight(world, row['groupId'], viewer) &&
    rowsOf(world, 'communityrsvps').some(
      (rsvp) => rsvp['eventId'] === row._id && rsvp['status'] === 'going' && isViewer(viewer, rsvp['userId']),
    ));

const suggestionReader: Rule = ({ row, viewer }) =>
  isViewer(viewer, row['authorId']) ||
  hasRole(viewer, Role.MODERATOR) ||
  !['pending_review', 'rejected'].includes(String(row['status']));

const applicant = either(
  own(),
  byMail(EmailScope.APPLICATIONS, (row) => row['email']),
);
const registrant = either(
  own(),
  byMail(EmailScope.REGISTRATIONS, (row) => row['email']),
);
const guest = either(
  own(),
  byMail(EmailScope.CONSULTATIONS, (row) => part(row, 'contact')['email']),
);

/** Who has a seat, or had one. */
const webinarGuest: Rule = (reading) =>
  events(reading) ||
  rowsOf(reading.world, 'webinarregistrations').some(
    (row) =>
      row['webinarId'] === reading.row._id &&
      ['registered', 'attended', 'no_show', 'watched_recording'].includes(String(row['status'])) &&
      registrant({ ...reading, row }),
  );

/** A change of a ticket shows to its requester unless it is the staff's own affair. */
const ticketChange: Rule = ({ row, parent, viewer }) =>
  hasRole(viewer, Role.SUPPORT_AGENT) ||
  (isViewer(viewer, row['requesterId']) && !['on_hold', 'spam'].includes(String(parent['to'])));

/** Why an application went on or not is the staff's own; its applicant reads the own words. */
const applicationChange: Rule = (reading) =>
  recruiting(reading) ||
  (applicant(reading) &&
    (reading.parent['actorId'] === reading.row['userId'] || reading.parent['actorId'] === undefined));

/** Names of accounts are for everybody who has one; for others, those of people who write, meet or speak in public. */
const nameReader: Rule = ({ row, world, viewer }) =>
  viewer.kind === 'user' ||
  ((row['roles'] ?? []) as unknown[]).length > 0 ||
  ['communityposts', 'communitycomments', 'communitycontents', 'communitysuggestions'].some((collection) =>
    rowsOf(world, collection).some((text) => text['authorId'] === row._id),
  ) ||
  rowsOf(world, 'webinars').some((webinar) => (webinar['hostIds'] as unknown[]).includes(row._id)) ||
  ['communitymemberships', 'communityrsvps'].some((collection) =>
    rowsOf(world, collection).some((one) => one['userId'] === row._id),
  );

function paths(...lists: readonly [paths: string, rule: Rule][]): Record<string, Rule> {
  return Object.fromEntries(lists.flatMap(([list, rule]) => list.split(/\s+/).map((path) => [path, rule])));
}

export const CANARY_RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  agentpersonalizations: paths([
    'customInstructions display.agentName savedPrompts[].text savedPrompts[].title savedPrompts[].versions[].note savedPrompts[].versions[].text savedPrompts[].versions[].title',
    own(),
  ]),
  communitycomments: paths(['body', commentReader]),
  communitycontents: paths(['title summary body tags[]', contentReader]),
  communityevents: paths(['title description location', eventReader], ['onlineUrl', eventGuest]),
  communitygroups: paths(['name description', groupFinder]),
  communitymemberships: paths(['message', either(own(), groupLeader, moderation)]),
  communitymoderationactions: paths(['reason', everyone], ['appeal.text', either(own('subjectId'), moderation)]),
  communitymoderations: paths(['history[].reason', moderation], ['snapshot', either(own('subjectId'), moderation)]),
  communityposts: paths(
    ['title body excerpt tags[]', postReader],
    ['history[].reason', either(own('authorId'), moderation, groupLeader)],
  ),
  communityreports: paths(['snapshot text', either(own('reporterId'), moderation)]),
  communitysuggestions: paths(
    ['title body excerpt response authorName comments[].body history[].reason', suggestionReader],
    ['internalComments[].body', moderation],
  ),
  consultations: paths([
    'cancellation.reason company.industry company.name company.website contact.name history[].reason meeting.url outcome.nextSteps outcome.summary project.budget project.description project.timeline feedback.comment',
    either(guest, support),
  ]),
  favoritefolders: paths(['name', own()]),
  jobapplications: paths(
    [
      'applicant.coverLetter applicant.name interviews[].location offers[].terms resume.fileName',
      either(applicant, recruiting),
    ],
    ['history[].reason', applicationChange],
    ['interviews[].briefing rejection.note scorecards[].concerns scorecards[].strengths notes[].body', recruiting],
  ),
  jobpostings: paths([
    'title description department location requirements[]',
    ({ row, viewer, world }) =>
      row['status'] === 'open' ||
      hasRole(viewer, Role.RECRUITER) ||
      rowsOf(world, 'jobapplications').some(
        (application) =>
          application['jobId'] === row._id && applicant({ row: application, parent: row, viewer, world }),
      ),
  ]),
  labexperiments: paths([
    'attempts[].error.message error.message history[].reason input.instruction input.prompt input.question input.text output.answer output.citations[].quote output.code output.explanation output.text output.title rating.comment input.document.url input.image.url input.dataset.url input.recording.url input.sample.url output.audio.url output.images[].url output.image.url output.charts[].url output.video.url',
    either(own(), service),
  ]),
  mails: paths(['subject text', nobody]),
  pageviews: paths(['path url referrer', support]),
  sessions: paths(['entryPath entryUrl exitPath exitUrl referrer utm.campaign', support]),
  storedfiles: paths([
    'fileName',
    ({ row, viewer, world }) => {
      const application = world.get('jobapplications')?.get(String(row['ownerId']));
      return (
        hasRole(viewer, Role.RECRUITER) ||
        (application !== undefined && applicant({ row: application, parent: row, viewer, world }))
      );
    },
  ]),
  supporttickets: paths(
    [
      'subject requesterName messages[].authorName messages[].body resolution.summary satisfaction.comment tags[] imported.author imported.labels[]',
      either(own('requesterId'), support),
    ],
    ['history[].reason', ticketChange],
    ['internalNotes[].body', support],
  ),
  toolusages: paths(['inputSummary', own()]),
  // The platform's own back ends record and settle payments.
  transactions: paths(['description items[].description', either(own(), billing, service)]),
  userevents: paths(['path', support]),
  userfavorites: paths(['itemTitle note tags[] itemUrl', own()]),
  users: paths(['name', nameReader]),
  voiceconsents: paths(['speakerName statement recording.url', own()]),
  webhookevents: paths([
    'reason',
    // The timeline of a payment says to whoever sees it what became of each event about it.
    ({ row, viewer, world }) =>
      hasRole(viewer, Role.BILLING_AGENT) ||
      (viewer.kind === 'service' && row['transactionId'] !== null) ||
      isViewer(viewer, world.get('transactions')?.get(String(row['transactionId']))?.['userId']),
  ]),
  webinarregistrations: paths(['name feedback.comment history[].reason', either(registrant, events)]),
  webinars: paths(
    [
      'title description history[].reason',
      ({ row, viewer }) =>
        row['status'] !== 'draft' ||
        hasRole(viewer, Role.EVENT_MANAGER) ||
        (viewer.kind === 'user' && (row['hostIds'] as string[]).includes(viewer.userId)),
    ],
    ['joinUrl recordingUrl', webinarGuest],
  ),
};

/** Helps the others; its texts are ids, hashes and days. */
const TECHNICAL_COLLECTIONS = new Set(
  'apiusages auditentries chatinteractions communityblocks communitylikes communitymetrics communityrsvps consultationcalendars counters heartbeats idempotencykeys jobapplicationplaces locks migrations onetimetokens paymentcustomers ratelimits spendinglimits spendingperiods suggestionfollows suggestionvotes trafficdays trafficrollups unprovenmails user_sessions visitors visitorsalts changemarks stripecursors agentsubscriptions'.split(
    ' ',
  ),
);

/** Ids, codes, words of a list, hashes; and what is derived from the texts beside it. */
const TECHNICAL_PATH =
  /(^|[.\]])(_id|\w*Ids?(\[\])?|status|publicStatus|queue|state|kind|type|from|to|role|roles\[\]|plan|currency|provider|providerStatus|source|method|unit|day|origin|priceVersion|category|priority|format|approval|audience|visibility|joinPolicy|timeZone|locale|workplace|employmentType|consultationType|experimentType|executor|mediaType|sha256|contentHash|uploadHash|key|contentType|eventKey|rank|sortTitle|foldedName|passwordHash|email|outcome|refundReason|party|responseLength|tone|density|theme|accentColor|scopes\[\]|feeds\[\]|searchWords\[\]|terms\[\]|duplicateKeys\[\]|path|os|browser|device|country|referrerHost|medium|action|targetKind|authorKind|reasonCode|rating|feedbackBy\[\]|language|programmingLanguage|targetLanguage|genre|style|voice|purpose|modelName|code|salary\.currency|subjects\[\]|response|botReasons\[\]|period)$/;

/** Codes under a name that is a text's elsewhere. */
const TECHNICAL_TEXTS = new Set([
  'communityreports reason',
  'communitycomments path',
  'communitysuggestions imported.author',
  'communitysuggestions imported.labels[]',
  'jobapplications position',
  'transactions disputes[].reason',
  'transactions history[].reason',
  'userevents name',
]);

/** Whether a text that no rule names is none that somebody wrote. */
export function isTechnical(collection: string, path: string, value: string): boolean {
  return (
    TECHNICAL_COLLECTIONS.has(collection) ||
    TECHNICAL_TEXTS.has(`${collection} ${path}`) ||
    TECHNICAL_PATH.test(path) ||
    /^[a-z]+_[0-9a-z]{26}/.test(value)
  );
}
