import { n as once, t as connectGithub } from "./shared-actions-github.js";

export { connectGithub };