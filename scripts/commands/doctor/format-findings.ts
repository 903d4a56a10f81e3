import pc from 'picocolors';
import { subjects, type Finding, type Subject } from './finding.ts';

const titles: Readonly<Record<Subject, string>> = {
  machine: 'الجهاز · machine',
  content: 'المحتوى · content',
  settings: 'إعدادات الموقع · settings',
};

const signs = {
  good: pc.green('✓'),
  warning: pc.yellow('!'),
  error: pc.red('✗'),
} as const;

/** Findings for people, in both languages: what is in the way stands out by its sign, not by its colour alone. */
export function formatFindings(findings: readonly Finding[]): string {
  const groups = subjects.flatMap((subject) => {
    const found = findings.filter((finding) => finding.subject === subject);
    return found.length === 0 ? [] : [[pc.bold(titles[subject]), ...found.map(formatFinding)].join('\n')];
  });
  return [...groups, formatSum(findings)].join('\n\n');
}

function formatFinding({ level, message }: Finding): string {
  return `${signs[level]} ${message.ar}\n  ${pc.dim(message.en)}`;
}

function formatSum(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return errors + warnings === 0
    ? 'كل شيء سليم. · Everything is well.'
    : `عوائق ${errors}، ملاحظات ${warnings} · ${errors} in the way, ${warnings} to think about`;
}
