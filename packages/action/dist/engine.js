import { i as limits, n as isOwn, r as ownFilesOf, t as draftAt } from "./shared-core.js";
import { _ as openConfig, h as failureOf, v as plan, x as sha256 } from "./shared-planner.js";
import { n as rememberedJq, t as jqPort } from "./shared-core4.js";
import { v as validate } from "./shared-planner2.js";
import { n as test } from "./shared-transform3.js";
import { n as reviewedIn, t as apply } from "./action-apply.js";
import { i as systemClock, n as isHidden, r as connectTo, t as diskFiles } from "./action-run.js";

export { draftAt };