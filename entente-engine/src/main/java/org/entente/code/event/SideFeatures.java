package org.entente.code.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Where an actor stands to an act: the path between them, the slot of the frame, what the rules and
 * the acts around made of it. Never who it is. The part of a feature before the colon says what
 * kind it is.
 */
final class SideFeatures {
  private static final int LONGEST_PATH = 5;
  private static final int HIGHEST = 5;
  private static final int DEEPEST = 12;

  private final Sentence st;
  private final Match match;
  private final int trigger;
  private final Sides sides;
  private final List<Participant> speakers;
  private final List<Act.Candidate> all;
  private final @Nullable Match governor;
  private final @Nullable Match uppermost;
  private final List<Integer> above;
  private final List<Clause> clauses;
  private final String type;
  private final String part;
  private final String open;
  private final Set<String> named;
  private final Map<Joint, List<String>> joints = new HashMap<>();

  SideFeatures(
      Sentence st,
      Match match,
      Sides sides,
      Embedding embedding,
      List<Participant> speakers,
      List<Act.Candidate> all) {
    this.st = st;
    this.match = match;
    this.trigger = match.trigger();
    this.sides = sides;
    this.speakers = speakers;
    this.all = all;
    this.governor = embedding.governor(trigger);
    Match upper = embedding.uppermost(match);
    this.uppermost = upper == governor ? null : upper;
    this.above = upwards(trigger);
    this.clauses = clauses();
    this.type = match.type().name();
    this.part = match.rule().part() + (match.frame().passive() ? " passive" : "");
    this.open =
        (sides.sources().isEmpty() ? "no source" : "source")
            + (sides.targets().isEmpty() ? " no target" : " target");
    this.named = named(all);
  }

  private static Set<String> named(List<Act.Candidate> all) {
    Set<String> actors = new HashSet<>();
    all.forEach(one -> one.who().forEach(who -> actors.add(who.registered() ? who.actor() : "")));
    return actors;
  }

  private List<Integer> upwards(int token) {
    List<Integer> found = new ArrayList<>();
    for (int at = token; at >= 0 && found.size() < DEEPEST; at = st.head(at)) {
      found.add(at);
    }
    return found;
  }

  /** The features of one candidate. */
  List<String> of(Act.Candidate one) {
    List<String> seen = new ArrayList<>();
    seen.add("bias:");
    seen.add("type:" + type);
    seen.add("part:" + part);
    path(one.token(), seen);
    place(one.token(), seen);
    clauses(one.token(), seen);
    String ruled = on(sides.sources(), sides.targets(), one);
    kind(one, ruled, seen);
    around(one, seen);
    slot(one.token(), ruled, seen);
    return seen;
  }

  /** "source", "target", "both" or "": where the lists have the candidate. */
  private static String on(
      List<Participant> sources, List<Participant> targets, Act.Candidate one) {
    boolean source = one.among(sources);
    boolean target = one.among(targets);
    return source && target ? "both" : source ? "source" : target ? "target" : "";
  }

  /** The features of a side with nobody. */
  List<String> ofNobody() {
    return List.of(
        "empty:",
        "emptytype:" + type + ' ' + open,
        "emptypart:" + part + ' ' + open,
        "emptyrule:" + (match.rule().alone() ? "alone " : "") + open,
        "emptynone:" + match.rule().target().contains("none") + ' ' + open,
        "emptyactors:" + Math.min(4, named.size()) + ' ' + open,
        "emptytrigger:" + st.relation(trigger) + ' ' + part);
  }

  /** What two sides are to each other. */
  List<String> joint(Arrangement.Side source, Arrangement.Side target) {
    boolean same =
        source.origin() != Arrangement.Origin.TOGETHER
            && !source.who().isEmpty()
            && !target.who().isEmpty()
            && source.who().get(0).actor().equals(target.who().get(0).actor());
    Set<String> unused = new HashSet<>(named);
    source.who().forEach(who -> unused.remove(who.actor()));
    target.who().forEach(who -> unused.remove(who.actor()));
    String shape =
        (source.who().isEmpty() ? "- " : same ? "same " : "one ")
            + (target.who().isEmpty() ? "-" : "other");
    return joints.computeIfAbsent(
        new Joint(source.origin(), target.origin(), shape, Math.min(2, unused.size())),
        this::joint);
  }

  /** All that the joint features of two sides rest on. */
  private record Joint(
      Arrangement.Origin source, Arrangement.Origin target, String shape, int unused) {}

  private List<String> joint(Joint of) {
    String kinds = of.source() + " " + of.target();
    String shape = of.shape();
    return List.of(
        "kindstype:" + kinds + ' ' + type,
        "kindspart:" + kinds + ' ' + part,
        "reciprocity:" + kinds + ' ' + match.rule().reciprocity(),
        "shapetype:" + shape + ' ' + type,
        "shapepart:" + shape + ' ' + part,
        "shapeopen:" + shape + ' ' + open,
        "unused:" + of.unused() + ' ' + kinds,
        "unusedtype:" + of.unused() + ' ' + shape + ' ' + type);
  }

  // ---- the path ----

