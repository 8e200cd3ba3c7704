import type { User } from '../domains/identity/index.js';
import { backdateWebinar } from '../domains/webinars/index.js';
import type { Demo } from './demo.runner.js';

const DAY = 86_400_000;
const MINUTE = 60_000;

const KNOWN = `query ($status: WebinarStatus) { webinars(first: 100, filter: { status: $status }) { nodes { title } } }`;
const CREATE = `mutation ($input: CreateWebinarInput!) { createWebinar(input: $input) { webinar { id } userErrors { message } } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateWebinarInput!) { updateWebinar(id: $id, input: $input) { webinar { id } userErrors { message } } }`;
const CANCEL = `mutation ($id: ID!, $input: CancelWebinarInput!) { cancelWebinar(id: $id, input: $input) { webinar { id } userErrors { message } } }`;
const REGISTER = `mutation ($input: RegisterForWebinarInput!) { registerForWebinar(input: $input) { registration { id } userErrors { message } } }`;
const APPROVE = `mutation ($id: ID!) { approveRegistration(id: $id) { registration { id } userErrors { message } } }`;
const ATTENDED = `mutation ($id: ID!, $input: RecordWebinarAttendanceInput!) { recordWebinarAttendance(id: $id, input: $input) { registration { id } userErrors { message } } }`;
const RATE = `mutation ($id: ID!, $input: SubmitWebinarFeedbackInput!) { submitWebinarFeedback(id: $id, input: $input) { registration { id } userErrors { message } } }`;

/** Upcoming and past webinars, with registrations; existing ones stay unchanged. */
export async function demoWebinars(demo: Demo): Promise<void> {
  const known = await knownTitles(demo);
  for (const [index, story] of STORIES.entries()) {
    if (known.has(story.title)) continue;
    demo.clock.goTo(26 - index * 2, 8);
    const id = await makeWebinar(demo, story);
    const people = await registerPeople(demo, id, story);
    if (story.past) await takePlace(demo, id, story, people);
    if (story.cancelled) await demo.run(demo.accounts.admin, CANCEL, { id, input: { reason: story.cancelled } });
  }
}

async function knownTitles(demo: Demo): Promise<Set<string>> {
  const titles = new Set<string>();
  for (const status of [null, 'DRAFT']) {
    const { webinars } = await demo.run<{ webinars: { nodes: { title: string }[] } }>(demo.accounts.admin, KNOWN, {
      status,
    });
    for (const { title } of webinars.nodes) titles.add(title);
  }
  return titles;
}

async function makeWebinar(demo: Demo, story: Story): Promise<string> {
  const { title, description, format, minutes, capacity, timeZone, approval = 'AUTOMATIC', draft = false } = story;
  const day = Math.floor(Date.now() / DAY + (story.past ? 1 : story.inDays)) * DAY;
  const { createWebinar } = await demo.run<{ createWebinar: { webinar: { id: string } } }>(
    demo.accounts.admin,
    CREATE,
    {
      input: {
        ...{ title, description, format, capacity, timeZone, approval },
        durationMinutes: minutes,
        startsAt: new Date(day + 15 * 60 * MINUTE).toISOString(),
        hostIds: [demo.accounts.agent._id],
        joinUrl: `https://meet.example.com/${title.toLowerCase().replace(/[^a-z]+/g, '-')}`,
        publish: !draft,
      },
    },
  );
  return createWebinar.webinar.id;
}

interface Registered {
  person: User;
  id: string;
}

async function registerPeople(
  demo: Demo,
  webinarId: string,
  { registrations, approval }: Story,
): Promise<Registered[]> {
  const made: Registered[] = [];
  for (const [index, person] of [demo.accounts.user, ...demo.accounts.people].slice(0, registrations).entries()) {
    const { registerForWebinar } = await demo.run<{ registerForWebinar: { registration: { id: string } } }>(
      person,
      REGISTER,
      { input: { webinarId } },
    );
    const { id } = registerForWebinar.registration;
    if (approval === 'MANUAL' && index % 2 === 0) await demo.run(demo.accounts.admin, APPROVE, { id });
    made.push({ person, id });
  }
  return made;
}

