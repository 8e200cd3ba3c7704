import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { OperationKind } from './documents.js';

type AnyField = GraphQLField<unknown, unknown>;
type Ids = Readonly<Record<string, readonly string[]>>;

const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

/** What is asked for where an argument has to be given, by its name. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  from: ago(60),
  to: ago(0),
  agentId: 'code-assistant',
  timeZone: 'Europe/Berlin',
  title: 'some words to go by',
  itemId: 'code-assistant',
  currency: 'USD',
  first: 20,
};
const BY_TYPE: Readonly<Record<string, unknown>> = {
  ID: 'tkt_01h455vb4pex5vsknk084sn02q',
  String: 'some words to go by',
  Int: 1,
  Float: 1,
  SafeInt: 1,
  Boolean: true,
  JSONObject: {},
  DateTimeISO: ago(-400),
  LocalDate: ago(0).slice(0, 10),
  EmailAddress: 'somebody@people.example',
  URL: 'https://example.com/',
  TimeZone: 'Europe/Berlin',
  Locale: 'en',
  HexColorCode: '#aabbcc',
};

/** The collection whose ids an argument takes, by its name or by what its field answers. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  userId: 'users',
  groupId: 'communitygroups',
  eventId: 'communityevents',
  postId: 'communityposts',
  jobId: 'jobpostings',
  webinarId: 'webinars',
  parentId: 'communitycomments',
  assigneeId: 'users',
  hostId: 'users',
  memberId: 'users',
  ticketId: 'supporttickets',
  suggestionId: 'communitysuggestions',
  applicationId: 'jobapplications',
  consentId: 'voiceconsents',
  transactionId: 'transactions',
  AgentPersonalization: 'agentpersonalizations',
  AgentSubscription: 'agentsubscriptions',
  CommunityComment: 'communitycomments',
  CommunityContent: 'communitycontents',
  CommunityEvent: 'communityevents',
  CommunityGroup: 'communitygroups',
  CommunityMembership: 'communitymemberships',
  CommunityModeration: 'communitymoderations',
  CommunityModerationAction: 'communitymoderationactions',
  CommunityPost: 'communityposts',
  CommunityReport: 'communityreports',
  CommunityRsvp: 'communityrsvps',
  CommunitySuggestion: 'communitysuggestions',
  Consultation: 'consultations',
  FavoriteFolder: 'favoritefolders',
  JobApplication: 'jobapplications',
  JobPosting: 'jobpostings',
  LabExperiment: 'labexperiments',
  SupportTicket: 'supporttickets',
  Transaction: 'transactions',
  User: 'users',
  UserFavorite: 'userfavorites',
  VoiceConsent: 'voiceconsents',
  WebhookEvent: 'webhookevents',
  Webinar: 'webinars',
  WebinarRegistration: 'webinarregistrations',
  WebinarStats: 'webinars',
};

/** A root field with arguments, and how to ask for all that hangs on it: one document for each object along the way. */
export interface CanaryQuestion {
  name: string;
  documents: readonly string[];
}

/** Each root field of a kind with each id that it may take, and lists with each value of their filters. */
export function canaryQuestions(schema: GraphQLSchema, kind: OperationKind, ids: Ids, depth: number): CanaryQuestion[] {
  const type = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  return Object.values(type?.getFields() ?? {}).flatMap((field) => {
    if (field.name === 'node' || field.name === 'nodes') return nodeQuestions(schema, field, ids, depth);
    const selections = selectionsOf(schema, getNamedType(field.type), depth);
    return argumentsOf(field, kind, ids).map((given) => ({
      name: `${field.name}${given}`,
      documents: selections.map((selection) => `${kind} { ${field.name}${given}${selection} }`),
    }));
  });
}

/** Any record by its id, with all fields of its type. */
function nodeQuestions(schema: GraphQLSchema, { name }: AnyField, ids: Ids, depth: number): CanaryQuestion[] {
  return Object.entries(COLLECTIONS).flatMap(([typeName, collection]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type) || !type.getInterfaces().some((one) => one.name === 'Node')) return [];
    const selections = selectionsOf(schema, type, depth);
    const wanted = ids[collection] ?? [];
    const calls = name === 'node' ? wanted.map((id) => `id: "${id}"`) : [`ids: ${JSON.stringify(wanted.slice(0, 10))}`];
    return calls.map((call) => ({
      name: `${name}(${call})`,
      documents: selections.map((selection) => `{ ${name}(${call}) { ... on ${typeName}${selection} } }`),
    }));
  });
}

/** The selections that together hold every field to a depth: the plain fields of one object each, and each field with a rule alone. */
function selectionsOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string[] {
  if (!isCompositeType(type)) return [''];
  if (!isObjectType(type))
    return schema
      .getPossibleTypes(type)
      .flatMap((one) => selectionsOf(schema, one, depth).map((inner) => ` { ... on ${one.name}${inner} }`));
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'edges');
  const plain = fields.filter((field) => isLeaf(field) && field.extensions['access'] === undefined);
  const alone = fields.filter((field) => isLeaf(field) && field.extensions['access'] !== undefined);
  const objects = fields.filter((field) => !isLeaf(field));
  return [
    ...(plain.length > 0 ? [` { ${plain.map((field) => `${field.name}${required(field.args)}`).join(' ')} }`] : []),
    ...alone.map((field) => ` { ${field.name}${required(field.args)} }`),
    ...objects.flatMap((field) => {
      const below = isPart(field, type) ? depth : depth - 1;
      if (below < 0) return [];
      const inner = selectionsOf(schema, getNamedType(field.type), below);
      return inner.map((selection) => ` { ${field.name}${required(field.args)}${selection} }`);
    }),
  ];
}

