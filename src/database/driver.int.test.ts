import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import './connection.js';

const sockets: Socket[] = [];
const keep = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket);
let client: mongoose.mongo.MongoClient;

beforeAll(async () => {
  subscribe('net.client.socket', keep);
  client = await mongoose.mongo.MongoClient.connect(inject('databaseUri'), { maxPoolSize: 1, retryReads: false });
  await client.db().command({ ping: 1 });
});
afterAll(async () => {
  unsubscribe('net.client.socket', keep);
  await client.close();
});

it('ends a command whose socket closes while it is written, and works again', async () => {
  for (const socket of sockets) {
    socket.write = () => {
      socket.destroy();
      return false;
    };
  }
  await expect(client.db().collection('users').findOne()).rejects.toMatchObject({ name: 'MongoNetworkError' });
  await expect(client.db().command({ ping: 1 })).resolves.toMatchObject({ ok: 1 });
});
