package org.entente.model.remark;

import org.jspecify.annotations.Nullable;

/** A bad call, file, configuration or lexicon, with whose fault it is and where. */
public final class EntenteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Code {
    /** The caller's: options, paths, the user's own lexicon. */
    USER,
    /** Something outside: a page, a server, a file somebody else wrote. */
    EXTERNAL,
    /** The machine's: disk, memory, locks. */
    RESOURCES,
    /** Ours. */
    INTERNAL
  }

  private final Code code;
  private final @Nullable String location;

  /**
   * @param code whose fault it is
   * @param message what is wrong, one sentence
   * @param location file:line or another place, or null
   */
  public EntenteException(Code code, String message, @Nullable String location) {
    super(location == null ? message : location + ": " + message);
    this.code = code;
    this.location = location;
  }

  /**
   * @param code whose fault it is
   * @param message what is wrong, one sentence
   * @param location file:line or another place, or null
   * @param cause what was caught
   */
  public EntenteException(Code code, String message, @Nullable String location, Throwable cause) {
    super(location == null ? message : location + ": " + message, cause);
    this.code = code;
    this.location = location;
  }

  /** Whose fault it is. */
  public Code code() {
    return code;
  }

  /** file:line or another place, or null. */
  public @Nullable String location() {
    return location;
  }
}
