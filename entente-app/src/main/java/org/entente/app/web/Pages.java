package org.entente.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.remark.EntenteException;

/**
 * The files of the page, each known by name: nothing else can be asked for. Scripts come as they
 * are written, without a build step; the libraries come out of their own jars.
 */
public final class Pages {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final String DATA = "application/json";
  private static final String DRAWING = "image/svg+xml";

  private static final String START = "index.html";

  private static final List<String> OURS =
      List.of(
          START,
          "app.css",
          "icon.svg",
          "app.js",
          "actor.js",
          "alerts.js",
          "api.js",
          "articles.js",
          "charts.js",
          "compare.js",
          "dyad.js",
          "events.js",
          "issues.js",
          "map.js",
          "atlas.js",
          "countries-110m.json",
          "places.json",
          "method.js",
          "network.js",
          "overview.js",
          "parts.js",
          "reader.js",
          "review.js",
          "search.js",
          "state.js",
          "statements.js",
          "words.js");

  private static final String JARS = "/META-INF/resources/webjars/";

  /** Where a library's file is asked for, and where it is in its jar. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "lib/d3.js", "d3/7.9.0/dist/d3.min.js",
          "lib/lit-html.js", "lit-html/3.3.1/lit-html.js",
          "lib/lit-element.js", "lit-element/4.2.1/lit-element.js",
          "lib/reactive-element.js", "lit__reactive-element/2.1.1/reactive-element.js",
          "lib/css-tag.js", "lit__reactive-element/2.1.1/css-tag.js");

  /**
   * A file of the page.
   *
   * @param type media type
   * @param bytes as they are sent
   * @param tag changes with the bytes
   */
  public record Page(String type, byte[] bytes, String tag) {
    /** Copies. */
    public Page {
      bytes = bytes.clone();
    }

    /** With the tag that follows from the bytes. */
    public static Page of(String type, byte[] bytes) {
      return new Page(type, bytes, HexFormat.of().formatHex(sha256(bytes), 0, 8));
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final String policy;

  /** Loads all files. */
  public Pages() {
    for (String name : OURS) {
      pages.put(name, page(name, Pages.class.getResourceAsStream(name)));
    }
    LIBRARIES.forEach(
        (name, place) ->
            pages.put(name, page(name, Pages.class.getResourceAsStream(JARS + place))));
    policy = policy(new String(page(START).bytes(), StandardCharsets.UTF_8));
  }

  private static Page page(String name, @org.jspecify.annotations.Nullable InputStream stream) {
    if (stream == null) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "not in the program", name);
    }
    try (stream) {
      return Page.of(type(name), stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    if (name.endsWith(".js")) {
      return SCRIPT;
    }
    if (name.endsWith(".css")) {
      return STYLE;
    }
    if (name.endsWith(".json")) {
      return DATA;
    }
    return name.endsWith(".svg") ? DRAWING : HTML;
  }

  private Page page(String name) {
    return java.util.Objects.requireNonNull(pages.get(name));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "no SHA-256", null, e);
    }
  }

  /** Scripts are ours alone; the one inline script, the import map, is named by its hash. */
  private static String policy(String start) {
    String open = "<script type=\"importmap\">";
    int from = start.indexOf(open) + open.length();
    String map = start.substring(from, start.indexOf("</script>", from));
    String hash = Base64.getEncoder().encodeToString(sha256(map.getBytes(StandardCharsets.UTF_8)));
    return "default-src 'none'; script-src 'self' 'sha256-"
        + hash
        + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors 'none'";
  }

  /** The content security policy that goes with every answer. */
  public String policy() {
    return policy;
  }

  /** The page itself. */
  public Page start() {
    return page(START);
  }

  /** A file by its name; empty for a name that is not one of ours. */
  public Optional<Page> find(String name) {
    return Optional.ofNullable(pages.get(name));
  }

  /** Names of all files. */
  public List<String> names() {
    return List.copyOf(pages.keySet());
  }
}
