package org.entente.code.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.lexicon.RuleBook;
import org.entente.model.event.EventType;
import org.entente.model.event.Status;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * What the learned layer sees of two places in a sentence: the predicates that govern them, the
 * path between, the rules that fit around, and the words. Every feature has a name a person can
 * read; the part before the colon says what kind it is.
 */
final class RelationFeatures {
  /** Prepositions whose phrase tells when or why, not what. */
  private static final Set<String> CIRCUMSTANCE =
      Set.of(
          "after",
          "following",
          "during",
          "despite",
          "amid",
          "over",
          "since",
          "before",
          "until",
          "because",
          "due",
          "ahead",
          "as",
          "without",
          "under",
          "throughout",
          "within",
          "at");

  private static final int DEEPEST = 12;
  private static final int WINDOW = 5;

  private final Lexicon lexicon;
  private final Sentence st;
  private final int source;
  private final int target;
  private final boolean[] named;
  private final Standing standing;
  private final Set<String> features = new LinkedHashSet<>();
  private final List<Hit> hits = new ArrayList<>();
  private final List<Hit> acts = new ArrayList<>();

  /** A rule that fits at a token, and how well its roles fit the two sides. */
  record Hit(Match match, double score, int sides, Status status) {
    Rule rule() {
      return match.rule();
    }

    int token() {
      return match.trigger();
    }

    EventType type() {
      return match.rule().type();
    }
  }

  /**
   * @param source head token of the source's words, -1 when the sentence names none
   * @param target head token of the target's words, -1 when the sentence names none
   * @param named tokens that belong to the sides' words and are not looked at as words
   */
  RelationFeatures(Lexicon lexicon, Sentence st, int source, int target, boolean[] named) {
    this.lexicon = lexicon;
    this.st = st;
    this.source = source;
    this.target = target;
    this.named = named;
    this.standing = new Standing(st, lexicon.words());
    int upper = governor(source);
    int lower = governor(target);
    Set<Integer> core = core(upper, lower);
    for (int token = 0; token < st.size(); token++) {
      hit(token, core.contains(token));
    }
    hits.sort((one, other) -> Double.compare(other.score, one.score));
    predicates(upper, lower);
    path();
    settle(core);
    sides();
    words(core);
    features.add("bias:");
  }

  Collection<String> features() {
    return features;
  }

  /** The rule that fits best, or null. */
  @Nullable Hit best() {
    return acts.isEmpty() ? null : acts.get(0);
  }

  // ---- predicates ----

  /** The nearest verb or event noun above a token; the root when there is none. */
  private int governor(int token) {
    int at = token;
    for (int step = 0; step < DEEPEST && at >= 0; step++) {
      int head = st.head(at);
      if (head < 0) {
        return at;
      }
      at = head;
      if (Frame.predicate(st, at) || st.tag(at) == Upos.VERB) {
        return at;
      }
    }
    return at;
  }

  /** The tokens an act between the two sides would be named by. */
  private Set<Integer> core(int upper, int lower) {
    Set<Integer> core = new LinkedHashSet<>();
    for (int start : new int[] {source, target}) {
      int at = start < 0 ? -1 : st.head(start);
      for (int step = 0; step < DEEPEST && at >= 0; step++) {
        core.add(at);
        if (at == common()) {
          break;
        }
        at = st.head(at);
      }
    }
    List<Integer> roots = new ArrayList<>(core);
    if (upper >= 0) {
      roots.add(upper);
    }
    if (lower >= 0) {
      roots.add(lower);
    }
    for (int root : roots) {
      core.add(root);
      for (int child = st.firstChild(root); child >= 0; child = st.nextSibling(child)) {
        if (!named[child] && hangsClosely(child)) {
          core.add(child);
        }
      }
    }
    core.remove(source);
    core.remove(target);
    return core;
  }

  private boolean hangsClosely(int child) {
    return st.is(child, "obj")
        || st.is(child, "xcomp")
        || st.is(child, "ccomp")
        || (st.is(child, "obl") && !CIRCUMSTANCE.contains(preposition(child)))
        || st.relation(child).equals("nsubj:pass")
        || (st.is(child, "conj") && st.tag(child) == Upos.VERB);
  }

