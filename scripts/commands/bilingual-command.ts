import { Command, type ErrorOptions } from 'commander';
import { translateUsageError } from './translate-usage-error.ts';

/** A command of ours, which says in Arabic too what was wrong with the words it was called with. */
export class BilingualCommand extends Command {
  override createCommand(name?: string): BilingualCommand {
    return new BilingualCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(translateUsageError(message, options?.code), options);
  }
}
