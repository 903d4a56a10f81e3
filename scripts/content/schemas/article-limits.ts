/** Lengths that an article's texts may have, in UTF-16 code units. */
export const articleLimits = { title: { least: 5, most: 200 }, summary: 300 } as const;
