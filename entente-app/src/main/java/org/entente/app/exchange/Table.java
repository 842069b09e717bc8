package org.entente.app.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** The kinds of records a run writes, each a file of its own. */
public enum Table {
  ARTICLES(Records.ARTICLE),
  MENTIONS(Records.MENTION),
  STATEMENTS(Records.STATEMENT),
  TRANSFERS(Records.TRANSFER),
  FIGURES(Records.FIGURE);

  @SuppressWarnings("ImmutableEnumChecker") // a schema is built once and then only read
  private final Schema<?> schema;

  Table(Schema<?> schema) {
    this.schema = schema;
  }

  /** The file's name without its ending: {@code mentions}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What stands before the first record: the names of the columns in CSV, else nothing. */
  public String header(Format format) {
    return format == Format.CSV ? schema.csvHeader() : "";
  }

  /** The columns as DuckDB's {@code read_json} wants them. */
  String sqlColumns() {
    List<Schema.Column> columns = schema.columns();
    return columns.stream()
        .map(column -> '\'' + column.name() + "': '" + column.type() + '\'')
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
