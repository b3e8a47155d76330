import { t as tryTransforms } from "./shared-transform4.js";

export { tryTransforms };