import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSigner, generateSecretKey, type Signer } from '../publish/minisign.ts';
import { mirrorSite } from '../publish/mirror-site.ts';
import { OutputError } from '../publish/output-error.ts';
import { readHarvest } from '../publish/harvest.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { outputOption } from './build-options.ts';
import { formatFailure } from './format-failure.ts';

interface MirrorCommandOptions {
  readonly output: string;
  readonly to: string;
  readonly key?: string;
  readonly newKey?: string;
}

const command = new BilingualCommand('npm run mirror --')
  .description(
    'Writes a copy of the built site that opens from a disk without a server, with signed checksums. · ينسخ الموقع نسخة تُفتح من القرص بلا خادم.',
  )
  .addOption(outputOption())
  .option('--to <dir>', 'empty folder for the copy · مجلد فارغ للنسخة', 'mirror')
  .option('--key <file>', 'secret key that signs the checksums · المفتاح السري للتوقيع')
  .option('--new-key <file>', 'makes a secret key first and signs with it · يصنع مفتاحًا سريًا جديدًا')
  .action(async (options: MirrorCommandOptions) => {
    process.exitCode = await mirror(options);
  });

async function mirror({ output, to, key, newKey }: MirrorCommandOptions): Promise<number> {
  try {
    const folder = path.resolve(output);
    const harvest = await readHarvest(folder);
    if (harvest === null) {
      throw new OutputError({
        en: `${folder} holds no site. Run npm run build first.`,
        ar: 'لا موقع في هذا المجلد. شغّل npm run build أولًا.',
      });
    }
    if (newKey !== undefined) await writeNewKey(newKey);
    const keyFile = newKey ?? key;
    const signer = keyFile === undefined ? undefined : await openSigner(keyFile);
    const files = await mirrorSite(folder, path.resolve(to), {
      siteUrl: harvest.url,
      comment: `${harvest.url} ${new Date().toISOString()}`,
      ...(signer === undefined ? {} : { signer }),
    });
    process.stdout.write(`${files} files in ${path.resolve(to)} · النسخة جاهزة: افتح index.html\n`);
    if (signer !== undefined) {
      process.stdout.write(
        `Readers verify it with · يتحقق منها القارئ بالأمر\n  minisign -Vm SHA256SUMS -P ${signer.publicKey} && sha256sum --check --quiet SHA256SUMS\n`,
      );
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${formatFailure(error)}\n`);
    return 1;
  }
}

/** Never over a key that exists, and read by nobody else. */
async function writeNewKey(file: string): Promise<void> {
  try {
    await writeFile(file, generateSecretKey(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new OutputError({
      en: `${file} is there already, and nothing is written over a key. If it is the one to sign with: --key ${file}`,
      ar: `الملف ${file} موجود، ولا يُكتب فوق مفتاح. إن كان هو مفتاح التوقيع فاكتب: ‎--key ${file}‎`,
    });
  }
}

async function openSigner(file: string): Promise<Signer> {
  const pem = await readFile(file, 'utf8');
  try {
    return createSigner(pem);
  } catch {
    throw new OutputError({
      en: `${file} holds no secret key that signs (Ed25519 in PEM, without a passphrase). Make one: --new-key FILE`,
      ar: `ليس في ${file} مفتاح سري يوقَّع به (Ed25519 بصيغة PEM، بلا عبارة مرور). اصنع واحدًا: ‎--new-key FILE‎`,
    });
  }
}

await command.parseAsync();
