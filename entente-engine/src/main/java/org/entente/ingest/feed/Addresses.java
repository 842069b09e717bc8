package org.entente.ingest.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of addresses: sitemaps (sitemaps.org 0.9, with the news extension) and files with an
 * address in each line, alone or as a field, as GDELT's event and graph tables have it.
 */
public final class Addresses {
  /**
   * An address listed.
   *
   * @param url absolute
   * @param published when the list says the page was published or last changed, or null
   * @param isList whether it is the address of another list: a sitemap in an index
   */
  public record Link(String url, @Nullable Published published, boolean isList) {}

  /** More than a sitemap may list (50,000, by the protocol). */
  private static final int MOST = 100_000;

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>,;|]{3,2000}");
  private static final Pattern SITEMAP =
      Pattern.compile("<(?:\\w+:)?(?:urlset|sitemapindex)[\\s>]");

  /** So much of a file shows its root element. */
  private static final int PROLOG = 4096;

  private Addresses() {}

  /**
   * The addresses of a sitemap or an index of sitemaps; empty when the XML is none.
   *
   * @throws Feed.BrokenFeed if it is one but broken, or has a document type
   */
  public static List<Link> sitemap(String xml) throws Feed.BrokenFeed {
    String prolog = xml.substring(0, Math.min(PROLOG, xml.length()));
    if (!SITEMAP.matcher(prolog).find()) {
      return List.of();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
      try {
        return links(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      String reason = e.getMessage();
      throw new Feed.BrokenFeed(
          reason == null ? "not a sitemap" : reason.lines().findFirst().orElse(""));
    }
  }

  private static List<Link> links(XMLStreamReader reader)
      throws XMLStreamException, Feed.BrokenFeed {
    List<Link> links = new ArrayList<>();
    boolean index = false;
    String url = null;
    Published published = null;
    Published changed = null;
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new Feed.BrokenFeed("it has a document type");
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          index |= reader.getLocalName().equals("sitemapindex");
        }
        case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          String value = text.toString().strip();
          switch (reader.getLocalName()) {
            case "loc" -> url = url == null && isAddress(value) ? value : url;
            case "publication_date" -> published = Published.find(value).orElse(published);
            case "lastmod" -> changed = Published.find(value).orElse(changed);
            case "url", "sitemap" -> {
              if (url != null && links.size() < MOST) {
                links.add(new Link(url, published == null ? changed : published, index));
              }
              url = null;
              published = null;
              changed = null;
            }
            default -> {}
          }
          text.setLength(0);
        }
        default -> {}
      }
    }
    return links;
  }

  private static boolean isAddress(String value) {
    return ADDRESS.matcher(value).matches();
  }

  /** The addresses of a file in which every line holds one; empty when it is no such file. */
  public static List<Link> lines(String text) {
    Map<String, Link> links = new LinkedHashMap<>();
    int from = 0;
    while (from < text.length() && links.size() < MOST) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String line = text.substring(from, end).strip();
      from = end + 1;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Optional<String> url = address(line);
      if (url.isEmpty()) {
        return List.of();
      }
      links.put(url.get(), new Link(url.get(), null, false));
    }
    return List.copyOf(links.values());
  }

  /** The line itself, its last word (GDELT's file lists), or the last field that is an address. */
  private static Optional<String> address(String line) {
    if (line.indexOf('\t') < 0) {
      String last = line.substring(line.lastIndexOf(' ') + 1);
      boolean list = last.length() == line.length() || line.split(" ", 5).length == 3;
      return list && isAddress(last) ? Optional.of(last) : Optional.empty();
    }
    String found = null;
    for (String field : line.split("\t", -1)) {
      Matcher address = ADDRESS.matcher(field.strip());
      if (address.matches()) {
        found = address.group();
      }
    }
    return Optional.ofNullable(found);
  }
}
