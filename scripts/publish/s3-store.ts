import { AwsClient } from 'aws4fetch';
import { toChecksum } from './checksums.ts';
import { toContentType } from './content-type.ts';
import { toCacheControl } from './header-rules.ts';
import { OutputError } from './output-error.ts';
import type { FileStore } from './upload-site.ts';

export interface S3Options {
  /** Address of the service, such as `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Before every key: empty, or ending in a slash. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Answers of a busy service are tried again so many times, each after a longer pause. */
const RETRIES = 5;

/**
 * A bucket of any S3-compatible service, addressed by path. Each file is sent with its type, the time it may be kept,
 * and its SHA-256, which the service compares with what arrived.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
export function createS3Store({ endpoint, bucket, prefix, ...credentials }: S3Options): FileStore {
  const client = new AwsClient({ ...credentials, service: 's3', retries: RETRIES });
  const toUrl = (file: string): string =>
    [endpoint.replace(/\/+$/, ''), bucket, ...`${prefix}${file}`.split('/').map(encodeURIComponent)].join('/');
  const ask = async (method: string, file: string, init: RequestInit = {}): Promise<Response> => {
    const response = await client.fetch(toUrl(file), { ...init, method });
    if (response.ok || response.status === 404) return response;
    throw await toError(method, file, response);
  };
  return {
    get: async (file) => {
      const response = await ask('GET', file);
      const bytes = Buffer.from(await response.arrayBuffer());
      return response.ok ? bytes : null;
    },
    put: async (file, bytes) => {
      const headers = {
        'Content-Type': toContentType(file),
        'Cache-Control': toCacheControl(file),
        'X-Amz-Content-Sha256': toChecksum(bytes),
      };
      const response = await ask('PUT', file, { headers, body: new Uint8Array(bytes) });
      if (!response.ok) throw await toError('PUT', file, response);
      await response.arrayBuffer();
    },
    remove: async (file) => {
      const response = await ask('DELETE', file);
      await response.arrayBuffer();
    },
  };
}

async function toError(method: string, file: string, response: Response): Promise<OutputError> {
  const said = /<Code>([^<]+)<\/Code>/.exec(await response.text())?.[1] ?? response.statusText;
  return new OutputError({
    en: `The store refused ${method} ${file}: ${response.status} ${said}. Look at the bucket, its region and the key's rights; what was sent so far stays, and the next upload goes on from there.`,
    ar: `رفض المخزن الطلب (${response.status}). راجع اسم المخزن ومنطقته وصلاحيات المفتاح؛ ما أُرسل باقٍ، والرفع التالي يكمل من حيث توقف.`,
  });
}
