package org.entente.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers of the page ask a server: every operation that reads in a fixed mix, actors by how
 * busy they are, days, issues and lengths of periods by chance; what was asked before may be asked
 * again.
 */
final class Questions {
  static final List<String> GRAINS = List.of("year", "year", "quarter", "month");

  private static final List<String> WORDS =
      List.of("sanctions", "minister", "trade", "war", "border", "energy", "talks", "fishing");
  private static final int FIRST_YEAR = 2014;
  private static final int YEARS = 12;

  /** A kind of question, how often it is asked of a hundred, and one such question. */
  record Kind(String name, int share, Asker asker) {}

  /** Makes a question by chance: its path and query. */
  interface Asker {
    String path(Random random);
  }

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> actors;
  private final List<String> events;
  private final List<Kind> kinds;

  Questions(String address) throws IOException, InterruptedException {
    this.address = address;
    this.actors = found("api/actors", "\"actor\":\"([A-Z]{3})\"");
    this.events = found("api/events?limit=500", "\"id\":\"([^\"]+)\"");
    this.kinds = kinds(found("api/articles?limit=100", "\"id\":\"([^\"]+)\""));
  }

  /** All kinds. */
  List<Kind> kinds() {
    return kinds;
  }

  /** A hundred kinds, each as often as its share. */
  List<Kind> hundred() {
    List<Kind> hundred = new ArrayList<>();
    kinds.forEach(kind -> hundred.addAll(Collections.nCopies(kind.share(), kind)));
    return hundred;
  }

  /** Asks. */
  HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(3)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<String> found(String path, String pattern) throws IOException, InterruptedException {
    Matcher matcher = Pattern.compile(pattern).matcher(send(path).body());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private List<Kind> kinds(List<String> articles) {
    return List.of(
        new Kind("health", 2, random -> "api/health"),
        new Kind("overview", 4, random -> "api/overview?by=" + grain(random)),
        new Kind("network", 10, this::network),
        new Kind("actors", 3, random -> "api/actors"),
        new Kind("actor", 8, random -> "api/actors/" + actor(random) + "?" + stretch(random)),
        new Kind("dyad", 10, this::dyad),
        new Kind("events", 24, this::list),
        new Kind("eventFacets", 12, random -> "api/events/facets?" + filter(random)),
        new Kind("event", 7, random -> "api/events/" + one(events, random)),
        new Kind("articles", 3, random -> "api/articles"),
        new Kind("article", 4, random -> "api/articles/" + one(articles, random)),
        new Kind("statements", 4, random -> "api/statements?speaker=" + actor(random)),
        new Kind("statementFacets", 2, random -> "api/statements/facets?speaker=" + actor(random)),
        new Kind("stances", 2, random -> "api/stances?speaker=" + actor(random)),
        new Kind("search", 5, this::search));
  }

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

  private static int year(Random random) {
    return FIRST_YEAR + random.nextInt(YEARS);
  }

  /** All of the time, or from a year on, by periods of a length. */
  private static String stretch(Random random) {
    String by = "by=" + grain(random);
    return random.nextBoolean() ? by : by + "&from=" + LocalDate.of(year(random), 1, 1);
  }

  private String network(Random random) {
    boolean months = random.nextInt(4) == 0;
    LocalDate from = LocalDate.of(year(random), 1 + (months ? random.nextInt(12) : 0), 1);
    LocalDate to = months ? from.plusMonths(1) : from.plusYears(1);
    return "api/network?by=" + (months ? "month" : "year") + "&from=" + from + "&to=" + to;
  }

  private String dyad(Random random) {
    String one = actor(random);
    String other = actor(random);
    while (other.equals(one)) {
      other = one(actors, random);
    }
    return "api/dyads/" + one + "/" + other + "?" + stretch(random);
  }

  private String filter(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "actor=" + actor(random);
      case 2 -> "actor=" + actor(random) + "&other=" + actor(random);
      case 3 -> "type=" + one(List.of("AID", "SANCTION", "ASSAULT", "CONSULT"), random);
      case 4 -> "source=" + actor(random) + "&quad=" + (1 + random.nextInt(4));
      default -> "from=" + LocalDate.of(year(random), 1, 1) + "&issue=military";
    };
  }

  private String list(Random random) {
    String day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(YEARS * 365)).toString();
    String cursor = random.nextInt(3) == 0 ? "cursor=" + day + "~event-00500000" : "";
    String filter = filter(random);
    return "api/events?" + filter + (filter.isEmpty() || cursor.isEmpty() ? "" : "&") + cursor;
  }

  private String search(Random random) {
    return "api/search?q=" + one(WORDS, random) + (random.nextBoolean() ? "" : "&facet.quad=1");
  }
}
