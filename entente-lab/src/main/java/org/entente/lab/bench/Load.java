package org.entente.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a served store as readers of the page do: {@value #RATE} requests a second over {@value
 * #CONNECTIONS} connections, every operation that reads in a fixed mix, actors by how busy they
 * are; what was asked before may be asked again. A request's time runs from when it was due, so
 * that waiting for a free connection counts. Prints milliseconds by operation.
 */
public final class Load {
  private static final int RATE = 50;
  private static final int CONNECTIONS = 16;
  private static final int WARM_SECONDS = 20;
  private static final long SEED = 20261122L;
  private static final double MILLIS = 1e6;

  /** A kind of question, how often it is asked of a hundred, and one such question. */
  private record Kind(String name, int share, Asker asker) {}

  private interface Asker {
    String path(Random random);
  }

  private record Answer(String kind, double millis, int status) {}

  private final String address;
  private final List<String> actors;
  private final List<String> events;
  private final List<Kind> kinds;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Load(String address) throws IOException, InterruptedException {
    this.address = address;
    this.actors = found("api/actors", "\"actor\":\"([A-Z]{3})\"");
    this.events = found("api/events?limit=500", "\"id\":\"([^\"]+)\"");
    this.kinds = kinds(found("api/articles?limit=100", "\"id\":\"([^\"]+)\""));
  }

  private List<Kind> kinds(List<String> articles) {
    return List.of(
        new Kind("health", 2, random -> "api/health"),
        new Kind("overview", 4, random -> "api/overview?by=" + grain(random)),
        new Kind("network", 10, this::network),
        new Kind("actors", 3, random -> "api/actors"),
        new Kind("actor", 8, random -> "api/actors/" + actor(random) + "?by=" + grain(random)),
        new Kind("dyad", 10, this::dyad),
        new Kind("events", 24, this::list),
        new Kind("eventFacets", 12, random -> "api/events/facets?" + filter(random)),
        new Kind("event", 7, random -> "api/events/" + one(events, random)),
        new Kind("articles", 3, random -> "api/articles"),
        new Kind("article", 4, random -> "api/articles/" + one(articles, random)),
        new Kind("statements", 4, random -> "api/statements?speaker=" + actor(random)),
        new Kind("statementFacets", 2, random -> "api/statements/facets?speaker=" + actor(random)),
        new Kind("stances", 2, random -> "api/stances"),
        new Kind("search", 5, random -> "api/search?q=" + one(WORDS, random)));
  }

  private static final List<String> GRAINS = List.of("year", "year", "quarter", "month");

  private static final List<String> WORDS =
      List.of("sanctions", "minister", "trade", "war", "border", "energy", "talks", "fishing");

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** The busiest most often. */
  private String actor(Random random) {
    return actors.get((int) (actors.size() * Math.pow(random.nextDouble(), 3)));
  }

  private static String grain(Random random) {
    return one(GRAINS, random);
  }

  private String network(Random random) {
    boolean months = random.nextInt(4) == 0;
    LocalDate from =
        LocalDate.of(2014 + random.nextInt(12), 1 + (months ? random.nextInt(12) : 0), 1);
    LocalDate to = months ? from.plusMonths(1) : from.plusYears(1);
    return "api/network?by=" + (months ? "month" : "year") + "&from=" + from + "&to=" + to;
  }

  private String dyad(Random random) {
    String one = actor(random);
    String other = actor(random);
    while (other.equals(one)) {
      other = one(actors, random);
    }
    return "api/dyads/" + one + "/" + other + "?by=" + grain(random);
  }

  private String filter(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "actor=" + actor(random);
      case 2 -> "actor=" + actor(random) + "&other=" + actor(random);
      case 3 -> "type=" + one(List.of("AID", "SANCTION", "ASSAULT", "CONSULT"), random);
      case 4 -> "source=" + actor(random) + "&quad=" + (1 + random.nextInt(4));
      default -> "from=" + LocalDate.of(2014 + random.nextInt(12), 1, 1) + "&issue=military";
    };
  }

  private String list(Random random) {
    String day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(12 * 365)).toString();
    String cursor = random.nextInt(3) == 0 ? "cursor=" + day + "~event-00500000" : "";
    String filter = filter(random);
    return "api/events?" + filter + (filter.isEmpty() || cursor.isEmpty() ? "" : "&") + cursor;
  }

  private List<String> found(String path, String pattern) throws IOException, InterruptedException {
    Matcher matcher = Pattern.compile(pattern).matcher(send(path).body());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(3)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<Answer> drive(int seconds, long seed) throws InterruptedException {
    Random random = new Random(seed);
    List<Kind> hundred = new ArrayList<>();
    kinds.forEach(kind -> hundred.addAll(java.util.Collections.nCopies(kind.share(), kind)));
    int requests = seconds * RATE;
    List<Kind> asked = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      asked.add(hundred.get(random.nextInt(hundred.size())));
      paths.add(asked.get(i).asker().path(random));
    }
    Answer[] answers = new Answer[requests];
    AtomicInteger next = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(CONNECTIONS);
    long start = System.nanoTime();
    for (int c = 0; c < CONNECTIONS; c++) {
      new Thread(
              () -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                  long due = start + i * 1_000_000_000L / RATE;
                  answers[i] = ask(asked.get(i).name(), paths.get(i), due);
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    return Arrays.asList(answers);
  }

  private Answer ask(String kind, String path, long due) {
    int status = 0;
    try {
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
      status = send(path).statusCode();
    } catch (IOException e) {
      System.err.println(path + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer(kind, (System.nanoTime() - due) / MILLIS, status);
  }

  private static void print(String name, List<Answer> answers) {
    double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    long failed = answers.stream().filter(it -> it.status() != 200 && it.status() != 404).count();
    System.out.printf(
        Locale.ROOT,
        "%-16s %7d %9.1f %9.1f %9.1f %9.1f %7d%n",
        name,
        millis.length,
        quantile(millis, 0.5),
        quantile(millis, 0.95),
        quantile(millis, 0.99),
        millis[millis.length - 1],
        failed);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  /** Takes the address of the server and for how many seconds to ask. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Load load = new Load(arguments[0]);
    long start = System.nanoTime();
    // What all series rest on is worked out once, from the server's start on.
    for (String grain : GRAINS) {
      load.send("api/overview?by=" + grain);
    }
    System.out.printf(
        Locale.ROOT, "ready after %.1f s%n", (System.nanoTime() - start) / MILLIS / 1000);
    load.drive(WARM_SECONDS, SEED);
    List<Answer> answers = load.drive(Integer.parseInt(arguments[1]), SEED + 1);
    System.out.printf(
        "%-16s %7s %9s %9s %9s %9s %7s%n",
        "operation", "n", "p50 ms", "p95", "p99", "most", "failed");
    Map<String, List<Answer>> byKind = new TreeMap<>();
    answers.forEach(it -> byKind.computeIfAbsent(it.kind(), key -> new ArrayList<>()).add(it));
    byKind.forEach(Load::print);
    print("all", answers);
  }
}
