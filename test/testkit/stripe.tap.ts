import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const HEADER = 16;
const OP_MSG = 2013;

/** Something that happens once, at a command between the server and its database. */
interface Trap {
  /** A command and its collection, such as `insert webhookevents`; `commitTransaction` has none. */
  step: string;
  /** At which of them; the first is 1. */
  time: number;
  act: () => Promise<void>;
}

/** What a server talks to instead of its database: it hands on everything, and knows what the server does next. */
export interface DatabaseTap {
  uri: string;
  /** Acts when such a command is done and its answer has not been handed on; the answer is lost. */
  after(step: string, time: number, act: () => Promise<void>): void;
  stop(): Promise<void>;
}

export async function databaseTap(databaseUri: string): Promise<DatabaseTap> {
  const database = Number(new URL(databaseUri).port);
  const traps: Trap[] = [];
  const sockets = new Set<Socket>();

  function join(client: Socket): void {
    const upstream = connect({ port: database, host: '127.0.0.1', noDelay: true });
    /** The request whose answer is waited for. */
    let caught: { id: number; act: () => Promise<void> } | undefined;
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on(
      'data',
      framed((frame) => {
        const trap = caught ? undefined : take(traps, stepOf(frame));
        if (trap) caught = { id: frame.readInt32LE(4), act: trap.act };
        upstream.write(frame);
      }),
    );
    upstream.on(
      'data',
      framed((frame) => {
        if (frame.readInt32LE(8) !== caught?.id) client.write(frame);
        else void caught.act().finally(end);
      }),
    );
  }

  const server = createServer({ noDelay: true }, join);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const uri = new URL(databaseUri);
  uri.port = String((server.address() as AddressInfo).port);
  return {
    uri: uri.toString(),
    after: (step, time, act) => void traps.push({ step, time, act }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function take(traps: Trap[], step: string | undefined): Trap | undefined {
  const trap = traps.find((one) => one.step === step);
  if (!trap) return undefined;
  trap.time -= 1;
  if (trap.time > 0) return undefined;
  traps.splice(traps.indexOf(trap), 1);
  return trap;
}

/** Cuts a stream into the messages of MongoDB's protocol: each begins with its length. */
function framed(each: (frame: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      each(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  };
}

/** The name of the command, which is the first field of the message's document, and the collection, which is its value. */
function stepOf(frame: Buffer): string | undefined {
  const [flags, kind, length] = [4, 1, 4];
  const document = HEADER + flags + kind + length;
  if (frame.readInt32LE(12) !== OP_MSG || frame[HEADER + flags] !== 0) return undefined;
  const isText = frame[document] === 2;
  const end = frame.indexOf(0, document + 1);
  const name = frame.toString('utf8', document + 1, end);
  if (!isText) return name;
  const value = end + 1;
  return `${name} ${frame.toString('utf8', value + 4, value + 4 + frame.readInt32LE(value) - 1)}`;
}
