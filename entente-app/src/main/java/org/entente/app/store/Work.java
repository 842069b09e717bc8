package org.entente.app.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * What a thread looks up for somebody who may leave before it is done: what it asks the database
 * can then be broken off by another thread. What changes the store is no such work.
 */
public final class Work implements AutoCloseable {
  private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

  private @Nullable Statement running;
  private boolean over;

  private Work() {}

  /** Ends work that nobody waits for any more. */
  public static final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenOffException(@Nullable Throwable cause) {
      super("broken off: it took too long, or nobody waits for it any more", cause);
    }
  }

  /** Says what this thread works on until it is closed. */
  public static Work begin() {
    Work work = new Work();
    CURRENT.set(work);
    return work;
  }

  /** Breaks off what the thread asks the database, now and from now on. */
  public synchronized void breakOff() {
    over = true;
    Statement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        // It has ended by itself; the next one does not begin.
        running = null;
      }
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  /** Notes what this thread asks, so that it can be broken off. */
  static void asks(@Nullable Statement statement) {
    Work work = CURRENT.get();
    if (work != null) {
      work.set(statement);
    }
  }

  private synchronized void set(@Nullable Statement statement) {
    running = statement;
    if (over && statement != null) {
      throw new BrokenOffException(null);
    }
  }

  /** What a failure of the database is to this thread: that its work was broken off, or else. */
  static RuntimeException failure(
      SQLException failure, Function<SQLException, EntenteException> otherwise) {
    Work work = CURRENT.get();
    return work != null && work.isOver()
        ? new BrokenOffException(failure)
        : otherwise.apply(failure);
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
