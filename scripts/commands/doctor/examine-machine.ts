import type { Finding } from './finding.ts';
import type { Machine } from './read-machine.ts';

const gigabyte = 1_000_000_000;
/** A build of 10,000 articles with its index needs about as much. Bytes. */
const wantedMemory = 1.5 * gigabyte;
const wantedDisk = gigabyte;

type Diagnosis = Omit<Finding, 'subject'>;

/** What is wrong with a machine, and what is well. */
export function examineMachine(machine: Machine): readonly Finding[] {
  const diagnoses = [
    examineNode(machine),
    examinePackages(machine),
    examineGit(machine),
    examineBrowser(machine),
    examineMemory(machine),
    examineDisk(machine),
  ];
  return diagnoses.map((diagnosis) => ({ subject: 'machine', ...diagnosis }));
}

function examineNode({ node, wantedNode }: Machine): Diagnosis {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [least = 0, leastMinor = 0] = wantedNode.split('.').map(Number);
  return major > least || (major === least && minor >= leastMinor)
    ? { level: 'good', message: { ar: `إصدار Node هو ${node}.`, en: `Node ${node}.` } }
    : {
        level: 'error',
        message: {
          ar: `إصدار Node هو ${node}، والمطلوب ${wantedNode} أو أحدث. ثبّته من nodejs.org.`,
          en: `Node is ${node}; ${wantedNode} or newer is needed. Install it from nodejs.org.`,
        },
      };
}

function examinePackages({ missingPackages }: Machine): Diagnosis {
  return missingPackages.length === 0
    ? { level: 'good', message: { ar: 'الحزم كلها مثبتة.', en: 'Every package is installed.' } }
    : {
        level: 'error',
        message: {
          ar: `حزم غير مثبتة: ${missingPackages.join('، ')}. شغّل npm ci.`,
          en: `Packages that are not installed: ${missingPackages.join(', ')}. Run npm ci.`,
        },
      };
}

function examineGit({ git, history }: Machine): Diagnosis {
  if (git === null)
    return {
      level: 'warning',
      message: {
        ar: 'لا git على هذا الجهاز، فلا يُحفظ تاريخ المواد. ثبّته من git-scm.com.',
        en: 'There is no git, so articles keep no history. Install it from git-scm.com.',
      },
    };
  if (history === 'none')
    return {
      level: 'warning',
      message: {
        ar: 'المجلد ليس مستودع git، فلا يُحفظ تاريخ المواد. شغّل git init.',
        en: 'The folder is no git repository, so articles keep no history. Run git init.',
      },
    };
  if (history === 'shallow')
    return {
      level: 'warning',
      message: {
        ar: 'المستودع مقتطع (shallow)، فلا يظهر تاريخ التعديلات كاملًا. شغّل git fetch --unshallow.',
        en: 'The clone is shallow, so revisions are not whole. Run git fetch --unshallow.',
      },
    };
  return { level: 'good', message: { ar: `‏${git}، وتاريخ المواد كامل.`, en: `${git}, with the whole history.` } };
}

function examineBrowser({ browser }: Machine): Diagnosis {
  return browser === null
    ? {
        level: 'warning',
        message: {
          ar: 'لا متصفح Chromium أو Chrome، ولا تُشغّل اختبارات المتصفح من دونه. ثبّت أحدهما، أو سمّه في MIDAD_BROWSER. البناء لا يحتاج إليه.',
          en: 'No Chromium or Chrome; the browser tests need one. Install it, or name it in MIDAD_BROWSER. Builds do without.',
        },
      }
    : { level: 'good', message: { ar: `المتصفح: ${browser}`, en: `Browser: ${browser}` } };
}

function examineMemory({ memory }: Machine): Diagnosis {
  const found = toGigabytes(memory);
  return memory < wantedMemory
    ? {
        level: 'warning',
        message: {
          ar: `الذاكرة بالغيغابايت ${found}: تكفي موقعًا صغيرًا، ولا تكفي 10000 مادة.`,
          en: `${found} GB of memory: enough for a small site, not for 10,000 articles.`,
        },
      }
    : { level: 'good', message: { ar: `الذاكرة بالغيغابايت ${found}.`, en: `${found} GB of memory.` } };
}

function examineDisk({ freeDisk, isWritable }: Machine): Diagnosis {
  if (!isWritable)
    return {
      level: 'error',
      message: {
        ar: 'لا يُسمح بالكتابة في مجلد المشروع. انقله إلى مجلد لك، أو غيّر صلاحياته.',
        en: "The project's folder can't be written to. Move it to a folder of yours, or change its permissions.",
      },
    };
  const found = toGigabytes(freeDisk);
  return freeDisk < wantedDisk
    ? {
        level: 'warning',
        message: {
          ar: `المتاح في القرص بالغيغابايت ${found}. أفرغ مكانًا قبل البناء.`,
          en: `${found} GB free on the disk. Make room before you build.`,
        },
      }
    : { level: 'good', message: { ar: `المتاح في القرص بالغيغابايت ${found}.`, en: `${found} GB free on the disk.` } };
}

function toGigabytes(bytes: number): string {
  return (bytes / gigabyte).toFixed(1);
}
