package org.entente.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.app.alert.Webhooks;

/** A webhook on this machine: remembers what it was told, and answers as it is bidden. */
final class Receiver implements AutoCloseable {
  /** What it was told: the id and signature of the head, and the body. */
  record Told(String id, String signature, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile boolean silent;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    told.add(
        new Told(
            String.valueOf(exchange.getRequestHeaders().getFirst(Webhooks.ID)),
            String.valueOf(exchange.getRequestHeaders().getFirst(Webhooks.SIGNATURE)),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (!silent) {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=hidden";
  }

  /** From now on it answers so. */
  void answers(int now) {
    silent = false;
    status = now;
  }

  /** From now on it takes what it is told and says nothing. */
  void isSilent() {
    silent = true;
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
