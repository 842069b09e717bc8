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
import java.util.concurrent.atomic.AtomicLong;
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

  private static final AtomicLong ASIDE = new AtomicLong();

  private final Connection connection;
  private final String name;
  private final @Nullable String aside;
  private final @Nullable String home;

  /**
   * @param aside name of the database beside the file's that is meant, or null
   * @param home name of the file's, where this connection made the one beside it; else null
   */
  private Database(
      Connection connection, String name, @Nullable String aside, @Nullable String home) {
    this.connection = connection;
    this.name = name;
    this.aside = aside;
    this.home = home;
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
      Database database = new Database(connection, name, null, null);
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
      Database database = new Database(duckdb().duplicate(), name, aside, null);
      if (aside != null) {
        database.execute("USE " + aside);
      }
      return database;
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** An empty database in memory beside this one, which can be read from it by its catalogue. */
  Database aside() {
    String catalogue = "aside_" + ASIDE.incrementAndGet();
    try {
      Database database = new Database(duckdb().duplicate(), name, catalogue, catalogue());
      database.execute("ATTACH ':memory:' AS " + catalogue);
      database.execute("USE " + catalogue);
      return database;
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }

  /** The name by which SQL knows the database. */
  String catalogue() {
    return query(
            row -> '"' + row.getString(1).replace("\"", "\"\"") + '"', "SELECT current_database()")
        .get(0);
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
      Work.asks(statement);
      statement.execute();
    } catch (SQLException e) {
      throw Work.failure(e, this::failure);
    } finally {
      Work.asks(null);
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
    try (PreparedStatement statement = prepared(sql, values)) {
      Work.asks(statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sink.accept(reader.read(rows));
        }
      }
    } catch (SQLException e) {
      throw Work.failure(e, this::failure);
    } finally {
      Work.asks(null);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Writes all of it to another file, without the room that deleted rows leave. */
  void copyTo(Path file) {
    execute("CHECKPOINT");
    execute("ATTACH '" + CountedPairs.quoted(file.toString()) + "' AS fresh");
    execute("COPY FROM DATABASE " + catalogue() + " TO fresh");
    execute("DETACH fresh");
  }

  EntenteException failure(SQLException e) {
    return failure(name, e);
  }

  @Override
  public void close() {
    try {
      if (home != null) {
        // Also after work that was broken off, which asks nothing more.
        try (Statement statement = connection.createStatement()) {
          statement.execute("USE " + home);
          statement.execute("DETACH " + aside);
        }
      }
      connection.close();
    } catch (SQLException e) {
      throw failure(name, e);
    }
  }
}
