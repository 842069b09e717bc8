package org.entente.app.exchange;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Two spaces and {@code \n} on every system. */
final class PlainPrinter extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1;

  PlainPrinter() {
    indentObjectsWith(new DefaultIndenter("  ", "\n"));
    indentArraysWith(new DefaultIndenter("  ", "\n"));
  }

  @Override
  public DefaultPrettyPrinter createInstance() {
    return new PlainPrinter();
  }
}
