package org.entente.app.cli;

import org.entente.model.remark.EntenteException;

/** The statuses the program exits with, as scripts depend on them. */
enum ExitStatus {
  /** All read. */
  OK(0),
  /** Some inputs failed; the rest is written. */
  SOME_FAILED(1),
  /** Wrong use. */
  USAGE(2),
  /** A fault of the program. */
  INTERNAL(3),
  /** Disk, lock, memory or network. */
  RESOURCES(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** The status for whose fault it is. */
  static ExitStatus of(EntenteException.Code code) {
    return switch (code) {
      case USER -> USAGE;
      case EXTERNAL -> SOME_FAILED;
      case RESOURCES -> RESOURCES;
      case INTERNAL -> INTERNAL;
    };
  }
}
