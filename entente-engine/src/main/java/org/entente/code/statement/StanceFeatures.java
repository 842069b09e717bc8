package org.entente.code.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;

/**
 * What a statement shows of its speaker's stance toward an actor, as features with names: what the
 * rules made of it, the cue, where the actor stands and under which words, what the words around it
 * and in all that is said judge, and what events the sentence tells between whom. Never who the two
 * are.
 */
final class StanceFeatures {
  /** Tokens of the longest sentence looked at, so that any text takes linear time. */
  static final int LONGEST = 400;

  private static final int CLIMB = 4;
  private static final int NEAR = 5;
  private static final int MOST = 3;

  private final WordBook words;
  private final Appraisal appraisal;
  private final ActorRegistry registry;
  private final Reading reading;
  private final Topics topics;
  private final NavigableMap<Integer, List<EventMention>> mentions = new TreeMap<>();

  /** What was seen of the last statement, asked for once for each actor. */
  private Seen last = new Seen("", List.of(), List.of(), List.of(), Set.of());

  /**
   * What does not hang on the actor.
   *
   * @param id the statement's
   * @param named names in the content
   * @param around names in the cue's sentence
   * @param mentions events of the sentences of content and cue
   * @param content features of what is said
   */
  private record Seen(
      String id,
      List<Topics.Named> named,
      List<Topics.Named> around,
      List<EventMention> mentions,
      Set<String> content) {}

  StanceFeatures(
      Valuation values,
      ActorRegistry registry,
      Reading reading,
      Topics topics,
      List<EventMention> mentions) {
    this.words = values.words();
    this.appraisal = values.appraisal();
    this.registry = registry;
    this.reading = reading;
    this.topics = topics;
    for (EventMention mention : mentions) {
      int start = mention.sentence().start();
      this.mentions.computeIfAbsent(start, key -> new ArrayList<>()).add(mention);
    }
  }

  private Seen seen(Statement statement, Sentence home) {
    if (!last.id().equals(statement.id())) {
      List<Sentence> said = sentences(statement.content());
      Set<Sentence> all = new LinkedHashSet<>(said);
      all.add(home);
      Set<String> content = new LinkedHashSet<>();
      content(statement, said, content);
      last =
          new Seen(
              statement.id(),
              topics.namesIn(statement.content()),
              topics.namesIn(List.of(home.span())),
              all.stream()
                  .flatMap(st -> mentions.getOrDefault(st.span().start(), List.of()).stream())
                  .toList(),
              content);
    }
    return last;
  }

  /** The features of a statement by a known speaker toward the actor. */
  Collection<String> of(Statement statement, String speaker, String toward) {
    Set<String> found = new LinkedHashSet<>();
    found.add("bias:");
    double value = statement.stance().getOrDefault(toward, 0.0);
    String sign = value >= 0.2 ? "+" : value <= -0.2 ? "-" : "0";
    found.add("rule:" + sign);
    found.add("rule:" + Math.round(value * 5));
    boolean alone =
        statement.about().stream().allMatch(one -> one.equals(toward) || one.equals(speaker));
    found.add("alone:" + alone);
    found.add("rule alone:" + sign + alone);
    found.add("kind:" + kind(toward));
    for (String issue : statement.issues()) {
      found.add("issue:" + issue);
    }
    int home = reading.firstSentenceAt(at(statement));
    if (home < 0 || home >= reading.sentences().size()) {
      return found;
    }
    Sentence st = reading.sentences().get(home);
    cue(st, statement, sign, found);
    Seen seen = seen(statement, st);
    found.addAll(seen.content());
    boolean inside = places(seen.named(), toward, "", found);
    if (!inside) {
      found.add("outside:");
      places(seen.around(), toward, "out ", found);
    }
    for (Participant one : statement.addressees()) {
      if (one.actor().equals(toward)) {
        found.add("addressee:");
      }
    }
    events(seen.mentions(), statement, speaker, toward, found);
    return found;
  }

  static int at(Statement statement) {
    return statement.cue() == null
        ? statement.content().get(0).start()
        : statement.cue().span().start();
  }

  private String kind(String actor) {
    return registry.find(actor).map(one -> one.kind().name()).orElse("");
  }

  private void cue(Sentence st, Statement statement, String sign, Set<String> found) {
    if (statement.cue() == null) {
      found.add("cue:");
      return;
    }
    Span span = statement.cue().span();
    int head = -1;
    for (int token = 0; token < st.size(); token++) {
      if (span.contains(st.start(token))
          && st.tag(token) != Upos.AUX
          && st.tag(token) != Upos.PART) {
        head = st.tag(token) == Upos.VERB || head < 0 ? token : head;
      }
    }
    if (head >= 0) {
      found.add("cue:" + lemma(st, head));
      for (Cue.Part part : Cue.Part.values()) {
        words.findCue(st, head, part).ifPresent(cue -> found.add("cue kind:" + cue.kind()));
        words
            .findCue(st, head, part)
            .ifPresent(cue -> found.add("cue kind rule:" + cue.kind() + sign));
      }
      if (appraisal.type(st, head) != null) {
        found.add("cue type:" + appraisal.type(st, head));
      }
    }
  }

