/** Who put a note where it is, and how much of a wall people have confirmed. */
import { t } from "../../shared/texts.js"
import { isVisible } from "../board_view.js"

/** A person has said where it belongs, if only "in none of these". */
export function isConfirmed(note) {
  return note.placed_by === "author" || note.placed_by === "facilitator"
}

/** The visible notes by who put them into their columns, and those in none: {author, facilitator, organiser, unsorted, left, confirmed, of}. */
export function shareOf(notes) {
  const share = { author: 0, facilitator: 0, organiser: 0, unsorted: 0, left: 0, confirmed: 0, of: 0 }
  for (const note of notes.filter(isVisible)) {
    share.of += 1
    share[note.column_id ? placerOf(note) : "unsorted"] += 1
    if (!isConfirmed(note)) continue
    share.confirmed += 1
    // Left unsorted because a person wants it so.
    if (!note.column_id) share.left += 1
  }
  return share
}

/** One sentence about where the note is and who put it there. */
export function placeWords(note) {
  const placer = placerOf(note)
  if (placer === "author") {
    return note.column_id ? t("Confirmed by the one who wrote it") : t("The one who wrote it says: in none of these columns")
  }
  if (placer === "facilitator") {
    return note.column_id ? t("Placed by hand; the sorting leaves it") : t("Left unsorted by hand; the sorting leaves it")
  }
  return placer === "organiser" ? t("Placed by the sorting; nobody has confirmed it yet") : t("Not sorted yet")
}

function placerOf(note) {
  if (isConfirmed(note)) return note.placed_by
  return note.column_id ? "organiser" : "nobody"
}
