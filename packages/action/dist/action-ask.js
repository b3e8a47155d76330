import { t as askJson } from "./shared-actions-http-client.js";

export { askJson };