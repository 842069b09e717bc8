package org.entente.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** DuckDB with its errors in our own words. */
final class Database implements AutoCloseable {
  /** Takes a row of a result. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

  private final Connection connection;
  private final String name;

  private Database(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /** A database in memory. */
  static Database inMemory(String name) {
    return open("", name, false);
  }

  /** A database in a file, created where it does not exist. */
  static Database inFile(Path file, boolean readOnly) {
    return open(file.toString(), file.toString(), readOnly);
  }

  private static Database open(String file, String name, boolean readOnly) {
    Properties properties = new Properties();
    if (readOnly) {
      properties.setProperty("duckdb.read_only", "true");
    }
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
      Database database = new Database(connection, name);
      database.execute("SET memory_limit = '1GB'");
      database.execute("SET autoinstall_known_extensions = false");
      database.execute("SET autoload_known_extensions = false");
      return database;
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  private static EntenteException failure(String name, SQLException e) {
    String message = String.valueOf(e.getMessage());
    return new EntenteException(
        EntenteException.Code.RESOURCES,
        message.contains("Could not set lock")
            ? "the store is in use by another program" + holder(message)
            : message.lines().findFirst().orElse(message),
        name,
        e);
  }

  /** The number of the process that holds the lock, where the message says it. */
  private static String holder(String message) {
    Matcher process = HOLDER.matcher(message);
    return process.find() ? " (process " + process.group(1) + ")" : "";
  }

  /** The same database over a connection of its own, for another thread. */
  Database another() {
    try {
      return new Database(duckdb().duplicate(), name);
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** Runs all of it or, on a failure, nothing. */
  void atomically(Runnable work) {
    execute("BEGIN TRANSACTION");
    boolean done = false;
    try {
      work.run();
      execute("COMMIT");
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /** A failed commit has rolled back already; that must not hide why it failed. */
  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction")) {
        throw failure(name, e);
      }
    }
  }

  DuckDBConnection duckdb() {
    return (DuckDBConnection) connection;
  }

  void execute(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  void executeAll(List<String> statements) {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... values) {
    List<T> found = new ArrayList<>();
    each(reader, found::add, sql, values);
    return found;
  }

  /** Gives each row of a result to a sink, none of them kept. */
  <T> void each(RowReader<T> reader, Consumer<T> sink, String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sink.accept(reader.read(rows));
      }
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  EntenteException failure(SQLException e) {
    return failure(name, e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }
}
