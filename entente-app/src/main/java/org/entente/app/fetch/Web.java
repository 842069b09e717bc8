package org.entente.app.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks servers, one request at a time, follows nothing by itself and keeps nothing.
 *
 * <p>A host's addresses are looked up once for a connection, checked, and connected to as they are:
 * no second look-up can give others. The name stays in the request and in the TLS handshake.
 */
final class Web implements AutoCloseable {
  /** Bytes of one line of an answer's head; endless ones would fill the memory. */
  private static final int LONGEST_FIELD = 16_384;

  private static final int MOST_FIELDS = 200;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "entente-fetch-clock");
            thread.setDaemon(true);
            return thread;
          });
  private final int longest;
  private final Duration timeout;

  /**
   * @param resolver finds a host's addresses, and refuses those that must not be asked
   * @param agent how we call ourselves
   * @param longest bytes of content above which an answer is refused
   * @param timeout for a whole request, from the look-up to the last byte
   */
  Web(Resolver resolver, String agent, int longest, Duration timeout) {
    this.longest = longest;
    this.timeout = timeout;
    Timeout limit = Timeout.of(timeout);
    PoolingHttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(pinning(resolver))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(LONGEST_FIELD)
                            .setMaxHeaderCount(MOST_FIELDS)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(limit).setSocketTimeout(limit).build())
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(limit).build())
            .setUserAgent(agent)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private static DnsResolver pinning(Resolver resolver) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolver.resolve(host).toArray(InetAddress[]::new);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  /**
   * Asks once.
   *
   * @param headers fields to send, such as {@code If-None-Match}
   * @throws RefusedException if no whole answer within the limits comes back
   */
  Answer get(URI address, Map<String, String> headers) throws RefusedException {
    HttpGet request = new HttpGet(address);
    request.setHeader(
        "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
    headers.forEach(request::setHeader);
    AtomicBoolean late = new AtomicBoolean();
    // A server that sends a byte now and then never runs into the timeout of a single read.
    ScheduledFuture<?> deadline =
        clock.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, this::answer);
    } catch (Resolver.PrivateHostException e) {
      throw RefusedException.because("private-address", String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      throw RefusedException.forNow("unreachable", "its host is not known");
    } catch (TooLongException e) {
      throw RefusedException.because("too-long", String.valueOf(e.getMessage()));
    } catch (IOException | IllegalStateException e) {
      if (late.get()) {
        throw RefusedException.forNow(
            "timeout", "no whole answer within " + timeout.toSeconds() + " seconds");
      }
      String reason = e.getMessage();
      throw RefusedException.forNow(
          "unreachable", reason == null ? e.getClass().getSimpleName() : reason);
    } finally {
      deadline.cancel(false);
    }
  }

  private Answer answer(ClassicHttpResponse response) throws IOException {
    List<Answer.Header> headers = new ArrayList<>();
    for (var header : response.getHeaders()) {
      headers.add(
          new Answer.Header(header.getName(), header.getValue() == null ? "" : header.getValue()));
    }
    return new Answer(response.getCode(), headers, body(response.getEntity()));
  }

  private byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > longest) {
      throw new TooLongException(longest);
    }
    try (InputStream content = entity.getContent()) {
      byte[] body = content.readNBytes(longest + 1);
      if (body.length > longest) {
        throw new TooLongException(longest);
      }
      return body;
    }
  }

  /** Thrown before the rest is read; the connection is dropped. */
  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException(int longest) {
      super("its content is longer than " + longest + " bytes");
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
