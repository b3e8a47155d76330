import { n as isOwn, r as ownFilesOf, t as draftAt } from "./shared-engine2.js";
import { s as limits } from "./shared-core4.js";
import { f as failureOf, m as plan, v as sha256 } from "./shared-planner.js";
import { c as validate } from "./shared-planner4.js";
import { t as inEnvironments } from "./shared-transform2.js";
import { n as test } from "./shared-transform3.js";
import { r as rememberedJq, t as open } from "./shared-engine3.js";
import { o as choiceOf } from "./shared-action8.js";
import { i as inputsOf } from "./shared-action9.js";
import { n as reviewedIn, t as apply } from "./action-apply.js";
import { n as connectTo, r as systemClock, t as diskFiles } from "./action-main.js";

export { draftAt };