  private void path(int token, List<String> seen) {
    List<Integer> up = upwards(token);
    int top = -1;
    for (int at : up) {
      if (above.contains(at)) {
        top = at;
        break;
      }
    }
    StringBuilder path = new StringBuilder();
    int length = 0;
    if (top >= 0) {
      for (int at = token; at != top; at = st.head(at)) {
        path.append(st.relation(at)).append('>');
        length++;
      }
      path.append('^');
      int behind = path.length();
      for (int at = trigger; at != top; at = st.head(at)) {
        path.insert(behind, '<' + st.relation(at));
        length++;
      }
    }
    boolean far = top < 0 || length > LONGEST_PATH;
    String way = far ? "far " + Math.min(9, length) : path.toString();
    seen.add("path:" + way);
    seen.add("pathquad:" + way + ' ' + match.type().quad());
    seen.add("length:" + Math.min(7, length));
  }

  private String step(int token) {
    String preposition = preposition(token);
    return preposition.isEmpty() ? st.relation(token) : st.relation(token) + ' ' + preposition;
  }

  private String preposition(int token) {
    int marker = st.child(token, "case");
    return marker < 0 ? "" : st.lemma(marker).toLowerCase(Locale.ROOT);
  }

  // ---- order and clauses ----

  private void place(int token, List<String> seen) {
    String order = token < trigger ? "before" : "behind";
    seen.add("order:" + order + ' ' + part);
    seen.add("ordertype:" + order + ' ' + type + ' ' + part);
    int first = Math.min(token, trigger);
    int last = Math.max(token, trigger);
    long between = all.stream().filter(one -> one.token() > first && one.token() < last).count();
    seen.add("between:" + order + ' ' + Math.min(3, between));
  }

  /** A clause around the act: how the act hangs in it, and its arguments. */
  private record Clause(String way, Frame frame) {}

  private List<Clause> clauses() {
    List<Clause> found = new ArrayList<>();
    for (int step = 0; step < Math.min(HIGHEST, above.size()); step++) {
      int at = above.get(step);
      if (step == 0 || st.tag(at) == Upos.VERB) {
        String way = step == 0 ? "0" : step + " " + st.relation(above.get(step - 1));
        found.add(new Clause(way, step == 0 ? match.frame() : Frame.of(st, at)));
      }
    }
    return found;
  }

  /** Of which of the clauses around the act the token is an argument. */
  private void clauses(int token, List<String> seen) {
    for (Clause clause : clauses) {
      Frame frame = clause.frame();
      if (frame.subject() >= 0 && (token == frame.subject() || st.head(token) == frame.subject())) {
        seen.add("subject:" + clause.way() + (frame.passive() ? " passive" : ""));
      }
      if (frame.object() == token) {
        seen.add("object:" + clause.way());
      }
      if (frame.indirect() == token) {
        seen.add("indirect:" + clause.way());
      }
    }
  }

  // ---- what is known of it ----

  private void kind(Act.Candidate one, String ruled, List<String> seen) {
    seen.add("sector:" + (one.who().get(0).sectors().isEmpty() ? "-" : one.who().get(0).sector()));
    String direct =
        (match.source().direct() ? " direct source" : "")
            + (match.target().direct() ? " direct target" : "");
    seen.add("rule:" + ruled + ", " + open + direct);
    boolean mutual = match.rule().reciprocity() != Rule.Reciprocity.NONE;
    seen.add("mutual:" + mutual + (one.token() < trigger) + ' ' + ruled);
    seen.add("speaks:" + one.among(speakers));
  }

  /** What the acts around make of the candidate. */
  private void around(Act.Candidate one, List<String> seen) {
    if (governor != null) {
      seen.add(
          "governorquad:"
              + governor.rule().type().quad()
              + ' '
              + match.type().quad()
              + ' '
              + on(governor.sources(), governor.targets(), one)
              + ' '
              + Embedding.complementOf(governor));
    }
    if (uppermost != null) {
      String there = on(uppermost.sources(), uppermost.targets(), one);
      seen.add("uppermost:" + there + ' ' + open + ' ' + part);
    }
  }

  // ---- the slot ----

  private void slot(int token, String ruled, List<String> seen) {
    String slot = slot(token);
    seen.add("slot:" + slot + ' ' + part);
    seen.add("slotrule:" + slot + ' ' + ruled + ' ' + open);
    String wanted =
        (match.rule().source().contains(slot) ? "source" : "")
            + (match.rule().target().contains(slot) ? " target" : "");
    seen.add("wantedopen:" + wanted + ' ' + open);
  }

  /** The rules' name of where the token stands to the trigger, or one near to it. */
  private String slot(int token) {
    Frame frame = match.frame();
    if (token == frame.subject()) {
      return "subject";
    }
    if (token == frame.object()) {
      return "object";
    }
    if (token == frame.indirect()) {
      return "indirect";
    }
    int head = st.head(token);
    if (head == trigger) {
      return under(token);
    }
    if (head >= 0
        && (st.head(head) == trigger || head == frame.object() || head == frame.subject())) {
      String top =
          head == frame.object() ? "object" : head == frame.subject() ? "subject" : step(head);
      return "in " + top + ' ' + under(token);
    }
    if (match.support() >= 0) {
      Frame light = Frame.of(st, match.support());
      if (token == light.subject()) {
        return "subject of light verb";
      }
      if (token == light.object()) {
        return "object of light verb";
      }
    }
    return "elsewhere";
  }

  private String under(int token) {
    if (st.relation(token).equals("nmod:poss")) {
      return "poss";
    }
    if (st.is(token, "amod") || st.is(token, "compound")) {
      return "adjective";
    }
    String preposition = preposition(token);
    return preposition.isEmpty() ? st.relation(token) : preposition;
  }
}
