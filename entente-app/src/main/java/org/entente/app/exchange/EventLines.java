package org.entente.app.exchange;

/** Reads the lines of one kind of event data. */
public interface EventLines {
  /** A line that cannot be an event, with the reason. */
  final class Rejected extends Exception {
    private static final long serialVersionUID = 1;

    Rejected(String reason) {
      super(reason, null, false, false);
    }

    /** What is wrong. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Whether a file's first line is a header and no event.
   *
   * @throws Rejected if the header cannot be used
   */
  boolean takesHeader(String line) throws Rejected;

  /**
   * The event of a line.
   *
   * @throws Rejected if it has none
   */
  ImportedEvent event(String line) throws Rejected;
}
