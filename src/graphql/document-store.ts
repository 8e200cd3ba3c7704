import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { Kind, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { MAX_COMPILED_FIELDS, MAX_FORMS } from './executor.js';
import { conditionVariables, fragmentsOf } from './specialize.js';
import { spreadFields } from './limits.js';

/** Bytes of all cached documents with everything derived from them. */
const MAX_BYTES = 64_000_000;
/** Hashes of documents that were sent once. */
const MAX_SEEN = 20_000;
/** Heap bytes, measured: per document, per node of its tree, per compiled field. */
const DOCUMENT_BYTES = 6_000;
const NODE_BYTES = 400;
const FIELD_BYTES = 4_500;
/** A cached introspection result. */
const SCHEMA_BYTES = 8_000_000;

type ApolloStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Apollo's cache of parsed documents, by the hash of their text. */
export interface DocumentStore extends ApolloStore {
  /** True for a document that was sent at least twice: its derived data lives as long as the document is cached. */
  isKept: (document: DocumentNode) => boolean;
}

/**
 * Caches documents that were sent twice (or once, with `uses`), up to a number of bytes, weighed as if compiled. A
 * document sent once leaves only its hash, so that unique documents do not evict repeated ones.
 */
export function createDocumentStore({ maxBytes = MAX_BYTES, uses = 2 } = {}): DocumentStore {
  const seen = new LRUCache<string, true>({ max: MAX_SEEN });
  const kept = new WeakSet<DocumentNode>();
  const documents = new LRUCache<string, DocumentNode>({ maxSize: maxBytes, sizeCalculation: weightOf });
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set(hash, document) {
      if (uses < 2 || seen.has(hash)) {
        documents.set(hash, document);
        kept.add(document);
      }
      seen.set(hash, true);
      return Promise.resolve();
    },
    delete: (hash) => Promise.resolve(documents.delete(hash)),
    isKept: (document) => kept.has(document),
  };
}

/** Heap bytes of a document with its cost plans and compiled forms. */
export function weightOf(document: DocumentNode): number {
  let nodes = 0;
  let schemas = 0;
  visit(document, {
    enter(node) {
      nodes += 1;
      if (node.kind === Kind.FIELD && node.name.value === '__schema') schemas += 1;
    },
  });
  const fragments = fragmentsOf(document);
  let compiled = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const forms = Math.min(MAX_FORMS, 2 ** conditionVariables(definition, fragments).length);
    compiled += forms * Math.min(MAX_COMPILED_FIELDS, spreadFields(definition.selectionSet, fragments));
  }
  return DOCUMENT_BYTES + nodes * NODE_BYTES + compiled * FIELD_BYTES + Math.min(1, schemas) * SCHEMA_BYTES;
}
