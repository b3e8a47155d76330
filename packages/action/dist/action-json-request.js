import { t as requestJson } from "./shared-actions-http-client.js";

export { requestJson };