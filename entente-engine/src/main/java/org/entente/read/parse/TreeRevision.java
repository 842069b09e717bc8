package org.entente.read.parse;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Mends what a finished sentence itself contradicts. The tree sees more than the tagger did: an
 * adjective in -ed with an object is a verb ("Washington <i>isolated</i> Venezuela"), so is a noun
 * with a subject and an object or infinitive ("Norway <i>plans</i> to sue"), and "to" before a
 * plural is a preposition. And some arcs follow the teachers' treebank, not ours: those of
 * "considers it a threat", "said to have left", "joined forces with it to search".
 */
final class TreeRevision {
  /** Verbs of giving: a name directly behind one is who gets it. */
  private static final Set<String> GIVING =
      Set.of(
          "give",
          "gives",
          "gave",
          "given",
          "giving",
          "sell",
          "sells",
          "sold",
          "selling",
          "lend",
          "lends",
          "lent",
          "lending",
          "send",
          "sends",
          "sent",
          "sending",
          "hand",
          "hands",
          "handed",
          "handing",
          "offer",
          "offers",
          "offered",
          "offering",
          "grant",
          "grants",
          "granted",
          "granting",
          "ship",
          "ships",
          "shipped",
          "shipping",
          "promise",
          "promises",
          "promised",
          "promising",
          "pay",
          "pays",
          "paid",
          "paying",
          "owe",
          "owes",
          "owed",
          "owing",
          "award",
          "awards",
          "awarded",
          "awarding",
          "lease",
          "leases",
          "leased",
          "leasing",
          "loan",
          "loans",
          "loaned",
          "loaning",
          "donate",
          "donated",
          "supply",
          "supplies",
          "supplied",
          "supplying",
          "pledge",
          "pledges",
          "pledged",
          "pledging",
          "deliver",
          "delivers",
          "delivered",
          "delivering",
          "provide",
          "provided",
          "allot",
          "allotted",
          "advance",
          "advanced");

  /** How far from a word its children are looked for, so that long sentences take linear time. */
  private static final int REACH = 50;

  private static final int CLOSE = 4;
  private static final Set<String> HAVE = Set.of("have", "has", "had", "having");

