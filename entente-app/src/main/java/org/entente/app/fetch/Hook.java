package org.entente.app.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends to the addresses that a store's administrator gave, which may be private ones; follows no
 * redirect and reads no answer but its status. Nothing is opened before the first is sent.
 */
public final class Hook {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private @Nullable HttpClient client;

  /**
   * Sends a body of JSON.
   *
   * @param fields of the head beside its type
   * @return the status of the answer
   * @throws IOException if there is none
   */
  public int post(String address, Map<String, String> fields, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    fields.forEach(request::header);
    try {
      return client().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while sending", e);
    }
  }

  private synchronized HttpClient client() {
    HttpClient open = client;
    if (open == null) {
      open =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(PATIENCE)
              .build();
      client = open;
    }
    return open;
  }
}
