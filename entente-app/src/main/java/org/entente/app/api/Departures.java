package org.entente.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.entente.app.store.Work;

/**
 * Breaks off what is looked up for callers that have left, or that would take too long. A caller
 * that has left is known by the end of what it sends: while an answer is made nobody else reads
 * there. One that sends its next request before it has the answer to this has its connection closed
 * after it, as HTTP lets a server do, since a byte of it is lost.
 */
final class Departures implements AutoCloseable {
  private static final Duration LOOKS = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** A request that is being answered. */
  private static final class Asking {
    private final Context context;
    private final long began = System.nanoTime();
    private boolean answered;
    private boolean lost;

    Asking(Context context) {
      this.context = context;
    }

    /** Ends the looking, before the answer goes out: what comes then is the next request. */
    synchronized void end() {
      answered = true;
      if (lost) {
        context.header("Connection", "close");
      }
    }

    synchronized boolean hasLeft() {
      if (answered || lost) {
        return false;
      }
      var end =
          ServletContextRequest.getServletContextRequest(context.req())
              .getConnectionMetaData()
              .getConnection()
              .getEndPoint();
      try {
        int read =
            end instanceof SocketChannelEndPoint socket
                ? socket.getChannel().read(ByteBuffer.allocate(1))
                : 0;
        lost = read > 0;
        return read < 0;
      } catch (IOException e) {
        return true;
      }
    }
  }

  private final Map<Work, Asking> asking = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::watch, "departures");
  private volatile boolean closed;

  Departures() {
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Answers a request, as long as somebody waits for it. */
  void answer(Context context, Runnable answer) {
    Asking mine = new Asking(context);
    try (Work work = Work.begin()) {
      asking.put(work, mine);
      try {
        answer.run();
      } finally {
        asking.remove(work);
        mine.end();
      }
    }
  }

  private void watch() {
    while (!closed) {
      asking.forEach(
          (work, it) -> {
            long nanos = System.nanoTime() - it.began;
            if (nanos > LONGEST.toNanos() || nanos > LOOKS.toNanos() && it.hasLeft()) {
              work.breakOff();
            }
          });
      try {
        Thread.sleep(LOOKS.toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
