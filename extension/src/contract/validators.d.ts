/** Made by tools/schemas.mjs when the extension is built. */
declare module "schoolgate:validators" {
  export function isCheckRequest(value: unknown): boolean;
  export function isCheckAnswer(value: unknown): boolean;
  export function isSchool(value: unknown): boolean;
  export function isLimits(value: unknown): boolean;
  export function isProblem(value: unknown): boolean;
}
