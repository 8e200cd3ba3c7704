import type { Config, ConfigError } from '../config.js';
import type { Check } from './check.js';
import { fault, named, ok, warn, type Finding } from './finding.js';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

export function settingsChecks(config: Config): Check[] {
  return [
    { name: 'settings', look: () => ok('settings', `read without a fault, for ${modeOf(config)}`) },
    { name: 'settings: public address', look: () => publicAddress(config) },
    { name: 'settings: origins', look: () => origins(config) },
    { name: 'settings: proxies', look: () => proxies(config) },
  ];
}

/** Each setting that is wrong, as a fault of its own. */
export function settingsFaults({ message }: ConfigError): Finding[] {
  return message.split('\n').map((line) => {
    const [, settings = '', problem = line] = /^([\w ]+): (.*?)\.?$/.exec(line) ?? [];
    const name = `settings: ${settings.split(' ', 1)[0] ?? ''}`;
    return fault(name, `${settings} is wrong (${problem})`, '.env.example says what is allowed');
  });
}

const modeOf = ({ production }: Config): string => (production ? 'production' : 'development');

/** Mails lead here: from another machine, an address of this one leads nowhere. */
function publicAddress({ publicUrl, production }: Config): Finding {
  const name = 'settings: public address';
  if (!/^https?:\/\//.test(publicUrl) || !URL.canParse(publicUrl)) {
    return fault(name, 'PUBLIC_URL is no address', 'set it to the one that people use, such as https://tally.example');
  }
  const { hostname, protocol, origin } = new URL(publicUrl);
  if (!production) return ok(name, `links in mails lead to ${origin}`);
  if (LOOPBACK.test(hostname)) {
    return fault(name, `links in mails lead to ${hostname}, which is this machine`, 'set PUBLIC_URL');
  }
  if (protocol === 'http:') {
    return warn(name, 'links in mails are not encrypted (http)', 'set PUBLIC_URL to an https address');
  }
  return ok(name, `links in mails lead to ${origin}`);
}

/** A browser sends an origin in one form only; another one is never equal to it. */
function origins({ corsOrigins }: Config): Finding {
  const name = 'settings: origins';
  const wrong = corsOrigins.filter((one) => !URL.canParse(one) || new URL(one).origin !== one);
  if (wrong.length > 0) {
    const says = `CORS_ORIGINS lists what no browser sends (${named(wrong)})`;
    return fault(name, says, 'write each as scheme://host or scheme://host:port, without a path or *');
  }
  const some = corsOrigins.length > 0;
  return ok(name, some ? `pages of ${named(corsOrigins)} may ask` : 'pages of other sites may not ask');
}

function proxies({ production, host, trustedProxies }: Config): Finding {
  const name = 'settings: proxies';
  if (production && LOOPBACK.test(host) && host !== '0.0.0.0' && trustedProxies.length === 0) {
    const says = `only this machine reaches ${host}, so a proxy must stand before it, and it is not trusted: all callers share its limits`;
    return warn(name, says, 'set TRUSTED_PROXIES to its address');
  }
  const some = trustedProxies.length > 0;
  return ok(name, some ? `${named(trustedProxies)} may say who calls` : 'nobody else may say who calls');
}