  /** The lowest token above both sides, -1 when a side is missing. */
  private int common() {
    if (source < 0 || target < 0) {
      return -1;
    }
    Set<Integer> above = new LinkedHashSet<>();
    for (int at = source, step = 0; at >= 0 && step < 40; at = st.head(at), step++) {
      above.add(at);
    }
    for (int at = target, step = 0; at >= 0 && step < 40; at = st.head(at), step++) {
      if (above.contains(at)) {
        return at;
      }
    }
    return -1;
  }

  private void predicates(int upper, int lower) {
    predicate("v", upper);
    if (lower != upper) {
      predicate("w", lower);
      int at = lower;
      StringBuilder chain = new StringBuilder();
      for (int step = 0; step < 5 && at >= 0; step++) {
        chain.append(lemma(at));
        if (at == upper) {
          features.add("chain:" + chain);
          break;
        }
        chain.append('<');
        at = st.head(at);
      }
    } else {
      features.add("same:");
    }
    int content = upper < 0 ? -1 : st.child(upper, "ccomp");
    if (content >= 0 && content != lower) {
      predicate("c", content);
    }
    if (upper >= 0 && source >= 0) {
      features.add("vs:" + role(source, upper));
    }
    if (lower >= 0 && target >= 0) {
      features.add("wt:" + role(target, lower));
      features.add("wlt:" + lemma(lower) + ' ' + role(target, lower));
    }
  }

