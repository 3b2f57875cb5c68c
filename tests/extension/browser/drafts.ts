/** What the parent writes in the scenarios. Invented, and plain enough that finer reading by the checker will not change what is shown. */

/** Held with the panel, in a group and on a page. */
export const PAUSE = "Mrs Holt is useless";
export const ANOTHER_PAUSE = "that head is a stupid cow";
/** Only a note in a group. */
export const NOTE = "has anyone seen Oliver Brown's jumper";
/** A child at risk. */
export const HELP = "Alfie told me his dad hits him every night";
/** Nothing to notice. */
export const CLEAN = "cake sale on Friday, all welcome";
export const ALSO_CLEAN = "please bring a tin with a lid";
