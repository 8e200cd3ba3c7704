/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Home($isSupport: Boolean!, $isModerator: Boolean!) {\n  me {\n    id\n    name\n  }\n  myTickets(first: 6) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      status\n      updatedAt\n    }\n    totalCount\n  }\n  myConsultations(first: 6) {\n    nodes {\n      id\n      consultationType\n      scheduledAt\n      status\n      updatedAt\n    }\n  }\n  myRegistrations(first: 6) {\n    nodes {\n      id\n      scheduledDate\n      status\n      updatedAt\n      webinar {\n        id\n        title\n      }\n    }\n  }\n  mySuggestions(first: 5) {\n    nodes {\n      id\n      title\n      status\n      updatedAt\n    }\n  }\n  myLabExperiments(first: 5) {\n    nodes {\n      id\n      experimentType\n      status\n      updatedAt\n    }\n  }\n  feed(first: 5, sort: NEW) {\n    nodes {\n      id\n      title\n      excerpt\n      authorName\n      createdAt\n    }\n  }\n  mySpending {\n    spentMicros\n    limitMicros\n    currency\n  }\n  tickets(first: 5, filter: {unattended: true}) @include(if: $isSupport) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      priority\n      createdAt\n    }\n    totalCount\n  }\n  moderationQueue(first: 5, filter: {status: PENDING}) @include(if: $isModerator) {\n    nodes {\n      id\n      snapshot\n      reportCount\n      lastReportedAt\n    }\n    totalCount\n  }\n}": typeof types.HomeDocument,
    "query ShellViewer {\n  me {\n    id\n    name\n    email\n  }\n}": typeof types.ShellViewerDocument,
    "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.RequestPasswordResetDocument,
};
const documents: Documents = {
    "query Home($isSupport: Boolean!, $isModerator: Boolean!) {\n  me {\n    id\n    name\n  }\n  myTickets(first: 6) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      status\n      updatedAt\n    }\n    totalCount\n  }\n  myConsultations(first: 6) {\n    nodes {\n      id\n      consultationType\n      scheduledAt\n      status\n      updatedAt\n    }\n  }\n  myRegistrations(first: 6) {\n    nodes {\n      id\n      scheduledDate\n      status\n      updatedAt\n      webinar {\n        id\n        title\n      }\n    }\n  }\n  mySuggestions(first: 5) {\n    nodes {\n      id\n      title\n      status\n      updatedAt\n    }\n  }\n  myLabExperiments(first: 5) {\n    nodes {\n      id\n      experimentType\n      status\n      updatedAt\n    }\n  }\n  feed(first: 5, sort: NEW) {\n    nodes {\n      id\n      title\n      excerpt\n      authorName\n      createdAt\n    }\n  }\n  mySpending {\n    spentMicros\n    limitMicros\n    currency\n  }\n  tickets(first: 5, filter: {unattended: true}) @include(if: $isSupport) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      priority\n      createdAt\n    }\n    totalCount\n  }\n  moderationQueue(first: 5, filter: {status: PENDING}) @include(if: $isModerator) {\n    nodes {\n      id\n      snapshot\n      reportCount\n      lastReportedAt\n    }\n    totalCount\n  }\n}": types.HomeDocument,
    "query ShellViewer {\n  me {\n    id\n    name\n    email\n  }\n}": types.ShellViewerDocument,
    "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.RequestPasswordResetDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Home($isSupport: Boolean!, $isModerator: Boolean!) {\n  me {\n    id\n    name\n  }\n  myTickets(first: 6) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      status\n      updatedAt\n    }\n    totalCount\n  }\n  myConsultations(first: 6) {\n    nodes {\n      id\n      consultationType\n      scheduledAt\n      status\n      updatedAt\n    }\n  }\n  myRegistrations(first: 6) {\n    nodes {\n      id\n      scheduledDate\n      status\n      updatedAt\n      webinar {\n        id\n        title\n      }\n    }\n  }\n  mySuggestions(first: 5) {\n    nodes {\n      id\n      title\n      status\n      updatedAt\n    }\n  }\n  myLabExperiments(first: 5) {\n    nodes {\n      id\n      experimentType\n      status\n      updatedAt\n    }\n  }\n  feed(first: 5, sort: NEW) {\n    nodes {\n      id\n      title\n      excerpt\n      authorName\n      createdAt\n    }\n  }\n  mySpending {\n    spentMicros\n    limitMicros\n    currency\n  }\n  tickets(first: 5, filter: {unattended: true}) @include(if: $isSupport) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      priority\n      createdAt\n    }\n    totalCount\n  }\n  moderationQueue(first: 5, filter: {status: PENDING}) @include(if: $isModerator) {\n    nodes {\n      id\n      snapshot\n      reportCount\n      lastReportedAt\n    }\n    totalCount\n  }\n}"): (typeof documents)["query Home($isSupport: Boolean!, $isModerator: Boolean!) {\n  me {\n    id\n    name\n  }\n  myTickets(first: 6) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      status\n      updatedAt\n    }\n    totalCount\n  }\n  myConsultations(first: 6) {\n    nodes {\n      id\n      consultationType\n      scheduledAt\n      status\n      updatedAt\n    }\n  }\n  myRegistrations(first: 6) {\n    nodes {\n      id\n      scheduledDate\n      status\n      updatedAt\n      webinar {\n        id\n        title\n      }\n    }\n  }\n  mySuggestions(first: 5) {\n    nodes {\n      id\n      title\n      status\n      updatedAt\n    }\n  }\n  myLabExperiments(first: 5) {\n    nodes {\n      id\n      experimentType\n      status\n      updatedAt\n    }\n  }\n  feed(first: 5, sort: NEW) {\n    nodes {\n      id\n      title\n      excerpt\n      authorName\n      createdAt\n    }\n  }\n  mySpending {\n    spentMicros\n    limitMicros\n    currency\n  }\n  tickets(first: 5, filter: {unattended: true}) @include(if: $isSupport) {\n    nodes {\n      id\n      ticketNumber\n      subject\n      priority\n      createdAt\n    }\n    totalCount\n  }\n  moderationQueue(first: 5, filter: {status: PENDING}) @include(if: $isModerator) {\n    nodes {\n      id\n      snapshot\n      reportCount\n      lastReportedAt\n    }\n    totalCount\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShellViewer {\n  me {\n    id\n    name\n    email\n  }\n}"): (typeof documents)["query ShellViewer {\n  me {\n    id\n    name\n    email\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): (typeof documents)["mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}\n\nmutation ResetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    accepted\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;