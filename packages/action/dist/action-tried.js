import { t as tryTransforms } from "./shared-transform2.js";

export { tryTransforms };