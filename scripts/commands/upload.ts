import path from 'node:path';
import { OutputError } from '../publish/output-error.ts';
import { createS3Store } from '../publish/s3-store.ts';
import { uploadSite } from '../publish/upload-site.ts';
import { BilingualCommand } from './bilingual-command.ts';
import { createUrlParser, outputOption } from './build-options.ts';
import { createProgress } from './create-progress.ts';

interface UploadCommandOptions {
  readonly output: string;
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly prefix: string;
  readonly takeOver?: boolean;
}

const amazon = 'https://s3.amazonaws.com';

const command = new BilingualCommand('npm run upload --')
  .description(
    'Sends the built site to an S3-compatible store: first what pages load, then pages, deletes last. The key is read from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. · يرفع الموقع إلى مخزن متوافق مع S3.',
  )
  .addOption(outputOption())
  .requiredOption('--bucket <name>', 'bucket · المخزن')
  .option('--endpoint <url>', 'address of the service · عنوان الخدمة', createUrlParser(amazon), amazon)
  .option('--region <name>', 'region; auto for Cloudflare R2 · المنطقة', 'us-east-1')
  .option('--prefix <path>', 'folder in the bucket · مجلد في المخزن', '')
  .option('--take-over', 'replace a site that Midad did not upload · استبدل موقعًا لم يرفعه مداد')
  .action(async (options: UploadCommandOptions) => {
    process.exitCode = await upload(options);
  });

async function upload(options: UploadCommandOptions): Promise<number> {
  const progress = createProgress();
  try {
    const store = createS3Store({ ...options, prefix: toFolder(options.prefix), ...readKey(process.env) });
    const { sent, removed, unchanged } = await uploadSite(path.resolve(options.output), store, {
      takeOver: options.takeOver === true,
      onProgress: (done, total) => {
        if (done % 100 === 0 || done === total) progress.step(`${done} / ${total}`);
      },
    });
    progress.succeed(`${sent} files sent, ${removed} deleted, ${unchanged} unchanged · رُفع الموقع`);
    return 0;
  } catch (error) {
    progress.fail(toSentence(error));
    return 1;
  }
}

function toFolder(prefix: string): string {
  const folder = prefix.replace(/^\/+|\/+$/g, '');
  return folder === '' ? '' : `${folder}/`;
}

type Environment = Readonly<Record<string, string | undefined>>;

function readKey(environment: Environment): {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
} {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = environment;
  if (id === undefined || secret === undefined) {
    throw new OutputError({
      en: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to a key that may read, write and delete in the bucket.',
      ar: 'اضبط المتغيرين AWS_ACCESS_KEY_ID وAWS_SECRET_ACCESS_KEY على مفتاح يقرأ ويكتب ويحذف في المخزن.',
    });
  }
  return { accessKeyId: id, secretAccessKey: secret, ...(token === undefined ? {} : { sessionToken: token }) };
}

function toSentence(error: unknown): string {
  if (error instanceof OutputError) return error.message;
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message;
  return `The upload broke off (${reason}). Run it again; it goes on from there.\nانقطع الرفع. شغّله مرة أخرى ليكمل من حيث توقف.`;
}

await command.parseAsync();
