import { i as limits, n as isOwn, r as ownFilesOf, t as draftAt } from "./shared-core.js";
import { n as rememberedJq, t as jqPort } from "./shared-core3.js";
import { a as failureOf, c as plan, d as sha256, s as openConfig } from "./shared-planner.js";
import { n as test } from "./shared-transform4.js";
import { t as validate } from "./shared-engine.js";
import { i as inputsOf } from "./shared-action10.js";
import { n as reviewedIn, t as apply } from "./action-apply.js";
import { i as systemClock, n as isHidden, r as connectTo, t as diskFiles } from "./action-run.js";

export { draftAt };