/** It was days ago: most registrants attended, and some left feedback. */
async function takePlace(demo: Demo, id: string, story: Story, people: readonly Registered[]): Promise<void> {
  const startsAt = new Date(Date.now() + story.inDays * DAY);
  await backdateWebinar(id, startsAt, story.minutes);
  demo.clock.goTo(-story.inDays - 0.2, 3);
  for (const [index, { person, id: registration }] of people.entries()) {
    if (index % 4 === 3) continue;
    const joinedAt = new Date(startsAt.getTime() + (index % 3) * 2 * MINUTE);
    const leftAt = new Date(startsAt.getTime() + (story.minutes - (index % 5) * 6) * MINUTE);
    const times = { joinedAt: joinedAt.toISOString(), leftAt: leftAt.toISOString() };
    await demo.run(demo.accounts.admin, ATTENDED, { id: registration, input: times });
    const comment = COMMENTS[index % COMMENTS.length];
    const input = { score: 3 + (index % 3), recommendation: 6 + (index % 5), comment };
    if (index % 2 === 0) await demo.run(person, RATE, { id: registration, input });
  }
  const recordingUrl = `https://video.example.com/${id}`;
  await demo.run(demo.accounts.admin, UPDATE, { id, input: { recordingUrl } });
}

interface Story {
  title: string;
  description: string;
  format: 'LIVE' | 'HYBRID' | 'SERIES' | 'ON_DEMAND';
  /** From today; negative for the past. */
  inDays: number;
  minutes: number;
  capacity: number;
  timeZone: string;
  registrations: number;
  approval?: 'MANUAL';
  past?: boolean;
  draft?: boolean;
  cancelled?: string;
}

const STORIES: readonly Story[] = [
  {
    title: 'From prompt to production: agents that people rely on',
    description:
      'How three teams took an agent from a first prompt to daily use: evaluation sets, guard rails, and what they watch once it runs. With time for your questions.',
    format: 'LIVE',
    inDays: 6,
    minutes: 60,
    capacity: 100,
    timeZone: 'Europe/Berlin',
    registrations: 7,
  },
  {
    title: 'Hands-on lab: build your first tool in an hour',
    description:
      'A small group builds a tool together, step by step, and connects it to an agent. Bring a laptop; an account is enough.',
    format: 'LIVE',
    inDays: 10,
    minutes: 90,
    capacity: 4,
    timeZone: 'Europe/London',
    registrations: 7,
  },
  {
    title: 'Customer round table: what to build next',
    description:
      'We show what is planned, and you tell us what is missing. For customers; registrations require approval.',
    format: 'HYBRID',
    inDays: 20,
    minutes: 75,
    capacity: 12,
    timeZone: 'America/New_York',
    registrations: 4,
    approval: 'MANUAL',
  },
  {
    title: 'Voice agents: consent, quality and cost',
    description:
      'What a voice needs before it may be cloned, how to measure that it sounds right, and what a minute costs.',
    format: 'SERIES',
    inDays: -9,
    minutes: 45,
    capacity: 50,
    timeZone: 'Europe/Berlin',
    registrations: 8,
    past: true,
  },
  {
    title: 'Reading the usage figures',
    description: 'Which figures show whether an agent helps, and which only look good.',
    format: 'ON_DEMAND',
    inDays: 15,
    minutes: 30,
    capacity: 200,
    timeZone: 'Europe/Paris',
    registrations: 2,
    cancelled: 'The speaker is ill; a new date will follow.',
  },
  {
    title: 'Spring release: a first look',
    description: 'Still in preparation.',
    format: 'LIVE',
    inDays: 60,
    minutes: 45,
    capacity: 500,
    timeZone: 'Europe/Berlin',
    registrations: 0,
    draft: true,
  },
];

const COMMENTS = [
  'The part about measuring quality alone was worth the time.',
  'Clear examples. I would have liked more time for questions.',
  'Good pace, and the recording helps.',
];
