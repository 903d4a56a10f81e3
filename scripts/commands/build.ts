import { createBuildCommand } from './create-build-command.ts';
import { createProgress } from './create-progress.ts';
import { runBuild } from './run-build.ts';

const command = createBuildCommand(async (options) => {
  process.exitCode = await runBuild(options, createProgress());
});

await command.parseAsync();
