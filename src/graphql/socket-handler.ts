import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import {
  handleProtocols,
  makeServer,
  MessageType,
  validateMessage,
  type Message,
  type Server,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws';
import type { Logger } from 'pino';
import { AppError } from '../shared/errors.js';
import type { SocketLimits } from './socket-limits.js';
import { NO_PAYLOAD } from './socket-payloads.js';
import type { SocketExtra } from './websocket.js';

const KEEP_ALIVE = 12_000;
/** Close codes: standard ones for errors, and our own for clients that send too much. */
const INTERNAL_ERROR = 4500;
const TOO_MUCH = 4429;
/** The ID of an operation is kept as long as it runs. Clients send a UUID of 36 characters. */
const MAX_ID = 200;

export { handleProtocols };

/** Handles graphql-ws sockets, within the limits of their address. */
export function socketHandler(
  options: ServerOptions<Record<string, unknown>, SocketExtra>,
  { limits, log }: { limits: SocketLimits; log: Logger },
): (socket: WebSocket, request: FastifyRequest) => void {
  const server = makeServer(options);
  return (socket, request) => {
    if (!limits.hasRoom(request.ip)) {
      socket.close(TOO_MUCH, 'Too many connections from this address');
      return;
    }
    const release = limits.open(request.ip);
    const stopPings = keepAlive(socket);
    const countMessage = (): boolean => isCounted(limits, socket, request.ip);
    socket.on('ping', countMessage);
    socket.on('error', (error) => {
      log.debug({ err: error }, 'socket failed');
    });
    const closed = serve(server, { socket, request, running: 0, payloads: new Map() }, { countMessage, log });
    socket.once('close', (code, reason) => {
      release();
      stopPings();
      void closed(code, String(reason));
    });
  };
}

function isCounted(limits: SocketLimits, socket: WebSocket, ip: string): boolean {
  try {
    limits.count(ip, 'messages');
    return true;
  } catch (error) {
    socket.close(TOO_MUCH, error instanceof AppError ? error.message : undefined);
    return false;
  }
}

/** Closes sockets whose client is gone. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, KEEP_ALIVE);
  return () => {
    clearInterval(timer);
  };
}

function serve(
  server: Server<SocketExtra>,
  extra: SocketExtra,
  { countMessage, log }: { countMessage: () => boolean; log: Logger },
): ReturnType<Server['opened']> {
  const { socket } = extra;
  return server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) {
            resolve();
            return;
          }
          socket.send(data, (error) => {
            if (error) reject(error);
            else resolve();
          });
        }),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage(handle) {
        const inOrder = operationsInOrder(extra, handle);
        socket.on('message', (data) => {
          if (!countMessage()) return;
          inOrder(String(data as Buffer)).catch((error: unknown) => {
            log.error({ err: error }, 'message of a socket failed');
            socket.close(INTERNAL_ERROR, 'Internal server error');
          });
        });
      },
    },
    extra,
  );
}

interface Operation {
  /** Resolves when graphql-ws has released the operation. */
  done: Promise<void>;
  isCompleted: boolean;
  /** Until it begins. */
  payload: SubscribePayload;
}

/**
 * graphql-ws releases an operation a moment after it completes, and mistakes it for the next one with the same ID. So an operation
 * waits until its predecessor is gone. This also counts running operations exactly. graphql-ws keeps the message while the operation
 * runs, so it receives one without the payload, which waits for `takePayload`.
 */
export function operationsInOrder(
  extra: Pick<SocketExtra, 'running' | 'payloads'>,
  handle: (text: string) => Promise<void>,
): (text: string) => Promise<void> {
  const operations = new Map<string, Operation>();

  async function run(id: string, before: Operation | undefined, operation: Operation): Promise<void> {
    await before?.done.catch(() => undefined);
    // Completed before it started.
    if (before && operation.isCompleted) return;
    extra.running += 1;
    extra.payloads.set(id, operation.payload);
    operation.payload = NO_PAYLOAD;
    try {
      await handle(JSON.stringify({ id, type: MessageType.Subscribe, payload: NO_PAYLOAD }));
    } finally {
      extra.payloads.delete(id);
      extra.running -= 1;
    }
  }

  return (text) => {
    const message = messageOf(text);
    if (message?.type === MessageType.Complete) {
      const known = operations.get(message.id);
      if (known) known.isCompleted = true;
    }
    if (message?.type !== MessageType.Subscribe) return handle(text);
    const { id, payload } = message;
    if (id.length > MAX_ID) return handle(INVALID_MESSAGE);
    const known = operations.get(id);
    // Two at once with one ID: graphql-ws closes the socket.
    if (known && !known.isCompleted) return handle(text);
    const operation: Operation = { done: Promise.resolve(), isCompleted: false, payload };
    operations.set(id, operation);
    operation.done = run(id, known, operation).finally(() => {
      if (operations.get(id) === operation) operations.delete(id);
    });
    return operation.done;
  };
}

/** Makes graphql-ws close the socket. */
const INVALID_MESSAGE = '';

/** Undefined for messages that graphql-ws refuses. */
function messageOf(text: string): Message | undefined {
  try {
    return validateMessage(JSON.parse(text));
  } catch {
    return undefined;
  }
}
