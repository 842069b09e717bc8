package org.entente.app.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.entente.app.alert.Feed;
import org.entente.app.alert.Watch;
import org.entente.app.alert.Watchman;
import org.entente.app.exchange.JsonText;
import org.entente.app.report.Brief;
import org.entente.app.search.TextIndex;
import org.entente.app.store.Archive;
import org.entente.app.store.Settler;
import org.entente.app.store.Work;
import org.entente.app.web.Pages;
import org.entente.lexicon.Lexicon;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** Serves an archive: the interface that the contract describes, and the page that uses it. */
public final class Server implements AutoCloseable {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String MARKDOWN = "text/markdown";
  private static final String ATOM = "application/atom+xml";
  private static final int LONGEST_FEED = 200;
  private static final int THREADS = 24;
  private static final int LONGEST_QUERY = 4000;
  private static final long LARGEST_BODY = 1 << 16;
  private static final int IDLE_MILLIS = 20_000;
  private static final long LONGEST_WAIT = 10_000_000_000L;
  private static final long SLOWEST_BODY = 500;
  private static final String STARTED = "started";
  private static final String OPERATION = "operation";
  private static final String REFUSED = "refused";
  private static final String CALLER = "caller";

  /**
   * Where and as what to serve.
   *
   * @param host name or address to listen on
   * @param port 0 for any that is free
   * @param version of the program
   * @param keys whether a key is needed even on this machine; for others one always is
   * @param rate requests a second that one caller may make, where keys are needed
   */
  public record Options(String host, int port, String version, boolean keys, int rate) {
    /** For this machine, without keys. */
    public static Options local(int port, String version) {
      return new Options("localhost", port, version, false, Integer.MAX_VALUE);
    }

    /** Whether callers must show a key. */
    boolean guarded() {
      return keys || !loopback();
    }

    /** Whether only this machine can reach it. */
    boolean loopback() {
      return List.of("localhost", "127.0.0.1", "::1").contains(host);
    }
  }

  private final Archive archive;
  private final TextIndex index;
  private final Options options;
  private final Pages pages = new Pages();
  private final Contract contract = Contract.load();
  private final Meter meter = new Meter();
  private final Answers answers;
  private final Watchman watchman;
  private final Departures departures = new Departures();
  private final AnswerWriter writer;
  private final Gate gate;
  private final Javalin javalin;

