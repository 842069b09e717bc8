package org.entente.ingest.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.ingest.text.Characters;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Span;

/**
 * Learns from many pages of one outlet what is not the articles': what several stories repeat.
 *
 * <p>A block counts where its page has a text of its own beside what is repeated, and a story once,
 * so that reprints and edited versions prove nothing. What is left may still be background that an
 * outlet repeats in all stories on one matter: there the names in the block stand in the rest of
 * the page, too, and it stays. Given texts (JSON lines) are never cut. The result does not depend
 * on the articles' order; beside them only a hash of each block is held.
 */
public final class RepeatedBlocks {
  /** Fewer stories with the same block are no habit. */
  private static final int STORIES = 3;

  /** Of a page that is evidence at least this share of its characters is its own. */
  private static final double OWN = 0.25;

  /** A block with a larger share of its names in the rest of its pages belongs to them. */
  private static final double LINKED = 0.5;

  /** A block without names must stand in this share of the outlet's pages. */
  private static final double COMMON = 0.3;

  /** Fewer words without a full stop may be a subhead. */
  private static final int SUBHEAD_WORDS = 8;

  private static final Pattern GIVEN =
      Pattern.compile(".*\\.(?:json|jsonl|ndjson)(?:\\.gz|\\.zst)?(?::\\d+)?");

  private static final Pattern PLACE = Pattern.compile(":\\d+$");

  /**
   * What is left.
   *
   * @param articles all of them, in their order, some of them shorter; ids stay
   * @param remarks one for each article that was cut
   */
  public record Cleaned(List<Article> articles, List<Remark> remarks) {
    /** Copies the lists. */
    public Cleaned {
      articles = List.copyOf(articles);
      remarks = List.copyOf(remarks);
    }
  }

  private final List<Page> pages = new ArrayList<>();

  private RepeatedBlocks() {}

  /** The articles without what their outlets repeat. */
  public static Cleaned without(Collection<Article> articles) {
    Map<String, RepeatedBlocks> outlets = new TreeMap<>();
    for (Article article : articles) {
      if (!GIVEN.matcher(article.path()).matches()) {
        outlets
            .computeIfAbsent(outlet(article), key -> new RepeatedBlocks())
            .pages
            .add(new Page(article));
      }
    }
    Map<Article, Set<Integer>> cuts = new HashMap<>();
    outlets.values().forEach(outlet -> outlet.cuts(cuts));
    List<Article> left = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (Article article : articles) {
      Set<Integer> cut = cuts.getOrDefault(article, Set.of());
      left.add(cut.isEmpty() ? article : article.withoutParagraphs(cut));
      if (!cut.isEmpty()) {
        remarks.add(Remark.note(article.path(), "repeated-blocks", message(cut.size())));
      }
    }
    return new Cleaned(left, remarks);
  }

  private static String message(int cut) {
    return cut == 1
        ? "left out a paragraph that other pages of its outlet repeat"
        : "left out " + cut + " paragraphs that other pages of its outlet repeat";
  }

  /** Its host, else its outlet's name, else the folder of its page. */
  private static String outlet(Article article) {
    if (article.url() != null) {
      return "host " + Versions.host(article.url());
    }
    if (article.outlet() != null) {
      return "outlet " + Characters.key(article.outlet());
    }
    String file = PLACE.matcher(article.path()).replaceFirst("");
    return "folder " + file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** A page and a hash of each of its blocks. */
  private record Page(Article article, List<Long> blocks) {
    Page(Article article) {
      this(article, hashes(article));
    }

    private static List<Long> hashes(Article article) {
      List<Long> hashes = new ArrayList<>(article.paragraphs().size());
      for (Span span : article.paragraphs()) {
        hashes.add(Hashing.komihash5_0().hashCharsToLong(Characters.key(text(article, span))));
      }
      return hashes;
    }

    String block(int i) {
      return text(article, article.paragraphs().get(i));
    }

    private static String text(Article article, Span span) {
      return article.text().substring(span.start(), span.end());
    }

    /** The places of its blocks that are among the given. */
    Set<Integer> places(Set<Long> given) {
      Set<Integer> places = new HashSet<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (given.contains(blocks.get(i))) {
          places.add(i);
        }
      }
      return places;
    }

    /** Its words with a capital, in lower case, outside of the blocks given. */
    Set<String> namesBeside(Set<Long> given) {
      Set<String> names = new HashSet<>();
      if (article.title() != null) {
        addCapitals(article.title(), true, names);
      }
      for (int i = 0; i < blocks.size(); i++) {
        if (!given.contains(blocks.get(i))) {
          addCapitals(block(i), true, names);
        }
      }
      return names;
    }
  }

