package org.entente.fuse.contradiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sense;
import org.entente.model.coding.Coding;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Contradiction.Kind;
import org.entente.model.event.Contradiction.Value;
import org.entente.model.event.EventMention;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Span;

/**
 * Lists of actors that are alike but for one member whose name looks like another's: "Japan, South
 * Korea, New Zealand and Austria" where others have Australia. Such a list is compared with those
 * of all articles, whatever they tell of it, for a list is often told again with another verb.
 */
public final class ActorLists {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;

  /** Share of letters two names must have in common, in order, to be mistaken for one another. */
  private static final double CONFUSABLE = 0.6;

  private static final Pattern SEPARATOR = Pattern.compile("(?:,| and|, and| &)(?: the)? ");

  private record Listed(Coding coding, Span span, SortedSet<String> codes) {
    String origin() {
      Article article = coding.article();
      return article.duplicateOf() == null ? article.id() : article.duplicateOf();
    }
  }

  private record Suspect(Listed list, String odd) {}

  private final Lexicon lexicon;

  /**
   * @param lexicon knows the names
   */
  public ActorLists(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The contradictions between lists, by the id of a mention they concern. */
  public Map<String, List<Contradiction>> contradictions(Collection<Coding> codings) {
    Map<String, List<Suspect>> byRest = new TreeMap<>();
    for (Coding coding : codings) {
      for (Listed list : lists(coding)) {
        for (String odd : list.codes()) {
          TreeSet<String> rest = new TreeSet<>(list.codes());
          rest.remove(odd);
          byRest
              .computeIfAbsent(String.join(",", rest), key -> new ArrayList<>())
              .add(new Suspect(list, odd));
        }
      }
    }
    Map<String, List<Contradiction>> found = new TreeMap<>();
    for (List<Suspect> suspects : byRest.values()) {
      flag(suspects, found);
    }
    return found;
  }

  private void flag(List<Suspect> suspects, Map<String, List<Contradiction>> found) {
    TreeMap<String, List<Suspect>> byOdd = new TreeMap<>();
    for (Suspect suspect : suspects) {
      byOdd.computeIfAbsent(suspect.odd(), key -> new ArrayList<>()).add(suspect);
    }
    for (Map.Entry<String, List<Suspect>> one : byOdd.entrySet()) {
      for (Map.Entry<String, List<Suspect>> other : byOdd.tailMap(one.getKey(), false).entrySet()) {
        if (confusable(one.getKey(), other.getKey())
            && origins(one.getValue()).stream().noneMatch(origins(other.getValue())::contains)) {
          report(one.getValue(), other.getValue(), found);
        }
      }
    }
  }

  private static SortedSet<String> origins(List<Suspect> suspects) {
    TreeSet<String> origins = new TreeSet<>();
    suspects.forEach(suspect -> origins.add(suspect.list().origin()));
    return origins;
  }

  /** The side fewer articles have is the suspicious one; of equals both are. */
  private static void report(
      List<Suspect> one, List<Suspect> other, Map<String, List<Contradiction>> found) {
    List<Value> values = new ArrayList<>(List.of(value(one), value(other)));
    int order = Integer.compare(origins(other).size(), origins(one).size());
    if (order > 0) {
      Collections.reverse(values);
    }
    Contradiction contradiction = new Contradiction(Kind.LIST, values);
    if (order >= 0) {
      attach(one, contradiction, found);
    }
    if (order <= 0) {
      attach(other, contradiction, found);
    }
  }

  private static void attach(
      List<Suspect> suspects, Contradiction contradiction, Map<String, List<Contradiction>> found) {
    for (Suspect suspect : suspects) {
      for (EventMention mention : bearers(suspect)) {
        List<Contradiction> known = found.computeIfAbsent(mention.id(), key -> new ArrayList<>());
        if (!known.contains(contradiction)) {
          known.add(contradiction);
        }
      }
    }
  }

  private static Value value(List<Suspect> suspects) {
    TreeSet<String> ids = new TreeSet<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Suspect suspect : suspects) {
      mentions(suspect).forEach(mention -> ids.add(mention.id()));
      evidence.add(Evidence.in(suspect.list().coding().article(), suspect.list().span()));
    }
    evidence.sort(Comparator.comparing(Evidence::articleId).thenComparing(Evidence::span));
    return new Value(String.join(", ", suspects.get(0).list().codes()), List.copyOf(ids), evidence);
  }

