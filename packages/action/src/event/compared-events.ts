/** On these events files are compared first: a job that has nothing to look at needs neither jq nor Azure. */
export const comparedEvents: ReadonlySet<string> = new Set(['pull_request', 'merge_group', 'push'])
