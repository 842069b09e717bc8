package org.entente.model.remark;

/**
 * Anything a reader of the output should know: an input skipped and why, a page with no article, an
 * encoding repaired. Bad text is data, so it becomes a remark and not an exception.
 *
 * @param input the path, or path and line, it is about
 * @param code what kind, in lower case with hyphens: {@code no-article}, {@code bad-json}
 * @param message one sentence for a person
 * @param severity whether the input was lost
 */
public record Remark(String input, String code, String message, Severity severity)
    implements Comparable<Remark> {
  /** Whether the input was lost. */
  public enum Severity {
    /** Read, with something to know. */
    NOTE,
    /** Not read: the run's exit status is 1. */
    FAILURE
  }

  /** A remark on an input that was read. */
  public static Remark note(String input, String code, String message) {
    return new Remark(input, code, message, Severity.NOTE);
  }

  /** A remark on an input that could not be read. */
  public static Remark failure(String input, String code, String message) {
    return new Remark(input, code, message, Severity.FAILURE);
  }

  @Override
  public int compareTo(Remark other) {
    int order = input.compareTo(other.input);
    if (order == 0) {
      order = code.compareTo(other.code);
    }
    return order != 0 ? order : message.compareTo(other.message);
  }
}
