import path from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import { readBuildSettings } from '../eleventy/build-settings.ts';
import { serveSite } from '../eleventy/run-eleventy.ts';
import { createProgress } from './create-progress.ts';
import { createSaveReport } from './create-save-report.ts';

/** The process that `npm start` keeps alive; a preview never stands in the folder that is published. */
const settings = {
  ...readBuildSettings(process.env, Date.now),
  outputDir: path.join(projectRoot, '.cache', 'preview'),
  preview: true,
  index: true,
  cards: true,
};
const port = Number(process.env.MIDAD_PORT ?? 8080);
const progress = createProgress();
const report = createSaveReport(settings.contentDir);
const start = performance.now();

progress.step('Reading and checking the content · قراءة المحتوى وفحصه');
await serveSite(
  settings,
  {
    onRead: ({ problems, counts }) => {
      process.stderr.write(report(problems));
      progress.succeed(`${counts.articles} articles are read · قُرئت المواد`);
    },
    onListening: (address) => {
      const isOther = Number(new URL(address).port) !== port;
      if (isOther)
        progress.fail(
          `المنفذ مشغول: ${port}. لعل فيه معاينة أخرى. · Port ${port} is taken, perhaps by another preview.`,
        );
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      progress.succeed(`${address} (${seconds} s) · الموقع جاهز للمعاينة`);
    },
    onNotice: ({ ar, en }) => {
      progress.fail(`${ar}\n${en}`);
    },
    onRefused: (problems, stands) => {
      process.stderr.write(report(problems));
      progress.fail(
        stands
          ? 'The content has errors; the last good pages stand. · في المحتوى أخطاء، والصفحات السليمة الأخيرة باقية.'
          : 'The content has errors, which the front page shows. · في المحتوى أخطاء، وهي في الصفحة الأولى.',
      );
    },
  },
  port,
  Date.now,
);