  /** Words that name a time and no actor; beside a subject they are none. */
  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february "
                  + "april june july august september october november december today yesterday "
                  + "tomorrow tonight week weekend month months year years day days morning "
                  + "afternoon evening night last")
              .split(" "));

  /** Words that take their whole with "of". */
  private static final Set<String> PARTS =
      Set.of("half part parts most much some all rest third quarter majority bulk".split(" "));

  /** "handed over 14 tanks": behind these the particle belongs to the verb, not the number. */
  private static final Set<String> HANDING = Set.of("hand", "hands", "handed", "handing");

  private static final Set<String> CLAUSES =
      Set.of("root", "conj", "ccomp", "parataxis", "advcl", "acl:relcl");
  private static final Set<String> ATTRIBUTES =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss");

  private final Tagger tagger;
  private final int past;
  private final int participle;
  private final int singular;
  private final int plain;
  private final int preposition;
  private final int subordinator;
  private String[] forms = new String[0];
  private int[] tags = new int[0];
  private int[] heads = new int[0];
  private String[] relations = new String[0];

  TreeRevision(Tagger tagger) {
    this.tagger = tagger;
    past = tag(tagger, Upos.VERB, "VBD");
    participle = tag(tagger, Upos.VERB, "VBN");
    singular = tag(tagger, Upos.VERB, "VBZ");
    plain = tag(tagger, Upos.VERB, "VBP");
    preposition = tag(tagger, Upos.ADP, "IN");
    subordinator = tag(tagger, Upos.SCONJ, "IN");
  }

  static int tag(Tagger tagger, Upos universal, String penn) {
    for (int i = 0; i < tagger.tags(); i++) {
      if (tagger.universal(i) == universal && tagger.penn(i).equals(penn)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no tag " + universal + ' ' + penn);
  }

  /**
   * Changes tags, heads and relations in place.
   *
   * @param forms the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   * @param heads head of each word, -1 for the root
   * @param relations label of each word's arc
   * @param names set for the words of names the lexicon knows
   */
  void apply(String[] forms, int[] tags, int[] heads, String[] relations, BitSet names) {
    this.forms = forms;
    this.tags = tags;
    this.heads = heads;
    this.relations = relations;
    for (int i = 0; i < forms.length; i++) {
      if (names.get(i) && i > 0 && !names.get(i - 1) && GIVING.contains(forms[i - 1])) {
        getter(i, names.nextClearBit(i));
      }
      if (universal(i) == Upos.VERB) {
        relative(i);
      }
      if (penn(i).equals("VBN")) {
        perfect(i);
        perfectBehindAdverb(i);
        active(i);
      }
      if (heads[i] < 0) {
        continue;
      }
      if (heads[i] > i) {
        if (forms[i].equals("that") && (relations[i].equals("mark") || whole(i))) {
          conjunction(i);
          predicate(heads[i]);
        } else if (forms[i].equalsIgnoreCase("to")) {
          to(i);
        } else if (forms[i].equals("with") && relations[i].equals("mark")) {
          company(i);
        } else if (relations[i].startsWith("nsubj")) {
          subject(i);
        } else if (relations[i].equals("advcl")) {
          attributive(i);
        } else if (forms[i].equals("over") && i > 0 && HANDING.contains(forms[i - 1])) {
          heads[i] = i - 1;
          relations[i] = "compound:prt";
        }
        continue;
      }
      switch (relations[i]) {
        case "nsubj" -> subject(i);
        case "obj" -> withObject(heads[i]);
        case "acl" -> infinitive(i);
        case "ccomp" -> relations[i] = infinite(i) && !has(i, "nsubj") ? "xcomp" : relations[i];
        case "obl" -> oblique(i);
        default -> {}
      }
    }
  }

  /** A small clause's subject; or one of two that a verb has, of which one is none. */
  private void subject(int word) {
    if (heads[word] > word && relations[word].equals("nsubj")) {
      smallClause(word);
    }
    int verb = heads[word];
    if (universal(verb) != Upos.VERB || !relations[word].startsWith("nsubj")) {
      return;
    }
    int other = child(verb, "nsubj");
    if (other < 0 || other >= word) {
      return;
    }
    if (isTime(word) != isTime(other)) {
      relations[isTime(word) ? word : other] = "obl:unmarked";
    } else if (relations[verb].startsWith("acl") && isRelative(other)) {
      relativePronoun(other, verb);
    } else if (relations[verb].equals("ccomp") && forms[other].equals("that")) {
      relations[other] = "mark";
    } else if (word < verb) {
      reported(other, word, verb);
    }
  }

  private boolean isRelative(int word) {
    return penn(word).equals("WDT") || penn(word).equals("WP") && !forms[word].equals("WHO");
  }

  /** "sanctions which Obama promised", "the claim that Fox attacked her". */
  private void relativePronoun(int pronoun, int verb) {
    if (!has(verb, "obj", "xcomp", "ccomp")) {
      relations[pronoun] = "obj";
    } else if (forms[pronoun].equals("that")) {
      relations[pronoun] = "mark";
      relations[verb] = "acl";
    }
  }

  /** "reports that rebels crossed the river": the clause lacks nothing that "that" could be. */
  private boolean whole(int pronoun) {
    int verb = heads[pronoun];
    return relations[pronoun].equals("obj")
        && relations[verb].equals("acl:relcl")
        && (has(verb, "nsubj:pass") || has(verb, "nsubj") && objectBehind(verb));
  }

  private boolean objectBehind(int verb) {
    int end = Math.min(heads.length, verb + REACH);
    for (int i = verb + 1; i < end; i++) {
      if (heads[i] == verb && relations[i].equals("obj")) {
        return true;
      }
    }
    return false;
  }

  private void conjunction(int that) {
    relations[that] = "mark";
    tags[that + Words.PAD] = subordinator;
    int verb = heads[that];
    relations[verb] = relations[verb].equals("acl:relcl") ? "acl" : relations[verb];
  }

  /** "The bomb exploded near the border, the spokesman told reporters": no bomb that exploded. */
  private void reported(int first, int speaker, int verb) {
    int told = child(first, "acl");
    if (told > first
        && told < speaker
        && (penn(told).equals("VBD") || penn(told).equals("VBN"))
        && !has(told, "nsubj", "mark", "aux")
        && commaBetween(told, speaker)) {
      heads[first] = told;
      heads[told] = verb;
      relations[told] = "ccomp";
      tags[told + Words.PAD] = past;
    }
  }

  private boolean commaBetween(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (forms[i].equals(",")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTime(int word) {
    return TIMES.contains(forms[word].toLowerCase(Locale.ROOT));
  }

  private void withObject(int word) {
    if (universal(word) == Upos.ADJ && forms[word].endsWith("ed")) {
      tags[word + Words.PAD] = has(word, "aux") ? participle : past;
    } else if (!asVerb(word) && CLAUSES.contains(relations[word])) {
      predicate(word);
    }
  }

  /**
   * "Jordan <i>shot</i> down drones", "that Oslo <i>lies</i>": a noun with an object of its own or
   * under "that" is a verb, and what was taken for its modifier is its subject.
   */
  private void predicate(int word) {
    int subject = word - 1;
    if (subject < 0
        || heads[subject] != word
        || !relations[subject].equals("compound")
        || universal(word) != Upos.NOUN
        || has(word, "case", "nsubj", "cop", "nmod:poss")) {
      return;
    }
    boolean several = penn(subject).endsWith("S");
    tags[word + Words.PAD] = penn(word).equals("NNS") ? singular : several ? plain : past;
    int end = Math.min(heads.length, word + REACH);
    for (int i = Math.max(0, word - REACH); i < end; i++) {
      if (heads[i] != word) {
        continue;
      }
      if (i < subject && ATTRIBUTES.contains(relations[i])) {
        heads[i] = subject;
      } else if (i > word && relations[i].equals("nmod")) {
        relations[i] = "obl";
      }
    }
    relations[subject] = "nsubj";
    relations[word] = relations[word].equals("obj") ? "ccomp" : relations[word];
  }

  private void infinitive(int word) {
    if (infinite(word) && asVerb(heads[word])) {
      relations[word] = "xcomp";
    }
  }

  /** Makes a noun with a subject of its own and nothing of a noun phrase a verb. */
  private boolean asVerb(int word) {
    boolean verb =
        universal(word) == Upos.NOUN
            && has(word, "nsubj")
            && !has(word, "cop", "det", "case", "amod", "nmod", "compound");
    if (verb) {
      tags[word + Words.PAD] = penn(word).equals("NNS") ? singular : plain;
    }
    return verb;
  }

  /** "sold <i>Morocco</i> 36 helicopters": the name is who gets it, not what is given. */
  private void getter(int name, int next) {
    int verb = name - 1;
    int thing = next;
    boolean counted = false;
    while (thing < forms.length
        && !timed(thing)
        && (withinPhrase(thing) || universal(thing) == Upos.NOUN)) {
      counted |= universal(thing) == Upos.NUM || universal(thing) == Upos.DET;
      thing++;
    }
    thing--;
    boolean marked = thing + 1 < forms.length && forms[thing + 1].equalsIgnoreCase("to");
    if (thing < next
        || universal(verb) != Upos.VERB && heads[verb] != thing
        || universal(thing) != Upos.NOUN && !penn(thing).equals("NNPS")
        || !counted && (marked || !spelled(name))
        || thing + 1 < forms.length && penn(thing + 1).equals("POS")) {
      return;
    }
    for (int i = name; i <= thing; i++) {
      boolean outside = heads[i] < name || heads[i] > thing;
      if (i < next - 1) {
        heads[i] = next - 1;
        relations[i] = "compound";
      } else if (i == next - 1) {
        heads[i] = verb;
        relations[i] = "iobj";
      } else if (i < thing && (outside || heads[i] < next)) {
        heads[i] = thing;
        relations[i] = universal(i) == Upos.NUM ? "nummod" : "compound";
      }
    }
    heads[thing] = verb;
    relations[thing] = "obj";
    int end = Math.min(forms.length, thing + REACH);
    for (int i = thing + 1; i < end; i++) {
      if (heads[i] >= name && heads[i] < next) {
        heads[i] = thing;
      }
    }
  }

  /** "last month", "this week": when it was given. */
  private boolean timed(int word) {
    return switch (forms[word]) {
      case "last", "next", "this", "earlier", "every", "each" -> universal(word) != Upos.NOUN;
      default -> false;
    };
  }

  /** Whether the word may stand before the noun of its phrase. */
  private boolean withinPhrase(int word) {
    return switch (universal(word)) {
      case NUM, ADJ, DET, PROPN, SYM -> true;
      case PUNCT -> forms[word].equals("-");
      default -> penn(word).equals("VBN") || penn(word).equals("PRP$");
    };
  }

  /** Whether the name is no abbreviation, which may stand for an adjective: "US shells". */
  private boolean spelled(int name) {
    return forms[name].length() > 3 || !forms[name].equals(forms[name].toUpperCase(Locale.ROOT));
  }

  /** "have received batteries" where the participle was taken for a part of the object. */
  private void perfect(int word) {
    int thing = heads[word];
    int have = word - 1;
    if (thing < word
        || have < 0
        || heads[thing] != have
        || !relations[thing].equals("obj")
        || !relations[word].equals("amod")
        || !HAVE.contains(forms[have].toLowerCase(Locale.ROOT))) {
      return;
    }
    underHave(word, have);
    heads[thing] = word;
  }

  /** "have yet been delivered", "has long sold": the adverb parted the auxiliary from its verb. */
  private void perfectBehindAdverb(int word) {
    int have = heads[word];
    if (have < 0
        || have > word - 2
        || universal(have) != Upos.VERB
        || !HAVE.contains(forms[have].toLowerCase(Locale.ROOT))) {
      return;
    }
    for (int i = have + 1; i < word; i++) {
      if (universal(i) != Upos.ADV && !relations[i].startsWith("aux")) {
        return;
      }
    }
    underHave(word, have);
    int subject = child(word, "nsubj");
    if (subject >= 0 && has(word, "aux:pass")) {
      relations[subject] = "nsubj:pass";
    }
  }

  /** Makes the participle the head of what the parser hung on its auxiliary. */
  private void underHave(int word, int have) {
    int end = Math.min(forms.length, word + REACH);
    for (int i = Math.max(0, word - REACH); i < end; i++) {
      if (heads[i] == have) {
        heads[i] = word;
      }
    }
    heads[word] = heads[have];
    relations[word] = relations[have];
    heads[have] = word;
    relations[have] = "aux";
  }

  /** "the tanks <i>Oslo sent</i> were old": of two subjects the first is that of what follows. */
  private void relative(int verb) {
    int first = child(verb, "nsubj");
    int end = Math.min(forms.length, verb + REACH);
    int second = -1;
    int main = -1;
    for (int i = Math.max(0, verb - REACH); i < end; i++) {
      if (heads[i] == verb && i > first && i < verb && relations[i].equals("nsubj")) {
        second = i;
      }
      boolean joined = relations[i].equals("conj") || relations[i].equals("parataxis");
      boolean clause = joined || relations[i].equals("ccomp");
      if (heads[i] == verb && i > verb && main < 0 && clause && !has(i, "cc", "nsubj", "mark")) {
        main = i;
      }
    }
    boolean fused = first == verb - 1 && first > 0 && pluralPart(first - 1);
    if (fused) {
      second = first;
      first--; // "the tanks | Norway sold": a plural is no part of a name
    }
    if (first < 0
        || second != verb - 1
        || main < 0
        || has(verb, "obj")
        || commaWithin(first, main)) {
      return;
    }
    heads[main] = heads[verb];
    relations[main] = relations[verb];
    heads[first] = main;
    heads[verb] = first;
    relations[verb] = "acl:relcl";
    for (int i = main; i < end; i++) {
      if (heads[i] == verb) {
        heads[i] = main;
      }
    }
  }

  private boolean pluralPart(int word) {
    return penn(word).equals("NNS")
        && heads[word] == word + 1
        && relations[word].equals("compound")
        && universal(word + 1) == Upos.PROPN;
  }

  private boolean commaWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (forms[i].equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "Brussels released 2 billion euros": what has an object and no auxiliary is no passive. */
  private void active(int word) {
    int subject = child(word, "nsubj:pass");
    if (subject >= 0 && subject < word && !has(word, "aux") && child(word, "obj") > word) {
      tags[word + Words.PAD] = past;
      relations[subject] = "nsubj";
    }
  }

  private void to(int word) {
    String penn = penn(heads[word]);
    boolean bare = penn.equals("NNS") || penn.startsWith("NNP");
    if (bare && penn(word).equals("TO") && !has(heads[word], "cop")) {
      tags[word + Words.PAD] = preposition;
      relations[word] = "case";
    }
  }

  /** "joined forces with Djibouti to guard it": Djibouti is the company, no subject. */
  private void company(int word) {
    int clause = heads[word];
    int partner = child(clause, "nsubj");
    int verb = heads[clause];
    if (partner > word && verb >= 0 && verb < word && infinite(clause)) {
      heads[word] = partner;
      relations[word] = "case";
      heads[partner] = verb;
      relations[partner] = "obl";
    }
  }

  /** "increased cooperation could lead to": a participle before the subject, no clause. */
  private void attributive(int word) {
    int verb = heads[word];
    int noun = child(word, "obj");
    if (!penn(word).equals("VBN")
        || noun < word
        || noun > verb
        || universal(verb) != Upos.VERB
        || has(word, "aux", "nsubj", "mark")
        || has(verb, "nsubj", "csubj")
        || !adjoins(word, noun)) {
      return;
    }
    int end = Math.min(verb, word + REACH);
    for (int i = Math.max(0, word - REACH); i < end; i++) {
      if (heads[i] == word && i != noun) {
        heads[i] = i < word ? verb : noun;
        relations[i] = i > word && relations[i].startsWith("obl") ? "nmod" : relations[i];
      }
    }
    heads[noun] = verb;
    relations[noun] = has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
    heads[word] = noun;
    relations[word] = "amod";
  }

  /** Whether nothing but the noun's own adjectives and nouns stands between. */
  private boolean adjoins(int word, int noun) {
    for (int i = word + 1; i < noun; i++) {
      if (heads[i] != noun || !relations[i].equals("amod") && !relations[i].equals("compound")) {
        return false;
      }
    }
    return true;
  }

  /** "considers Azerbaijan an aggressor": the verb's object, and what is said of it. */
  private void smallClause(int word) {
    int said = heads[word];
    int verb = heads[said];
    boolean object = relations[said].equals("obj") || relations[said].equals("ccomp");
    boolean noun = universal(said) == Upos.NOUN || universal(said) == Upos.ADJ;
    if (object && noun && verb >= 0 && verb < word && !has(said, "cop", "mark", "obj")) {
      heads[word] = verb;
      relations[word] = "obj";
      relations[said] = "xcomp";
    }
  }

  /** "fed half of Somalia"; "walked away from the offer": what the verb is about, no adverb. */
  private void oblique(int word) {
    int part = word - 2;
    if (part > heads[word] && forms[word - 1].equals("of") && PARTS.contains(forms[part])) {
      if (heads[part] == word) {
        heads[part] = heads[word];
        relations[part] = relations[word];
      }
      heads[word] = part;
      relations[word] = "nmod";
      return;
    }
    int adverb = heads[word];
    boolean close = adverb > 0 && heads[adverb] == adverb - 1 && adverb + 1 < forms.length;
    if (close
        && relations[adverb].equals("advmod")
        && universal(adverb - 1) == Upos.VERB
        && universal(adverb + 1) == Upos.ADP
        && heads[adverb + 1] == word) {
      heads[word] = adverb - 1;
    }
  }

  private Upos universal(int word) {
    return tagger.universal(tags[word + Words.PAD]);
  }

  private String penn(int word) {
    return tagger.penn(tags[word + Words.PAD]);
  }

  /** Whether "to" stands before the verb or its auxiliaries. */
  private boolean infinite(int word) {
    for (int i = word - 1; i >= 0 && i >= word - CLOSE; i--) {
      if (heads[i] == word && forms[i].equalsIgnoreCase("to") && relations[i].equals("mark")) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int word, String... labels) {
    for (String label : labels) {
      if (child(word, label) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The word's first child near it under the label or a subtype of it; -1 for none. */
  private int child(int word, String label) {
    int end = Math.min(heads.length, word + REACH);
    for (int i = Math.max(0, word - REACH); i < end; i++) {
      if (heads[i] == word && relations[i].startsWith(label)) {
        return i;
      }
    }
    return -1;
  }
}
