package org.entente.app.api;

/** An answer that is a problem of the caller's, after RFC 9457. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param status HTTP status, 400 to 599
   * @param detail for a person
   */
  Refusal(int status, String detail) {
    super(detail);
    this.status = status;
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