  private void content(Statement statement, List<Sentence> sentences, Set<String> found) {
    int good = 0;
    int bad = 0;
    for (Sentence st : sentences) {
      for (int token = 0; token < st.size(); token++) {
        boolean said = inside(statement.content(), st.start(token));
        if (st.tag(token) == Upos.PROPN || !open(st.tag(token))) {
          if (said && st.tag(token) == Upos.AUX) {
            found.add("aux:" + lemma(st, token));
          }
          continue;
        }
        String where = said ? "" : "around ";
        found.add(where + "word:" + lemma(st, token));
        double value = judged(st, token);
        good += said && value > 0 ? 1 : 0;
        bad += said && value < 0 ? 1 : 0;
        EventType type = appraisal.type(st, token);
        if (type != null) {
          found.add(where + "type:" + type);
          found.add(where + "quad:" + type.quad());
        }
        if (value != 0 && !said) {
          found.add("around:" + (value > 0 ? "+" : "-"));
        }
      }
    }
    found.add("good:" + Math.min(MOST, good));
    found.add("bad:" + Math.min(MOST, bad));
    found.add("balance:" + Integer.signum(good - bad));
  }

  private double judged(Sentence st, int token) {
    double idiom = words.idiom(st, token);
    double value = idiom != 0 ? idiom : words.polarity(st, token);
    return Shift.of(st, token, value != 0 ? value : words.tone(st, token));
  }

  private List<Sentence> sentences(List<Span> content) {
    Set<Sentence> found = new LinkedHashSet<>();
    for (Span piece : content) {
      for (int at = reading.firstSentenceAt(piece.start()); reading.overlaps(at, piece); at++) {
        Sentence st = reading.sentences().get(at);
        if (st.size() <= LONGEST) {
          found.add(st);
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean places(List<Topics.Named> names, String toward, String where, Set<String> found) {
    boolean any = false;
    for (Topics.Named named : names) {
      if (named.codes().contains(toward)) {
        any = true;
        place(reading.sentences().get(named.sentence()), named.token(), where, found);
      }
    }
    return any;
  }

  private void place(Sentence st, int token, String where, Set<String> found) {
    found.add(where + "relation:" + st.relation(token));
    found.add(where + "marker:" + Phrases.marker(st, token));
    int node = token;
    for (int step = 0; step < CLIMB && st.head(node) >= 0; step++) {
      int above = st.head(node);
      String role = role(st, node);
      if (st.tag(above) != Upos.PROPN) {
        if (step < 2) {
          found.add(where + "up:" + lemma(st, above));
          found.add(where + "up " + role + ':' + lemma(st, above));
        }
        double value = judged(st, above);
        if (value != 0) {
          found.add(where + "above " + role + ':' + (value > 0 ? "+" : "-"));
          found.add(where + "above:" + (value > 0 ? "+" : "-"));
        }
        EventType type = appraisal.type(st, above);
        if (type != null) {
          found.add(where + "above " + role + ':' + type.quad());
          found.add(where + "above type " + role + ':' + type);
        }
        for (int child = st.firstChild(above); child >= 0; child = st.nextSibling(child)) {
          if (st.is(child, "aux")) {
            found.add(where + "modal " + role + ':' + lemma(st, child));
          }
        }
      }
      node = above;
    }
    int end = Math.min(st.size(), token + NEAR + 1);
    for (int near = Math.max(0, token - NEAR); near < end; near++) {
      if (near != token && open(st.tag(near)) && st.tag(near) != Upos.PROPN) {
        double value = judged(st, near);
        String side = near < token ? "left" : "right";
        found.add(where + "near:" + lemma(st, near));
        if (value != 0) {
          found.add(where + side + ':' + (value > 0 ? "+" : "-"));
        }
      }
    }
  }

  private static String role(Sentence st, int node) {
    String marker = Phrases.marker(st, node);
    String relation = st.relation(node);
    return relation.startsWith("nsubj")
        ? relation
        : marker.isEmpty() ? relation.split(":", 2)[0] : marker;
  }

  private void events(
      List<EventMention> near,
      Statement statement,
      String speaker,
      String toward,
      Set<String> found) {
    for (EventMention mention : near) {
      String from = side(mention.sources(), speaker, toward);
      String to = side(mention.targets(), speaker, toward);
      if (!from.contains("t") && !to.contains("t")) {
        continue;
      }
      boolean said = inside(statement.content(), mention.trigger().span().start());
      String way = (said ? "said " : "told ") + from + '>' + to + ':';
      found.add(way + mention.type());
      found.add(way + mention.type() + mention.status());
      found.add(way + mention.type().quad());
      found.add("event " + from + '>' + to + ':' + mention.type().quad());
    }
  }

  /** "s" where the speaker stands on a side, "t" the other actor, "o" others. */
  private static String side(List<Participant> side, String speaker, String toward) {
    boolean own = side.stream().anyMatch(one -> one.actor().equals(speaker));
    boolean theirs = side.stream().anyMatch(one -> one.actor().equals(toward));
    return own ? theirs ? "st" : "s" : theirs ? "t" : side.isEmpty() ? "" : "o";
  }

  private static boolean inside(List<Span> content, int offset) {
    return content.stream().anyMatch(piece -> piece.contains(offset));
  }

  private static boolean open(Upos tag) {
    return tag == Upos.NOUN || tag == Upos.VERB || tag == Upos.ADJ || tag == Upos.ADV;
  }

  private static String lemma(Sentence st, int token) {
    return st.lemma(token).toLowerCase(Locale.ROOT);
  }
}
