/** A code as people type it, made into one as the wall shows it. Pure. */

/** Upper case, and nothing but letters and digits: `k7m 4qx` becomes `K7M4QX`. */
export function asCode(typed) {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "")
}
