import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyPair {
  key: string;
  cert: string;
}

/** Certificates made for one test run: a test authority, and servers it vouches for rightly, too late, or under another name. */
export interface Certificates {
  ca: string;
  good: KeyPair;
  expired: KeyPair;
  wrongHost: KeyPair;
  selfSigned: KeyPair;
}

const HOST = 'DNS:localhost,DNS:spoki.test,IP:127.0.0.1';

/** Makes them with openssl, in a folder that is gone afterwards. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const pair = (name: string): KeyPair => ({
    key: readFileSync(join(folder, `${name}.key`), 'utf8'),
    cert: readFileSync(join(folder, `${name}.crt`), 'utf8'),
  });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const alone = (name: string, san: string): void =>
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
      '-addext',
      `subjectAltName=${san}`,
    );
  const signed = (name: string, san: string, dates: string[]): void => {
    writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${san}\n`);
    openssl('req', '-new', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    openssl(
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-cert',
      'ca.crt',
      '-keyfile',
      'ca.key',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.crt`,
      '-outdir',
      '.',
      '-notext',
      '-extfile',
      `${name}.ext`,
      ...dates,
    );
  };
  try {
    writeFileSync(join(folder, 'index.txt'), '');
    writeFileSync(join(folder, 'serial'), '01\n');
    writeFileSync(
      join(folder, 'ca.cnf'),
      '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n',
    );
    alone('ca', 'DNS:authority.invalid');
    alone('self-signed', HOST);
    signed('good', HOST, ['-days', '2']);
    signed('expired', HOST, ['-startdate', '20200101000000Z', '-enddate', '20200201000000Z']);
    signed('wrong-host', 'DNS:elsewhere.invalid', ['-days', '2']);
    return {
      ca: pair('ca').cert,
      good: pair('good'),
      expired: pair('expired'),
      wrongHost: pair('wrong-host'),
      selfSigned: pair('self-signed'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
