import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { secretFile } from '../files/secret-file.js';

/** The demo's settings: where no key of a back end is set, one is made at the first start and kept beside the other secrets. */
export function withDemoKey(config: Config): Config {
  if (!config.demo || config.serviceKeys.size > 0) return config;
  return { ...config, serviceKeys: new Map([[demoServiceKey(config.dataDir), 'demo']]) };
}

function demoServiceKey(dataDir: string): string {
  const make = (): string => `tally_${randomBytes(24).toString('base64url')}\n`;
  return secretFile(join(dataDir, 'secrets', 'service.key'), make)
    .toString('utf8')
    .trim();
}
