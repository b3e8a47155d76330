import { t as createJqWorker } from "./shared-jq.js";

export { createJqWorker };