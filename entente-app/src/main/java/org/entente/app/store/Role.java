package org.entente.app.store;

import java.util.Locale;

/** What a caller may do; each may do what those before it may. */
public enum Role {
  /** What everybody may. */
  NONE,
  /** Look at everything. */
  READ,
  /** Review what was coded, and save queries. */
  WRITE,
  /** Give and revoke keys, and read the audit log. */
  ADMIN;

  /** As written: {@code read}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this role may do what takes another. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
