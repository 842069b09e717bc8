package org.entente.model.event;

import java.util.Locale;

/** With what standing an event is told; defined in the coding guide. */
public enum Status {
  /** Told as fact in the narrator's voice. */
  ASSERTED,
  /** Told on somebody's word. */
  CLAIMED,
  /** The attributed speaker says it is not so. */
  DENIED,
  /** The narrator says it has not happened. */
  NEGATED,
  /** Planned, scheduled or promised, told as coming. */
  FUTURE,
  /** May, might, could, if, would. */
  HYPOTHETICAL,
  /** Background more than about a year before the article. */
  HISTORICAL;

  /** As written in the records: {@code asserted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
