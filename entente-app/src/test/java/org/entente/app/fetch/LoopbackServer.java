package org.entente.app.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A web server for tests: says what it was told to, and remembers what it was asked. */
final class LoopbackServer implements AutoCloseable {
  /** What was asked: the path with the query, and the fields by name in lower case. */
  record Request(String path, Map<String, String> fields) {}

  /** What is answered; {@code drip} is the time in milliseconds between two bytes of the body. */
  record Reply(int status, Map<String, String> fields, byte[] body, int drip) {
    static Reply of(int status, String body, String... fields) {
      return of(status, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    static Reply of(int status, byte[] body, String... fields) {
      Map<String, String> map = new TreeMap<>(Map.of("Date", "Wed, 01 May 2024 10:00:00 GMT"));
      for (int i = 0; i < fields.length; i += 2) {
        map.put(fields[i], fields[i + 1]);
      }
      return new Reply(status, map, body, 0);
    }

    Reply dripping(int milliseconds) {
      return new Reply(status, fields, body, milliseconds);
    }

    static Reply page(String html) {
      return of(200, html, "Content-Type", "text/html; charset=utf-8");
    }
  }

  private final ServerSocket socket;
  private final Map<String, Function<Request, Reply>> pages = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  LoopbackServer() throws IOException {
    socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Answers {@code path} so; all else is 404. */
  LoopbackServer with(String path, Function<Request, Reply> page) {
    pages.put(path, page);
    return this;
  }

  LoopbackServer with(String path, Reply reply) {
    return with(path, request -> reply);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  List<String> paths() {
    return requests().stream().map(Request::path).toList();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread thread = new Thread(() -> answer(client), "loopback-answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> fields = new TreeMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        fields.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      Request request = new Request(first.split(" ", 3)[1], fields);
      requests.add(request);
      Function<Request, Reply> page =
          pages.getOrDefault(request.path(), asked -> Reply.of(404, "no such page"));
      send(page.apply(request), client.getOutputStream());
    } catch (IOException e) {
      // The client went away, as one that is killed or refuses does.
      return;
    }
  }

  private static void send(Reply reply, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " x\r\n");
    reply.fields().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!reply.fields().containsKey("Content-Length")) {
      head.append("Content-Length: " + reply.body().length + "\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (reply.drip() == 0) {
      out.write(reply.body());
    } else {
      for (byte b : reply.body()) {
        pause(reply.drip());
        out.write(b);
        out.flush();
      }
    }
    out.flush();
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
