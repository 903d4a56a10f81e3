import { Command, type ErrorOptions } from 'commander';
import { explainFileError } from '../publish/explain-file-error.ts';
import { formatFailure } from './format-failure.ts';
import { translateUsageError } from './translate-usage-error.ts';

/** A command of ours, which says in Arabic too what was wrong with the words it was called with. */
export class BilingualCommand extends Command {
  override createCommand(name?: string): BilingualCommand {
    return new BilingualCommand(name);
  }

  /** What no command expects of the disk is told in words for people too, and ends it with 1. */
  override async parseAsync(...words: Parameters<Command['parseAsync']>): Promise<this> {
    try {
      return await super.parseAsync(...words);
    } catch (error) {
      if (explainFileError(error) === null) throw error;
      process.stderr.write(`${formatFailure(error)}\n`);
      process.exitCode = 1;
      return this;
    }
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(translateUsageError(message, options?.code), options);
  }
}
