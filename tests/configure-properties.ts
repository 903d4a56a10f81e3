import fc from 'fast-check';

/** Loaded before the tests: property tests draw from the seed that `npm test` was given, and so are the same in CI. */
fc.configureGlobal({ seed: Number(process.env.MIDAD_SEED ?? 1442) });