  /** Adds the words with a capital in lower case, those that begin a sentence only if asked to. */
  private static void addCapitals(String text, boolean withFirst, Set<String> words) {
    boolean first = true;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        first |= ".!?:“\"".indexOf(c) >= 0;
        continue;
      }
      int start = i;
      while (i + 1 < n && Character.isLetterOrDigit(text.charAt(i + 1))) {
        i++;
      }
      if (Character.isUpperCase(c) && i > start && (withFirst || !first)) {
        words.add(text.substring(start, i + 1).toLowerCase(Locale.ROOT));
      }
      first = false;
    }
  }

  /** What speaks for a block's being furniture. */
  private static final class Evidence {
    private final Set<String> stories = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private double linked;
    private int pages;

    Evidence(Page page, int block) {
      addCapitals(page.block(block), false, names);
      names.removeAll(List.of(Characters.key(outlet(page.article())).split(" ", -1)));
    }

    void add(String story, Set<String> rest) {
      stories.add(story);
      pages++;
      if (!names.isEmpty()) {
        linked += names.stream().filter(rest::contains).count() / (double) names.size();
      }
    }

    boolean isFurniture(int all) {
      if (stories.size() < STORIES) {
        return false;
      }
      return names.isEmpty() ? stories.size() >= all * COMMON : linked / pages < LINKED;
    }
  }

  private void cuts(Map<Article, Set<Integer>> cuts) {
    Set<Long> repeated = repeated();
    if (repeated.isEmpty()) {
      return;
    }
    Map<Article, String> stories = stories(repeated);
    Map<Long, Evidence> evidence = new HashMap<>();
    for (Page page : pages) {
      String story = stories.get(page.article());
      if (story != null) {
        weigh(page, story, repeated, evidence);
      }
    }
    for (Page page : pages) {
      Set<Integer> cut = cut(page, evidence);
      if (!cut.isEmpty() && cut.size() < page.blocks().size()) {
        cuts.put(page.article(), cut);
      }
    }
  }

  /** The hashes of blocks that stand on several pages. */
  private Set<Long> repeated() {
    long[] all =
        pages.stream()
            .flatMapToLong(page -> page.blocks().stream().distinct().mapToLong(Long::longValue))
            .sorted()
            .toArray();
    Set<Long> repeated = new HashSet<>();
    for (int i = STORIES - 1; i < all.length; i++) {
      if (all[i] == all[i - STORIES + 1]) {
        repeated.add(all[i]);
      }
    }
    return repeated;
  }

  /** Of the pages that have enough of their own the story each tells. */
  private Map<Article, String> stories(Set<Long> repeated) {
    Map<String, Article> byId = new HashMap<>();
    List<Article> own = new ArrayList<>();
    for (Page page : pages) {
      Article article = page.article();
      Article left = article.withoutParagraphs(page.places(repeated));
      if (left.text().length() >= article.text().length() * OWN) {
        byId.put(article.id(), article);
        own.add(left);
      }
    }
    Map<Article, String> stories = new HashMap<>();
    for (Article marked : Duplicates.mark(own)) {
      String original = marked.duplicateOf() == null ? marked.versionOf() : marked.duplicateOf();
      Article article = byId.getOrDefault(marked.id(), marked);
      Article first = byId.getOrDefault(original == null ? marked.id() : original, marked);
      stories.put(article, first.url() == null ? first.id() : Versions.key(first.url()));
    }
    return stories;
  }

  private static void weigh(
      Page page, String story, Set<Long> repeated, Map<Long, Evidence> evidence) {
    Set<Integer> places = page.places(repeated);
    Set<String> rest = places.isEmpty() ? Set.of() : page.namesBeside(repeated);
    for (int place : places) {
      evidence
          .computeIfAbsent(page.blocks().get(place), block -> new Evidence(page, place))
          .add(story, rest);
    }
  }

  /** The blocks of a page that are furniture; short ones only at its ends and beside others. */
  private Set<Integer> cut(Page page, Map<Long, Evidence> evidence) {
    Set<Long> furniture = new HashSet<>();
    for (long block : page.blocks()) {
      Evidence known = evidence.get(block);
      if (known != null && known.isFurniture(pages.size())) {
        furniture.add(block);
      }
    }
    Set<Integer> places = page.places(furniture);
    int last = page.blocks().size() - 1;
    Set<Integer> cut = new HashSet<>(places);
    cut.removeIf(
        place ->
            isSubhead(page.block(place))
                && place > 0
                && place < last
                && !places.contains(place - 1)
                && !places.contains(place + 1));
    return cut;
  }

  private static boolean isSubhead(String block) {
    return Characters.words(block) < SUBHEAD_WORDS && !Characters.endsSentence(block);
  }
}
