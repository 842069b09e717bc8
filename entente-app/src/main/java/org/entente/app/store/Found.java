package org.entente.app.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.exchange.JsonText;
import org.jspecify.annotations.Nullable;

/** A row of a query as names and plain values, the way it is written out. */
final class Found {
  /** Columns whose names end so hold records that are written JSON. */
  private static final String JSON = "_json";

  /** Columns whose names end so hold names between bars. */
  private static final String PARTS = "_parts";

  private Found() {}

  static Map<String, @Nullable Object> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      String name = columns.getColumnLabel(column);
      Object value = row.getObject(column);
      if (name.endsWith(JSON)) {
        values.put(
            name.substring(0, name.length() - JSON.length()),
            value == null ? null : new JsonText.Raw(value.toString()));
      } else if (name.endsWith(PARTS)) {
        values.put(
            name.substring(0, name.length() - PARTS.length()),
            value == null
                ? List.of()
                : Arrays.stream(value.toString().split("\\|", -1))
                    .filter(part -> !part.isEmpty())
                    .toList());
      } else {
        values.put(name, plain(value));
      }
    }
    return values;
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    if (value instanceof Array array) {
      return value(array);
    }
    if (value instanceof Date || value instanceof java.time.LocalDate) {
      return value.toString();
    }
    return value;
  }

  private static List<?> value(Array array) throws SQLException {
    return Arrays.asList((Object[]) array.getArray());
  }
}
