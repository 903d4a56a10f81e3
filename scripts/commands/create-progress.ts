import ora from 'ora';

/** Tells a person how long work goes on: a spinner on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly succeed: (text: string) => void;
  readonly fail: (text: string) => void;
  /** Lines to read later, such as what is wrong with the content. */
  readonly print: (text: string) => void;
}

/** A spinner where standard error is a terminal; nothing goes to standard output. */
export function createProgress(): Progress {
  const spinner = ora({ discardStdin: false });
  if (!spinner.isEnabled) return { step: printLine, succeed: printLine, fail: printLine, print: printLine };
  return {
    step: (text) => void spinner.start(text),
    succeed: (text) => void spinner.succeed(text),
    fail: (text) => void spinner.fail(text),
    print: (text) => {
      spinner.clear();
      printLine(text);
    },
  };
}

function printLine(text: string): void {
  process.stderr.write(`${text}\n`);
}
