package org.entente.app.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks as a guest should: only what the site's robots file allows, one request after the other with
 * a pause between them, later when the site is busy, and no more when it keeps failing.
 */
final class Courtesy {
  private static final int TRIES = 3;
  private static final int FAILURES_IN_A_ROW = 3;
  private static final int MOST_REDIRECTS = 5;

  /** The first wait for a busy site; each further is twice as long. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  /** A site that wants a longer rest is left for another run. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final class Site {
    private @Nullable Robots robots;
    private Instant next = Instant.MIN;
    private int failures;
  }

  private final Web web;
  private final Time time;
  private final Duration pause;
  private final String agent;
  private final Map<String, Site> sites = new HashMap<>();

  /**
   * @param pause least time between two requests to a site
   * @param agent our product token in robots files
   */
  Courtesy(Web web, Time time, Duration pause, String agent) {
    this.web = web;
    this.time = time;
    this.pause = pause;
    this.agent = agent;
  }

  /**
   * Asks, if need be several times.
   *
   * @param headers fields to send
   * @throws RefusedException if we must not ask, or get no answer
   */
  Answer ask(URI address, Map<String, String> headers) throws RefusedException {
    Site site = sites.computeIfAbsent(WebAddress.site(address), name -> new Site());
    if (site.failures >= FAILURES_IN_A_ROW) {
      throw RefusedException.because(
          "given-up", "the site failed " + FAILURES_IN_A_ROW + " times in a row");
    }
    try {
      obey(site, address);
      Answer answer = patiently(site, address, headers);
      site.failures = 0;
      return answer;
    } catch (RefusedException e) {
      site.failures += e.isPassing() ? 1 : 0;
      throw e;
    }
  }

  private void obey(Site site, URI address) throws RefusedException {
    Robots robots = site.robots;
    if (robots == null) {
      robots = robots(site, address.resolve("/robots.txt"));
      site.robots = robots;
    }
    if (!robots.allows(WebAddress.path(address))) {
      throw RefusedException.because(
          "robots",
          robots.equals(Robots.UNKNOWN)
              ? "the site's robots.txt cannot be had, so nothing is asked for"
              : "the site's robots.txt does not allow it");
    }
  }

  private Answer patiently(Site site, URI address, Map<String, String> headers)
      throws RefusedException {
    for (int tries = 1; ; tries++) {
      Duration wait = FIRST_WAIT.multipliedBy(1L << (tries - 1));
      RefusedException refusal;
      Duration asked = wait;
      try {
        Answer answer = once(site, address, headers);
        if (!answer.isBusy()) {
          return answer;
        }
        refusal = RefusedException.forNow("status", "the server answered " + answer.status());
        asked = restOf(answer).filter(rest -> rest.compareTo(wait) > 0).orElse(wait);
      } catch (RefusedException e) {
        if (!e.isPassing()) {
          throw e;
        }
        refusal = e;
      }
      if (tries == TRIES || asked.compareTo(LONGEST_WAIT) > 0) {
        throw refusal;
      }
      site.next = time.now().plus(asked);
    }
  }

  /** How long a busy server wants to be left alone: seconds, or until a date. */
  private Optional<Duration> restOf(Answer answer) {
    return answer
        .find("Retry-After")
        .flatMap(
            text ->
                text.strip().matches("\\d{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
                    : Answer.instant(text).map(until -> Duration.between(time.now(), until)));
  }

  private Answer once(Site site, URI address, Map<String, String> headers) throws RefusedException {
    time.pause(Duration.between(time.now(), later(site.next, time.now())));
    try {
      return web.get(address, headers);
    } finally {
      Duration delay = site.robots == null ? Duration.ZERO : site.robots.delay();
      site.next = time.now().plus(delay.compareTo(pause) > 0 ? delay : pause);
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private Robots robots(Site site, URI address) throws RefusedException {
    URI at = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Answer answer = once(site, at, Map.of());
      Optional<URI> next = answer.redirect(at);
      if (next.isEmpty()) {
        return robots(answer);
      }
      at = next.get();
    }
    return Robots.NONE;
  }

  private Robots robots(Answer answer) {
    if (answer.status() == 200) {
      return Robots.read(answer.body(), agent);
    }
    return answer.isBusy() ? Robots.UNKNOWN : Robots.NONE;
  }
}
