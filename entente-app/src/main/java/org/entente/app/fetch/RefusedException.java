package org.entente.app.fetch;

/** An address that was not fetched: by our rules, by the server's, or because it did not answer. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final boolean passing;

  private RefusedException(String code, String message, boolean passing) {
    super(message);
    this.code = code;
    this.passing = passing;
  }

  /** For good. */
  static RefusedException because(String code, String message) {
    return new RefusedException(code, message, false);
  }

  /** For now: asking again may help. */
  static RefusedException forNow(String code, String message) {
    return new RefusedException(code, message, true);
  }

  /** What kind, in lower case with hyphens. */
  String code() {
    return code;
  }

  /** Whether asking again may help. */
  boolean isPassing() {
    return passing;
  }
}
