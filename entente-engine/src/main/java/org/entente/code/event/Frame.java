package org.entente.code.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * The arguments of a predicate in active terms: passives turned round, gaps of control, relative
 * clauses and coordination filled. Tokens are indices in the sentence, -1 for none.
 */
final class Frame {
  /** Verbs whose infinitive is about their subject even when they have an object. */
  private static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "vow", "use", "take", "make", "hold", "sign", "spend", "have", "meet");

  /** Nouns whose infinitive is done by their owner. */
  private static final Set<String> PLANS =
      Set.of(
          "decision",
          "plan",
          "move",
          "attempt",
          "effort",
          "bid",
          "vow",
          "promise",
          "threat",
          "offer",
          "refusal",
          "failure",
          "proposal",
          "right",
          "intention",
          "ambition",
          "aspiration",
          "desire",
          "claim",
          "willingness",
          "commitment",
          "readiness");

  private static final Set<String> OBJECT_MARKS = Set.of("of", "from", "into", "for");
  private static final Set<String> RELATIVE = Set.of("which", "that", "who", "whom");
  private static final int DEEPEST = 8;

  private final Sentence sentence;
  private final int trigger;
  private final boolean passive;
  private int subject = -1;
  private int object = -1;
  private int indirect = -1;
  private List<Integer> subjects = List.of();
  private List<Integer> objects = List.of();

  private Frame(Sentence sentence, int trigger, boolean passive) {
    this.sentence = sentence;
    this.trigger = trigger;
    this.passive = passive;
  }

  /** The frame of the predicate at a token. */
  static Frame of(Sentence sentence, int trigger) {
    return of(sentence, trigger, 0);
  }

  private static Frame of(Sentence sentence, int trigger, int depth) {
    if (misreadFinite(sentence, trigger)) {
      Frame frame = new Frame(sentence, trigger, false);
      frame.fillOwn();
      frame.subject = headOfPhraseBefore(sentence, trigger);
      frame.object = sentence.head(trigger) > trigger ? sentence.head(trigger) : frame.object;
      return frame;
    }
    Frame frame = new Frame(sentence, trigger, isPassive(sentence, trigger));
    frame.fillOwn();
    if (frame.stays()) {
      frame.subject = sentence.child(sentence.head(trigger), "nsubj");
    }
    if (depth < DEEPEST) {
      frame.fillGaps(depth);
    }
    frame.mend();
    return frame;
  }

  /**
   * Whether a token is a verb that may tell an act, or the being in a place that may be a visit.
   */
  static boolean acts(Sentence st, int token) {
    return st.tag(token) == Upos.VERB || stays(st, token);
  }

  /** Whether it is no more than being in a place that has a name. */
  boolean stays() {
    return stays(sentence, trigger);
  }

  /** The token that carries its grammar: where it is being in a place, the place. */
  int anchor() {
    return stays() ? sentence.head(trigger) : trigger;
  }

  /** "was in Oslo over the weekend". */
  private static boolean stays(Sentence st, int token) {
    int place = st.head(token);
    return place >= 0
        && st.is(token, "cop")
        && st.lemma(token).equals("be")
        && st.tag(place) == Upos.PROPN
        && Roles.hasCase(st, place, "in");
  }

  /**
   * "Canadian police shared evidence": taggers take a past tense between two nouns for a participle
   * before the second; a noun directly before it and no verb at the root say otherwise.
   */
  static boolean misreadFinite(Sentence st, int token) {
    boolean ahead = token > 0 && st.is(token, "amod") && st.head(token) > token;
    boolean behind =
        token > 0
            && st.relation(token).equals("acl")
            && st.head(token) == token - 1
            && st.form(st.size() - 1).equals(".");
    if (!(ahead || behind) || !(st.form(token).endsWith("ed") || st.feature(token).equals("VBN"))) {
      return false;
    }
    Upos before = st.tag(token - 1);
    return (before == Upos.NOUN || before == Upos.PROPN) && verbless(st, token);
  }

  private static boolean verbless(Sentence st, int token) {
    int top = token;
    while (st.head(top) >= 0) {
      top = st.head(top);
    }
    return st.tag(top) != Upos.VERB && st.tag(top) != Upos.AUX && st.child(top, "cop") < 0;
  }

  private static int headOfPhraseBefore(Sentence st, int token) {
    int head = token - 1;
    while (st.head(head) >= 0 && st.head(head) < token) {
      head = st.head(head);
    }
    return head;
  }

  private static boolean isPassive(Sentence st, int trigger) {
    boolean subject = false;
    boolean passiveSubject = false;
    boolean auxiliary = false;
    for (int child = st.firstChild(trigger); child >= 0; child = st.nextSibling(child)) {
      String relation = st.relation(child);
      if (relation.equals("aux:pass")) {
        return true;
      }
      passiveSubject |= relation.equals("nsubj:pass");
      subject |= relation.equals("nsubj");
      auxiliary |= relation.equals("aux");
    }
    if (passiveSubject) {
      return !auxiliary
          && !subject
          && st.feature(trigger).equals("VBN")
          && st.child(trigger, "obj") < 0
          && (agented(st, trigger) || (st.is(trigger, "conj") && isPassive(st, st.head(trigger))));
    }
    if (!st.feature(trigger).equals("VBN") || subject || auxiliary) {
      return false;
    }
    if (st.relation(trigger).equals("conj")) {
      return isPassive(st, st.head(trigger));
    }
    if (st.child(trigger, "obj") > trigger || !Runs.behind(st, trigger).isEmpty()) {
      return false;
    }
    return st.relation(trigger).equals("acl") || st.is(trigger, "advcl") || st.is(trigger, "amod");
  }

  private static boolean agented(Sentence st, int trigger) {
    for (int child = st.firstChild(trigger); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "obl") && Roles.hasCase(st, child, "by")) {
        return true;
      }
    }
    return false;
  }

  private void fillOwn() {
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      String relation = sentence.relation(child);
      if (sentence.is(child, "nsubj")) {
        if (dated(child)) {
          continue;
        }
        if (passive) {
          object = object < 0 ? child : object;
        } else {
          subject = subject < 0 || anotherClause(subject, child) ? child : subject;
        }
      } else if (relation.equals("iobj")) {
        indirect = child;
      } else if (relation.equals("obj") && !(object >= 0 && marked(child, "with"))) {
        if (object >= 0 && indirect < 0) {
          indirect = object;
        }
        object = child;
      } else if (passive && sentence.is(child, "obl") && marked(child, "by")) {
        subject = subject < 0 ? child : subject;
      }
    }
    if (object < 0) {
      object = indirect;
      indirect = -1;
    }
    if (object < 0 && !passive) {
      object = sharedObject();
    }
    if (passive && subject < 0) {
      subject = strayAgent(trigger, 0);
    }
    subject = antecedent(subject);
    object = antecedent(object);
  }

  /** "Oslo, in a note, points out that Rome helps": of two subjects the one behind "that". */
  private boolean anotherClause(int first, int second) {
    int mark = sentence.child(trigger, "mark");
    return mark > first && mark < second && second < trigger;
  }

  /**
   * "sealed off the town": the object that a parser hung under the particle as under a preposition;
   * this frame where there is none.
   */
  Frame withParticle(String particle) {
    int phrase = trigger + 1 < sentence.size() ? sentence.head(trigger + 1) : -1;
    if (object >= 0
        || phrase <= trigger + 1
        || !sentence.form(trigger + 1).equalsIgnoreCase(particle)
        || !sentence.is(trigger + 1, "case")
        || sentence.head(phrase) != trigger) {
      return this;
    }
    Frame frame = new Frame(sentence, trigger, passive);
    frame.subject = subject;
    frame.subjects = subjects;
    frame.object = phrase;
    return frame;
  }

  /** Takes subject and object from word order where the tree has none, or only a part of them. */
  private void mend() {
    if (!verbal(sentence, trigger)) {
      return;
    }
    List<Integer> before = Runs.before(sentence, trigger);
    boolean relative =
        !before.isEmpty()
            && RELATIVE.contains(
                sentence.form(before.get(before.size() - 1)).toLowerCase(Locale.ROOT));
    boolean unsure = subject < 0 || rivals() != 1; // a lent one yields to a phrase right before
    if (!passive && finite() && !before.isEmpty() && !relative && unsure) {
      subject = before.get(before.size() - 1);
    }
    if (!passive && finite() && subject < 0) {
      subject = Runs.beforeRelative(sentence, trigger);
    }
    if (!passive && before.size() > 1 && before.contains(subject)) {
      subjects = before;
    }
    if (!passive && (object < 0 || object == subject) && !before.isEmpty()) {
      int antecedent = Runs.antecedentBefore(sentence, before.get(0));
      object = antecedent >= 0 && dated(antecedent) ? -1 : antecedent;
    }
    if (passive) {
      return;
    }
    List<Integer> behind = Runs.behind(sentence, trigger);
    if (object < 0
        && !behind.isEmpty()
        && !hasContent()
        && !dated(behind.get(0))
        && !saidOfSubject(behind.get(0))) {
      object = behind.get(0);
    }
    if (!behind.isEmpty() && object > behind.get(0) && strayObject(behind.get(0))) {
      indirect = object;
      object = behind.get(0);
    }
    if (behind.size() > 1 && behind.contains(object)) {
      objects = behind;
    }
  }

  /** A verb, or a noun that is a verb misread: "allies rebuke Beijing". */
  static boolean verbal(Sentence st, int token) {
    if (st.tag(token) == Upos.VERB) {
      return true;
    }
    return st.tag(token) == Upos.NOUN
        && st.child(token, "nsubj") >= 0
        && st.child(token, "cop") < 0
        && st.child(token, "det") < 0
        && st.child(token, "case") < 0;
  }

  /** "has become a supplier": what the subject is, not what is done to somebody. */
  private boolean saidOfSubject(int token) {
    return sentence.is(token, "xcomp") && sentence.head(token) == trigger;
  }

  /** A clause as object; "long-standing" is none. */
  private boolean hasContent() {
    int clause = sentence.child(trigger, "ccomp");
    return clause > 0 && !sentence.form(clause - 1).equals("-");
  }

  /**
   * "sees China - despite its policies - as a partner": what stands behind the verb is no object.
   */
  private boolean strayObject(int token) {
    return sentence.head(token) != trigger
        && sentence.head(token) > token + 1
        && sentence.tag(token + 1) == Upos.PUNCT;
  }

  private boolean finite() {
    String feature = sentence.feature(trigger);
    return sentence.tag(trigger) == Upos.NOUN
        || feature.equals("VBD")
        || feature.equals("VBZ")
        || feature.equals("VBP")
        || (feature.equals("VBN") && !passive && sentence.child(trigger, "nsubj") >= 0)
        || sentence.child(trigger, "aux") >= 0;
  }

  /** How many subjects the tree gives the verb. */
  private int rivals() {
    int count = 0;
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      count += sentence.is(child, "nsubj") ? 1 : 0;
    }
    return count;
  }

  /** "said last Friday that his country": a day the parser took for a subject. */
  private boolean dated(int token) {
    return sentence.tag(token) == Upos.PROPN && sentence.form(token).endsWith("day");
  }

  /** "trained, equipped and housed soldiers": the last verb's object is everyone's. */
  private int sharedObject() {
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      if (sentence.is(child, "conj")
          && sentence.tag(child) == Upos.VERB
          && sentence.child(child, "nsubj") < 0
          && sentence.child(trigger, "obl") < 0
          && sentence.child(trigger, "ccomp") < 0
          && sentence.child(trigger, "xcomp") < 0) {
        return sentence.child(child, "obj");
      }
    }
    return -1;
  }

  /** A phrase under "by" that the parser hung on a noun behind the verb. */
  private int strayAgent(int governor, int depth) {
    for (int child = sentence.firstChild(governor);
        child >= 0;
        child = sentence.nextSibling(child)) {
      if (child > trigger
          && (sentence.is(child, "obl")
              || sentence.is(child, "nmod")
              || sentence.is(child, "obj"))) {
        if (depth > 0 && marked(child, "by")) {
          return child;
        }
        int deeper = depth < 2 ? strayAgent(child, depth + 1) : -1;
        if (deeper >= 0) {
          return deeper;
        }
      }
    }
    return -1;
  }

  private boolean marked(int token, String preposition) {
    for (int child = sentence.firstChild(token); child >= 0; child = sentence.nextSibling(child)) {
      if (sentence.is(child, "case") && sentence.lemma(child).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /** The noun a relative pronoun stands for. */
  private int antecedent(int token) {
    if (token >= 0
        && sentence.tag(token) == Upos.PRON
        && RELATIVE.contains(sentence.lemma(token).toLowerCase(Locale.ROOT))) {
      int clause = trigger;
      for (int step = 0; step < DEEPEST && clause >= 0; step++) {
        if (sentence.relation(clause).equals("acl:relcl")) {
          return sentence.head(clause);
        }
        clause = sentence.head(clause);
      }
      int noun = Runs.endingAt(sentence, token - 1);
      return noun >= 0 ? noun : token;
    }
    return token;
  }

  private void fillGaps(int depth) {
    int head = sentence.head(trigger);
    if (head < 0) {
      return;
    }
    switch (plain(sentence.relation(trigger))) {
      case "conj" -> shareWithFirstConjunct(head, depth);
      case "xcomp" -> controlledBy(head, depth, !SUBJECT_CONTROL.contains(sentence.lemma(head)));
      case "ccomp" -> {
        if (sentence.feature(trigger).equals("VBG")) {
          controlledBy(head, depth, true);
        }
      }
      case "advcl" -> {
        if (!finite()) {
          controlledBy(head, depth, OBJECT_MARKS.contains(mark()));
        }
      }
      case "acl" -> fillFromNoun(head, depth);
      default -> {}
    }
  }

  /** "the U.S. ambition to curb": the plan right before the infinitive, wherever that hangs. */
  private int planned() {
    int noun = sentence.child(trigger, "mark") - 1;
    return noun >= 0 && PLANS.contains(sentence.lemma(noun)) ? noun : -1;
  }

  private String mark() {
    int mark = sentence.child(trigger, "mark");
    return mark < 0 ? "" : sentence.lemma(mark);
  }

  private void shareWithFirstConjunct(int head, int depth) {
    if (!predicate(sentence, head)) {
      return;
    }
    Frame first = of(sentence, head, depth + 1);
    if (passive) {
      object = object < 0 ? first.passive ? first.object : first.subject : object;
    } else {
      subject = subject < 0 ? first.passive ? first.object : first.subject : subject;
    }
  }

  private void controlledBy(int head, int depth, boolean objectFirst) {
    Frame governor = of(sentence, head, depth + 1);
    int plan = infinitive() && planned() >= 0 ? planned() : governor.object;
    if (!passive
        && infinitive()
        && plan > head
        && plan < trigger
        && PLANS.contains(sentence.lemma(plan))) {
      int owner = ownerOf(plan, depth);
      if (owner >= 0) {
        subject = subject < 0 ? owner : subject; // "condemned the decision of Lima to dissolve"
        return;
      }
      if (plan != governor.object) {
        return; // "rejected the letter and its claims to uphold the law": not who rejects
      }
    }
    int controller =
        governor.passive
            ? governor.object
            : objectFirst && governor.object >= 0 ? governor.object : governor.subject;
    if (controller < 0 && objectFirst) {
      controller = governor.indirect;
    }
    if (passive) {
      object = object < 0 ? controller : object;
    } else {
      subject = subject < 0 ? controller : subject;
    }
  }

  private void fillFromNoun(int noun, int depth) {
    if (sentence.relation(trigger).equals("acl:relcl")) {
      if (passive) {
        object = object < 0 ? noun : object;
      } else if (subject < 0) {
        subject = noun;
      } else if (object < 0 && subject != noun) {
        object = noun;
      }
      return;
    }
    if (passive) {
      object = object < 0 ? noun : object;
    } else if (subject < 0
        && (infinitive() || OBJECT_MARKS.contains(mark()) || mark().equals("in"))) {
      subject = ownerOf(noun, depth);
    } else if (subject < 0) {
      subject = noun;
    }
  }

  /** "Norway's plan to sell", "Norway has a plan to sell": Norway. */
  private int ownerOf(int noun, int depth) {
    for (int child = sentence.firstChild(noun); child >= 0; child = sentence.nextSibling(child)) {
      if (sentence.relation(child).equals("nmod:poss")
          || (sentence.is(child, "nmod") && (marked(child, "by") || marked(child, "of")))) {
        return child;
      }
    }
    if (noun > 0
        && (sentence.head(noun) < 0 || PLANS.contains(sentence.lemma(noun)))
        && sentence.is(noun - 1, "compound")
        && sentence.tag(noun - 1) == Upos.PROPN) {
      return noun - 1;
    }
    int verb = sentence.head(noun);
    if (verb >= 0 && sentence.tag(verb) == Upos.VERB && !sentence.is(noun, "nsubj")) {
      Frame governor = of(sentence, verb, depth + 1);
      return governor.passive ? -1 : governor.subject;
    }
    return -1;
  }

  private boolean infinitive() {
    return mark().equals("to");
  }

  private static String plain(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** Whether the token can govern arguments: a verb, or an adjective or noun with a subject. */
  static boolean predicate(Sentence sentence, int token) {
    Upos tag = sentence.tag(token);
    return tag == Upos.VERB
        || ((tag == Upos.ADJ || tag == Upos.NOUN || tag == Upos.AUX)
            && sentence.child(token, "nsubj") >= 0);
  }

  Sentence sentence() {
    return sentence;
  }

  boolean passive() {
    return passive;
  }

  int subject() {
    return subject;
  }

  /** Heads of a coordinated subject where the tree may have lost some; empty when it has not. */
  List<Integer> subjects() {
    return subjects;
  }

  /** Heads of a coordinated object where the tree may have lost some; empty when it has not. */
  List<Integer> objects() {
    return objects;
  }

  int object() {
    return object;
  }

  int indirect() {
    return indirect;
  }

  int trigger() {
    return trigger;
  }
}
