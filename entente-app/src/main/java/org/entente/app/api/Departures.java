package org.entente.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /**
   * A request that is being answered.
   *
   * @param lost set when a byte of the next one was read
   */
  private record Asking(Context context, long began, AtomicBoolean lost) {}

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
    AtomicBoolean lost = new AtomicBoolean();
    try (Work work = Work.begin()) {
      asking.put(work, new Asking(context, System.nanoTime(), lost));
      try {
        answer.run();
      } finally {
        asking.remove(work);
      }
    }
    if (lost.get()) {
      context.header("Connection", "close");
    }
  }

  private void watch() {
    while (!closed) {
      asking.forEach(
          (work, it) -> {
            long nanos = System.nanoTime() - it.began();
            if (nanos > LONGEST.toNanos() || nanos > LOOKS.toNanos() && hasLeft(it)) {
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

  private static boolean hasLeft(Asking asking) {
    var end =
        ServletContextRequest.getServletContextRequest(asking.context().req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    try {
      return end instanceof SocketChannelEndPoint socket
          && hasEnded(socket.getChannel(), asking.lost());
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean hasEnded(SocketChannel channel, AtomicBoolean lost) throws IOException {
    int read = lost.get() ? 0 : channel.read(ByteBuffer.allocate(1));
    lost.compareAndSet(false, read > 0);
    return read < 0;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
