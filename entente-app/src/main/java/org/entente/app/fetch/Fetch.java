package org.entente.app.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.exchange.Reasons;
import org.entente.ingest.feed.Addresses;
import org.entente.model.remark.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pages that feeds and lists name into a folder.
 *
 * <p>The folder holds {@code pages.warc}, which {@code entente read} reads, and, out of its sight,
 * the lists as they were last. What is there is not asked for again, so that a run that was stopped
 * goes on where it was.
 */
public final class Fetch implements AutoCloseable {
  /** The archive of the pages. */
  public static final String PAGES = "pages.warc";

  /** The archive of the lists; its name hides it from readers of folders. */
  private static final String LISTS = ".lists.warc";

  /** How sites' robots files call us. */
  private static final String AGENT = "entente";

  private static final int MOST_REDIRECTS = 5;

  /** Sitemaps name sitemaps, one level deep by the protocol; some sites go further. */
  private static final int DEEPEST_LIST = 3;

  private static final int MOST_LISTS = 200;

  private static final Pattern CHARSET =
      Pattern.compile("charset=[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Codes of what is no failure: the site's own wish, or a page that is not there any more. */
  private static final Set<String> NOTES = Set.of("robots", "gone", "not-a-page");

  /**
   * What a run did.
   *
   * @param fetched pages that are new in the archive
   * @param known pages that were there before and, if asked for again, have not changed
   * @param remarks what was not fetched and why, in the order it was met
   */
  public record Report(int fetched, int known, List<Remark> remarks) {
    /** Copies the list. */
    public Report {
      remarks = List.copyOf(remarks);
    }
  }

  private final FetchOptions options;
  private final Time time;
  private final Web web;
  private final Courtesy courtesy;
  private final Shelf pages;
  private final Shelf lists;
  private final Set<URI> asked = new HashSet<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** Pages asked for in this run, whatever came of it: a list of dead addresses ends, too. */
  private int asks;

  /**
   * @param version of the program, as it calls itself to servers
   * @throws org.entente.model.remark.EntenteException RESOURCES if the folder cannot be written or
   *     another run is at work in it
   */
  public Fetch(FetchOptions options, String version) {
    this(options, version, Resolver.system(), Time.system());
  }

  Fetch(FetchOptions options, String version, Resolver resolver, Time time) {
    this.options = options;
    this.time = time;
    this.pages = Shelf.open(options.folder().resolve(PAGES));
    this.lists = Shelf.open(options.folder().resolve(LISTS));
    this.web =
        new Web(
            options.allowPrivate() ? resolver : resolver.publicOnly(),
            AGENT + "/" + version,
            options.longest(),
            options.timeout());
    this.courtesy = new Courtesy(web, time, options.pause(), AGENT);
  }

  /**
   * Fetches what is new.
   *
   * @param feeds addresses of feeds, sitemaps and lists of addresses
   * @param named addresses of pages, or files of the kinds of {@code feeds}
   * @param progress takes the number of pages looked at
   */
  public Report run(List<String> feeds, List<String> named, IntConsumer progress) {
    asked.clear();
    asks = 0;
    remarks.clear();
    Set<URI> wanted = new LinkedHashSet<>();
    for (String name : named) {
      Optional<URI> page = WebAddress.find(name);
      if (page.isPresent()) {
        wanted.add(page.get());
      } else {
        wanted.addAll(listed(name));
      }
    }
    for (String feed : feeds) {
      wanted.addAll(followed(feed));
    }
    int fetched = 0;
    int known = 0;
    int done = 0;
    for (URI page : alternating(wanted)) {
      if (asks >= options.most()) {
        break;
      }
      switch (page(page)) {
        case NEW -> fetched++;
        case KNOWN -> known++;
        case REFUSED -> {}
      }
      progress.accept(++done);
    }
    return new Report(fetched, known, remarks);
  }

  private enum Outcome {
    NEW,
    KNOWN,
    REFUSED
  }

  private void refused(String place, RefusedException e) {
    String message = String.valueOf(e.getMessage());
    remarks.add(
        NOTES.contains(e.code())
            ? Remark.note(place, e.code(), message)
            : Remark.failure(place, e.code(), message));
  }

  /** The pages of a list in a file. */
  private List<URI> listed(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw RefusedException.because("missing", "neither a web address nor a file");
      }
      List<URI> found = new ArrayList<>();
      for (Addresses.Link link : Links.of(Files.readAllBytes(file), null, options.longest())) {
        if (link.isList()) {
          found.addAll(followed(link.url()));
        } else {
          page(link).ifPresent(found::add);
        }
      }
      return found;
    } catch (InvalidPathException e) {
      remarks.add(Remark.failure(name, "missing", "neither a web address nor a file"));
    } catch (IOException e) {
      remarks.add(Remark.failure(name, "unreadable", Reasons.of(e)));
    } catch (RefusedException e) {
      refused(name, e);
    }
    return List.of();
  }

  private record Step(String address, int depth) {}

  /** The pages of a list on the web and of the lists it names, in their order. */
  private List<URI> followed(String feed) {
    List<URI> found = new ArrayList<>();
    Deque<Step> steps = new ArrayDeque<>(List.of(new Step(feed, 0)));
    for (int count = 0; !steps.isEmpty() && count < MOST_LISTS; count++) {
      Step step = steps.removeFirst();
      try {
        for (Addresses.Link link : links(step.address())) {
          if (!link.isList()) {
            page(link).ifPresent(found::add);
          } else if (step.depth() < DEEPEST_LIST) {
            steps.addLast(new Step(link.url(), step.depth() + 1));
          }
        }
      } catch (RefusedException e) {
        refused(step.address(), e);
      }
    }
    return found;
  }

  private List<Addresses.Link> links(String text) throws RefusedException {
    URI address =
        WebAddress.find(text)
            .orElseThrow(() -> RefusedException.because("bad-address", "it is no web address"));
    Visited list = visit(address, lists, true);
    Answer head = list.kept().head();
    Matcher charset = CHARSET.matcher(head.find("Content-Type").orElse(""));
    return Links.of(
        lists.body(list.kept()), charset.find() ? charset.group(1) : null, options.longest());
  }

  private Optional<URI> page(Addresses.Link link) {
    boolean old =
        options.since() != null
            && link.published() != null
            && link.published().date().isBefore(options.since());
    return old ? Optional.empty() : WebAddress.find(link.url());
  }

  /** One page of each site in turn, so that no site keeps the others waiting. */
  private static List<URI> alternating(Set<URI> addresses) {
    Map<String, Deque<URI>> sites = new LinkedHashMap<>();
    for (URI address : addresses) {
      sites.computeIfAbsent(WebAddress.site(address), site -> new ArrayDeque<>()).add(address);
    }
    List<URI> ordered = new ArrayList<>();
    while (!sites.isEmpty()) {
      for (Deque<URI> site : sites.values()) {
        ordered.add(site.removeFirst());
      }
      sites.values().removeIf(Deque::isEmpty);
    }
    return ordered;
  }

  private Outcome page(URI address) {
    try {
      Visited page = visit(address, pages, options.again());
      if (page.isNew() && !page.kept().head().isText()) {
        throw RefusedException.because("not-a-page", "it is no text");
      }
      return page.isNew() ? Outcome.NEW : Outcome.KNOWN;
    } catch (RefusedException e) {
      refused(address.toString(), e);
      return Outcome.REFUSED;
    }
  }

  /**
   * An address whose last answer is kept.
   *
   * @param isNew whether it was asked for now and answered with something new
   */
  private record Visited(Shelf.Kept kept, boolean isNew) {}

  private Visited visit(URI address, Shelf shelf, boolean again) throws RefusedException {
    URI at = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Shelf.Kept before = shelf.find(at).orElse(null);
      Shelf.Kept kept = before == null || again && asked.add(at) ? ask(at, shelf, before) : before;
      Optional<URI> next = kept.head().redirect(at);
      if (next.isEmpty()) {
        return arrived(kept, before);
      }
      at = next.get();
    }
    throw RefusedException.because(
        "redirects", "it leads on more than " + MOST_REDIRECTS + " times");
  }

  private static Visited arrived(Shelf.Kept kept, Shelf.@Nullable Kept before)
      throws RefusedException {
    int status = kept.head().status();
    if (status == 404 || status == 410) {
      throw RefusedException.because("gone", "the server answered " + status);
    }
    if (status != 200) {
      throw RefusedException.because("redirects", "it leads to no web address");
    }
    return new Visited(kept, !kept.equals(before));
  }

  private Shelf.Kept ask(URI address, Shelf shelf, Shelf.@Nullable Kept before)
      throws RefusedException {
    asked.add(address);
    asks += shelf.equals(pages) ? 1 : 0;
    Answer answer = courtesy.ask(address, before == null ? Map.of() : conditions(before));
    int status = answer.status();
    if (status == 304 && before != null) {
      return before;
    }
    if (status == 200) {
      return shelf.add(
          address, answer.isText() || shelf == lists ? answer : answer.withoutBody(), time.now());
    }
    if (answer.isRedirect() || status == 404 || status == 410) {
      return shelf.add(address, answer.withoutBody(), time.now());
    }
    throw RefusedException.because("status", "the server answered " + status);
  }

  /** RFC 9110, 13.1: send it only if it is not what we have. */
  private static Map<String, String> conditions(Shelf.Kept before) {
    Map<String, String> headers = new HashMap<>();
    before.head().find("ETag").ifPresent(tag -> headers.put("If-None-Match", tag));
    before.head().find("Last-Modified").ifPresent(d -> headers.put("If-Modified-Since", d));
    return headers;
  }

  @Override
  public void close() {
    web.close();
    pages.close();
    lists.close();
  }
}