  private Server(
      Archive archive, Settler settler, TextIndex index, Lexicon lexicon, Options options) {
    this.archive = archive;
    this.index = index;
    this.options = options;
    this.answers = new Answers(archive, settler, index, lexicon, this::changed);
    this.watchman = new Watchman(new Watch(archive, answers::nameOf), archive.firings());
    this.writer = new AnswerWriter(archive::shown, options.version());
    this.gate = new Gate(archive.keys(), archive::revision, options.guarded(), options.rate());
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts serving.
   *
   * @param settler makes events of the articles of an earlier time
   * @throws EntenteException RESOURCES if the port is taken; USER if keys are needed and nobody has
   *     one
   */
  public static Server start(
      Archive archive, Settler settler, TextIndex index, Lexicon lexicon, Options options) {
    if (options.guarded() && archive.keys().list().isEmpty()) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "nobody has a key yet; 'entente keys add' gives one",
          options.host());
    }
    archive.serve();
    Server server = new Server(archive, settler, index, lexicon, options);
    try {
      server.javalin.start(options.host(), options.port());
    } catch (RuntimeException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES,
          "cannot listen: " + e.getMessage(),
          options.host() + ":" + options.port(),
          e);
    }
    server.watchman.start();
    server.departures.start();
    Thread warmer = new Thread(server.answers::warm, "warm");
    warmer.setDaemon(true);
    warmer.setPriority(Thread.MIN_PRIORITY);
    warmer.start();
    return server;
  }

  /** The address to open. */
  public String address() {
    return "http://" + options.host() + ":" + javalin.port() + "/";
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4, IDLE_MILLIS);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(false);
          http.setMinRequestDataRate(SLOWEST_BODY);
        });
    config.routes.before(this::begin);
    config.routes.after(this::end);
    config.routes.get("/", context -> send(context, pages.start()));
    config.routes.get("/assets/<name>", this::asset);
    for (Operation operation : contract.operations()) {
      Handler handler = handler(operation);
      switch (operation.method()) {
        case "POST" -> config.routes.post(operation.path(), handler::accept);
        case "DELETE" -> config.routes.delete(operation.path(), handler::accept);
        default -> config.routes.get(operation.path(), handler::accept);
      }
    }
    config.routes.exception(Refusal.class, (e, context) -> refuse(context, e));
    config.routes.exception(
        Work.BrokenOffException.class,
        (e, context) -> refuse(context, new Refusal(503, String.valueOf(e.getMessage()))));
    config.routes.exception(EntenteException.class, (e, context) -> refuse(context, refusal(e)));
    config.routes.exception(
        Exception.class,
        (e, context) -> refuse(context, new Refusal(500, "a fault in the program")));
    for (int status : new int[] {404, 405, 413}) {
      config.routes.error(
          status,
          context -> {
            if (context.attribute(REFUSED) == null) {
              refuse(context, new Refusal(status, "no such thing here"));
            }
          });
    }
  }

  // ---- every answer ----

  private void begin(Context context) {
    context.attribute(STARTED, System.nanoTime());
    if (waited(context) > LONGEST_WAIT) {
      throw new Refusal(503, "too much to do; ask again in a while");
    }
    context.header("Content-Security-Policy", pages.policy());
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    String query = context.queryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      throw new Refusal(414, "the query has more than " + LONGEST_QUERY + " characters");
    }
    // A page elsewhere may make a browser ask under its own name; only names of this machine are
    // ours.
    if (options.loopback() && !local(context.header("Host"))) {
      throw new Refusal(421, "this is no name of this server");
    }
  }

  /** How long a request stood in line, in nanoseconds; who asked may have left by now. */
  private static long waited(Context context) {
    return System.nanoTime()
        - org.eclipse.jetty.ee10.servlet.ServletContextRequest.getServletContextRequest(
                context.req())
            .getBeginNanoTime();
  }

  private static boolean local(@Nullable String host) {
    return host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");
  }

  private void end(Context context) {
    Long started = context.attribute(STARTED);
    String operation = context.attribute(OPERATION);
    if (started != null) {
      meter.note(
          operation == null ? "page" : operation,
          context.statusCode(),
          System.nanoTime() - started);
    }
  }

  private static Refusal refusal(EntenteException e) {
    int status =
        switch (e.code()) {
          case USER -> 400;
          case RESOURCES -> 503;
          case EXTERNAL, INTERNAL -> 500;
        };
    Refusal refusal = new Refusal(status, String.valueOf(e.getMessage()));
    refusal.initCause(e);
    return refusal;
  }

  private void refuse(Context context, Refusal refusal) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", "HTTP " + refusal.status());
    problem.put("status", refusal.status());
    problem.put("detail", refusal.detail());
    context.attribute(REFUSED, true);
    if (refusal.status() == 401) {
      context.header("WWW-Authenticate", "Bearer");
    } else if (refusal.status() == 429 || refusal.status() == 503) {
      context.header("Retry-After", "1");
    }
    context.status(refusal.status()).contentType(PROBLEM).result(JsonText.of(problem));
  }

  // ---- the page ----

  private void asset(Context context) {
    Pages.Page page =
        pages
            .find(context.pathParam("name"))
            .orElseThrow(() -> new Refusal(404, "no such file of the page"));
    send(context, page);
  }

  private static void send(Context context, Pages.Page page) {
    String tag = '"' + page.tag() + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(page.type()).result(page.bytes());
    }
  }

  // ---- the contract ----

  private interface Handler {
    void accept(Context context);
  }

  private Handler handler(Operation operation) {
    Function<Asked, Map<String, @Nullable Object>> answer = answers.find(operation.id());
    Handler handler =
        switch (operation.id()) {
          case "health" -> context -> json(context, health());
          case "ready" -> this::ready;
          case "metrics" ->
              context -> context.contentType("text/plain").result(meter.text(archive.revision()));
          case "brief" -> context -> brief(context, operation);
          case "alertFeed" -> context -> feed(context, operation);
          case "openapi" -> context -> context.contentType(JSON).result(contract.text());
          default -> {
            if (answer == null) {
              throw new EntenteException(
                  EntenteException.Code.INTERNAL, "the contract's is not answered", operation.id());
            }
            yield context -> writer.answer(context, operation, caller(context), answer);
          }
        };
    return context -> {
      context.attribute(OPERATION, operation.id());
      context.attribute(CALLER, gate.admit(context, operation));
      if (operation.changes()) {
        handler.accept(context);
      } else {
        departures.answer(context, () -> handler.accept(context));
      }
    };
  }

  private static String caller(Context context) {
    return String.valueOf(context.<String>attribute(CALLER));
  }

  private static void json(Context context, Object value) {
    context.contentType(JSON).result(JsonText.of(value));
  }

  private Map<String, @Nullable Object> health() {
    Map<String, @Nullable Object> health = new LinkedHashMap<>();
    health.put("status", "up");
    health.put("version", options.version());
    return health;
  }

  private void brief(Context context, Operation operation) {
    Asked asked = Requests.asked(context, operation, caller(context));
    boolean markdown = MARKDOWN.equals(context.header("Accept"));
    Brief brief = answers.brief(asked);
    context.header(
        "Content-Disposition", "attachment; filename=\"brief." + (markdown ? "md" : "html") + "\"");
    context
        .contentType((markdown ? MARKDOWN : "text/html") + "; charset=utf-8")
        .result(
            markdown
                ? brief.markdown()
                : brief.html(context.scheme() + "://" + context.header("Host") + "/"));
  }

  private void feed(Context context, Operation operation) {
    String alert = Requests.asked(context, operation, caller(context)).find("alert");
    String feed =
        Feed.of(
            archive.firings().list(alert, LONGEST_FEED),
            context.scheme() + "://" + context.header("Host") + "/");
    send(context, Pages.Page.of(ATOM, feed.getBytes(StandardCharsets.UTF_8)));
  }

  private void changed() {
    watchman.wake();
  }

  private void ready(Context context) {
    boolean settled = archive.isSettled();
    boolean indexed = index.revision() == archive.revision();
    Map<String, @Nullable Object> ready = new LinkedHashMap<>();
    ready.put("status", settled && indexed ? "ready" : "behind");
    ready.put("revision", archive.revision());
    ready.put("settled", settled);
    ready.put("indexed", indexed);
    context.status(settled && indexed ? 200 : 503);
    json(context, ready);
  }

  @Override
  public void close() {
    javalin.stop();
    departures.close();
    watchman.close();
    answers.close();
  }
}