const isLeaf = (field: AnyField): boolean => !isCompositeType(getNamedType(field.type));

/** A page's rows, or an object that is no record of its own: no step further away. */
function isPart(field: AnyField, parent: GraphQLObjectType): boolean {
  const type = getNamedType(field.type);
  if (field.name === 'nodes' || field.name === 'pageInfo') return true;
  if (!isObjectType(type) || type === parent) return false;
  return !('id' in type.getFields()) && !('nodes' in type.getFields());
}

const isNeeded = ({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): boolean =>
  isNonNullType(type) && defaultValue === undefined;

function required(args: readonly GraphQLArgument[]): string {
  const given = args.filter(isNeeded).map(({ name, type }) => `${name}: ${literal(type, name)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** The arguments of a root field, as text: what is required, with each id, and with each value of each list of values. */
function argumentsOf(field: AnyField, kind: OperationKind, ids: Ids): string[] {
  const needed = field.args.filter(isNeeded);
  const page = field.args.some(({ name }) => name === 'first') ? ['first: 20'] : [];
  const base = needed.filter(({ name }) => name !== 'first');
  const others = (except?: GraphQLArgument): string[] => [
    ...base.filter((one) => one !== except).map(({ name, type }) => `${name}: ${literal(type, name)}`),
    ...page,
  ];
  const text = (parts: readonly string[]): string => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const places = field.args.flatMap((argument) =>
    pathsTo(argument.type, (type) => type.name === 'ID').map((path) => ({ argument, path })),
  );
  const withIds = places.flatMap(({ argument, path }) => {
    const name = path.at(-1) ?? argument.name;
    const collection = COLLECTIONS[name] ?? COLLECTIONS[recordOf(field)] ?? '';
    return (ids[collection] ?? []).map((id) =>
      text([
        ...others(argument),
        `${argument.name}: ${literal(argument.type, argument.name, { path, value: JSON.stringify(id) })}`,
      ]),
    );
  });
  const choices =
    kind === 'query'
      ? field.args.flatMap((argument) =>
          pathsTo(argument.type, isEnumType).flatMap((path) =>
            valuesAt(argument.type, path).map((value) =>
              text([
                ...others(argument),
                `${argument.name}: ${literal(argument.type, argument.name, { path, value })}`,
              ]),
            ),
          ),
        )
      : [];
  const isComplete = !needed.some(({ type }) => getNamedType(type).name === 'ID') || withIds.length === 0;
  return [...(isComplete ? [text(others())] : []), ...withIds, ...choices];
}

/** The record that a field answers or a mutation changes, by the name of its type. */
function recordOf(field: AnyField): string {
  const type = getNamedType(field.type);
  const name = type.name.replace(/Connection$/, '');
  if (name in COLLECTIONS || !isObjectType(type)) return name;
  const records = Object.values(type.getFields()).map((inner) => getNamedType(inner.type).name);
  return records.find((one) => one in COLLECTIONS) ?? name;
}

function pathsTo(
  type: GraphQLInputType,
  isWanted: (type: GraphQLNamedType) => boolean,
  above: readonly GraphQLNamedType[] = [],
): string[][] {
  const named = getNamedType(type);
  if (isWanted(named)) return [[]];
  if (!isInputObjectType(named) || above.includes(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    pathsTo(field.type, isWanted, [...above, named]).map((path) => [field.name, ...path]),
  );
}

function valuesAt(type: GraphQLInputType, path: readonly string[]): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  const [next = '', ...below] = path;
  const field = isInputObjectType(named) ? named.getFields()[next] : undefined;
  return field ? valuesAt(field.type, below) : [];
}

interface Given {
  path: readonly string[];
  value: string;
}

function literal(type: GraphQLInputType, name: string, given?: Given): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literal(nullable.ofType, name, given)}]`;
  if (isInputObjectType(nullable)) {
    const [next, ...below] = given?.path ?? [];
    const fields = Object.values(nullable.getFields()).filter((field) => field.name === next || isNeeded(field));
    const inner = fields.map((field) => {
      const further = given && field.name === next ? { ...given, path: below } : undefined;
      return `${field.name}: ${literal(field.type, field.name, further)}`;
    });
    return `{ ${inner.join(', ')} }`;
  }
  if (given?.path.length === 0) return given.value;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? 'null';
  const value = BY_TYPE[nullable.name] === undefined || name in BY_NAME ? BY_NAME[name] : undefined;
  return JSON.stringify(value ?? BY_TYPE[nullable.name] ?? 'x').replace(/^"?\{\}"?$/, '{}');
}
