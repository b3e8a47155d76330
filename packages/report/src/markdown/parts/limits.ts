/** UTF-8 bytes of a comment, or of an issue: GitHub takes 65,536 characters or more, depending on where they stand. */
export const bodyLimit = 60_000

/** UTF-8 bytes of a step's summary: GitHub drops a summary of more than 1,048,576 as a whole. */
export const summaryLimit = 1_000_000

/** Bytes kept free for each status line, so that it can be put anew when its plan is applied, and for all of them. */
export const statusRoom = { each: 700, all: 20_000 } as const
