export { issueComment, mergeGroup, pullRequest, pullRequestTarget, workflowRun } from './pull-request.ts'
export { pushBranch, pushDeleted, pushTag, schedule, workflowDispatch } from './push.ts'
export type { Happened, Scene } from './happened.ts'