  private void predicate(String kind, int token) {
    if (token < 0) {
      features.add(kind + "none:");
      return;
    }
    String lemma = lemma(token);
    boolean passive = Frame.of(st, token).passive();
    features.add(kind + ":" + lemma);
    features.add("u:" + lemma);
    features.add(kind + "st:" + standing.of(token, false) + (passive ? " passive" : ""));
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.relation(child).equals("compound:prt")) {
        features.add(kind + "prt:" + lemma + ' ' + lemma(child));
      } else if (st.is(child, "obj") || st.relation(child).equals("nsubj:pass")) {
        if (!named[child]) {
          features.add(kind + "o:" + lemma(child));
          features.add(kind + "vo:" + lemma + ' ' + lemma(child));
          modifiers(kind, child);
        }
      } else if (st.is(child, "xcomp") || st.is(child, "ccomp") || st.is(child, "advcl")) {
        features.add(kind + "x:" + lemma(child));
        features.add(kind + "vx:" + lemma + ' ' + lemma(child));
        features.add("u:" + lemma(child));
        int object = st.child(child, "obj");
        if (object >= 0 && !named[object]) {
          features.add(kind + "xo:" + lemma(child) + ' ' + lemma(object));
          features.add(kind + "o:" + lemma(object));
        }
      } else if (st.is(child, "obl") && !named[child]) {
        features.add(kind + "p:" + lemma + ' ' + preposition(child) + ' ' + lemma(child));
        features.add(kind + "o:" + lemma(child));
      } else if (st.is(child, "aux")) {
        features.add(kind + "aux:" + lemma(child));
      } else if (st.is(child, "advmod") && st.form(child).equalsIgnoreCase("not")) {
        features.add(kind + "not:");
      }
    }
  }

  private void modifiers(String kind, int noun) {
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (named[child]) {
        continue;
      }
      if (st.is(child, "amod") || st.is(child, "compound")) {
        features.add(kind + "m:" + lemma(child));
        features.add(kind + "mo:" + lemma(child) + ' ' + lemma(noun));
      } else if (st.is(child, "nmod") || st.is(child, "acl")) {
        features.add(kind + "n:" + lemma(child));
        features.add(kind + "on:" + lemma(noun) + ' ' + lemma(child));
      }
    }
  }

  private String role(int token, int predicate) {
    Frame frame = Frame.of(st, predicate);
    if (under(token, frame.subject())) {
      return "subject";
    }
    if (under(token, frame.object())) {
      return token == frame.object() ? "object" : "in object";
    }
    if (under(token, frame.indirect())) {
      return "indirect";
    }
    int at = token;
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (st.is(at, "obl")) {
        return preposition(at);
      }
      at = st.head(at);
    }
    return preposition(token).isEmpty() ? st.relation(token) : preposition(token);
  }

  private boolean under(int token, int top) {
    if (top < 0) {
      return false;
    }
    int at = token;
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (at == top) {
        return true;
      }
      if (st.is(at, "acl") || st.is(at, "advcl") || st.is(at, "ccomp") || st.is(at, "xcomp")) {
        return false;
      }
      at = st.head(at);
    }
    return false;
  }

  private String preposition(int token) {
    int marker = st.child(token, "case");
    return marker < 0 ? "" : lemma(marker);
  }

  // ---- the path ----

  private void path() {
    int top = common();
    if (top < 0) {
      return;
    }
    StringBuilder up = new StringBuilder();
    climb(source, top, up, "ps");
    up.append('^');
    climb(target, top, up, "pt");
    features.add("path:" + up);
    features.add("top:" + lemma(top));
    features.add("toppath:" + lemma(top) + ' ' + up);
  }

  private void climb(int from, int top, StringBuilder line, String kind) {
    int at = from;
    for (int step = 0; step < 6 && at >= 0 && at != top; step++) {
      line.append(st.relation(at));
      String marker = preposition(at);
      if (!marker.isEmpty()) {
        line.append(':').append(marker);
        features.add("case:" + kind + ' ' + marker);
      }
      line.append('>');
      at = st.head(at);
      if (at >= 0 && at != top && !named[at]) {
        features.add(kind + ":" + lemma(at));
        features.add("u:" + lemma(at));
        if (!marker.isEmpty()) {
          features.add(kind + "c:" + lemma(at) + ' ' + marker);
        }
      }
    }
  }

  // ---- rules ----

  private void hit(int token, boolean near) {
    if (named[token]) {
      return;
    }
    Upos tag = st.tag(token);
    if (tag != Upos.VERB && tag != Upos.NOUN && tag != Upos.ADJ && tag != Upos.ADV) {
      return;
    }
    Frame frame = null;
    Hit best = null;
    for (RuleBook.Entry entry : lexicon.rules().triggeredBy(st, token)) {
      if (frame == null) {
        frame = Frame.of(st, token);
      }
      Rule rule = entry.rule();
      if (!Match.fits(rule, entry.predicate(), st, token, frame, lexicon.words())) {
        continue;
      }
      int sides = 0;
      sides += source >= 0 && fills(source, rule.source(), frame, token) ? 1 : 0;
      sides += target >= 0 && fills(target, rule.target(), frame, token) ? 1 : 0;
      double score =
          1.2 * Match.specificity(rule, entry.predicate())
              + 1.1 * sides
              + rule.confidence()
              + (near ? 2 : 0);
      if (best == null || score > best.score) {
        best =
            new Hit(
                Match.bare(rule, entry.predicate(), frame),
                score,
                sides,
                standing.of(token, false));
      }
    }
    if (best != null) {
      hits.add(best);
    }
  }

  private boolean fills(int side, List<String> roles, Frame frame, int token) {
    for (String role : roles) {
      boolean there =
          switch (role) {
            case "subject" -> under(side, frame.subject());
            case "object" -> under(side, frame.object());
            case "indirect" -> under(side, frame.indirect());
            case "none" -> false;
            case "poss", "adjective" -> st.head(side) == token;
            case "complement" -> st.child(token, "xcomp") >= 0 || st.child(token, "ccomp") >= 0;
            default -> underPreposition(side, role, token);
          };
      if (there) {
        return true;
      }
    }
    return false;
  }

  private boolean underPreposition(int side, String preposition, int token) {
    int at = side;
    for (int step = 0; step < 4 && at >= 0 && at != token; step++) {
      if (Roles.hasCase(st, at, preposition) && under(at, token)) {
        return true;
      }
      at = st.head(at);
    }
    return false;
  }

  /** Acts asked for, promised, refused or threatened are told apart from those that happen. */
  private void settle(Set<Integer> core) {
    @Nullable Match[] matches = new Match[st.size()];
    for (Hit hit : hits) {
      matches[hit.token()] = hit.match;
    }
    Embedding embedding = new Embedding(st, matches);
    for (Hit hit : hits) {
      Match governor = embedding.governor(hit.token());
      Rule.Complement held =
          governor == null ? Rule.Complement.ASSERTED : Embedding.complementOf(governor);
      if (governor != null) {
        features.add("nest:" + governor.rule().type() + '>' + hit.type());
        features.add("held:" + governor.rule().type() + '>' + side(hit.type()) + ' ' + held);
      }
      if (held == Rule.Complement.ABSORBED) {
        features.add("in:" + hit.type());
      } else {
        acts.add(hit);
      }
    }
    for (Hit act : acts) {
      act(act, core.contains(act.token()));
    }
    Hit top = best();
    if (top == null || !core.contains(top.token())) {
      features.add("norule:");
    }
    if (top != null) {
      features.add("best:" + top.type() + ' ' + top.sides);
      features.add("bestst:" + top.type() + ' ' + top.status);
      features.add("bestside:" + side(top.type()) + ' ' + top.status);
    }
    Set<EventType> types = new LinkedHashSet<>();
    acts.stream().filter(act -> core.contains(act.token())).forEach(act -> types.add(act.type()));
    if (types.size() == 1) {
      features.add("only:" + types.iterator().next());
    }
  }

  private void act(Hit act, boolean near) {
    String place = near ? "near" : "far";
    features.add("r:" + act.type() + ' ' + place);
    features.add("rq:" + act.type().quad() + ' ' + place);
    if (near) {
      features.add("rs:" + act.type() + ' ' + act.sides);
      features.add("rst:" + act.type() + ' ' + act.status);
      features.add("rside:" + side(act.type()) + ' ' + act.status);
      features.add("rule:" + act.rule().id());
      int head = st.head(act.token());
      if (head >= 0 && !named[head] && act.rule().part() == Rule.Part.NOUN) {
        features.add("over:" + lemma(head) + ' ' + act.type());
        features.add("overside:" + lemma(head) + ' ' + side(act.type()));
      }
    }
  }

  private static String side(EventType type) {
    return type.quad().cooperative() ? "friendly" : "hostile";
  }

  // ---- the sides and the words ----

  private void sides() {
    if (source >= 0) {
      features.add("s:" + kind(source));
    }
    if (target >= 0) {
      features.add("t:" + kind(target));
    }
  }

  private String kind(int token) {
    return st.tag(token) == Upos.PROPN ? "name" : lemma(token);
  }

  private void words(Set<Integer> core) {
    int first = Math.min(source < 0 ? target : source, target < 0 ? source : target);
    int last = Math.max(source, target);
    for (int token = 0; token < st.size(); token++) {
      if (named[token] || !worded(token)) {
        continue;
      }
      String lemma = lemma(token);
      features.add("b:" + lemma);
      if (token > first && token < last) {
        features.add("between:" + lemma);
        if (token + 1 < last) {
          features.add("pair:" + lemma + ' ' + lemma(token + 1));
        }
      } else if (token > last && token - last <= WINDOW) {
        features.add("after:" + lemma);
      }
      if (core.contains(token)) {
        features.add("core:" + lemma);
      }
    }
  }

  private boolean worded(int token) {
    Upos tag = st.tag(token);
    return tag == Upos.VERB
        || tag == Upos.NOUN
        || tag == Upos.ADJ
        || tag == Upos.ADV
        || tag == Upos.AUX
        || tag == Upos.ADP;
  }

  private String lemma(int token) {
    if (st.tag(token) == Upos.PROPN) {
      return "NAME";
    }
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    boolean hyphened =
        token >= 2 && st.form(token - 1).equals("-") && st.end(token - 1) == st.start(token);
    return hyphened ? st.lemma(token - 2).toLowerCase(Locale.ROOT) + '-' + lemma : lemma;
  }
}
