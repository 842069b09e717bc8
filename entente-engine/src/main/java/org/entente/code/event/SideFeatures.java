package org.entente.code.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
  private final String type;
  private final String part;
  private final String open;
  private final Set<String> named;
  private final int different;

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
    this.type = match.type().name();
    this.part = match.rule().part() + (match.frame().passive() ? " passive" : "");
    this.open =
        (sides.sources().isEmpty() ? "no source" : "source")
            + (sides.targets().isEmpty() ? " no target" : " target");
    this.named = named(all);
    this.different = named.size();
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

  /** The features of one candidate, none twice. */
  Set<String> of(Act.Candidate one) {
    Set<String> seen = new LinkedHashSet<>();
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
        "emptyactors:" + Math.min(4, different) + ' ' + open,
        "emptytrigger:" + st.relation(trigger) + ' ' + part);
  }

  /** What two sides are to each other. */
  List<String> joint(Arrangement.Side source, Arrangement.Side target) {
    String kinds = source.origin() + " " + target.origin();
    String sectors = sector(source) + ' ' + sector(target);
    boolean same =
        source.origin() != Arrangement.Origin.TOGETHER
            && !source.who().isEmpty()
            && !target.who().isEmpty()
            && source.who().get(0).actor().equals(target.who().get(0).actor());
    Set<String> unused = new HashSet<>(named);
    source.who().forEach(who -> unused.remove(who.actor()));
    target.who().forEach(who -> unused.remove(who.actor()));
    int left = Math.min(2, unused.size());
    String shape =
        (source.who().isEmpty() ? "- " : same ? "same " : "one ")
            + (target.who().isEmpty() ? "-" : "other");
    return List.of(
        "kinds:" + kinds + ' ' + open,
        "kindstype:" + kinds + ' ' + type,
        "kindspart:" + kinds + ' ' + part,
        "mutual:" + kinds + ' ' + match.rule().reciprocity(),
        "shapetype:" + shape + ' ' + type,
        "shapepart:" + shape + ' ' + part,
        "shapesectors:" + shape + ' ' + sectors,
        "shapeopen:" + shape + ' ' + open,
        "unused:" + left + ' ' + kinds,
        "unusedtype:" + left + ' ' + shape + ' ' + type,
        "unusedpart:" + left + ' ' + shape + ' ' + part);
  }

  private static String sector(Arrangement.Side side) {
    return side.who().isEmpty()
        ? "-"
        : side.who().get(0).sectors().isEmpty() ? "?" : side.who().get(0).sector() + "";
  }

  // ---- the path ----

  private void path(int token, Set<String> seen) {
    List<Integer> up = upwards(token);
    int top = -1;
    for (int at : up) {
      if (above.contains(at)) {
        top = at;
        break;
      }
    }
    StringBuilder line = new StringBuilder();
    StringBuilder bare = new StringBuilder();
    int length = 0;
    String first = "";
    if (top >= 0) {
      for (int at = token; at != top; at = st.head(at)) {
        line.append(step(at)).append('>');
        bare.append(st.relation(at)).append('>');
        first = first.isEmpty() ? step(at) : first;
        length++;
      }
      line.append('^');
      bare.append('^');
      StringBuilder down = new StringBuilder();
      StringBuilder bareDown = new StringBuilder();
      for (int at = trigger; at != top; at = st.head(at)) {
        down.insert(0, '<' + step(at));
        bareDown.insert(0, '<' + st.relation(at));
        length++;
      }
      line.append(down);
      bare.append(bareDown);
    }
    boolean far = top < 0 || length > LONGEST_PATH;
    String path = far ? "far " + Math.min(9, length) : line.toString();
    String plain = far ? path : bare.toString();
    seen.add("path:" + path);
    seen.add("pathpart:" + path + ' ' + part);
    seen.add("pathtype:" + path + ' ' + type);
    seen.add("plain:" + plain);
    seen.add("plainquad:" + plain + ' ' + match.type().quad());
    seen.add("length:" + Math.min(7, length));
    seen.add("first:" + first + ' ' + part);
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

  private void place(int token, Set<String> seen) {
    String preposition = preposition(token);
    seen.add("case:" + preposition + ' ' + part);
    seen.add("casetype:" + preposition + ' ' + type);
    String order = token < trigger ? "before" : "behind";
    seen.add("order:" + order + ' ' + part);
    seen.add("ordertype:" + order + ' ' + type + ' ' + part);
    int far = Math.abs(token - trigger);
    seen.add("far:" + order + ' ' + (far < 3 ? 1 : far < 6 ? 2 : far < 11 ? 3 : 4));
    int first = Math.min(token, trigger);
    int last = Math.max(token, trigger);
    long between = all.stream().filter(one -> one.token() > first && one.token() < last).count();
    seen.add("between:" + order + ' ' + Math.min(3, between));
    seen.add("tag:" + st.tag(token));
    seen.add("relation:" + st.relation(token));
    seen.add("trigger:" + st.relation(trigger) + ' ' + part);
    seen.add("where:" + Roles.isPlace(st, token) + ' ' + match.type().quad());
  }

  /** Of which of the clauses around the act the token is an argument. */
  private void clauses(int token, Set<String> seen) {
    for (int step = 0; step < Math.min(HIGHEST, above.size()); step++) {
      int at = above.get(step);
      if (step > 0 && st.tag(at) != Upos.VERB) {
        continue;
      }
      Frame frame = Frame.of(st, at);
      String way = step == 0 ? "0" : step + " " + st.relation(above.get(step - 1));
      if (frame.subject() >= 0 && (token == frame.subject() || st.head(token) == frame.subject())) {
        seen.add("subject:" + step + ' ' + part);
        seen.add("subjectway:" + way + (frame.passive() ? " passive" : ""));
        seen.add("subjecttype:" + step + ' ' + type + ' ' + part);
      }
      if (frame.object() == token) {
        seen.add("object:" + step + ' ' + part);
        seen.add("objectway:" + way);
        seen.add("objecttype:" + step + ' ' + type + ' ' + part);
      }
      if (frame.indirect() == token) {
        seen.add("indirect:" + step);
      }
    }
  }

  // ---- what is known of it ----

  private void kind(Act.Candidate one, String ruled, Set<String> seen) {
    Participant who = one.who().get(0);
    String sector = who.sectors().isEmpty() ? "-" : String.valueOf(who.sector());
    seen.add("sector:" + sector);
    seen.add("sectortype:" + sector + ' ' + type);
    seen.add("known:" + who.registered());
    String direct =
        (match.source().direct() ? " direct source" : "")
            + (match.target().direct() ? " direct target" : "");
    seen.add("rule:" + ruled + ", " + open + direct);
    seen.add("ruletype:" + ruled + ", " + open + ' ' + type);
    boolean mutual = match.rule().reciprocity() != Rule.Reciprocity.NONE;
    seen.add("mutual:" + mutual + (one.token() < trigger) + ' ' + ruled);
    seen.add("different:" + Math.min(4, different) + ' ' + part);
    int few = Math.min(3, different);
    seen.add("differenttype:" + few + ' ' + type + ' ' + ruled);
    seen.add("differentsector:" + few + ' ' + sector + ' ' + ruled);
    seen.add("actors:" + Math.min(4, all.size()));
    long again = all.stream().filter(other -> other != one && other.among(one.who())).count();
    seen.add("again:" + Math.min(2, again));
    boolean speaks = one.among(speakers);
    seen.add("speaks:" + speaks);
    seen.add("speakstype:" + speaks + ' ' + type);
  }

  /** What the acts around make of the candidate. */
  private void around(Act.Candidate one, Set<String> seen) {
    if (governor == null) {
      seen.add("governor:none");
    } else {
      String there = on(governor.sources(), governor.targets(), one);
      seen.add("governor:" + governor.rule().type() + ' ' + there);
      seen.add(
          "governorquad:"
              + governor.rule().type().quad()
              + ' '
              + match.type().quad()
              + ' '
              + there
              + ' '
              + Embedding.complementOf(governor));
      seen.add("governoropen:" + there + ' ' + open);
    }
    if (uppermost != null) {
      String there = on(uppermost.sources(), uppermost.targets(), one);
      seen.add("uppermost:" + there + ' ' + open + ' ' + part);
    }
  }

  // ---- the slot ----

  private void slot(int token, String ruled, Set<String> seen) {
    String slot = slot(token);
    seen.add("slot:" + slot + ' ' + part);
    seen.add("slottype:" + slot + ' ' + type);
    seen.add("slotrule:" + slot + ' ' + ruled + ' ' + open);
    String wanted =
        (match.rule().source().contains(slot) ? "source" : "")
            + (match.rule().target().contains(slot) ? " target" : "");
    seen.add("wanted:" + wanted);
    seen.add("wantedrule:" + wanted + ' ' + ruled);
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