  /**
   * The mentions whose events show the list: its own, else, where its sentence tells no event, the
   * article's mention with most of its members, of those the nearest.
   */
  private static List<EventMention> bearers(Suspect suspect) {
    List<EventMention> own = mentions(suspect);
    if (!own.isEmpty()) {
      return own;
    }
    Comparator<EventMention> least =
        Comparator.<EventMention>comparingLong(mention -> -members(mention, suspect.list()))
            .thenComparingInt(
                mention -> Math.abs(mention.sentence().start() - suspect.list().span().start()))
            .thenComparing(EventMention::id);
    return suspect.list().coding().mentions().stream().min(least).stream().toList();
  }

  private static long members(EventMention mention, Listed list) {
    return Stream.concat(mention.sources().stream(), mention.targets().stream())
        .map(Participant::actor)
        .distinct()
        .filter(list.codes()::contains)
        .count();
  }

  /** The mentions whose sides name the odd one in the list, else those of its sentence. */
  private static List<EventMention> mentions(Suspect suspect) {
    Span span = suspect.list().span();
    List<EventMention> around =
        suspect.list().coding().mentions().stream()
            .filter(mention -> mention.sentence().overlaps(span))
            .toList();
    List<EventMention> naming =
        around.stream()
            .filter(
                mention ->
                    Stream.concat(mention.sources().stream(), mention.targets().stream())
                        .anyMatch(
                            side ->
                                side.actor().equals(suspect.odd()) && span.overlaps(side.span())))
            .toList();
    return naming.isEmpty() ? around : naming;
  }

  private boolean confusable(String one, String other) {
    String here = name(one);
    String there = name(other);
    return 2.0 * common(here, there) / (here.length() + there.length()) >= CONFUSABLE
        && here.charAt(0) == there.charAt(0);
  }

  private String name(String code) {
    return lexicon.actors().find(code).map(Actor::name).orElse(code);
  }

  /** Length of the longest common subsequence. */
  private static int common(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int here = 0; here < one.length(); here++) {
      int diagonal = 0;
      for (int there = 1; there <= other.length(); there++) {
        int above = row[there];
        row[there] =
            one.charAt(here) == other.charAt(there - 1)
                ? diagonal + 1
                : Math.max(above, row[there - 1]);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  private List<Listed> lists(Coding coding) {
    List<Listed> lists = new ArrayList<>();
    String text = coding.article().text();
    Matcher separator = SEPARATOR.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int end = nameEnd(text, at);
      if (end < 0) {
        at = nextWord(text, at);
        continue;
      }
      TreeSet<String> codes = new TreeSet<>();
      codes.add(code(text, at, end));
      int members = 1;
      int last = end;
      while (separator.region(last, text.length()).lookingAt()) {
        int next = nameEnd(text, separator.end());
        if (next < 0) {
          break;
        }
        codes.add(code(text, separator.end(), next));
        members++;
        last = next;
      }
      if (codes.size() == members && members >= SHORTEST && members <= LONGEST) {
        lists.add(new Listed(coding, new Span(at, last), codes));
      }
      at = last;
    }
    return lists;
  }

  /** End of the state's or organisation's own name that starts here, or -1. */
  private int nameEnd(String text, int start) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return -1;
    }
    int end = lexicon.actors().names().matchEnd(text, start);
    return end > 0 && !code(text, start, end).isEmpty() ? end : -1;
  }

  private String code(String text, int start, int end) {
    List<Sense> senses = lexicon.actors().names().find(text.substring(start, end));
    if (senses != null) {
      for (Sense sense : senses) {
        if (sense.kind() == Sense.Kind.NAME || sense.kind() == Sense.Kind.SEAT) {
          return sense.actor();
        }
      }
    }
    return "";
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
