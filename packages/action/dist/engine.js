import { n as isOwn, r as ownFilesOf, t as draftAt } from "./shared-engine.js";
import { s as limits } from "./shared-core3.js";
import { a as failureOf, d as sha256, s as plan } from "./shared-planner.js";
import { t as inEnvironments } from "./shared-transform2.js";
import { n as test } from "./shared-transform3.js";
import { r as rememberedJq, t as open } from "./shared-engine2.js";
import { o as choiceOf } from "./shared-action8.js";
import { s as validate } from "./shared-planner4.js";
import { i as inputsOf } from "./shared-action9.js";
import { n as reviewedIn, t as apply } from "./action-apply.js";
import { i as systemClock, n as isHidden, r as connectTo, t as diskFiles } from "./action-run.js";

export { draftAt };